package org.winnow.desktop.spelling;

import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.words.Words;
import org.winnow.text.Span;

/** What can be done about a misspelt word: up and down choose, Enter does it, Esc leaves the word as it is. */
final class SpellingMenu extends ContextMenu {
    private final WritingArea area;
    private final Span word;

    SpellingMenu(WritingArea area, Span word, List<String> suggestions, Consumer<String> learn, Command next) {
        this.area = area;
        this.word = word;
        setId("spelling-menu");
        String written = word.of(area.getText());
        for (String suggestion : suggestions) {
            add(suggestion, "spelling-suggestion", () -> area.replaceText(word.start(), word.end(), suggestion));
        }
        if (suggestions.isEmpty()) {
            MenuItem none = new MenuItem(Words.of("spelling.nothing-like-it"));
            none.setDisable(true);
            getItems().add(none);
        }
        getItems().add(new SeparatorMenuItem());
        add(Words.of("spelling.learn", written), "spelling-learn", () -> learn.accept(written));
        add(Words.of("spelling.next-word", next.cap()).strip(), "spelling-next", next::fire);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean goesOn = next.keys().stream()
                    .anyMatch(keys -> keys.chord() != null && keys.chord().match(event));
            if (goesOn) {
                event.consume();
                hide();
                next.fire();
            }
        });
    }

    private void add(String title, String styleClass, Runnable run) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.getStyleClass().add(styleClass);
        item.setOnAction(event -> run.run());
        getItems().add(item);
    }

    /** Opens below the word, with the first line chosen. */
    void open() {
        Point2D at = WordPlace.below(area, word.start());
        show(area, at.getX(), at.getY());
        // a context menu chooses nothing by itself; down chooses its first line
        Event.fireEvent(
                getSkin().getNode(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
    }
}
