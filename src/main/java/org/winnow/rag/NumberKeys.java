package org.winnow.rag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in one spelling, so that {@code 1,000}, {@code 1.000}, {@code 1 000} and {@code 1000} are the same, and {@code 5
 * million} is {@code 5,000,000}. Where a spelling is ambiguous ({@code 1.234}) there is a key for each reading.
 */
final class NumberKeys {
    /** Groups: the digits, then the word of a scale if there is one. */
    static final Pattern NUMBER = Pattern.compile(
            "(?=\\p{Nd})(?<![[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]]\\p{Nd}_])(?<digits>\\p{Nd}{1,3}(?:[ \\u00a0\\u202f]\\p{Nd}{3}){1,8}"
                    + "(?!\\p{Nd})(?:[.,]\\p{Nd}++)?|\\p{Nd}++(?:[.,:'\u2019]\\p{Nd}++){0,8})"
                    + "(?:(?:\\s{0,2}(?<scale>(?i:thousand|million(?:en|s|es)?|billion(?:s)?|trillion|tausend|tsd|mio|mrd|milliarden?|milliards?"
                    + "|mil|millón|millones|miljoen|miljard|miliardi|milioni|\u043c\u043b\u043d|\u043c\u043b\u0440\u0434|\u0442\u044b\u0441)\\b|[\u4e07\u842c\u5104\u4ebf])))?");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIARD = BigDecimal.valueOf(1_000_000_000);
    private static final int GROUP = 3;

    /** Longer runs of digits are identifiers: compared as they are. */
    private static final int LONGEST = 30;

    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("thousand", BigDecimal.valueOf(1000)),
            Map.entry("tausend", BigDecimal.valueOf(1000)),
            Map.entry("tsd", BigDecimal.valueOf(1000)),
            Map.entry("mil", BigDecimal.valueOf(1000)),
            Map.entry("\u0442\u044b\u0441", BigDecimal.valueOf(1000)),
            Map.entry("billion", MILLIARD),
            Map.entry("billions", MILLIARD),
            Map.entry("trillion", MILLION.multiply(MILLION)),
            Map.entry("mrd", MILLIARD),
            Map.entry("miljard", MILLIARD),
            Map.entry("miliardi", MILLIARD),
            Map.entry("\u043c\u043b\u0440\u0434", MILLIARD),
            Map.entry("\u4e07", BigDecimal.valueOf(10_000)),
            Map.entry("\u842c", BigDecimal.valueOf(10_000)),
            Map.entry("\u5104", BigDecimal.valueOf(100_000_000)),
            Map.entry("\u4ebf", BigDecimal.valueOf(100_000_000)));

    private NumberKeys() {}

    /** The keys of a match of {@link #NUMBER}, with its scale taken into account. */
    static List<String> of(Matcher match) {
        List<String> plain = of(match.group("digits"));
        BigDecimal scale = scale(match.group("scale"));
        return scale == null
                ? plain
                : plain.stream().map(key -> scaled(key, scale)).toList();
    }

    /** The keys of a number without a scale. */
    static List<String> of(String number) {
        String digits = ascii(number);
        if (digits.indexOf(':') >= 0 || digits.length() > LONGEST) {
            return List.of(digits);
        }
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return List.of(whole(digits));
        }
        return digits.indexOf(digits.charAt(last)) == last ? once(digits, last) : List.of(grouped(digits));
    }

    /** Several points or commas of a kind part groups of three, or else it is a version. */
    private static String grouped(String digits) {
        return digits.matches("\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+") ? whole(digits) : digits;
    }

    /** The last separator stands alone: it parts decimals, or the last group where nothing else is in the number. */
    private static List<String> once(String digits, int last) {
        String decimal = decimal(whole(digits.substring(0, last)), digits.substring(last + 1));
        boolean mixed = digits.indexOf(digits.charAt(last) == '.' ? ',' : '.') >= 0;
        boolean group = digits.length() - last - 1 == GROUP && last <= GROUP && digits.charAt(0) != '0';
        return group && !mixed ? List.of(whole(digits), decimal) : List.of(decimal);
    }

    private static @Nullable BigDecimal scale(@Nullable String word) {
        if (word == null) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        BigDecimal known = SCALES.get(lower);
        if (known != null) {
            return known;
        }
        return lower.startsWith("milliard") ? MILLIARD : MILLION;
    }

    private static String scaled(String key, BigDecimal scale) {
        try {
            return new BigDecimal(key).multiply(scale).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return key; // a time or a version before such a word: no number after all
        }
    }

    /** ASCII digits, and only points, commas and colons between them. */
    private static String ascii(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        number.codePoints().forEach(point -> {
            int value = Character.digit(point, 10);
            if (value >= 0) {
                digits.append((char) ('0' + value));
            } else if (point == '.' || point == ',' || point == ':') {
                digits.append((char) point);
            }
        });
        return digits.toString();
    }

    private static String whole(String digits) {
        String only = digits.replace(".", "").replace(",", "");
        int first = 0;
        while (first < only.length() - 1 && only.charAt(first) == '0') {
            first++;
        }
        return only.substring(first);
    }

    private static String decimal(String whole, String decimals) {
        int end = decimals.length();
        while (end > 0 && decimals.charAt(end - 1) == '0') {
            end--;
        }
        return end == 0 ? whole : whole + "." + decimals.substring(0, end);
    }
}
