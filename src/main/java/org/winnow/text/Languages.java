package org.winnow.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text. Thread-safe. An instance holds some 12 MB once it has met a text that needs the model of
 * Apache OpenNLP, so share one.
 */
public final class Languages {
    /** The answer for a text of which the language cannot be told: ISO 639-2 "undetermined". */
    public static final String UNDETERMINED = "und";

    /** Longest stretch of prose that is looked at, in UTF-16 units: more makes sentences hardly surer, only slower. */
    static final int SLICE = 250;

    private static final int FEWEST_LETTERS = 18;
    private static final int FEWEST_LETTERS_OF_A_FAMILY = 12;
    private static final int FEWEST_LETTERS_OF_A_SCRIPT = 2;

    /** Least lead of the best language over the next, in natural-log odds per 100 letters; tuned on Leipzig sentences. */
    private static final double MARGIN = 0.02;

    /** Of longer prose some stretches are looked at first, and the whole only where they leave a doubt. */
    private static final int LONG = 150;

    private static final int STRETCHES = 2;
    private static final int STRETCH = 50;

    /** The lead at which stretches decide, in natural-log odds per 100 letters: no text of the Leipzig sentences changes by it. */
    private static final double SURE = 0.6;

    /** What a rare language must lead by, in natural-log odds. */
    private static final double RARE_HANDICAP = 0.3;

    private static final Map<Script, Set<String>> FAMILIES = Map.of(
            Script.CYRILLIC, Set.of("ru", "uk", "bg", "be", "mk", "sr", "kk", "ky", "tg", "tt", "ba", "mn", "ce"),
            Script.ARABIC, Set.of("ar", "fa", "ur", "ps", "pnb", "ug", "sd"),
            Script.DEVANAGARI, Set.of("hi", "mr", "ne", "sa"));

    private static final Set<String> NOT_LATIN = notLatin();

    /** Languages that short texts in better known ones are taken for; they must lead by more. */
    private static final Set<String> RARE = Set.of(
            "nn", "fo", "ceb", "min", "war", "oc", "ast", "br", "fy", "lb", "gsw", "nds", "li", "la", "eo", "vo", "mt",
            "mg", "su", "jv", "gl", "eu", "nan", "ce", "ba", "mk", "bs", "af", "pnb");

    private @Nullable volatile LanguageModel model;

    /**
     * The language of the prose in the text: ISO 639-1, or 639-3 where there is none; {@link #UNDETERMINED} for code,
     * numbers, names and texts of fewer than about 20 letters, unless the script alone decides. Web addresses and code are
     * left out; at most the first {@link #SLICE} units of prose are read.
     */
    public String detect(String text) {
        Prose prose = new Prose(text, SLICE);
        Script script = mainScript(prose);
        int letters = prose.letters(script);
        if (script == Script.OTHER || letters < FEWEST_LETTERS_OF_A_SCRIPT) {
            return UNDETERMINED;
        }
        if (script == Script.HAN && prose.letters(Script.KANA) > 0) {
            return "ja";
        }
        String language = script.language();
        if (language != null) {
            return language;
        }
        boolean code = prose.codeMarks() * 8 > letters;
        return letters < (script == Script.LATIN ? FEWEST_LETTERS : FEWEST_LETTERS_OF_A_FAMILY) || code
                ? shortText(script)
                : byModel(prose, script, letters);
    }

    private static Script mainScript(Prose prose) {
        Script main = Script.OTHER;
        for (Script script : Script.values()) {
            if (prose.letters(script) * script.weight() > prose.letters(main) * main.weight()) {
                main = script;
            }
        }
        return main;
    }

    private static String shortText(Script script) {
        return script == Script.DEVANAGARI ? "hi" : UNDETERMINED;
    }

    private String byModel(Prose prose, Script script, int letters) {
        LanguageModel loaded = model();
        int length = prose.length();
        if (length > LONG) {
            int sampled = letters * STRETCHES * STRETCH / length;
            double[] some = loaded.scores(prose.units(), length, STRETCHES, STRETCH);
            String sure = best(loaded, some, script, SURE * sampled);
            if (!sure.equals(UNDETERMINED)) {
                return sure;
            }
        }
        return best(loaded, loaded.scores(prose.units(), length), script, MARGIN * letters);
    }

    /** The best language if it leads by so much, in hundredths of natural-log odds. */
    private static String best(LanguageModel loaded, double[] scores, Script script, double lead) {
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        String best = UNDETERMINED;
        for (int i = 0; i < scores.length; i++) {
            String code = loaded.code(i);
            double score = isWrittenIn(code, script)
                    ? scores[i] - (RARE.contains(code) ? RARE_HANDICAP : 0)
                    : Double.NEGATIVE_INFINITY;
            if (score > first) {
                second = first;
                first = score;
                best = code;
            } else if (score > second) {
                second = score;
            }
        }
        return (first - second) * 100 < lead ? UNDETERMINED : best;
    }

    private static boolean isWrittenIn(String code, Script script) {
        Set<String> family = FAMILIES.get(script);
        return family != null ? family.contains(code) : !NOT_LATIN.contains(code);
    }

    private static Set<String> notLatin() {
        Set<String> codes = new HashSet<>();
        FAMILIES.values().forEach(codes::addAll);
        for (Script script : Script.values()) {
            String language = script.language();
            if (language != null) {
                codes.add(language);
            }
        }
        return Set.copyOf(codes);
    }

    private LanguageModel model() {
        LanguageModel loaded = model;
        if (loaded == null) {
            synchronized (this) {
                loaded = model;
                if (loaded == null) {
                    loaded = LanguageModel.load();
                    model = loaded;
                }
            }
        }
        return loaded;
    }
}
