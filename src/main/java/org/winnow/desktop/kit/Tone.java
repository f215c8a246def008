package org.winnow.desktop.kit;

import java.util.Locale;

/** What a colour says. Never the only sign: a word or a line style stands beside it. */
public enum Tone {
    /** Nothing in particular: grey. */
    NEUTRAL,
    /** Chosen, or goes on: blue. */
    ACCENT,
    /** Supported, accepted: green. */
    GOOD,
    /** Partly, needs edit: amber. */
    ATTENTION,
    /** Unsupported, rejected: red. */
    BAD,
    /** Trained tokens: purple. */
    TOKENS;

    /** The style class of it, such as {@code tone-good}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
