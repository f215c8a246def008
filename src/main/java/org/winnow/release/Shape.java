package org.winnow.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.winnow.model.Content;
import org.winnow.text.Json;

/**
 * How the rows of one {@link Profile} are examined, written and checked. Contents come with their passages already dealt
 * with. Implementations have no state.
 */
interface Shape {
    /** The data of the profile. */
    Profile profile();

    /** Reports every rule that the content breaks. */
    void examine(Content content, Faults faults);

    /** Counts what the row will not carry, beyond what no profile carries. */
    void count(Content content, Losses losses);

    /** Which optional columns the content asks for. */
    Usage usage(Content content);

    /**
     * True if this row shows the types of all columns. The first such row leads its file: loaders take the types of the
     * columns from the first rows and fail at later ones that have more ({@code datasets} 5.2.0: "Couldn't cast array").
     */
    default boolean leads(Content content) {
        return false;
    }

    /** Writes one row, an object without a line end. The content breaks no rule. */
    void write(Content content, Usage usage, JsonGenerator out) throws IOException;

    /** What is wrong with a row as it was read back from the file, as a sentence; empty if it keeps to the profile. */
    Optional<String> wrong(Json row, Usage usage);

    /** The columns for the dataset card, as lines of YAML under {@code features:}; empty leaves the types to the loader. */
    List<String> features(Usage usage);

    /** How the files are registered with LLaMA-Factory: the inside of an entry of {@code dataset_info.json}. */
    default Optional<RowEntry> llamaFactory() {
        return Optional.empty();
    }

    /**
     * An entry of {@code dataset_info.json}. Columns that are not named become none there, so all are.
     *
     * @param formatting {@code alpaca} or {@code sharegpt}
     * @param columns pairs of LLaMA-Factory's name and ours
     * @param tags pairs of tag and value; empty for none
     */
    record RowEntry(String formatting, List<String> columns, List<String> tags) {}
}
