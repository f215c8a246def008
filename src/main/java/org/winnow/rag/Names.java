package org.winnow.rag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.winnow.text.Span;

/**
 * Words of a response that are written like names: with a capital where the language would not have one anyway. The first
 * word of a sentence counts only next to another such word or with a capital inside; so do single nouns in German, which
 * writes all of them with a capital. For one thread.
 */
final class Names {
    private static final Set<String> CAPITALISE_NOUNS = Set.of("de", "lb");
    private static final String JOINS = " -.'’&\u00a0";
    private static final String OPENS = ":\"“„«‹(*_#>|•-–—";

    private final ResponseWords words;
    private final boolean nouns;

    Names(ResponseWords words, String language) {
        this.words = words;
        this.nouns = CAPITALISE_NOUNS.contains(language);
    }

    /** The stretches of names in a sentence whose words {@code evidence} lacks. */
    List<Span> missing(Span sentence, Evidence evidence) {
        List<Span> missing = new ArrayList<>();
        if (isHeading(sentence)) {
            return missing;
        }
        int first = words.from(sentence.start());
        int last = words.from(sentence.end());
        for (int i = first; i < last; i++) {
            if (isMissing(i, evidence) && isName(i, first, last)) {
                add(missing, i);
            }
        }
        return missing;
    }

    /** True if {@code evidence} has all words of such a stretch. */
    boolean isIn(Span name, Evidence evidence) {
        int last = words.from(name.end());
        for (int i = words.from(name.start()); i < last; i++) {
            if (isMissing(i, evidence)) {
                return false;
            }
        }
        return true;
    }

    private void add(List<Span> missing, int word) {
        Span span = new Span(words.start(word), words.end(word));
        int last = missing.size() - 1;
        if (last >= 0 && isJoined(missing.get(last).end(), span.start())) {
            missing.set(last, new Span(missing.get(last).start(), span.end()));
        } else {
            missing.add(span);
        }
    }

    private boolean isMissing(int word, Evidence evidence) {
        return isCapital(word) && !evidence.stems().get(words.id(word));
    }

    private boolean isName(int word, int first, int last) {
        if (isStrong(word)) {
            return true;
        }
        boolean opens = opens(word, first);
        boolean before = word + 1 < last && isNext(word);
        if (nouns) {
            return !opens && (before || (word > first && isNext(word - 1) && !opens(word - 1, first)));
        }
        return !opens || before;
    }

    /** True if a word and the one behind it make one name. */
    private boolean isNext(int word) {
        return isCapital(word) && isCapital(word + 1) && isJoined(words.end(word), words.start(word + 1));
    }

    /** True for the first word of a sentence, of a list item, or behind a colon or an opening quotation mark. */
    private boolean opens(int word, int first) {
        if (word == first) {
            return true;
        }
        String between = words.text().substring(words.end(word - 1), words.start(word));
        return between.chars().anyMatch(unit -> unit == '\n' || (OPENS.indexOf(unit) >= 0 && unit != '-'))
                || isNumber(word - 1);
    }

    private boolean isNumber(int word) {
        return Character.isDigit(words.text().charAt(words.start(word)));
    }

    private boolean isCapital(int word) {
        int length = words.end(word) - words.start(word);
        return length > 1
                && !words.isLight(word)
                && Character.isUpperCase(words.text().codePointAt(words.start(word)));
    }

    /** A capital behind the first letter, as in NASA and McDonald. */
    private boolean isStrong(int word) {
        for (int i = words.start(word) + 1; i < words.end(word); i++) {
            if (Character.isUpperCase(words.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(int end, int start) {
        if (start - end > 2 || start < end) {
            return false;
        }
        for (int i = end; i < start; i++) {
            if (JOINS.indexOf(words.text().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Headings and lead-ins are often written with capitals throughout. */
    private boolean isHeading(Span sentence) {
        String text = words.text();
        char first = text.charAt(sentence.start());
        char last = text.charAt(sentence.end() - 1);
        return first == '#' || last == ':' || (text.startsWith("**", sentence.start()) && last == '*');
    }
}
