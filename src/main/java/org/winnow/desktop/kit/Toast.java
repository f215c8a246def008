package org.winnow.desktop.kit;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Delay;
import org.winnow.desktop.words.Words;

/**
 * A bar inside the window that says what has happened and can take it back; gone after ten seconds, but not while the
 * pointer or the focus is on it. It never takes the focus. Style class {@code toast}.
 */
public final class Toast extends HBox {
    private static final Duration STAYS = Duration.ofSeconds(10);

    private final Delay delay;
    private final Label words = new Label();
    private final KeyButton undo;
    private Runnable over = () -> {};
    private Runnable takeBack = () -> {};
    private Subscription leaving = Subscription.EMPTY;

    /** A hidden toast. */
    public Toast(Delay delay) {
        this.delay = delay;
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        undo = new KeyButton(Words.of("kit.undo"), "", this::onUndo).look("flat");
        words.setWrapText(true);
        getChildren().addAll(words, undo, new KeyButton(Words.of("kit.close"), this::hide).look("flat"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        hoverProperty().subscribe(this::stayOrLeave);
        focusWithinProperty().subscribe(this::stayOrLeave);
        hide();
    }

    /** Says this; with an action it can be taken back. */
    public void show(String sentence, @Nullable Runnable back) {
        show(sentence, Words.of("kit.undo"), back);
    }

    /** Says this; with an action of that name. */
    public void show(String sentence, String verb, @Nullable Runnable back) {
        undo.setText(verb);
        words.setText(sentence);
        setAccessibleText(sentence);
        takeBack = back == null ? () -> {} : back;
        undo.setVisible(back != null);
        undo.setManaged(back != null);
        setVisible(true);
        stayOrLeave();
    }

    /** Takes it away. */
    public void hide() {
        leaving.unsubscribe();
        setVisible(false);
        over.run();
    }

    /** Sets what happens when it has gone. */
    public void onOver(Runnable then) {
        over = then;
    }

    private void onUndo() {
        takeBack.run();
        hide();
    }

    private void stayOrLeave() {
        leaving.unsubscribe();
        if (isVisible() && !isHover() && !isFocusWithin()) {
            leaving = delay.after(STAYS, this::hide);
        }
    }
}
