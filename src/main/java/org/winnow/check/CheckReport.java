package org.winnow.check;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.winnow.model.Severity;

/**
 * What a run of the checks over a project came to. Findings that the user ignored are counted too.
 *
 * @param examples examples that were looked at
 * @param withFindings how many of them have a finding
 * @param counts findings by check, then by severity
 */
public record CheckReport(int examples, int withFindings, SortedMap<String, Map<Severity, Integer>> counts) {
    /** Makes the counts unmodifiable. */
    public CheckReport {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** All findings. */
    public int findings() {
        return counts.values().stream()
                .flatMap(bySeverity -> bySeverity.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
