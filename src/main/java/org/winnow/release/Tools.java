package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.RawJson;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** The list of tools that were offered, in the two forms in which targets want it. */
final class Tools {
    private Tools() {}

    /** True if every element describes a function by name, wrapped in {@code {"type":"function"}} or bare. */
    static boolean areWellFormed(RawJson tools) {
        try {
            Json list = Json.parse(tools.text());
            return list instanceof Json.Arr
                    && list.elements().stream()
                            .allMatch(tool ->
                                    bare(tool).find("name").map(Json::text).isPresent());
        } catch (JsonException e) {
            return false;
        }
    }

    static boolean areNone(RawJson tools) {
        return elements(tools).isEmpty();
    }

    /** Writes the array with every function wrapped, as OpenAI and TRL want it; an empty one for null. */
    static void writeWrapped(@Nullable RawJson tools, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Json tool : elements(tools)) {
            if (tool.get("function") != null) {
                JsonCopy.write(tool, out);
                continue;
            }
            out.writeStartObject();
            out.writeStringField("type", "function");
            out.writeFieldName("function");
            JsonCopy.write(tool, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Writes the array with every function bare, as LLaMA-Factory's own data has it. */
    static void writeBare(@Nullable RawJson tools, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Json tool : elements(tools)) {
            JsonCopy.write(bare(tool), out);
        }
        out.writeEndArray();
    }

    private static Json bare(Json tool) {
        Json function = tool.get("function");
        return function == null ? tool : function;
    }

    private static List<Json> elements(@Nullable RawJson tools) {
        if (tools == null) {
            return List.of();
        }
        try {
            return Json.parse(tools.text()).elements();
        } catch (JsonException e) {
            return List.of();
        }
    }
}
