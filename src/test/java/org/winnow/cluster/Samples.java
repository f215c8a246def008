package org.winnow.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;

/** Examples for the tests of this room. */
final class Samples {
    private Samples() {}

    static Example example(String instruction, String response) {
        return of(Content.of(List.of(Message.of(Role.USER, instruction), Message.of(Role.ASSISTANT, response))));
    }

    static Example withSystem(String system, String instruction, String response) {
        return of(Content.of(List.of(
                Message.of(Role.SYSTEM, system),
                Message.of(Role.USER, instruction),
                Message.of(Role.ASSISTANT, response))));
    }

    static Example withPassage(String passage, String instruction, String response) {
        Content bare = example(instruction, response).content();
        return of(new Content(
                bare.messages(),
                List.of(new Retrieved(Passage.of(passage), null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT));
    }

    static Example of(Content content) {
        return new Example("x", content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    /** Keys count from 1. */
    static ExampleFeed<RuntimeException> feed(List<Example> examples) {
        return visitor -> {
            for (int i = 0; i < examples.size(); i++) {
                visitor.visit(i + 1, examples.get(i));
            }
        };
    }

    static Clusters find(Options options, List<Example> examples) {
        return new DuplicateSearch(options).find(feed(examples), Progress.NONE);
    }

    static Clusters find(Example... examples) {
        return find(Options.DEFAULT, List.of(examples));
    }

    /** Different texts of random words, of which about every third is an edited copy of an earlier one. */
    static List<Example> generated(int count, int words, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String[]> texts = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        Set<String> known = new HashSet<>();
        while (examples.size() < count) {
            boolean copy = !texts.isEmpty() && random.nextInt(3) == 0;
            String[] text = copy
                    ? edited(texts.get(random.nextInt(texts.size())), random)
                    : fresh(words / 2 + random.nextInt(words), random);
            if (!known.add(String.join(" ", text))) {
                continue;
            }
            texts.add(text);
            int middle = text.length / 5;
            examples.add(example(
                    String.join(" ", List.of(text).subList(0, middle)),
                    String.join(" ", List.of(text).subList(middle, text.length))));
        }
        return examples;
    }

    private static String[] fresh(int length, SplittableRandom random) {
        String[] text = new String[length];
        for (int i = 0; i < length; i++) {
            text[i] = word(random);
        }
        return text;
    }

    private static String[] edited(String[] text, SplittableRandom random) {
        String[] edited = text.clone();
        int share = 1 + random.nextInt(12);
        for (int i = 0; i < edited.length; i++) {
            if (random.nextInt(100) < share) {
                edited[i] = word(random);
            }
        }
        return edited;
    }

    private static String word(SplittableRandom random) {
        double skewed = Math.pow(random.nextDouble(), 3);
        return "w" + Integer.toString((int) (skewed * 30_000), 36);
    }
}
