package org.winnow.model;

/** A piece of the content of a {@link Message}. */
public sealed interface Part {
    /**
     * Plain text, exactly as it arrived.
     *
     * @param text never normalised or trimmed
     */
    record Text(String text) implements Part {}

    /**
     * Anything else, such as an image reference or a refusal, carried along untouched.
     *
     * @param type the {@code type} of the part, or the name of the field that held it
     * @param json the whole part as it arrived
     */
    record Other(String type, RawJson json) implements Part {}
}
