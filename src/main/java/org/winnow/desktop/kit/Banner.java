package org.winnow.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A row that says something and offers what to do about it. Style class {@code banner} and the tone's. */
public final class Banner extends HBox {
    private final TextFlow words = new TextFlow();

    /** A banner that says this sentence. */
    public Banner(Tone tone, String sentence) {
        this(tone, "", sentence);
    }

    /**
     * A banner whose sentence begins with what it is about.
     *
     * @param strong the beginning, in bold; may be empty
     * @param rest the rest, with its leading space
     */
    public Banner(Tone tone, String strong, String rest) {
        getStyleClass().add("banner");
        Styles.tone(this, tone);
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("banner-words");
        words.setMinWidth(0);
        words.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(tone), words);
        say(strong, rest);
    }

    /** Says something else. */
    public void say(String strong, String rest) {
        words.getChildren().setAll(Styles.with(new Text(strong), "strong"), new Text(rest));
        setAccessibleText(strong + rest);
    }

    /** Offers something to do at the right end; may be called twice. */
    public Banner action(String verb, String key, Runnable run) {
        getChildren().add(new KeyButton(verb, key, run).look("flat"));
        return this;
    }

    /** Offers something to do that has no key. */
    public Banner action(String verb, Runnable run) {
        return action(verb, "", run);
    }
}
