package org.winnow.check;

import java.util.Optional;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.text.Span;

/** Walking the texts of an example, quoting them, and changing one of them. */
final class Texts {
    private static final int LONGEST_QUOTE = 60;

    private Texts() {}

    /** Takes the texts one by one. */
    interface Visitor {
        void visit(String field, String text);
    }

    /** Every message, and every passage that goes into the release. */
    static void each(Example example, CheckContext context, Visitor visitor) {
        for (int i = 0; i < example.messages().size(); i++) {
            visitor.visit(Finding.message(i), example.messages().get(i).text());
        }
        if (context.passages() == CheckContext.Passages.KEPT) {
            for (int i = 0; i < example.passages().size(); i++) {
                visitor.visit(
                        Finding.passage(i), example.passages().get(i).passage().text());
            }
        }
    }

    /** The message that a finding points at, or empty if it points elsewhere. */
    static Optional<Message> message(Example example, Finding finding) {
        boolean points = finding.field().startsWith("messages/")
                && finding.index() < example.messages().size();
        return points ? Optional.of(example.messages().get(finding.index())) : Optional.empty();
    }

    /** The edit that gives the message of a finding another text; empty if it is the same. */
    static Optional<Edit> setText(Finding finding, String old, String text) {
        return old.equals(text)
                ? Optional.empty()
                : Optional.of(new Edit.SetText(Target.message(finding.index()), text));
    }

    /** The text without a stretch; where that was its end, the white space before it goes too. */
    static String without(String text, Span span) {
        String rest = text.substring(span.end());
        String head = text.substring(0, span.start());
        return rest.isBlank() ? head.stripTrailing() : head + rest;
    }

    /** A stretch in quotation marks for an evidence sentence, on one line, shortened in the middle. */
    static String quote(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() > LONGEST_QUOTE) {
            int head = line.offsetByCodePoints(0, Math.min(40, line.codePointCount(0, line.length())));
            line = line.substring(0, head) + "…";
        }
        return "\"" + line + "\"";
    }

    /** How a person calls the field. */
    static String name(Example example, String field) {
        if (field.startsWith("passages/")) {
            return "Passage " + (Integer.parseInt(field.substring(9)) + 1);
        }
        int index = Integer.parseInt(field.substring(9));
        if (index == example.content().responseIndex()) {
            return "The response";
        }
        return switch (example.messages().get(index).role()) {
            case SYSTEM -> "The system message";
            case USER ->
                index == example.content().instructionIndex() ? "The instruction" : "User message " + (index + 1);
            case ASSISTANT -> "Assistant message " + (index + 1);
            case TOOL -> "The tool result in message " + (index + 1);
        };
    }
}
