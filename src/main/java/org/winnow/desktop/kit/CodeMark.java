package org.winnow.desktop.kit;

import javafx.scene.control.Label;
import org.winnow.desktop.words.Words;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Says whether a text that looks like JSON is valid JSON. Style class {@code code-mark}. */
public final class CodeMark extends Label {
    private boolean code;

    /** A mark of no text. */
    public CodeMark() {
        getStyleClass().addAll("code-mark", "form-help");
        setWrapText(true);
        show("", false);
    }

    /**
     * Speaks of this text.
     *
     * @param always true if it shall be JSON whatever it looks like
     */
    public void show(String text, boolean always) {
        code = would(text, always);
        setVisible(code);
        setManaged(code);
        if (code) {
            String wrong = wrong(text);
            setText(wrong.isEmpty() ? Words.of("kit.valid-json") : "✗ " + wrong);
            Styles.tone(this, wrong.isEmpty() ? Tone.GOOD : Tone.BAD);
        }
    }

    /** True for a text that is shown as code. */
    public boolean would(String text, boolean always) {
        return !text.isBlank() && (always || looksLikeJson(text));
    }

    /** True if the last text is shown as code. */
    public boolean isCode() {
        return code;
    }

    /** Begins with a brace or bracket and ends with its counterpart, and has a colon, quote or comma between them. */
    static boolean looksLikeJson(String text) {
        String inner = text.strip();
        if (inner.startsWith("{") && inner.endsWith("}")) {
            return inner.contains(":");
        }
        boolean hasValues = inner.contains("\"") || inner.contains("{");
        return inner.startsWith("[") && inner.endsWith("]") && hasValues;
    }

    /** Why a text is no JSON; empty if it is. */
    static String wrong(String text) {
        try {
            Json.parse(text.strip());
            return "";
        } catch (JsonException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
