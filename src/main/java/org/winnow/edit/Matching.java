package org.winnow.edit;

import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search made ready, with what takes the place of its hits. Immutable, for any thread. Cost: one pass over a text.
 */
final class Matching {
    private final Finder finder;
    private final Template template;
    private final boolean wholeWord;
    private final boolean keepCase;

    private Matching(Finder finder, Template template, boolean wholeWord, boolean keepCase) {
        this.finder = finder;
        this.template = template;
        this.wholeWord = wholeWord;
        this.keepCase = keepCase;
    }

    /** Receives what is found, from left to right; hits do not overlap. */
    @FunctionalInterface
    interface Sink {
        void hit(int start, int end, String replacement);
    }

    static Matching of(Search search, String replacement, boolean keepCase) throws SearchException {
        if (search.find().isEmpty()) {
            throw new SearchException("There is nothing to look for.", false, 0);
        }
        Finder finder = search.regex() ? new Expression(search) : new Literal(search);
        Template template = search.regex()
                ? Template.of(replacement, ((Expression) finder).pattern)
                : Template.literal(replacement);
        return new Matching(finder, template, search.wholeWord(), keepCase);
    }

    /** Tells all hits of a text, but for those that would be replaced by the same. */
    void each(String text, Sink sink) {
        Walk walk = finder.walk(text);
        boolean found = walk.from(0);
        int last = -1;
        while (found) {
            boolean isNothing = walk.start() == walk.end() && walk.end() == last; // right behind a hit, as in RE2
            last = walk.end();
            if (isNothing) {
                found = walk.next();
            } else if (wholeWord && cutsWord(text, walk.start(), walk.end())) {
                found = walk.past();
            } else {
                String hit = text.substring(walk.start(), walk.end());
                String filled = template.fill(text, walk);
                String replacement = keepCase ? Casing.like(hit, filled) : filled;
                if (!hit.equals(replacement)) {
                    sink.hit(walk.start(), walk.end(), replacement);
                }
                found = walk.next();
            }
        }
    }

    private static boolean cutsWord(String text, int start, int end) {
        if (start == end) {
            return false;
        }
        boolean left = start > 0 && isWord(text.codePointAt(start)) && isWord(text.codePointBefore(start));
        return left || (end < text.length() && isWord(text.codePointBefore(end)) && isWord(text.codePointAt(end)));
    }

    /** Letters, digits, marks and the underscore, as \w of Unicode Technical Standard 18 without its rarer signs. */
    private static boolean isWord(int point) {
        if (Character.isLetterOrDigit(point) || point == '_') {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Goes through one text. */
    interface Walk {
        /** Goes to the first hit from a place on; false if there is none. */
        boolean from(int place);

        /** Goes to the first hit behind this one. */
        boolean next();

        /** Goes on from a hit that does not count. */
        boolean past();

        int start();

        int end();

        int start(int group);

        int end(int group);
    }

    private interface Finder {
        Walk walk(String text);
    }

    private static final class Literal implements Finder {
        private final Pattern pattern;

        Literal(Search search) {
            pattern = Pattern.compile(
                    search.find(),
                    Pattern.LITERAL | (search.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        @Override
        public Walk walk(String text) {
            Matcher matcher = pattern.matcher(text);
            return new Walk() {
                @Override
                public boolean from(int place) {
                    return matcher.find(place);
                }

                @Override
                public boolean next() {
                    return matcher.find();
                }

                @Override
                public boolean past() {
                    return matcher.find(matcher.start() + 1);
                }

                @Override
                public int start() {
                    return matcher.start();
                }

                @Override
                public int end() {
                    return matcher.end();
                }

                @Override
                public int start(int group) {
                    return matcher.start();
                }

                @Override
                public int end(int group) {
                    return matcher.end();
                }
            };
        }
    }

    private static final class Expression implements Finder {
        private final com.google.re2j.Pattern pattern;

        Expression(Search search) throws SearchException {
            int flags = com.google.re2j.Pattern.MULTILINE
                    | (search.caseSensitive() ? 0 : com.google.re2j.Pattern.CASE_INSENSITIVE);
            try {
                pattern = com.google.re2j.Pattern.compile(search.find(), flags);
            } catch (PatternSyntaxException e) {
                throw PatternMistakes.said(e, search.find());
            }
        }

        @Override
        public Walk walk(String text) {
            com.google.re2j.Matcher matcher = pattern.matcher(text);
            return new Walk() {
                @Override
                public boolean from(int place) {
                    return matcher.find(place);
                }

                @Override
                public boolean next() {
                    return matcher.find();
                }

                @Override
                public boolean past() {
                    return matcher.find(); // not from inside of it, which could take quadratic time
                }

                @Override
                public int start() {
                    return matcher.start();
                }

                @Override
                public int end() {
                    return matcher.end();
                }

                @Override
                public int start(int group) {
                    return matcher.start(group);
                }

                @Override
                public int end(int group) {
                    return matcher.end(group);
                }
            };
        }
    }
}
