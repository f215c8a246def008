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

    static Example rename(Example example, List<String> from, String to) {
        List<String> renamed = new ArrayList<>();
        for (String tag : example.tags()) {
            renamed.add(renamed(tag, from, to));
        }
        return renamed.equals(example.tags()) ? example : with(example, renamed);
    }

    /** By the nearest of the tags that it lies in; {@code to} itself stays among several. */
    static String renamed(String tag, List<String> from, String to) {
        String nearest = "";
        for (String each : from) {
            boolean stays = from.size() > 1 && each.equals(to);
            if (!stays && Tags.isWithin(tag, each) && each.length() > nearest.length()) {
                nearest = each;
            }
        }
        return nearest.isEmpty() ? tag : to + tag.substring(nearest.length());
    }

    private static Example with(Example example, List<String> tags) {
        return example.withReview(example.review().withTags(tags));
    }
}
