package org.winnow.desktop.spelling;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.spelling.SpellingModel.Checked;
import org.winnow.desktop.spelling.SpellingModel.State;
import org.winnow.desktop.words.Words;
import org.winnow.text.Span;

/**
 * The spell check of a window: checks whatever {@link WritingArea} is written in, and leads from word to word. No view has to
 * know of it. On the FX thread.
 */
public final class SpellingDesk {
    private final SpellingModel model;
    private final ShellModel shell;
    private final Delay delay;
    private final IntSupplier example;
    private final Map<WritingArea, Checking> fields = new HashMap<>();
    private final Command next;
    private final List<Command> commands;
    private @Nullable WritingArea last;

    /** Asks for a list of words, given those that there are; the same if the user thought better. */
    @FunctionalInterface
    public interface AskWords extends UnaryOperator<List<String>> {}

    /**
     * A desk that checks nothing before {@link #attach}.
     *
     * @param example the example that is written; 0 for a new one
     */
    public SpellingDesk(SpellingModel model, ShellModel shell, Delay delay, IntSupplier example, AskWords ask) {
        this.model = model;
        this.shell = shell;
        this.delay = delay;
        this.example = example;
        String group = Words.of("spelling.spelling");
        next = Command.of("spelling.next", Words.of("spelling.go-to-the-next-misspelt-word"), group, this::onNext)
                .keys("F7");
        commands = List.of(
                next,
                Command.of("spelling.toggle", Words.of("spelling.check-while-writing-or-no-longer"), group, () -> {
                    remember(model::onToggle);
                    boolean on = model.wanted().get().on();
                    shell.say(Notice.of(on ? Words.of("spelling.is-checked") : Words.of("spelling.is-not-checked")));
                }),
                Command.of(
                        "spelling.words",
                        Words.of("spelling.show-the-words-that-were-learned"),
                        group,
                        () -> remember(() ->
                                model.onWords(ask.apply(model.wanted().get().words())))));
    }

    /** What can be done about spelling, in any view. */
    public List<Command> commands() {
        return commands;
    }

    /** Checks the fields of a window from now on. */
    public void attach(Scene scene) {
        scene.focusOwnerProperty().subscribe(this::onFocus);
    }

    private void onFocus(@Nullable Node owner) {
        if (!(owner instanceof WritingArea area)) {
            return;
        }
        last = area;
        if (!fields.containsKey(area)) {
            Checking checking = new Checking(area, model, delay, example, next::cap);
            fields.put(area, checking);
            checking.begin(word -> offer(area, word), () -> fields.remove(area, checking));
        }
    }

    private Optional<Checking> field() {
        return Optional.ofNullable(last == null ? null : fields.get(last));
    }

    /** Goes to the next misspelt word behind the caret, or from the last one back to the first. */
    void onNext() {
        WritingArea area = last;
        if (!model.wanted().get().on()) {
            shell.say(Notice.of(Words.of("spelling.is-not-checked")));
        } else if (area == null || field().isEmpty()) {
            shell.say(Notice.of(Words.of("spelling.write-first")));
        } else {
            field().ifPresent(checking -> checking.check(checked -> next(area, checked)));
        }
    }

    private void next(WritingArea area, Checked checked) {
        if (checked.state() != State.CHECKED || checked.misspelt().isEmpty()) {
            shell.say(Notice.of(SpellingWords.answer(checked, model.folder())));
            return;
        }
        offer(area, after(area, checked.misspelt()));
    }

    /** A word that is selected has been visited. */
    private static Span after(WritingArea area, List<Span> words) {
        int start = area.getSelection().getStart();
        int end = area.getSelection().getEnd();
        boolean visited = words.stream().anyMatch(word -> word.start() == start && word.end() == end);
        int from = visited ? end + 1 : area.getCaretPosition();
        return words.stream().filter(word -> word.end() >= from).findFirst().orElse(words.get(0));
    }

    private void offer(WritingArea area, Span word) {
        area.requestFocus();
        area.selectRange(word.start(), word.end());
        WordPlace.reveal(area, word.start());
        String text = area.getText();
        String language = field().map(Checking::language).orElse("");
        model.suggest(language, word.of(text), suggestions -> {
            boolean stillThere = area.isFocused()
                    && area.getText().equals(text)
                    && area.getSelection().getStart() == word.start();
            if (stillThere) {
                new SpellingMenu(area, word, suggestions, this::learn, next).open();
            }
        });
    }

    private void learn(String word) {
        remember(() -> model.onLearn(word));
        shell.say(Notice.undoable(
                Words.of("spelling.has-been-learned", word), () -> remember(() -> model.onForget(word))));
    }

    /** A change of what is remembered. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private void remember(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            shell.say(Notice.of(Words.of("spelling.could-not-be-remembered", e.getMessage())));
        }
    }
}
