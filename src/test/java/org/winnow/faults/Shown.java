package org.winnow.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Example;
import org.winnow.model.Status;

/** What deeds can change of an example. */
record Shown(String response, Status status, @Nullable String note, List<String> tags, boolean deleted) {
    static Shown said(String response) {
        return new Shown(response, Status.UNREVIEWED, null, List.of(), false);
    }

    static Shown of(Example example, boolean deleted) {
        return new Shown(example.response(), example.status(), example.review().note(), example.tags(), deleted);
    }

    Shown answering(String text) {
        return new Shown(text, status, note, tags, deleted);
    }

    Shown decided(Status other) {
        return new Shown(response, other, note, tags, deleted);
    }

    Shown noted(String text) {
        return new Shown(response, status, text, tags, deleted);
    }

    Shown tagged(String tag) {
        return tags.contains(tag)
                ? this
                : new Shown(
                        response,
                        status,
                        note,
                        java.util.stream.Stream.concat(tags.stream(), java.util.stream.Stream.of(tag))
                                .sorted()
                                .toList(),
                        deleted);
    }

    Shown binned(boolean now) {
        return new Shown(response, status, note, tags, now);
    }
}
