package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.ToolCall;
import org.winnow.text.Json;

/** Reads calls of functions: OpenAI's {@code tool_calls}, LangChain's, and the {@code function_call} turns of ShareGPT. */
final class ToolCalls {
    private static final List<String> WRAPPER = List.of("id", "type", "function");

    private ToolCalls() {}

    /**
     * Adds the calls of a list.
     *
     * @return false, adding nothing, if one of them says more than a {@link ToolCall} can hold
     */
    static boolean fromList(Json.Arr list, List<ToolCall> calls) {
        List<ToolCall> read = new ArrayList<>();
        for (Json item : list.elements()) {
            ToolCall call = call(item);
            if (call == null) {
                return false;
            }
            read.add(call);
        }
        calls.addAll(read);
        return true;
    }

    /** Adds the calls that a text of JSON holds: an object with name and arguments, or a list of such. */
    static boolean fromText(String text, List<ToolCall> calls) {
        Json value = Pointer.opened(new Json.Str(text, new Json.Slice(text, 0, text.length())));
        if (value instanceof Json.Arr list && !list.elements().isEmpty()) {
            return fromList(list, calls);
        }
        ToolCall call = value instanceof Json.Obj ? call(value) : null;
        if (call == null) {
            return false;
        }
        calls.add(call);
        return true;
    }

    private static @Nullable ToolCall call(Json item) {
        if (item.get("function") instanceof Json.Obj function) {
            boolean whole = WRAPPER.containsAll(item.fields().keySet())
                    && function.fields().size() <= 2;
            return whole ? call(item.get("id"), function, "arguments") : null;
        }
        String field = item.get("arguments") != null ? "arguments" : "args";
        boolean whole =
                List.of("id", "type", "name", field).containsAll(item.fields().keySet());
        return whole ? call(item.get("id"), item, field) : null;
    }

    private static @Nullable ToolCall call(@Nullable Json id, Json function, String field) {
        Json name = function.get("name");
        Json arguments = function.get(field);
        if (name == null || name.text() == null || arguments == null) {
            return null;
        }
        String text = arguments.text();
        return new ToolCall(id == null ? null : id.text(), name.text(), text == null ? arguments.raw() : text);
    }
}
