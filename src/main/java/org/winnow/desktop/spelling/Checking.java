package org.winnow.desktop.spelling;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Debounce;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.spelling.SpellingModel.Checked;
import org.winnow.text.Span;

/** One field that is written in, checked whenever its writer pauses. Ends when the field leaves the window. */
final class Checking {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final WritingArea area;
    private final SpellingModel model;
    private final IntSupplier example;
    private final Supplier<String> key;
    private final Debounce pause;
    private final Subscriptions open = new Subscriptions();
    private @Nullable Checked newest;
    private boolean typing;

    /**
     * Begins with the text that the field has.
     *
     * @param example the example that is written; 0 for a new one
     * @param key the key that goes through the words
     */
    Checking(WritingArea area, SpellingModel model, Delay delay, IntSupplier example, Supplier<String> key) {
        this.area = area;
        this.model = model;
        this.example = example;
        this.key = key;
        pause = new Debounce(delay, PAUSE);
    }

    /**
     * Follows the field from now on.
     *
     * @param menu asked for what may be done about a marked word, by a right click or the menu key
     * @param gone told when the field has left the window
     */
    void begin(Consumer<Span> menu, Runnable gone) {
        open.add(area.textProperty().subscribe((before, now) -> {
            typing = area.isFocused();
            pause.ask(this::check);
        }));
        open.add(area.caretPositionProperty().subscribe((before, now) -> pause.ask(this::afterCaret)));
        open.add(model.wanted().subscribe((before, now) -> check()));
        EventHandler<ContextMenuEvent> asked = event -> {
            Span word = at(WordPlace.of(area, event));
            if (word != null) {
                event.consume();
                menu.accept(word);
            }
        };
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked);
        open.add(() -> area.removeEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked));
        open.add(area.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                end();
                gone.run();
            }
        }));
        check();
    }

    private void end() {
        pause.cancel();
        open.close();
    }

    private void check() {
        check(checked -> {});
    }

    /** Checks now, and hands over what came of it once it is shown. */
    void check(Consumer<Checked> then) {
        pause.cancel();
        if (!model.wanted().get().on() || area.isCode()) {
            newest = null;
            area.underline(List.of());
            area.tell("");
            return;
        }
        model.check(area, area.getText(), example.getAsInt(), checked -> {
            if (checked.text().equals(area.getText())) {
                newest = checked;
                show(checked);
                then.accept(checked);
            }
        });
    }

    private void afterCaret() {
        Checked checked = newest;
        if (checked != null && checked.text().equals(area.getText())) {
            typing = false;
            show(checked);
        } else {
            check();
        }
    }

    /** All but the word that is being typed. */
    private void show(Checked checked) {
        int caret = typing && area.isFocused() ? area.getCaretPosition() : -1;
        List<Span> shown =
                checked.misspelt().stream().filter(word -> word.end() != caret).toList();
        area.underline(shown);
        area.tell(SpellingWords.line(checked, shown, key.get()));
    }

    /** The marked word at a place of the text; null if there is none. */
    private @Nullable Span at(int place) {
        return area.underlined().stream()
                .filter(word -> word.start() <= place && place <= word.end())
                .findFirst()
                .orElse(null);
    }

    /** The language that the text was checked in; empty before it was. */
    String language() {
        return newest == null ? "" : newest.language();
    }
}
