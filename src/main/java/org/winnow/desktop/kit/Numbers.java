package org.winnow.desktop.kit;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as the window writes them: grouped. */
public final class Numbers {
    private Numbers() {}

    /** 1204 as {@code 1,204}. */
    public static String count(long n) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(n);
    }

    /** Tokens: a dash while nobody has counted them, since hardly a text has none. */
    public static String tokens(int n) {
        return n == 0 ? "–" : count(n);
    }

    /** A share of one as {@code 21 %}; below one percent with one digit, {@code 0.4 %}. */
    public static String percent(double share) {
        double percent = share * 100;
        boolean small = percent > 0 && percent < 0.95;
        return String.format(Locale.ENGLISH, small ? "%.1f %%" : "%.0f %%", percent);
    }
}
