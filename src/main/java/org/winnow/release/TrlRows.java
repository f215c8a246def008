package org.winnow.release;

import java.io.IOException;
import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Message;

/** What the two profiles for TRL have in common. */
final class TrlRows {
    static final MessageWriter MESSAGES = new MessageWriter(false, false, false, Parts.TEXT_ONLY);

    private TrlRows() {}

    static void examine(Content content, Faults faults) {
        ChatRules.examine(content, Parts.TEXT_ONLY, faults);
        ToolRules.examine(content, faults);
    }

    static void count(Content content, Losses losses) {
        int names = 0;
        for (Message message : content.messages()) {
            names += message.name() != null && !MESSAGES.writesName(message) ? 1 : 0;
        }
        losses.add(LossKind.NAMES, names);
        losses.add(LossKind.PARTS, Parts.TEXT_ONLY.lost(content));
    }

    static int weighted(List<Message> messages) {
        int weights = 0;
        for (Message message : messages) {
            weights += message.weight() == null ? 0 : 1;
        }
        return weights;
    }

    /** Tools as JSON text, which TRL parses; text, so that the column has one type however the tools differ. */
    static String tools(Content content) throws IOException {
        return JsonCopy.text(out -> Tools.writeWrapped(content.tools(), out));
    }

    /** A column of messages for the dataset card; with tool calls no fixed type fits, and {@code json} does. */
    static List<String> feature(String column, Usage usage) {
        return usage.calls()
                ? List.of("  - name: " + column, "    list: json")
                : List.of(
                        "  - name: " + column,
                        "    list:",
                        "    - name: role",
                        "      dtype: string",
                        "    - name: content",
                        "      dtype: string");
    }
}
