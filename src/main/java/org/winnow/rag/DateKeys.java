package org.winnow.rag;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/**
 * Dates in one spelling, {@code 2024-03-12}, {@code 2024-03} or {@code --03-12}, whether they are written with digits (ISO
 * 8601, 12.03.2024, 3/12/2024) or with the name of the month in a dozen languages (Unicode CLDR, as the JDK has it). Where
 * day and month could be either, there is a key for each reading.
 */
final class DateKeys {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "ru", "tr", "cs", "fi");
    private static final Map<String, Integer> MONTHS = months();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String START = "(?<![\\p{L}\\d])";
    private static final String END = "(?![\\p{L}\\d])";
    private static final String YEAR = "(?<y>\\d{4})";
    private static final String DAY = "(?<d>\\d{1,2})";
    private static final String OF = "\\s{1,2}(?:of\\s|de\\s|d[ei]l?\\s)?";
    private static final String MONTH = "(?<m>\\p{L}{3,12}+)\\.?";

    private static final Pattern ISO =
            Pattern.compile("(?=\\d)(?<!\\d)" + YEAR + "[-/.](?<n>\\d{1,2})[-/.]" + DAY + "(?!\\d)");
    private static final Pattern DIGITS =
            Pattern.compile("(?=\\d)(?<!\\d)" + DAY + "(?<s>[-/.])(?<n>\\d{1,2})\\k<s>" + YEAR + "(?!\\d)");
    private static final Pattern EAST = Pattern.compile("(?=\\d)(?:(?<!\\d)" + YEAR
            + "\\s?[\u5e74\ub144]\\s?)?(?<n>\\d{1,2})\\s?[\u6708\uc6d4](?:\\s?" + DAY + "\\s?[\u65e5\u53f7\uc77c])?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?=\\d)" + START + DAY + "(?:st|nd|rd|th|er|\\.|\u00ba)?" + OF + MONTH + "(?:,?" + OF + YEAR + ")?" + END,
            FLAGS);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            START + MONTH + "\\s{1,2}" + DAY + "(?:st|nd|rd|th)?(?:,?\\s{1,2}" + YEAR + ")?" + END, FLAGS);
    private static final Pattern MONTH_YEAR = Pattern.compile(START + MONTH + ",?" + OF + YEAR + END, FLAGS);
    private static final Pattern ANY_DIGIT = Pattern.compile("\\d");
    private static final List<Pattern> PATTERNS = List.of(ISO, DIGITS, EAST, DAY_FIRST, MONTH_FIRST, MONTH_YEAR);

    private DateKeys() {}

    /**
     * A date in a text.
     *
     * @param span where it stands
     * @param keys its readings
     */
    record Found(Span span, List<String> keys) {}

    /** The dates of a text, none inside another. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        BitSet taken = new BitSet();
        if (!ANY_DIGIT.matcher(text).find()) {
            return found;
        }
        for (Pattern pattern : PATTERNS) {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                List<String> keys = keys(pattern, match);
                int next = taken.nextSetBit(match.start());
                if (!keys.isEmpty() && (next < 0 || next >= match.end())) {
                    taken.set(match.start(), match.end());
                    found.add(new Found(new Span(match.start(), match.end()), keys));
                }
            }
        }
        return found;
    }

    /** All that a date says: a day of a year is also that day of any year and that month. */
    static List<String> implied(String key) {
        return key.length() == 10 ? List.of(key, "-" + key.substring(4), key.substring(0, 7)) : List.of(key);
    }

    private static List<String> keys(Pattern pattern, Matcher match) {
        String year = group(pattern, match, "y");
        String day = group(pattern, match, "d");
        if (pattern == DIGITS) {
            return either(String.valueOf(year), match.group("n"), String.valueOf(day), match.group("s"));
        }
        Integer month = pattern == ISO || pattern == EAST
                ? Integer.valueOf(match.group("n"))
                : MONTHS.get(match.group("m").toLowerCase(Locale.ROOT));
        return month == null || (pattern == EAST && year == null && day == null)
                ? List.of()
                : key(year, month, day == null ? 0 : Integer.parseInt(day));
    }

    private static @Nullable String group(Pattern pattern, Matcher match, String name) {
        return name.equals("d") && pattern == MONTH_YEAR ? null : match.group(name);
    }

    /** Day and month, or month and day where it is not the point that parts them. */
    private static List<String> either(String year, String second, String first, String separator) {
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(second);
        List<String> keys = new ArrayList<>(key(year, two, one));
        if (!separator.equals(".") && one != two) {
            keys.addAll(key(year, one, two));
        }
        return keys;
    }

    private static List<String> key(@Nullable String year, int month, int day) {
        if (month < 1 || month > 12 || day > 31 || (day == 0 && year == null)) {
            return List.of();
        }
        String head = year == null ? "-" : year;
        String key = head + String.format(Locale.ROOT, "-%02d", month);
        return List.of(day == 0 ? key : key + String.format(Locale.ROOT, "-%02d", day));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (name.length() > 2 && Character.isLetter(name.charAt(0))) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
