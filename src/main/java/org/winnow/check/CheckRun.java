package org.winnow.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winnow.model.Example;
import org.winnow.model.Finding;

/**
 * Some checks with their parameters, ready to run over a stream of examples. Immutable; many threads may share one. An
 * exception in a check is a defect and goes to the caller.
 */
public final class CheckRun {
    /** Findings of one check in one field that are told; a field garbled all through needs no thousand of them. */
    static final int MOST_PER_FIELD = 25;

    private final List<Check> checks;
    private final CheckContext context;

    /** A run of these checks. */
    public CheckRun(List<Check> checks, CheckContext context) {
        this.checks = List.copyOf(checks);
        this.context = context;
    }

    /** All findings of an example, by check in the order of the list; at most {@value #MOST_PER_FIELD} a field and check. */
    public List<Finding> of(Example example) {
        List<Finding> findings = new ArrayList<>(0);
        for (Check check : checks) {
            int before = findings.size();
            check.check(example, context, findings::add);
            if (findings.size() - before > MOST_PER_FIELD) {
                shorten(findings.subList(before, findings.size()));
            }
        }
        return findings;
    }

    /** What the results depend on beside the example: checks, versions and parameters. Results of another key are stale. */
    public String key() {
        StringBuilder key = new StringBuilder();
        checks.forEach(check ->
                key.append(check.id()).append(':').append(check.version()).append(' '));
        return key.append(context).toString();
    }

    private static void shorten(List<Finding> findings) {
        Map<String, Integer> counts = new HashMap<>();
        findings.removeIf(finding -> counts.merge(finding.field(), 1, Integer::sum) > MOST_PER_FIELD);
    }
}
