package org.winnow.desktop.editor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.words.Words;
import org.winnow.model.Alternative;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Role;
import org.winnow.store.Field;

/**
 * One part of an example that is shown and written on its own.
 *
 * @param kind what it is a part of
 * @param index its place among those of its kind, from 0
 * @param name what it is called on screen: "User", "Rejected answer", "Passage 2"
 * @param draft the name of its field in drafts
 * @param text what it says
 * @param remark what else there is to know, in a few words; may be empty
 */
public record Block(Kind kind, int index, String name, String draft, String text, String remark) {
    /** What a block is a part of. */
    public enum Kind {
        /** A turn of the conversation. */
        TURN(Words.of("editor.conversation")),
        /** Another answer. */
        ALTERNATIVE(Words.of("editor.other-answers")),
        /** A passage. */
        PASSAGE(Words.of("editor.passages")),
        /** The note for colleagues. */
        NOTE(Words.of("editor.note")),
        /** A part as JSON. */
        JSON(Words.of("editor.as-json"));

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        /** The heading over the blocks of this kind. */
        public String heading() {
            return heading;
        }
    }

    /** The parts that are shown as JSON, in order; their number is the index of the block. */
    static final List<Field> JSON_PARTS = List.of(
            Field.MESSAGES,
            Field.ALTERNATIVES,
            Field.PASSAGES,
            Field.CITATIONS,
            Field.FEEDBACK,
            Field.TOOLS,
            Field.EXTRA);

    /** True for a text that is JSON. */
    public boolean isJson() {
        return kind == Kind.JSON;
    }

    /** True for the first system message, which many examples may share. */
    boolean isSystem() {
        return draft.equals("system");
    }

    /** The part that a block of JSON shows. */
    Field part() {
        return JSON_PARTS.get(index);
    }

    /** What tells it from the other blocks of its example. */
    String id() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + index;
    }

    static String title(Role role) {
        return switch (role) {
            case SYSTEM -> Words.of("editor.system");
            case USER -> Words.of("editor.user");
            case ASSISTANT -> Words.of("editor.assistant");
            case TOOL -> Words.of("editor.tool");
        };
    }

    static String title(Alternative.Kind kind) {
        return switch (kind) {
            case REJECTED -> Words.of("editor.rejected-answer");
            case REFERENCE -> Words.of("editor.reference-answer");
            case CANDIDATE -> Words.of("editor.another-answer");
            case CORRECTION -> Words.of("editor.correction");
        };
    }

    /** What a turn has beside its text. */
    static String remark(Message turn) {
        StringBuilder words = new StringBuilder(weight(turn.role(), turn.weight()));
        long others = turn.parts().stream()
                .filter(part -> !(part instanceof Part.Text))
                .count();
        if (others > 0) {
            words.append(words.isEmpty() ? "" : " · ").append(Words.of("editor.other-parts", others));
        }
        int calls = turn.toolCalls().size();
        if (calls > 0) {
            words.append(words.isEmpty() ? "" : " · ").append(Words.of("editor.calls-tools", calls));
        }
        return words.toString();
    }

    private static String weight(Role role, @Nullable Double weight) {
        if (weight == null || role != Role.ASSISTANT) {
            return "";
        }
        if (weight == 0) {
            return Words.of("editor.not-trained");
        }
        return weight == 1 ? Words.of("editor.trained") : Words.of("editor.trained-with-weight", weight);
    }
}
