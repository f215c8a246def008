package org.winnow.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The n-gram weights of Apache OpenNLP's language detector ({@code langdetect-183}, 103 languages), repacked into flat
 * arrays so that scoring allocates nothing. The score of a language is the sum of the weights of the distinct 1-, 2- and
 * 3-grams of the text, as in OpenNLP's maximum-entropy classifier. Immutable; about 12 MB; takes about half a second to
 * load.
 */
final class LanguageModel {
    private static final String RESOURCE = "/langdetect-183.bin";
    private static final Map<String, String> NO_MACRO =
            Map.of("cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg");

    private final String[] codes;
    private final long[] keys;
    private final int[] starts;
    private final int[] sizes;
    private final byte[] outcomes;
    private final float[] weights;

    private LanguageModel(AbstractModel model, Map<String, Context> contexts) {
        int total =
                contexts.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
        int slots = Integer.highestOneBit(contexts.size() * 2) * 2;
        codes = codes(model);
        keys = new long[slots];
        starts = new int[slots];
        sizes = new int[slots];
        outcomes = new byte[total];
        weights = new float[total];
        int next = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            if (entry.getKey().length() <= 3) {
                next = add(key(entry.getKey()), entry.getValue(), next);
            }
        }
    }

    /** Reads the model from the class path. */
    static LanguageModel load() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The language model " + RESOURCE + " is not on the class path.");
            }
            AbstractModel model = (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
            Map<String, Context> contexts = new HashMap<>();
            ((Map<?, ?>) model.getDataStructures()[1])
                    .forEach((gram, context) -> contexts.put((String) gram, (Context) context));
            return new LanguageModel(model, contexts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language of each outcome: ISO 639-1, or 639-3 where there is none. */
    String code(int outcome) {
        return codes[outcome];
    }

    int size() {
        return codes.length;
    }

    /** The score of each outcome for the first {@code length} units of lower-case text. */
    double[] scores(char[] text, int length) {
        double[] scores = new double[codes.length];
        score(text, 0, length, new GramSet(3 * length), scores);
        return scores;
    }

    /** The same for some stretches of a text, spread evenly over it. */
    double[] scores(char[] text, int length, int stretches, int units) {
        double[] scores = new double[codes.length];
        GramSet seen = new GramSet(3 * stretches * units);
        for (int i = 0; i < stretches; i++) {
            int start = (int) ((long) (length - units) * i / (stretches - 1));
            score(text, start, start + units, seen, scores);
        }
        return scores;
    }

    private void score(char[] text, int start, int end, GramSet seen, double[] scores) {
        for (int i = start; i < end; i++) {
            long key = text[i] + 1L;
            score(key, seen, scores);
            for (int j = i + 1; j < i + 3 && j < end; j++) {
                key = key << 17 | (text[j] + 1L);
                score(key, seen, scores);
            }
        }
    }

    private void score(long key, GramSet seen, double[] scores) {
        int slot = slot(key);
        if (keys[slot] == key && seen.add(key)) {
            int end = starts[slot] + sizes[slot];
            for (int i = starts[slot]; i < end; i++) {
                scores[outcomes[i]] += weights[i];
            }
        }
    }

    private int add(long key, Context context, int start) {
        int slot = slot(key);
        keys[slot] = key;
        starts[slot] = start;
        sizes[slot] = context.getOutcomes().length;
        for (int i = 0; i < sizes[slot]; i++) {
            outcomes[start + i] = (byte) context.getOutcomes()[i];
            weights[start + i] = (float) context.getParameters()[i];
        }
        return start + sizes[slot];
    }

    private int slot(long key) {
        int slot = GramSet.spread(key) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static long key(String gram) {
        long key = 0;
        for (int i = 0; i < gram.length(); i++) {
            key = key << 17 | (gram.charAt(i) + 1L);
        }
        return key;
    }

    private static String[] codes(AbstractModel model) {
        Map<String, String> shorter = new HashMap<>(NO_MACRO);
        for (String two : Locale.getISOLanguages()) {
            shorter.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
        }
        String[] codes = new String[model.getNumOutcomes()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = shorter.getOrDefault(model.getOutcome(i), model.getOutcome(i));
        }
        return codes;
    }

    /** A set of packed n-grams of known greatest size; 0 is never in it. */
    private static final class GramSet {
        private final long[] slots;

        GramSet(int most) {
            slots = new long[Integer.highestOneBit(Math.max(4, most)) * 4];
        }

        boolean add(long key) {
            int slot = spread(key) & (slots.length - 1);
            while (slots[slot] != 0) {
                if (slots[slot] == key) {
                    return false;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = key;
            return true;
        }

        static int spread(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32);
        }
    }
}
