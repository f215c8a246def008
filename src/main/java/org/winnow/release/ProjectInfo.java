package org.winnow.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release says about where it comes from. Everything here is written as given; nothing is looked up.
 *
 * @param name the name of the project
 * @param query the filter text that chose the examples; empty for all
 * @param version the version of the program
 * @param license an SPDX identifier as the dataset card wants it; null leaves it out
 * @param languages ISO 639-1 codes for the dataset card; may be empty
 * @param released a date or time to print; null leaves it out, so that the same state gives the same bytes
 */
public record ProjectInfo(
        String name,
        String query,
        String version,
        @Nullable String license,
        List<String> languages,
        @Nullable String released) {
    /** Copies the list. */
    public ProjectInfo {
        languages = List.copyOf(languages);
    }

    /** A project of which name, query and program version are known. */
    public static ProjectInfo of(String name, String query, String version) {
        return new ProjectInfo(name, query, version, null, List.of(), null);
    }
}
