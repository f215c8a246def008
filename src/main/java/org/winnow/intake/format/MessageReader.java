package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Role;
import org.winnow.model.ToolCall;
import org.winnow.text.Json;

/**
 * Reads one turn, in whatever form: {@code role/content} (OpenAI), {@code from/value} (ShareGPT), {@code from/content}
 * (ColossalChat), {@code type/content} and {@code type/data} (LangChain). What has no place stays in the message's
 * {@code extra}.
 *
 * @param roleField the field that says who speaks; null to look for the usual names
 * @param contentField the field that holds the text; null to look for the usual names
 * @param roles words for roles beyond the usual ones
 */
record MessageReader(@Nullable String roleField, @Nullable String contentField, Map<String, Role> roles) {
    MessageReader(Mapping.Reader reader) {
        this(reader.role(), reader.content(), reader.roles());
    }

    /** The usual names of everything. */
    static final MessageReader USUAL = new MessageReader(null, null, Map.of());

    private static final List<String> ROLE_FIELDS = List.of("role", "from", "sender", "speaker", "author", "type");
    private static final List<String> CONTENT_FIELDS = List.of("content", "value", "text", "parts", "body", "message");

    /** True if the value looks like a turn that somebody speaks. */
    static boolean isTurn(Json value) {
        String field = USUAL.field(value, null, ROLE_FIELDS);
        return field != null
                && value.get(field) instanceof Json.Str said
                && Roles.of(said.text(), Map.of()) != null
                && (USUAL.field(value, null, CONTENT_FIELDS) != null
                        || value.get("data") != null
                        || value.get("tool_calls") != null);
    }

    /** Reads a turn. */
    Message read(Json turn) throws RowProblem {
        Json data = turn.get("data");
        if (data instanceof Json.Obj && turn.get("type") != null && data.get("content") != null) {
            return read(turn, data, "data");
        }
        return read(turn, turn, null);
    }

    private Message read(Json turn, Json body, @Nullable String wrapper) throws RowProblem {
        String from = field(turn, roleField, ROLE_FIELDS);
        String said = from == null ? null : Pointer.field(turn, from).text();
        if (from == null || said == null) {
            throw new RowProblem("A message does not say who speaks: it has " + names(turn) + ".");
        }
        Role role = Roles.of(said, roles);
        if (role == null) {
            throw new RowProblem("Nobody knows the speaker \"" + Sentences.shorten(said)
                    + "\". Import with a mapping that says which role it is.");
        }
        Turn draft = new Turn(role, said, body);
        draft.take(from);
        if (wrapper != null) {
            draft.take("type");
        }
        String content = field(body, contentField, CONTENT_FIELDS);
        if (content != null) {
            draft.content(content);
        }
        return draft.message();
    }

    private @Nullable String field(Json object, @Nullable String given, List<String> usual) {
        if (given != null) {
            return object.get(given) == null ? null : given;
        }
        for (String name : usual) {
            if (object.get(name) != null) {
                return name;
            }
        }
        return null;
    }

    private static String names(Json turn) {
        return turn.fields().isEmpty()
                ? "no fields"
                : "only " + Sentences.list(List.copyOf(turn.fields().keySet()));
    }

    /** Collects the pieces of one message. */
    private static final class Turn {
        private final Role role;
        private final String said;
        private final Json body;
        private final Set<String> taken = new LinkedHashSet<>();
        private List<Part> parts = List.of();
        private final List<ToolCall> calls = new ArrayList<>();
        private @Nullable RawJson partRests;

        Turn(Role role, String said, Json body) {
            this.role = role;
            this.said = said;
            this.body = body;
        }

        void take(String field) {
            taken.add(field);
        }

        void content(String field) {
            Json value = Pointer.field(body, field);
            taken.add(field);
            if (said.equals("function_call") && ToolCalls.fromText(Parts.plain(value), calls)) {
                return;
            }
            Parts read = Parts.of(value);
            parts = read.parts();
            partRests = read.rest();
        }

        Message message() {
            if (body.get("tool_calls") instanceof Json.Arr list && ToolCalls.fromList(list, calls)) {
                taken.add("tool_calls");
            }
            refusal();
            String callId = text("tool_call_id");
            String name = text("name");
            Double weight = weight();
            return new Message(role, parts, calls, callId, name, weight, extra());
        }

        private void refusal() {
            Json refusal = body.get("refusal");
            if (refusal instanceof Json.Str) {
                List<Part> more = new ArrayList<>(parts);
                more.add(new Part.Other(
                        "refusal", new RawJson("{\"type\":\"refusal\",\"refusal\":" + refusal.raw() + "}")));
                parts = more;
                taken.add("refusal");
            }
        }

        private @Nullable String text(String field) {
            Json value = body.get(field);
            if (value == null || value.text() == null || taken.contains(field)) {
                return null;
            }
            taken.add(field);
            return value.text();
        }

        private @Nullable Double weight() {
            for (String field : List.of("weight", "loss_weight")) {
                if (body.get(field) instanceof Json.Num number && Double.isFinite(number.value())) {
                    taken.add(field);
                    return number.value();
                }
            }
            return null;
        }

        private RawJson extra() {
            String rest = Leftover.without(body, List.copyOf(taken)).text();
            StringBuilder extra = new StringBuilder(rest.equals("{}") ? "" : rest.substring(0, rest.length() - 1));
            if (partRests != null) {
                Leftover.appendField(extra, "parts", partRests.text());
            }
            if (said.equals("developer") && body.get("said_as") == null) {
                Leftover.appendField(extra, "said_as", "\"developer\"");
            }
            return extra.isEmpty()
                    ? RawJson.EMPTY_OBJECT
                    : new RawJson(extra.append('}').toString());
        }
    }
}
