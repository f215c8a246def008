package org.winnow.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Span;

/**
 * Finds the words of a text that a dictionary can be asked about. Left out are code (fenced, between backticks), tags of
 * markup, web and e-mail addresses, paths, names of files, mentions, hashtags, placeholders, and words with digits,
 * underscores, capitals inside ({@code camelCase}) or nothing but capitals. A word keeps its apostrophes and hyphens
 * ({@code don't}, {@code l'eau}, {@code well-known}). Cost: one pass.
 */
final class ProseWords {
    // every repetition is of one class of characters or bounded, so that no text takes more than a pass
    private static final Pattern SKIPPED = Pattern.compile("(?s:```.*?(?:```|\\z))|(?s:~~~.*?(?:~~~|\\z))"
            + "|`[^`\\n]{1,300}+`"
            + "|</?[A-Za-z!?][^<>\\n]{0,300}+>"
            + "|(?<![\\p{L}\\p{N}_.+-])(?:"
            + "[A-Za-z][A-Za-z0-9+.-]{1,15}+://\\S++"
            + "|www\\.\\S++"
            + "|[\\w.+-]{1,64}+@[\\w-]++(?:\\.[\\w-]++)*+"
            + "|[A-Za-z]:\\\\\\S++"
            + "|\\w++/\\w++(?:/[\\w.-]++)++)"
            + "|(?<![\\p{L}\\p{N}_/])(?:~|\\.{1,2})?/[\\w.@+-]++(?:/[\\w.@+-]*+)*+"
            + "|[@#][\\p{L}\\p{N}_-]++"
            + "|\\{\\{[^{}\\n]{0,100}+\\}\\}|[$%]?\\{[\\w.-]{1,60}+\\}|\\$\\w++|%[a-z]\\b"
            + "|\\\\[A-Za-z]++|&#?\\w{1,10}+;");

    private static final char SOFT_HYPHEN = '\u00ad';

    private ProseWords() {}

    /** The words, in order. */
    static List<Span> of(String text) {
        List<Span> words = new ArrayList<>();
        Matcher skipped = SKIPPED.matcher(text);
        int from = 0;
        while (skipped.find()) {
            cut(text, from, skipped.start(), words);
            from = skipped.end();
        }
        cut(text, from, text.length(), words);
        return words;
    }

    private static void cut(String text, int from, int end, List<Span> words) {
        int i = from;
        while (i < end) {
            int point = text.codePointAt(i);
            if (!isInner(point)) {
                i += Character.charCount(point);
                continue;
            }
            int stop = end(text, i, end);
            if (isWord(text, i, stop)) {
                words.add(new Span(i, stop));
            }
            i = stop;
        }
    }

    /** Where the run ends that begins here: joints count only between two characters of words. */
    private static int end(String text, int start, int end) {
        int i = start;
        while (i < end) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            boolean goesOn = isInner(point) || (isJoint(point) && next < end && isInner(text.codePointAt(next)));
            if (!goesOn) {
                return i;
            }
            i = next;
        }
        return end;
    }

    private static boolean isInner(int point) {
        if (point < 128) {
            return Character.isLetterOrDigit(point) || point == '_';
        }
        return Character.isLetterOrDigit(point) || isMark(point) || point == SOFT_HYPHEN;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Apostrophes, hyphens, and the dot of {@code readme.md} and {@code e.g}, which no dictionary is asked about. */
    private static boolean isJoint(int point) {
        return isApostrophe(point) || isHyphen(point) || point == '.';
    }

    static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '\u02bc';
    }

    static boolean isHyphen(int point) {
        return point == '-' || point == '\u2010' || point == '\u2011';
    }

    private static boolean isWord(String text, int start, int end) {
        if (isLikeCode(text, start, end)) {
            return false;
        }
        int letters = 0;
        int capitals = 0;
        for (int i = start; i < end; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            letters += Character.isLetter(point) ? 1 : 0;
            capitals += Character.isUpperCase(point) ? 1 : 0;
        }
        int small = letters - capitals;
        return letters > 1 && small > 0 && !isPlural(small, capitals, text.charAt(end - 1));
    }

    /** APIs, FAQ's. */
    private static boolean isPlural(int small, int capitals, char last) {
        return small == 1 && capitals > 1 && last == 's';
    }

    /** True if it has digits or dots, or capitals behind small letters. */
    private static boolean isLikeCode(String text, int start, int end) {
        boolean smallBefore = false;
        for (int i = start; i < end; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isOfCode(point) || (smallBefore && Character.isUpperCase(point))) {
                return true;
            }
            smallBefore = Character.isLowerCase(point);
        }
        return false;
    }

    private static boolean isOfCode(int point) {
        return Character.isDigit(point) || point == '_' || point == '.';
    }

    /** The parts of a word between its joints, as far as a dictionary can be asked about them. */
    static List<Span> parts(String text, Span word, boolean atApostrophes) {
        List<Span> parts = new ArrayList<>();
        int from = word.start();
        for (int i = word.start(); i <= word.end(); i++) {
            boolean joint =
                    i == word.end() || isHyphen(text.charAt(i)) || (atApostrophes && isApostrophe(text.charAt(i)));
            if (joint) {
                if (i - from > 1 && isWord(text, from, i)) {
                    parts.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
