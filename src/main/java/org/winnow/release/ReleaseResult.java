package org.winnow.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What became of a release.
 *
 * @param written true if the folder is in place; false if violations kept everything back
 * @param folder the target folder
 * @param ledger what became of the examples; with nothing written, what would have become of them
 * @param files the files of the release in the order of writing, the manifest last; empty if nothing was written
 * @param violations what breaks a rule, in the order of the examples, at most {@link #MOST_VIOLATIONS}
 * @param violationsByRule how many there are in all, by rule
 * @param losses what the rows do not carry
 * @param warnings sentences about the release as a whole
 */
public record ReleaseResult(
        boolean written,
        Path folder,
        ReleaseLedger ledger,
        List<WrittenFile> files,
        List<Violation> violations,
        Map<String, Long> violationsByRule,
        List<Loss> losses,
        List<String> warnings) {
    /** How many violations are listed one by one. */
    public static final int MOST_VIOLATIONS = 10_000;

    /** Copies the lists. */
    public ReleaseResult {
        files = List.copyOf(files);
        violations = List.copyOf(violations);
        losses = List.copyOf(losses);
        warnings = List.copyOf(warnings);
    }

    /**
     * A file of a release.
     *
     * @param name its name in the folder
     * @param rows examples in it; 0 for a file that holds none
     * @param bytes its size
     * @param sha256 of its bytes, in lower-case hexadecimal
     */
    public record WrittenFile(String name, long rows, long bytes, String sha256) {}
}
