package org.winnow.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.store.ExampleJson;
import org.winnow.store.Field;
import org.winnow.store.FullText;
import org.winnow.store.HistoryLog.Delta;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.JsonException;

/**
 * The voice of one person: what they say in another way again and again when they edit the assistant's words, found in the
 * history, and offered as rules. Only texts that they changed by hand in single examples count, each step once, and only
 * steps that the project still stands on. Rules can be dismissed for good; that is kept in the project, for each person.
 *
 * <p>Keeps what it found in each step, since steps never change: asking again reads new steps only. Not for the FX thread;
 * one thread at a time.
 */
public final class Voice {
    /** How often something must have been said in another way to be a rule. */
    public static final int OFTEN = 3;

    private static final int MOST_STEPS = 100_000;
    private static final int MOST_EDITS = 20_000;
    private static final Example BLANK = new Example("", Content.of(List.of()), Review.NEW, Provenance.HAND_WRITTEN);
    private static final List<String> BY_HAND = List.of(Kind.SET_TEXT.word, Kind.SET_MESSAGES.word);

    private final Store store;
    private final String who;
    private final Map<Long, Passed> passed = new HashMap<>();

    /** Of a person, as the history names them. */
    public Voice(Store store, String who) {
        this.store = store;
        this.who = who;
    }

    private record Passed(long parent, boolean byHand, List<Wording> wordings) {}

    /**
     * Something that a person says in another way again and again.
     *
     * @param find what stood there
     * @param replacement what they write instead; empty for nothing
     * @param caseSensitive true if only capitals differ, so that others must not be touched
     * @param times in how many edits they did so
     */
    public record Rule(String find, String replacement, boolean caseSensitive, int times) {
        /** Does the same everywhere else: whole words, in all assistant turns, with the capitals that stand there. */
        public ReplaceText edit() {
            return new ReplaceText(
                    Search.literal(find, true, caseSensitive), replacement, Set.of(TextKind.ASSISTANT), !caseSensitive);
        }
    }

    /**
     * The rules that were not dismissed, the most frequent first. Cost: about a millisecond for each edit by hand that was
     * not read yet, of at most the newest 20,000: what a person said long ago is not their voice any more.
     *
     * @param least how often it must have been said
     * @throws org.winnow.job.CancelledException if the progress says so; what was read stays known
     */
    public List<Rule> rules(int least, Progress progress) throws StoreException {
        Map<Wording, Count> counts = new HashMap<>();
        long step = store.history().head();
        int edits = 0;
        for (int seen = 0; step != 0 && seen < MOST_STEPS && edits < MOST_EDITS; seen++) {
            progress.at(seen, -1);
            progress.checkCancelled();
            Passed here = passed(step);
            edits += here.byHand() ? 1 : 0;
            for (Wording wording : here.wordings()) {
                counts.computeIfAbsent(wording.key(), any -> new Count()).add(wording);
            }
            step = here.parent();
        }
        Set<String> dismissed = dismissed();
        return counts.values().stream()
                .filter(count -> count.times >= least)
                .map(Count::rule)
                .filter(rule -> !dismissed.contains(name(rule)))
                .sorted(Comparator.comparingInt((Rule rule) -> -rule.times()).thenComparing(Rule::find))
                .toList();
    }

    private Passed passed(long id) throws StoreException {
        Passed known = passed.get(id);
        if (known == null) {
            Optional<Step> step = store.history().step(id);
            known = step.isPresent() ? read(step.get()) : new Passed(0, false, List.of());
            passed.put(id, known);
        }
        return known;
    }

    private Passed read(Step step) throws StoreException {
        boolean byHand = step.count() == 1
                && step.who().equals(who)
                && BY_HAND.stream().anyMatch(word -> step.edit().startsWith("{\"edit\":\"" + word + "\""));
        Set<Wording> wordings = new LinkedHashSet<>();
        if (byHand) {
            store.history().deltas(step.id(), delta -> {
                if (delta.field() == Field.MESSAGES) {
                    wordings.addAll(wordings(delta));
                }
            });
        }
        return new Passed(step.parent(), byHand, List.copyOf(wordings));
    }

    private static Collection<Wording> wordings(Delta delta) throws StoreException {
        List<Message> before = messages(delta.before());
        List<Message> after = messages(delta.after());
        Map<Wording, Wording> once = new HashMap<>();
        if (before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).role() == Role.ASSISTANT) {
                    Wording.between(before.get(i).text(), after.get(i).text())
                            .forEach(wording -> once.putIfAbsent(wording.key(), wording));
                }
            }
        }
        return once.values();
    }

    private static List<Message> messages(@Nullable String value) throws StoreException {
        try {
            return ExampleJson.with(BLANK, Field.MESSAGES, value).messages();
        } catch (JsonException e) {
            throw new StoreException("The history holds messages that cannot be read. Verify the project.", e);
        }
    }

    /**
     * How many examples a rule would change now. Cost: a search for the words, and a look at what it finds; a look at all
     * texts while the words are not indexed yet.
     */
    public int found(Rule rule, Progress progress) throws StoreException {
        RoaringBitmap candidates = store.columns().live();
        if (rule.find().codePoints().anyMatch(Character::isLetterOrDigit)) {
            FullText.Hits words = store.fullText().search(rule.find(), false, FullText.Where.RESPONSE);
            candidates = words.complete() ? RoaringBitmap.and(candidates, words.keys()) : candidates;
        }
        int[] found = new int[1];
        new Hits(rule.edit(), store)
                .find(
                        candidates,
                        progress,
                        stretch -> found[0] += stretch.hits().size());
        return found[0];
    }

    /** Never offers a rule to this person again. */
    public void dismiss(Rule rule) throws StoreException {
        set(rule, "");
    }

    /** Offers a rule again that was dismissed. */
    public void offerAgain(Rule rule) throws StoreException {
        set(rule, null);
    }

    private void set(Rule rule, @Nullable String value) throws StoreException {
        store.write(transaction -> {
            transaction.setting(name(rule), value);
            return true;
        });
    }

    private Set<String> dismissed() throws StoreException {
        return store.settings().startingWith(prefix()).keySet();
    }

    private String prefix() {
        return "voice/dismissed/" + who + "/";
    }

    private String name(Rule rule) {
        Wording key = new Wording(rule.find(), rule.replacement()).key();
        return prefix() + key.find() + " → " + key.replacement();
    }

    private static final class Count {
        private final List<Wording> forms = new ArrayList<>();
        private int times;

        void add(Wording wording) {
            times++;
            if (!forms.contains(wording)) {
                forms.add(wording);
            }
        }

        /** In the form without capitals, if it was ever used. */
        Rule rule() {
            Wording shown = forms.stream()
                    .filter(form -> form.equals(form.key()))
                    .findFirst()
                    .orElse(forms.get(0));
            return new Rule(shown.find(), shown.replacement(), shown.isOfCase(), times);
        }
    }
}
