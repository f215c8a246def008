package org.winnow.model;

import java.util.Locale;

/** Who speaks in a {@link Message}. */
public enum Role {
    /** Standing instructions to the model. */
    SYSTEM,
    /** The person who asks. */
    USER,
    /** The model, whose messages are what training teaches. */
    ASSISTANT,
    /** The result of a tool call. */
    TOOL;

    /** The name used in the {@code messages} format of chat trainers: {@code system}, {@code user} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
