package org.winnow.balance;

import java.util.Locale;

/** Writes an SVG picture as text. All texts are escaped; colours come from classes, so that light and dark share one. */
final class Svg {
    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final String label;

    /** A picture of that width, named for those who cannot see it. */
    Svg(int width, String label) {
        this.width = width;
        this.label = label;
    }

    /** Text that stands for itself in HTML and SVG, in quotes too. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(unit < ' ' ? ' ' : unit);
            }
        }
        return safe.toString();
    }

    /** The beginning of a text. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** A number with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A share as a percentage: one digit behind the point below ten. */
    static String percent(double share) {
        return String.format(Locale.ENGLISH, share < 0.0995 ? "%.1f %%" : "%.0f %%", share * 100);
    }

    /** A bar with a hint that shows under the pointer. */
    void bar(String kind, double x, double y, double breadth, double height, String hint) {
        body.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"><title>%s</title></rect>",
                kind,
                x,
                y,
                Math.max(breadth, 1),
                height,
                escape(hint)));
    }

    /** A text; its kind says how it is set. */
    void text(String kind, double x, double y, String text) {
        body.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", kind, x, y, escape(text)));
    }

    /** A line. */
    void line(String kind, double x1, double y1, double x2, double y2) {
        body.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x1,
                y1,
                x2,
                y2));
    }

    /** The whole picture. */
    String picture(double height) {
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %.0f\" width=\"%d\" height=\"%.0f\" role=\"img\" aria-label=\"%s\">%s</svg>%n",
                width,
                height,
                width,
                height,
                escape(label),
                body);
    }
}
