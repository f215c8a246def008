package org.winnow.cli;

import java.util.Map;

/** The page that says what lies where in the folder of a tour. */
final class TourReadme {
    private static final String GO_ON = """
            ## Go on

                winnow sample.winnow                                   opens the project
                winnow query sample.winnow cluster:conflicting         answers that contradict each other
                winnow query sample.winnow 'feedback:down -status:rejected'
                winnow history sample.winnow                           what was decided
                winnow undo sample.winnow                              takes the last step back
            """;

    private TourReadme() {}

    static String text(Map<String, Integer> counts, Map<String, Long> rows) {
        StringBuilder page = new StringBuilder("# A tour of Winnow\n\n");
        page.append("The whole job, from files to releases, on the sample data.\n\n");
        page.append("| step | result | look at |\n|---|---|---|\n");
        row(
                page,
                "Import",
                number(counts, "examples") + " examples, " + number(counts, "quarantined")
                        + " rows put aside with their reason",
                "import.json");
        row(page, "Checks", number(counts, "findings") + " findings", "checks.md", "checks.json");
        row(page, "Duplicates", number(counts, "clusters") + " clusters", "duplicates.md", "duplicates.json");
        row(
                page,
                "Decisions",
                number(counts, "accepted") + " accepted, " + number(counts, "rejected")
                        + " rejected; each step can be undone",
                TourFolder.PROJECT);
        row(
                page,
                "Balance",
                "tags, lengths, languages and sources in pictures, with advice",
                "balance.html",
                "balance.json");
        row(
                page,
                "Splits",
                "train " + number(counts, "train") + ", validation " + number(counts, "validation") + ", test "
                        + number(counts, "test"),
                TourFolder.PROJECT);
        rows.forEach(
                (profile, count) -> row(page, "Release for " + profile, Count.of(count, "row"), "release-" + profile));
        page.append(
                "\nEach release holds the rows by split, a manifest with the hash of every file, a report of what the"
                        + " format cannot carry, and a dataset card.\n\n");
        page.append(GO_ON);
        return page.toString();
    }

    private static String number(Map<String, Integer> counts, String name) {
        return Count.of(counts.getOrDefault(name, 0));
    }

    private static void row(StringBuilder page, String step, String result, String... files) {
        page.append("| ").append(step).append(" | ").append(result).append(" | ");
        for (int i = 0; i < files.length; i++) {
            page.append(i == 0 ? "" : ", ")
                    .append('[')
                    .append(files[i])
                    .append("](")
                    .append(files[i])
                    .append(')');
        }
        page.append(" |\n");
    }
}
