package org.winnow.rag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Sentences;
import org.winnow.text.Span;

/** Compares the sentences of one response with its passages. For one thread. */
final class SentenceCheck {
    /** Below it a sentence is unsupported. */
    static final double PARTLY = 0.5;

    /** From it on a sentence is supported: the best balanced accuracy on BEGIN (dev), 0.87. */
    static final double SUPPORTED = 0.75;

    /** What a sentence can score at most of which something definite was not found. */
    private static final double AT_MOST_WITH_MARKS = 0.74;

    /** The part of the score that depends on the order of words; more helps short answers and hurts long ones. */
    private static final double PAIRS = 0.1;

    /** Shorter sentences say too little to be blamed for it. */
    private static final int FEWEST_WORDS = 4;

    private static final String FENCE = "```";

    private final ResponseWords words;
    private final Evidence passages;
    private final Facts facts;
    private final List<Span> spans;
    private final BitSet code;
    private final double[] used;
    private boolean foreign;

    SentenceCheck(ResponseWords words, Evidence passages, Facts facts) {
        this.words = words;
        this.passages = passages;
        this.facts = facts;
        this.spans = Sentences.split(words.text());
        this.code = code(words.text());
        this.used = new double[passages.words().size()];
    }

    /** The sentences of a response that has no passages. */
    static List<Sentence> uncheckable(String response) {
        return Sentences.split(response).stream()
                .map(span -> new Sentence(span, Verdict.NOT_CHECKABLE, 0, Unchecked.NO_PASSAGES, null, List.of()))
                .toList();
    }

    /**
     * All sentences.
     *
     * @param inAnotherLanguage true if the passages are in another language than the response
     */
    Grounding all(boolean inAnotherLanguage) {
        foreign = inAnotherLanguage;
        List<Sentence> sentences = new ArrayList<>(spans.size());
        double sum = 0;
        double weights = 0;
        for (Span span : spans) {
            Sentence sentence = check(span);
            sentences.add(sentence);
            if (counts(sentence)) {
                double weight = weight(words.from(span.start()), words.from(span.end()));
                sum += sentence.score() * weight;
                weights += weight;
            }
        }
        List<Double> uses = new ArrayList<>(used.length);
        for (double use : used) {
            uses.add(foreign ? 0.0 : use);
        }
        return new Grounding(weights == 0 ? null : sum / weights, sentences, uses);
    }

    /** What claims nothing has no part in the score of the response; sentences too short to be judged alone have. */
    private static boolean counts(Sentence sentence) {
        return sentence.unchecked() == null || sentence.unchecked() == Unchecked.SHORT;
    }

    private Sentence check(Span span) {
        int first = words.from(span.start());
        int last = words.from(span.end());
        if (code.get(span.start())) {
            return new Sentence(span, Verdict.NOT_CHECKABLE, 0, Unchecked.CODE, null, List.of());
        }
        List<Mark> marks = facts.missing(span);
        boolean lacking = marks.stream().anyMatch(mark -> !mark.asked());
        if (first == last) {
            return new Sentence(span, Verdict.NOT_CHECKABLE, 0, Unchecked.SHORT, null, marks);
        }
        double[] each = scores(first, last);
        int best = best(each);
        double plain = (score(first, last, passages.stems(), passages.pairs()) + each[best]) / 2;
        double score = lacking ? Math.min(AT_MOST_WITH_MARKS, plain) : plain;
        Unchecked unchecked = unchecked(span, first, last, lacking, score);
        if (unchecked != null) {
            // whoever says that the passages lack something must name it
            List<Mark> told = unchecked == Unchecked.ABSTENTION ? List.of() : marks;
            return new Sentence(span, Verdict.NOT_CHECKABLE, score, unchecked, null, told);
        }
        for (int i = 0; i < each.length; i++) {
            used[i] = Math.max(used[i], each[i]);
        }
        Verdict verdict =
                score >= SUPPORTED ? Verdict.SUPPORTED : score >= PARTLY ? Verdict.PARTLY : Verdict.UNSUPPORTED;
        return new Sentence(span, verdict, score, null, support(best, first, last), marks);
    }

    private @Nullable Unchecked unchecked(Span span, int first, int last, boolean lacking, double score) {
        if (foreign) {
            return Unchecked.LANGUAGE;
        }
        String text = span.of(words.text());
        boolean low = score < SUPPORTED;
        if (low && Courtesy.abstains(text)) {
            return Unchecked.ABSTENTION;
        }
        return lacking ? null : claimless(text, first, last, low);
    }

    private @Nullable Unchecked claimless(String text, int first, int last, boolean low) {
        if (Courtesy.isQuestion(text)) {
            return Unchecked.QUESTION;
        }
        if (low && Courtesy.is(text, last - first)) {
            return Unchecked.COURTESY;
        }
        int content = content(first, last);
        boolean isShort = content == 0 || (content < FEWEST_WORDS && low && spans.size() > 1);
        return isShort ? Unchecked.SHORT : null;
    }

    private int content(int first, int last) {
        int content = 0;
        for (int i = first; i < last; i++) {
            content += words.isLight(i) ? 0 : 1;
        }
        return content;
    }

    private double weight(int first, int last) {
        double weight = 0;
        for (int i = first; i < last; i++) {
            weight += words.weight(i);
        }
        return weight;
    }

    private double[] scores(int first, int last) {
        double[] scores = new double[passages.words().size()];
        for (int i = 0; i < scores.length; i++) {
            PassageWords passage = passages.words().get(i);
            scores[i] = score(first, last, passage.stems(), passage.pairs());
        }
        return scores;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private double score(int first, int last, BitSet stems, Set<Long> pairs) {
        double found = 0;
        double all = 0;
        int side = 0;
        for (int i = first; i < last; i++) {
            double weight = words.weight(i);
            all += weight;
            found += stems.get(words.id(i)) ? weight : 0;
            if (i > first && pairs.contains(PassageWords.pair(words.id(i - 1), words.id(i)))) {
                side++;
            }
        }
        double share = found / all;
        return last - first == 1 ? share : (1 - PAIRS) * share + PAIRS * side / (last - first - 1);
    }

    private @Nullable Support support(int passage, int first, int last) {
        double[] wanted = new double[words.stems()];
        double all = 0;
        boolean any = content(first, last) == 0;
        for (int i = first; i < last; i++) {
            int id = words.id(i);
            if ((any || !words.isLight(i)) && wanted[id] == 0) {
                wanted[id] = 1;
                all++;
            }
        }
        PassageWords.Place place = passages.words().get(passage).best(wanted);
        return place == null ? null : new Support(passage, place.span(), place.weight() / all);
    }

    private static BitSet code(String text) {
        BitSet code = new BitSet();
        int open = text.indexOf(FENCE);
        while (open >= 0) {
            int close = text.indexOf(FENCE, open + FENCE.length());
            int end = close < 0 ? text.length() : close + FENCE.length();
            code.set(open, end);
            open = text.indexOf(FENCE, end);
        }
        return code;
    }
}
