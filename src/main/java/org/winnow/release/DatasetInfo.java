package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * {@code dataset_info.json}, by which LLaMA-Factory finds the files when the folder is its {@code dataset_dir}. Source: its
 * data/README.md and data/parser.py.
 */
final class DatasetInfo {
    static final String NAME = "dataset_info.json";

    private DatasetInfo() {}

    /**
     * The text of the file: an entry per file.
     *
     * @param project the name of the project, from which the names of the datasets are made
     * @param files names of the files with rows
     */
    static String text(Shape.RowEntry entry, String project, List<String> files) throws IOException {
        return Manifest.pretty(out -> {
            out.writeStartObject();
            for (String file : files) {
                out.writeObjectFieldStart(dataset(project, file));
                out.writeStringField("file_name", file);
                out.writeStringField("formatting", entry.formatting());
                pairs("columns", entry.columns(), out);
                pairs("tags", entry.tags(), out);
                out.writeEndObject();
            }
            out.writeEndObject();
        });
    }

    private static void pairs(String name, List<String> pairs, JsonGenerator out) throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart(name);
        for (int i = 0; i < pairs.size(); i += 2) {
            out.writeStringField(pairs.get(i), pairs.get(i + 1));
        }
        out.writeEndObject();
    }

    /** The name by which LLaMA-Factory knows a file, such as {@code acme_support_train}. */
    static String dataset(String project, String file) {
        String slug =
                project.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return (slug.isEmpty() ? "winnow" : slug) + "_" + file.substring(0, file.indexOf('.'));
    }
}
