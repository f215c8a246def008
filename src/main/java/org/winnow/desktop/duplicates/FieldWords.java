package org.winnow.desktop.duplicates;

import java.util.Arrays;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.winnow.cluster.Options;

/** How the texts that can be compared are called. */
final class FieldWords extends StringConverter<Options.Fields> {
    @Override
    public String toString(Options.@Nullable Fields fields) {
        if (fields == null) {
            return "";
        }
        return switch (fields) {
            case INSTRUCTION -> "Instructions";
            case RESPONSE -> "Responses";
            case BOTH -> "Instruction and response";
        };
    }

    @Override
    public Options.Fields fromString(String words) {
        return Arrays.stream(Options.Fields.values())
                .filter(fields -> toString(fields).equals(words))
                .findFirst()
                .orElse(Options.Fields.BOTH);
    }
}
