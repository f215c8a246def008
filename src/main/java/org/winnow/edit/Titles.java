package org.winnow.edit;

import java.util.List;
import java.util.Locale;
import org.winnow.model.Status;

/** Words for the titles of steps. */
final class Titles {
    private static final int LONGEST = 40;

    private Titles() {}

    static String examples(int count) {
        return count == 1 ? "1 example" : String.format(Locale.ROOT, "%,d examples", count);
    }

    static String status(Status status, int count) {
        String examples = examples(count);
        return switch (status) {
            case ACCEPTED -> "Accepted " + examples;
            case REJECTED -> "Rejected " + examples;
            case HELD_BACK -> "Held back " + examples;
            case NEEDS_EDIT -> "Marked " + examples + " as needing an edit";
            case UNREVIEWED -> "Marked " + examples + " as unreviewed";
        };
    }

    static String tags(List<String> tags) {
        return (tags.size() == 1 ? "the tag " : "the tags ") + shortened(String.join(", ", tags));
    }

    static String target(Target target) {
        if (target instanceof Target.Message message) {
            return "message " + (message.index() + 1);
        }
        return target == Target.SYSTEM
                ? "the system message"
                : "the " + target.toString().toLowerCase(Locale.ROOT);
    }

    static String shortened(String text) {
        String line = text.replace('\n', ' ');
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }
}
