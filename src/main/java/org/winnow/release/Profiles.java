package org.winnow.release;

import java.util.List;
import java.util.Optional;

/** The one list of export targets. */
public final class Profiles {
    /** The names of most targets' files: one row per line. */
    static final List<String> LINES = List.of("train.jsonl", "validation.jsonl", "test.jsonl");

    private Profiles() {}

    /** All profiles, the recommended one first. */
    public static List<Profile> all() {
        return shapes().stream().map(Shape::profile).toList();
    }

    /** The profile of an identifier. */
    public static Optional<Profile> find(String id) {
        return all().stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /**
     * How the rows of a profile are written.
     *
     * @throws IllegalArgumentException for a profile that is not in the list
     */
    static Shape shape(Profile profile) {
        return shapes().stream()
                .filter(shape -> shape.profile().id().equals(profile.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no profile " + profile.id()));
    }

    private static List<Shape> shapes() {
        return List.of(new TrlMessages(), new TrlPromptCompletion(), new OpenAiChat(), new Alpaca(), new ShareGpt());
    }
}
