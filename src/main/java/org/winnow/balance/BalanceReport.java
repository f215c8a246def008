package org.winnow.balance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winnow.store.Dimension;

/**
 * A balance as one HTML page that needs nothing else: pictures are SVG inside of it, light or dark as the reader's system
 * is. Pure; every text of the project is escaped.
 */
public final class BalanceReport {
    private static final int MOST_TAGS = 60;
    private static final int MOST_SOURCES = 16;

    private final String project;
    private final String query;
    private final Balance balance;
    private final List<Advice> advice;

    /**
     * A report.
     *
     * @param project the name of the project
     * @param query the query that chose the examples; empty for all
     * @param balance of those examples
     * @param advice what to do about it
     */
    public BalanceReport(String project, String query, Balance balance, List<Advice> advice) {
        this.project = project;
        this.query = query;
        this.balance = balance;
        this.advice = List.copyOf(advice);
    }

    /** The page. The same balance gives the same text. */
    public String html() {
        StringBuilder page = new StringBuilder(32_768);
        String title = "Balance of " + project;
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<title>").append(Svg.escape(title)).append("</title>\n<style>\n");
        page.append(style()).append("</style>\n</head>\n<body>\n<main>\n");
        page.append("<h1>").append(Svg.escape(title)).append("</h1>\n");
        page.append(paragraph(Svg.number(balance.rows()) + " examples, " + Svg.number(balance.tokens())
                + " trained tokens. " + (query.isEmpty() ? "All examples." : "Chosen by: " + query)));
        page.append("<p class=\"key\"><span class=\"swatch rows\"></span> share of the examples"
                + " <span class=\"swatch tokens\"></span> share of the trained tokens (those of the responses)</p>\n");
        page.append(adviceList());
        bars(page, Dimension.TAG.field(), "Tags", "tags");
        lengths(page);
        page.append(heatTable());
        bars(page, Dimension.LANGUAGE.field(), "Languages", "languages");
        bars(page, Dimension.SOURCE.field(), "Sources", "sources");
        bars(page, Dimension.STATUS.field(), "Decisions", "decisions");
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream in = BalanceReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String paragraph(String words) {
        return "<p>" + Svg.escape(words) + "</p>\n";
    }

    private String adviceList() {
        if (advice.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<section>\n<h2>What to do next</h2>\n<ol>\n");
        for (Advice each : advice) {
            list.append("<li>").append(Svg.escape(each.sentence()));
            list.append("<br><code>").append(Svg.escape(each.query().text())).append("</code></li>\n");
        }
        return list.append("</ol>\n</section>\n").toString();
    }

    private void bars(StringBuilder page, String name, String heading, String noun) {
        Optional<Distribution> found = balance.by(name);
        if (found.isEmpty() || found.get().parts().isEmpty()) {
            return;
        }
        Distribution distribution = found.get();
        String words = String.format(
                Locale.ENGLISH,
                "%,d %s that behave like %.1f (evenness %.2f).%s",
                distribution.parts().size(),
                noun,
                distribution.effectiveClasses(),
                distribution.evenness(),
                distribution.without() == 0 ? "" : " " + Svg.number(distribution.without()) + " examples have none.");
        page.append("<section>\n<h2>").append(heading).append("</h2>\n").append(paragraph(words));
        page.append(Bars.of(distribution, heading + ": " + words)).append("</section>\n");
    }

    private void lengths(StringBuilder page) {
        page.append("<section>\n<h2>Lengths</h2>\n");
        for (Lengths lengths : balance.lengths()) {
            String what = lengths.measure().field().equals("tokens") ? "Whole examples" : "Responses";
            Lengths.Percentiles percentiles = lengths.percentiles();
            String words = what + ": half have at most " + Svg.number(percentiles.p50()) + " tokens, 95 of 100 at most "
                    + Svg.number(percentiles.p95()) + ", the longest has " + Svg.number(percentiles.max()) + ". "
                    + Svg.number(lengths.over()) + " pass the limit of " + Svg.number(lengths.limit()) + ".";
            page.append(paragraph(words)).append(LengthPicture.of(lengths, words));
        }
        page.append("</section>\n");
    }

    private String heatTable() {
        CrossTable cross = balance.cross();
        List<String> tags = cross.tags().stream().limit(MOST_TAGS).toList();
        List<String> sources = cross.sources().stream().limit(MOST_SOURCES).toList();
        if (tags.isEmpty() || sources.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("<section>\n<h2>Tags by source</h2>\n");
        table.append(paragraph("Empty cells are what no source teaches yet."));
        table.append("<div class=\"wide\"><table>\n<tr><th></th>");
        sources.forEach(source ->
                table.append("<th scope=\"col\">").append(Svg.escape(source)).append("</th>"));
        table.append("</tr>\n");
        int most = Math.max(1, most(cross));
        for (int row = 0; row < tags.size(); row++) {
            table.append("<tr><th scope=\"row\">")
                    .append(Svg.escape(tags.get(row)))
                    .append("</th>");
            for (int column = 0; column < sources.size(); column++) {
                table.append(cell(cross.counts().get(row).get(column), most));
            }
            table.append("</tr>\n");
        }
        return table.append("</table></div>\n")
                .append(cut(cross, tags, sources))
                .append("</section>\n")
                .toString();
    }

    private static int most(CrossTable cross) {
        return cross.counts().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** The square root lets small counts be told from none. */
    private static String cell(int count, int most) {
        if (count == 0) {
            return "<td class=\"none\">0</td>";
        }
        long strength = Math.round(15 + 70 * Math.sqrt((double) count / most));
        return "<td style=\"--strength:" + strength + "%\">" + Svg.number(count) + "</td>";
    }

    private static String cut(CrossTable cross, List<String> tags, List<String> sources) {
        List<String> cut = new ArrayList<>();
        if (tags.size() < cross.tags().size()) {
            cut.add(Svg.number(cross.tags().size() - tags.size()) + " further tags");
        }
        if (sources.size() < cross.sources().size()) {
            cut.add(Svg.number(cross.sources().size() - sources.size()) + " further sources");
        }
        return cut.isEmpty() ? "" : paragraph("Not shown: " + String.join(", ", cut) + ".");
    }
}
