package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Example;
import org.winnow.model.Tags;

/** What edits do to tags. */
final class TagEdits {
    private TagEdits() {}

    static List<String> some(List<String> tags) {
        List<String> tidy = Tags.tidy(tags);
        if (tidy.isEmpty()) {
            throw new IllegalArgumentException("no tags");
        }
        return tidy;
    }

    static String one(String tag) {
        return some(List.of(tag)).get(0);
    }

    static Example add(Example example, List<String> tags) {
        if (example.tags().containsAll(tags)) {
            return example;
        }
        List<String> more = new ArrayList<>(example.tags());
        more.addAll(tags);
        return with(example, more);
    }

    static Example remove(Example example, List<String> tags) {
        List<String> fewer = example.tags().stream()
                .filter(tag -> tags.stream().noneMatch(gone -> Tags.isWithin(tag, gone)))
                .toList();
        return fewer.size() == example.tags().size() ? example : with(example, fewer);
    }

    static Example rename(Example example, String from, String to) {
        List<String> renamed = new ArrayList<>();
        boolean any = false;
        for (String tag : example.tags()) {
            boolean within = Tags.isWithin(tag, from);
            any |= within;
            renamed.add(within ? to + tag.substring(from.length()) : tag);
        }
        return any ? with(example, renamed) : example;
    }

    private static Example with(Example example, List<String> tags) {
        return example.withReview(example.review().withTags(tags));
    }
}
