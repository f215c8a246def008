package org.winnow.desktop.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.Keys;
import org.winnow.desktop.words.Words;

/**
 * Where somebody is in the deck, and what the hint line says. It hears of every command that has run: the right one moves
 * on; a decision or a step to another example that was not asked for is taken back, with a kind word; everything else is
 * free. On the FX thread.
 */
public final class PracticeModel {
    /** How many examples are decided. */
    public static final int LESSONS = 12;

    private static final Pattern KEY = Pattern.compile("\\{([a-z0-9.-]+)}");
    private static final Set<String> DECISIONS =
            Set.of("review.accept", "review.reject", "review.needs-edit", "review.save-accept");
    private static final Set<String> FORWARD = Set.of("review.skip", "review.next");

    private final List<Lesson> lessons = Deck.lessons();
    private final Desk desk;
    private final ReadOnlyIntegerWrapper lesson = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private int step;
    private boolean busy;

    /** What the deck needs of the window. */
    public interface Desk {
        /** The command of an id. */
        Optional<Command> command(String id);

        /** Whether single letters act. */
        boolean lettersAct();

        /** Shows the example of a lesson, wherever the user has gone meanwhile. */
        void show(int lesson);

        /** Remembers that the user is here. */
        void keep(int lesson);

        /** Makes the examples as they were at first. */
        void restore(Runnable then);

        /** Ends the practice and goes back to where the user came from. */
        void leave();
    }

    /** A deck that begins with {@link #onBegin}. */
    public PracticeModel(Desk desk) {
        this.desk = desk;
    }

    /** The identifiers of the examples, in the order of the lessons. */
    public static List<String> examples() {
        return Deck.lessons().stream().map(Lesson::example).toList();
    }

    /** The lesson, from 0; {@link #LESSONS} after the last. */
    public ReadOnlyIntegerProperty lesson() {
        return lesson.getReadOnlyProperty();
    }

    /** What the hint line says. */
    public ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }

    /** True after the last lesson. */
    public ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /** Begins at a lesson; one that does not exist is the first. */
    public void onBegin(int at) {
        go(at > 0 && at < LESSONS ? at : 0);
    }

    /** Goes on to the next lesson without doing this one. */
    public void onSkipLesson() {
        go(lesson.get() + 1);
    }

    /** Begins again with the examples as they were at first. */
    public void onBeginAgain() {
        desk.restore(() -> go(0));
    }

    /** Ends the practice; it can be resumed at this lesson. */
    public void onLeave() {
        desk.leave();
    }

    /** The question why something was rejected has gone without an answer. */
    public void onReasonLeftOpen() {
        if (!over.get() && asksForReason()) {
            next(Words.of("practice.no-reason-is-fine-too"));
        }
    }

    private boolean asksForReason() {
        return step > 0
                && now().right().contains("review.digit-1")
                && lessons.get(lesson.get()).steps().get(step - 1).right().contains("review.reject");
    }

    /** A command has run. */
    public void onCommand(String id) {
        if (busy || over.get()) {
            return;
        }
        if (now().right().contains(id)) {
            next("");
        } else if (asksForReason() && (DECISIONS.contains(id) || FORWARD.contains(id))) {
            next(""); // the next example was decided without a word on this one
            onCommand(id);
        } else if (DECISIONS.contains(id)) {
            bringBack(id, "review.back", "practice.that-was-it-has-been-taken-back");
        } else if (FORWARD.contains(id)) {
            bringBack(id, "review.previous", "practice.that-was-here-is-the-example-again");
        } else if (id.equals("review.previous")) {
            bringBack(id, "review.skip", "practice.that-was-here-is-the-example-again");
        }
    }

    private void bringBack(String id, String opposite, String text) {
        busy = true;
        desk.command(opposite).ifPresent(Command::fire);
        busy = false;
        say(Words.of(text, desk.command(id).map(Command::title).orElse(id)));
    }

    private Lesson.Step now() {
        return lessons.get(lesson.get()).steps().get(step);
    }

    private void next(String word) {
        if (step + 1 < lessons.get(lesson.get()).steps().size()) {
            step++;
            say(word);
        } else {
            go(lesson.get() + 1);
            if (!over.get()) {
                say(word);
            }
        }
    }

    private void go(int to) {
        step = 0;
        lesson.set(Math.min(to, LESSONS));
        over.set(to >= LESSONS);
        desk.keep(lesson.get());
        if (over.get()) {
            hint.set(keyed(Words.of("practice.that-was-all-twelve-edit-undo")));
        } else {
            desk.show(to);
            say("");
        }
    }

    /** The hint of the step, after some words. */
    private void say(String words) {
        String next = keyed(now().hint());
        hint.set(words.isEmpty() ? next : words + " " + next);
    }

    /** The keys of the user, who may have changed them. */
    private String keyed(String text) {
        return KEY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        desk.command(found.group(1)).map(this::key).orElse(found.group(1))));
    }

    private String key(Command command) {
        return command.keys().stream()
                .filter(keys -> keys.kind() != Keys.Kind.LETTER || desk.lettersAct())
                .findFirst()
                .map(Keys::cap)
                .orElse("“" + command.title() + "”");
    }

    /** Says the hint again, since keys have changed. */
    public void onKeysChanged() {
        if (!over.get()) {
            say("");
        }
    }
}
