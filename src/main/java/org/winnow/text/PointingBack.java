package org.winnow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words in a question that need what was said before it: pronouns without a noun, demonstratives, "as above", "the
 * other one", and questions that begin in the middle ("and what about ..."). These are the ways in which questions of a
 * conversation depend on it that CANARD (Elgohary, Peskov, Boyd-Graber 2019, "Can You Unpack That?") names: coreference and
 * ellipsis. The list is short on purpose: it is a warning, and "it" in "it rains" is warned of too. English, German, French
 * and Spanish.
 */
public final class PointingBack {
    /** Anywhere in the question. */
    private static final String ANYWHERE = String.join(
            "|",
            // English
            "it|its|they|them|their|theirs|this|these|those|the same|the other one|the former|the latter",
            "he|him|his|she|her|hers|that(?: one)?(?=[\\s]*[?.!,]|\\s+(?:is|was|one|work|mean|cost|help|too|instead))",
            "as above|above(?=\\s*[?.!,]|$)|mentioned|you said|previous(?:ly)?|earlier|instead|the (?:first|second|third|last) one",
            // German
            "dies(?:e[rmns]?|es)?|jene[rmns]?|davon|damit|dazu|dafür|darüber|daran|dort|oben|vorhin|wie gesagt|stattdessen",
            "dasselbe|derselbe|dieselbe|letztere[rsn]?|erstere[rsn]?",
            // French and Spanish
            "celui-ci|celle-ci|celui-là|celle-là|cela|ci-dessus|ceci|dito|eso|esto|aquello|ese|esa|lo mismo|anterior");

    /** Only where the question begins with them. */
    private static final String FIRST =
            "and|but|or|so|what about|how about|why not|und|aber|oder|was ist mit|et|y|pero";

    private static final Pattern PATTERN = Pattern.compile(
            "(?:(?<![\\p{L}\\p{N}_])(?:" + ANYWHERE + ")|^[\\s¿\"']*(?:" + FIRST + "))(?![\\p{L}\\p{N}_]|['’]t )",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PointingBack() {}

    /** The places, ascending. Cost: one pass. */
    public static List<Span> find(String question) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(question);
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found;
    }
}
