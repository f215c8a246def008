package org.winnow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into sentences: at full stops, question and exclamation marks of Latin, Chinese, Japanese, Arabic and
 * Indic writing, at empty lines, and at line ends before list items, headings and table rows or behind short lines. A full
 * stop within a number, behind a usual abbreviation or an initial, or before a lower-case letter ends nothing. The rules
 * are those of Unicode UAX #29 (SB6 to SB8a) with a list of abbreviations; the JDK's BreakIterator has neither the list nor
 * the lines.
 */
public final class Sentences {
    /** Lines shorter than this were ended by the writer, longer ones by a tool that wraps. */
    private static final int SHORT_LINE = 60;

    private static final String WIDE_STOPS = "。！？｡．";
    private static final String STOPS = ".!?…؟।॥‽۔" + WIDE_STOPS;
    private static final String CLOSERS = "\"'”’»)]}」』）】›*_";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "e.g", "i.e", "cf", "al", "approx", "dept",
            "inc", "ltd", "co", "corp", "gen", "gov", "rep", "sen", "p.m", "a.m", "u.s", "u.k", "jan", "feb", "mar",
            "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "z.b", "d.h", "u.a", "bzw", "ca", "str",
            "usw", "evtl", "ggf", "inkl", "mme", "mlle", "sra", "pág", "núm", "tel", "resp");

    private static final Set<String> BEFORE_NUMBERS =
            Set.of("no", "nos", "nr", "fig", "vol", "art", "sec", "ch", "p", "pp", "abs", "max", "min");

    /** German writes the day of a month with a full stop, and months with a capital. */
    private static final Set<String> GERMAN_MONTHS = Set.of(
            "januar",
            "jänner",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");

    /** Longer words are no abbreviation. */
    private static final int LONGEST = 8;

    private Sentences() {}

    /** The sentences in order, without the white space around them; empty for blank text. Cost: one pass. */
    public static List<Span> split(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            int end = STOPS.indexOf(unit) < 0 ? i + 1 : afterStops(text, i);
            if (unit == '\n' ? endsLine(text, start, i) : isStop(text, start, i, end)) {
                add(text, start, end, sentences);
                start = end;
            }
            i = end;
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static int afterStops(String text, int i) {
        int end = i + 1;
        while (end < text.length()
                && (STOPS.indexOf(text.charAt(end)) >= 0 || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isStop(String text, int start, int i, int end) {
        char unit = text.charAt(i);
        if (STOPS.indexOf(unit) < 0) {
            return false;
        }
        if (WIDE_STOPS.indexOf(unit) >= 0 || end == text.length()) {
            return true;
        }
        return Character.isWhitespace(text.charAt(end)) && !(unit == '.' && isWithin(text, start, i, end));
    }

    /** True if the full stop at {@code i} belongs to an abbreviation, an initial, a list number, or goes on in lower case. */
    private static boolean isWithin(String text, int start, int i, int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        char following = next < text.length() ? text.charAt(next) : '\n';
        if (Character.isLowerCase(following) || end > i + 1) {
            return Character.isLowerCase(following);
        }
        return isShortForm(text, start, i, following) || isDay(text, i, next);
    }

    private static boolean isShortForm(String text, int start, int i, char following) {
        int word = wordStart(text, start, i);
        String before = text.substring(word, i).toLowerCase(Locale.ROOT);
        boolean initial = i - word == 1 && Character.isUpperCase(text.charAt(word)) && !before.equals("i");
        boolean listNumber = isBlank(text, start, word) && before.chars().allMatch(Character::isDigit);
        boolean numbered = Character.isDigit(following) && BEFORE_NUMBERS.contains(before);
        return initial || listNumber || numbered || ABBREVIATIONS.contains(before);
    }

    private static boolean isDay(String text, int i, int next) {
        if (i == 0 || !Character.isDigit(text.charAt(i - 1))) {
            return false;
        }
        int end = next;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end - next <= LONGEST + 1
                && GERMAN_MONTHS.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
    }

    private static int wordStart(String text, int start, int i) {
        int word = i;
        while (word > Math.max(start, i - LONGEST)
                && (Character.isLetterOrDigit(text.charAt(word - 1)) || text.charAt(word - 1) == '.')) {
            word--;
        }
        return word;
    }

    private static boolean endsLine(String text, int start, int i) {
        int lineStart = Math.max(start, text.lastIndexOf('\n', i - 1) + 1);
        if (i - lineStart < SHORT_LINE) {
            return true;
        }
        int next = i + 1;
        while (next < text.length()
                && (text.charAt(next) == ' ' || text.charAt(next) == '\t' || text.charAt(next) == '\r')) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        char unit = text.charAt(next);
        return unit == '\n' || "-*+•#|>".indexOf(unit) >= 0 || (unit >= '0' && unit <= '9');
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }
}
