package org.winnow.desktop.editor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.winnow.cluster.Conflict;
import org.winnow.desktop.fx.Debounce;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.query.Alike;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.TokenCounter;

/**
 * What is known of a text while it is being written: its tokens, and the examples that say nearly the same or the opposite.
 * Asked {@link #QUIET} after the last key, in the background; the newest question wins. On the FX thread.
 */
public final class LiveModel {
    /** How long the keys must rest; the rest of 150 ms is for the search. */
    static final Duration QUIET = Duration.ofMillis(60);

    private static final int SHOWN = 5;

    private final Alike alike;
    private final LatestOnly latest;
    private final Debounce pause;
    private final ReadOnlyObjectWrapper<List<Neighbour>> neighbours = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper tokens = new ReadOnlyIntegerWrapper();

    /** Knows of nothing yet. */
    public LiveModel(Store store, JobRunner quick, Delay delay) {
        this.alike = new Alike(store);
        this.latest = new LatestOnly(quick);
        this.pause = new Debounce(delay, QUIET);
    }

    /**
     * An example beside the one that is being written.
     *
     * @param id its identifier
     * @param tone how much it matters
     * @param sentence what it has in common with the text
     * @param instruction what it asks
     * @param response what it answers
     */
    public record Neighbour(String id, Tone tone, String sentence, String instruction, String response) {}

    /** What was found, the most alike first. */
    public ReadOnlyObjectProperty<List<Neighbour>> neighbours() {
        return neighbours.getReadOnlyProperty();
    }

    /** The tokens of the text, of o200k. */
    public ReadOnlyIntegerProperty tokens() {
        return tokens.getReadOnlyProperty();
    }

    /** A key was pressed; the texts are as they are now. */
    public void onTyped(String system, String instruction, String response) {
        pause.ask(() -> latest.submit(
                "live",
                Words.of("editor.looking-for-examples-like-this-one"),
                progress -> look(system, instruction, response),
                Outcome.then(found -> {
                    tokens.set(found.tokens);
                    neighbours.set(found.neighbours);
                })));
    }

    private record Found(int tokens, List<Neighbour> neighbours) {}

    private Found look(String system, String instruction, String response) throws StoreException {
        TokenCounter counter = TokenCounter.o200k();
        int sum = counter.count(system) + counter.count(instruction) + counter.count(response);
        List<Neighbour> found = new ArrayList<>();
        if (!instruction.isBlank() || !response.isBlank()) {
            Example written = written(instruction, response);
            for (Alike.Like like : alike.find(instruction, response, 0, SHOWN)) {
                found.add(neighbour(like, written));
            }
        }
        return new Found(sum, found);
    }

    private static Example written(String instruction, String response) {
        List<Message> messages = List.of(Message.of(Role.USER, instruction), Message.of(Role.ASSISTANT, response));
        return new Example("", Content.of(messages), Review.NEW, Provenance.HAND_WRITTEN);
    }

    private static Neighbour neighbour(Alike.Like like, Example written) {
        Example other = like.example();
        boolean same = like.question() >= Alike.SAME;
        boolean answered = !written.response().isBlank();
        String conflict = same && answered ? Conflict.between(written, other).orElse("") : "";
        Tone tone = Tone.NEUTRAL;
        String sentence = Words.of("editor.the-question-is-like-this-one", Math.round(100 * like.question()));
        if (!conflict.isEmpty()) {
            tone = Tone.BAD;
            sentence = conflict + ".";
        } else if (like.whole() >= Alike.SAME) {
            tone = Tone.ATTENTION;
            sentence = Words.of("editor.question-and-answer-are-there-already");
        } else if (same) {
            tone = Tone.ATTENTION;
            sentence = Words.of("editor.the-same-question-is-there-already");
        } else if (like.whole() >= Alike.LEAST) {
            tone = Tone.ATTENTION;
            sentence = Words.of("editor.of-both-is-the-same", Math.round(100 * like.whole()));
        }
        return new Neighbour(other.id(), tone, sentence, other.instruction(), other.response());
    }
}
