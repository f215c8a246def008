package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winnow.model.Content;
import org.winnow.text.Json;

/** {@code {"messages":[...]}}; source: TRL's docs/source/dataset_formats.md. */
final class TrlMessages implements Shape {
    private static final Profile PROFILE = new Profile(
            "trl-messages",
            "Hugging Face TRL: messages",
            "Conversations as TRL and most other trainers read them: one list of messages per line.",
            "All tokens of the conversation, unless assistant_only_loss=True is set and the chat template marks what the"
                    + " assistant generates.",
            Profiles.LINES,
            Stream.concat(ChatRules.ALL.stream(), ToolRules.ALL.stream()).toList(),
            Limits.NONE);

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public void examine(Content content, Faults faults) {
        TrlRows.examine(content, faults);
    }

    @Override
    public void count(Content content, Losses losses) {
        TrlRows.count(content, losses);
        losses.add(LossKind.WEIGHTS, TrlRows.weighted(content.messages()));
    }

    @Override
    public Usage usage(Content content) {
        return ToolRules.usage(content);
    }

    @Override
    public boolean leads(Content content) {
        return usage(content).calls();
    }

    @Override
    public void write(Content content, Usage usage, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("messages");
        TrlRows.MESSAGES.writeAll(content.messages(), usage, out);
        if (usage.tools()) {
            out.writeStringField("tools", TrlRows.tools(content));
        }
        out.writeEndObject();
    }

    @Override
    public Optional<String> wrong(Json row, Usage usage) {
        return Rows.keys(row, usage.tools() ? List.of("messages", "tools") : List.of("messages"))
                .or(() -> Rows.messages(row, "messages", false))
                .or(() -> Rows.endsWithAssistant(row, "messages"))
                .or(() -> Rows.strings(row, usage.tools() ? List.of("tools") : List.of()));
    }

    @Override
    public List<String> features(Usage usage) {
        List<String> lines = new ArrayList<>(TrlRows.feature("messages", usage));
        if (usage.tools()) {
            lines.addAll(List.of("  - name: tools", "    dtype: string"));
        }
        return lines;
    }
}
