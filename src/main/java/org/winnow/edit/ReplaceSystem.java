package org.winnow.edit;

import java.util.function.UnaryOperator;
import org.winnow.model.Example;

/**
 * Changes a system text that many examples share: in those whose first system message is exactly this, and in no other.
 *
 * @param from the text as it is
 * @param to the text as it shall be; empty removes the message
 */
public record ReplaceSystem(String from, String to) implements Edit.Each {
    /** Refuses to look for nothing. */
    public ReplaceSystem {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("no system text to look for");
        }
    }

    @Override
    public String title(int count) {
        return "Changed the shared system text of " + Titles.examples(count);
    }

    @Override
    public UnaryOperator<Example> effect() {
        return example -> example.content().system().equals(from)
                ? TextEdits.withMessages(example, TextEdits.withText(example.content(), Target.SYSTEM, to))
                : example;
    }
}
