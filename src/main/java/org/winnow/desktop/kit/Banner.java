package org.winnow.desktop.kit;

import java.util.Locale;
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

    /** Names the banner; actions added after that are named by it and the first word of their verb. */
    public Banner named(String id) {
        setId(id);
        return this;
    }

    /** Offers something to do at the right end; may be called twice. */
    public Banner action(String verb, String key, Runnable run) {
        KeyButton button = new KeyButton(verb, key, run).look("flat");
        if (getId() != null) {
            button.setId(getId() + "-" + verb.split(" ", 2)[0].toLowerCase(Locale.ROOT));
        }
        getChildren().add(button);
        return this;
    }

    /** Offers something to do that has no key. */
    public Banner action(String verb, Runnable run) {
        return action(verb, "", run);
    }
}
