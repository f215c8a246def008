package org.winnow.balance;

import java.util.List;
import org.winnow.balance.Distribution.Part;

/** Classes as bars: above the share of rows, below the share of trained tokens. */
final class Bars {
    private static final int WIDTH = 860;
    private static final int LABELS = 230;
    private static final int LONGEST = 430;
    private static final int ROW = 30;
    private static final int MOST = 40;
    private static final int LETTERS = 32;

    private Bars() {}

    static String of(Distribution distribution, String label) {
        List<Part> parts = distribution.parts().stream().limit(MOST).toList();
        double largest = parts.stream()
                .mapToDouble(part -> Math.max(distribution.share(part), distribution.tokenShare(part)))
                .max()
                .orElse(1);
        Svg svg = new Svg(WIDTH, label);
        for (int i = 0; i < parts.size(); i++) {
            row(svg, distribution, parts.get(i), i * ROW, LONGEST / largest);
        }
        int left = distribution.parts().size() - parts.size();
        if (left > 0) {
            svg.text("quiet", 0, parts.size() * ROW + 14, "and " + Svg.number(left) + " more");
        }
        return svg.picture(parts.size() * ROW + (left > 0 ? 22 : 0));
    }

    private static void row(Svg svg, Distribution distribution, Part part, int y, double scale) {
        double rows = distribution.share(part);
        double tokens = distribution.tokenShare(part);
        String rowWords = Svg.number(part.rows()) + " (" + Svg.percent(rows) + ")";
        String tokenWords = Svg.number(part.tokens()) + " tokens (" + Svg.percent(tokens) + ")";
        svg.text("name", 0, y + 16, Svg.shortened(part.value(), LETTERS));
        svg.bar("rows", LABELS, y + 3, rows * scale, 10, part.value() + ": " + rowWords);
        svg.bar("tokens", LABELS, y + 15, tokens * scale, 6, part.value() + ": " + tokenWords);
        double end = LABELS + Math.max(rows, tokens) * scale + 8;
        svg.text("quiet", end, y + 16, rowWords + ", " + tokenWords);
    }
}
