package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Json;

/**
 * {@code {"instruction","input","output","system","history"}}; source: LLaMA-Factory's data/README.md and
 * data/converter.py.
 */
final class Alpaca implements Shape {
    static final Rule TOOLS = new Rule("alpaca.tools", "Alpaca rows have no place for tool calls and their results.");
    static final Rule PAIRS = new Rule(
            "alpaca.pairs", "After the system message, user and assistant take turns, beginning with the user.");

    private static final List<String> KEYS = List.of("instruction", "input", "output", "system", "history");
    private static final Profile PROFILE = new Profile(
            "alpaca",
            "Alpaca (LLaMA-Factory)",
            "Instruction and output in columns, earlier turns as history; registered for LLaMA-Factory.",
            "The output and, in LLaMA-Factory, the answers of the history as well.",
            Profiles.LINES,
            Stream.concat(ChatRules.ALL.stream(), Stream.of(TOOLS, PAIRS)).toList(),
            Limits.NONE);

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public void examine(Content content, Faults faults) {
        ChatRules.examine(content, Parts.TEXT_ONLY, faults);
        if (ToolRules.usage(content).calls()) {
            faults.add(TOOLS, "The example calls a tool, which an Alpaca row cannot hold; use a chat profile for it.");
        }
        List<Message> turns = turns(content);
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).role() != (i % 2 == 0 ? Role.USER : Role.ASSISTANT)) {
                faults.add(PAIRS, "User and assistant do not take turns from the first message on.");
                return;
            }
        }
    }

    @Override
    public void count(Content content, Losses losses) {
        int names = 0;
        for (Message message : content.messages()) {
            names += message.name() == null ? 0 : 1;
        }
        losses.add(LossKind.NAMES, names);
        losses.add(LossKind.WEIGHTS, TrlRows.weighted(content.messages()));
        losses.add(LossKind.PARTS, Parts.TEXT_ONLY.lost(content));
        losses.add(LossKind.TOOLS, ToolRules.usage(content).tools() ? 1 : 0);
    }

    @Override
    public Usage usage(Content content) {
        return Usage.NONE;
    }

    @Override
    public boolean leads(Content content) {
        return turns(content).size() > 2;
    }

    @Override
    public void write(Content content, Usage usage, JsonGenerator out) throws IOException {
        List<Message> turns = turns(content);
        int last = turns.size() - 2;
        out.writeStartObject();
        out.writeStringField("instruction", turns.get(last).text());
        out.writeStringField("input", "");
        out.writeStringField("output", turns.get(last + 1).text());
        out.writeStringField("system", content.system());
        out.writeArrayFieldStart("history");
        for (int i = 0; i < last; i += 2) {
            out.writeStartArray();
            out.writeString(turns.get(i).text());
            out.writeString(turns.get(i + 1).text());
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static List<Message> turns(Content content) {
        List<Message> messages = content.messages();
        boolean system = !messages.isEmpty() && messages.get(0).role() == Role.SYSTEM;
        return messages.subList(system ? 1 : 0, messages.size());
    }

    @Override
    public Optional<String> wrong(Json row, Usage usage) {
        return Rows.keys(row, KEYS)
                .or(() -> Rows.strings(row, KEYS.subList(0, 4)))
                .or(() -> history(row))
                .or(() -> empty(row));
    }

    private static Optional<String> history(Json row) {
        boolean pairs = row.get("history") instanceof Json.Arr list
                && list.elements().stream()
                        .allMatch(pair -> pair.elements().size() == 2
                                && pair.elements().stream().allMatch(Json.Str.class::isInstance));
        return pairs ? Optional.empty() : Optional.of("has a history that is no list of pairs of strings.");
    }

    private static Optional<String> empty(Json row) {
        boolean empty = row.find("instruction").map(Json::text).orElse("").isEmpty()
                || row.find("output").map(Json::text).orElse("").isEmpty();
        return empty ? Optional.of("has an empty instruction or output.") : Optional.empty();
    }

    @Override
    public List<String> features(Usage usage) {
        return List.of(
                "  - name: instruction",
                "    dtype: string",
                "  - name: input",
                "    dtype: string",
                "  - name: output",
                "    dtype: string",
                "  - name: system",
                "    dtype: string",
                "  - name: history",
                "    list:",
                "      list: string");
    }

    @Override
    public Optional<RowEntry> llamaFactory() {
        return Optional.of(new RowEntry(
                "alpaca",
                List.of(
                        "prompt",
                        "instruction",
                        "query",
                        "input",
                        "response",
                        "output",
                        "system",
                        "system",
                        "history",
                        "history"),
                List.of()));
    }
}
