package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Json;

/** OpenAI's fine-tuning rows, which Azure, Together and Fireworks read as well; source: openai-openapi and its guides. */
final class OpenAiChat implements Shape {
    private static final Parts PARTS = new Parts(Set.of("image_url", "refusal"));
    private static final MessageWriter MESSAGES = new MessageWriter(true, true, true, PARTS);

    private static final Profile PROFILE = new Profile(
            "openai-chat",
            "OpenAI chat",
            "The chat rows of OpenAI's fine-tuning, which Azure, Together and Fireworks take as well.",
            "Every assistant message, except those of weight 0.",
            Profiles.LINES,
            Stream.of(ChatRules.ALL, ToolRules.ALL, OpenAiRules.ALL)
                    .flatMap(List::stream)
                    .toList(),
            new Limits(10, 512L * 1024 * 1024));

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public void examine(Content content, Faults faults) {
        ChatRules.examine(content, PARTS, faults);
        ToolRules.examine(content, faults);
        OpenAiRules.examine(content, faults);
    }

    @Override
    public void count(Content content, Losses losses) {
        int weights = 0;
        for (Message message : content.messages()) {
            weights += message.weight() != null && message.role() != Role.ASSISTANT ? 1 : 0;
        }
        losses.add(LossKind.WEIGHTS, weights);
        losses.add(LossKind.PARTS, PARTS.lost(content));
    }

    @Override
    public Usage usage(Content content) {
        int parts = 0;
        for (Message message : content.messages()) {
            parts += PARTS.count(message);
        }
        return ToolRules.usage(content).or(new Usage(false, false, parts > 0));
    }

    @Override
    public void write(Content content, Usage usage, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("messages");
        MESSAGES.writeAll(content.messages(), usage, out);
        if (usage.tools()) {
            out.writeFieldName("tools");
            Tools.writeWrapped(content.tools(), out);
        }
        out.writeEndObject();
    }

    @Override
    public Optional<String> wrong(Json row, Usage usage) {
        return Rows.keys(row, usage.tools() ? List.of("messages", "tools") : List.of("messages"))
                .or(() -> Rows.messages(row, "messages", usage.parts()))
                .or(() -> Rows.endsWithAssistant(row, "messages"));
    }

    @Override
    public List<String> features(Usage usage) {
        return List.of();
    }
}
