package org.winnow.cli;

import java.util.List;
import java.util.Map;
import org.winnow.check.Check;
import org.winnow.check.CheckReport;
import org.winnow.check.Checks;
import org.winnow.model.Severity;

/** Findings as a page to read. */
final class CheckMarkdown {
    private static final int EVIDENCE = 300;

    private final CheckReport report;
    private final List<FindingWords> found;

    CheckMarkdown(CheckReport report, List<FindingWords> found) {
        this.report = report;
        this.found = found;
    }

    String text() {
        StringBuilder page = new StringBuilder("# What the checks found\n\n");
        page.append(Count.of(report.examples(), "example")).append(", ");
        page.append(Count.of(found.size(), "finding")).append(" in ").append(Count.of(report.withFindings()));
        page.append(
                " of them. *block* keeps an example out of a release, *warn* asks for a look, *info* is worth knowing.\n\n");
        page.append("| check | block | warn | info |\n|---|---:|---:|---:|\n");
        report.counts()
                .forEach((check, severities) -> page.append("| ")
                        .append(title(check))
                        .append(" (`")
                        .append(check)
                        .append("`) | ")
                        .append(number(severities, Severity.BLOCK))
                        .append(" | ")
                        .append(number(severities, Severity.WARN))
                        .append(" | ")
                        .append(number(severities, Severity.INFO))
                        .append(" |\n"));
        for (String check : report.counts().keySet()) {
            page.append("\n## ").append(title(check)).append("\n\n");
            found.stream()
                    .filter(each -> each.finding().check().equals(check))
                    .forEach(each -> page.append("- ")
                            .append(Markdown.text(each.id(), EVIDENCE))
                            .append(", ")
                            .append(each.finding().field())
                            .append(" (")
                            .append(each.finding().severity().word())
                            .append("): ")
                            .append(Markdown.text(each.finding().evidence(), EVIDENCE))
                            .append('\n'));
        }
        return page.toString();
    }

    private static String title(String check) {
        return Checks.ofId(check).map(Check::title).orElse(check);
    }

    private static String number(Map<Severity, Integer> severities, Severity severity) {
        return Count.of(severities.getOrDefault(severity, 0));
    }
}
