package org.winnow.desktop.duplicates;

import java.util.Arrays;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.winnow.cluster.Options;
import org.winnow.desktop.words.Words;

/** How the texts that can be compared are called. */
final class FieldWords extends StringConverter<Options.Fields> {
    @Override
    public String toString(Options.@Nullable Fields fields) {
        if (fields == null) {
            return "";
        }
        return switch (fields) {
            case INSTRUCTION -> Words.of("duplicates.instructions");
            case RESPONSE -> Words.of("duplicates.responses");
            case BOTH -> Words.of("duplicates.instruction-and-response");
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
