package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.text.Json;

/** {@code {"prompt":[...],"completion":[...]}}, conversational; source: TRL's docs/source/dataset_formats.md. */
final class TrlPromptCompletion implements Shape {
    static final Rule WEIGHT =
            new Rule("response.weight", "The response has no weight 0, since it is all that is trained on.");

    private static final Profile PROFILE = new Profile(
            "trl-prompt-completion",
            "Hugging Face TRL: prompt and completion",
            "Conversations cut in two before the last assistant message, so that TRL trains on that message alone.",
            "Only the completion, which is the last assistant message (completion_only_loss is the default for this form).",
            Profiles.LINES,
            Stream.of(ChatRules.ALL, ToolRules.ALL, List.of(WEIGHT))
                    .flatMap(List::stream)
                    .toList(),
            Limits.NONE);

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public void examine(Content content, Faults faults) {
        TrlRows.examine(content, faults);
        int response = content.responseIndex();
        Double weight = response < 0 ? null : content.messages().get(response).weight();
        if (weight != null && weight == 0) {
            faults.add(WEIGHT, "The response has the weight 0, so there is nothing to train on.");
        }
    }

    @Override
    public void count(Content content, Losses losses) {
        TrlRows.count(content, losses);
        losses.add(LossKind.WEIGHTS, lostWeights(content));
    }

    /** Weight 0 before the response and 1 on it are what this form does anyway. */
    private static int lostWeights(Content content) {
        int lost = 0;
        for (int i = 0; i < content.messages().size(); i++) {
            Double weight = content.messages().get(i).weight();
            double kept = i == content.responseIndex() ? 1 : 0;
            lost += weight != null && weight != kept ? 1 : 0;
        }
        return lost;
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
        List<Message> messages = content.messages();
        int response = content.responseIndex();
        out.writeStartObject();
        out.writeFieldName("prompt");
        TrlRows.MESSAGES.writeAll(messages.subList(0, response), usage, out);
        out.writeFieldName("completion");
        TrlRows.MESSAGES.writeAll(messages.subList(response, response + 1), usage, out);
        if (usage.tools()) {
            out.writeStringField("tools", TrlRows.tools(content));
        }
        out.writeEndObject();
    }

    @Override
    public Optional<String> wrong(Json row, Usage usage) {
        return Rows.keys(
                        row, usage.tools() ? List.of("prompt", "completion", "tools") : List.of("prompt", "completion"))
                .or(() -> Rows.messages(row, "prompt", false))
                .or(() -> Rows.messages(row, "completion", false))
                .or(() -> Rows.endsWithAssistant(row, "completion"))
                .or(() -> Rows.strings(row, usage.tools() ? List.of("tools") : List.of()));
    }

    @Override
    public List<String> features(Usage usage) {
        List<String> lines = new ArrayList<>(TrlRows.feature("prompt", usage));
        lines.addAll(TrlRows.feature("completion", usage));
        if (usage.tools()) {
            lines.addAll(List.of("  - name: tools", "    dtype: string"));
        }
        return lines;
    }
}
