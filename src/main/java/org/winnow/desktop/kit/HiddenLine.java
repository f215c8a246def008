package org.winnow.desktop.kit;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.winnow.desktop.words.Words;
import org.winnow.text.InvisibleCharacters;
import org.winnow.text.InvisibleCharacters.Found;

/** Says which characters of a text cannot be seen, below a field that cannot show them. Style class {@code hidden-line}. */
public final class HiddenLine extends Label {
    private static final int NAMED = 3;

    /** A line that says nothing. */
    public HiddenLine() {
        getStyleClass().addAll("hidden-line", "form-help");
        setWrapText(true);
        show("");
    }

    /** Speaks of this text; unusual spaces are passed over. */
    public void show(String text) {
        String words = words(text);
        setText(words);
        setVisible(!words.isEmpty());
        setManaged(!words.isEmpty());
    }

    static String words(String text) {
        List<Found> found = InvisibleCharacters.find(text).stream()
                .filter(each -> each.kind() != InvisibleCharacters.Kind.SPACE)
                .toList();
        if (found.isEmpty()) {
            return "";
        }
        String named =
                found.stream().limit(NAMED).map(each -> place(text, each)).collect(Collectors.joining(", "));
        int more = found.size() - NAMED;
        return Words.of("kit.cannot-be-seen", named, more > 0 ? Words.of("kit.and-more", more) : "");
    }

    private static String place(String text, Found found) {
        int from = found.start();
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)) && found.start() - from < 20) {
            from--;
        }
        String word = text.substring(from, found.start());
        return found.name() + (word.isEmpty() ? "" : Words.of("kit.after", word));
    }
}
