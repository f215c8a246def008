package org.winnow.balance;

import java.util.List;

/** Lengths as a histogram whose bins double, with the limit as a line. */
final class LengthPicture {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 170;
    private static final int FLOOR = 130;
    private static final int TALLEST = 100;
    private static final int EDGE = 8;
    private static final int WIDEST = 80;

    private LengthPicture() {}

    static String of(Lengths lengths, String label) {
        Svg svg = new Svg(WIDTH, label);
        List<Lengths.Bin> bins = lengths.bins();
        if (bins.isEmpty()) {
            svg.text("quiet", 0, 20, "There are no examples.");
            return svg.picture(30);
        }
        int most = bins.stream().mapToInt(Lengths.Bin::rows).max().orElse(1);
        double breadth = Math.min(WIDEST, (double) (WIDTH - 2 * EDGE) / bins.size());
        for (int i = 0; i < bins.size(); i++) {
            Lengths.Bin bin = bins.get(i);
            double x = EDGE + i * breadth;
            double height = (double) TALLEST * bin.rows() / most;
            String range = Svg.number(bin.low()) + " to " + Svg.number(bin.high());
            svg.bar(
                    bin.low() > lengths.limit() ? "over" : "rows",
                    x + 2,
                    FLOOR - height,
                    breadth - 4,
                    height,
                    range + " tokens: " + Svg.number(bin.rows()));
            svg.text("middle quiet", x + breadth / 2, FLOOR - height - 5, Svg.number(bin.rows()));
            svg.text("middle quiet", x + breadth / 2, FLOOR + 16, Svg.number(bin.low()));
        }
        svg.line("axis", EDGE, FLOOR, EDGE + breadth * bins.size(), FLOOR);
        limit(svg, lengths, breadth);
        svg.text("quiet", EDGE, HEIGHT - 4, "tokens (each bar begins at its number and ends before the next)");
        return svg.picture(HEIGHT);
    }

    private static void limit(Svg svg, Lengths lengths, double breadth) {
        double place = place(lengths);
        if (place < 0) {
            return;
        }
        double x = EDGE + place * breadth;
        boolean left = x > WIDTH * 0.6;
        svg.line("limit", x, 8, x, FLOOR);
        svg.text(
                left ? "end limit-words" : "limit-words",
                x + (left ? -6 : 6),
                18,
                "limit " + Svg.number(lengths.limit()));
    }

    /** Where the limit lies, in bins from the left; -1 if it is off the picture. */
    private static double place(Lengths lengths) {
        List<Lengths.Bin> bins = lengths.bins();
        for (int i = 0; i < bins.size(); i++) {
            Lengths.Bin bin = bins.get(i);
            if (lengths.limit() >= bin.low() && lengths.limit() <= bin.high()) {
                return i + (double) (lengths.limit() - bin.low()) / (bin.high() - bin.low() + 1);
            }
        }
        return -1;
    }
}
