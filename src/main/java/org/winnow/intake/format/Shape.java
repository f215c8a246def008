package org.winnow.intake.format;

import java.util.Locale;
import java.util.Optional;
import org.winnow.text.Json;

/** Kinds of values that a mapping can ask for. */
public enum Shape {
    /** Anything, {@code null} too. */
    ANY,
    /** A string. */
    TEXT,
    /** A string, a number, true or false. */
    PLAIN,
    /** A list. */
    LIST,
    /** A list of strings. */
    TEXTS,
    /** A list of messages that say who speaks, with at least one in it. */
    MESSAGES,
    /** A message that says who speaks. */
    MESSAGE,
    /** An object. */
    OBJECT,
    /** True or false. */
    BOOL;

    /** The word in a mapping. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Shape> ofWord(String word) {
        for (Shape shape : values()) {
            if (shape.word().equals(word)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    /** True if a value is of this kind. Cost: looks at two elements of a list at most, and at all of {@link #TEXTS}. */
    boolean fits(Json value) {
        return switch (this) {
            case ANY -> true;
            case TEXT -> value instanceof Json.Str;
            case PLAIN -> value instanceof Json.Str || value instanceof Json.Num || value instanceof Json.Bool;
            case LIST -> value instanceof Json.Arr;
            case TEXTS ->
                value instanceof Json.Arr list
                        && !list.elements().isEmpty()
                        && list.elements().stream().allMatch(Json.Str.class::isInstance);
            case MESSAGES ->
                value instanceof Json.Arr list
                        && !list.elements().isEmpty()
                        && MessageReader.isTurn(list.elements().get(0))
                        && MessageReader.isTurn(
                                list.elements().get(list.elements().size() - 1));
            case MESSAGE -> MessageReader.isTurn(value);
            case OBJECT -> value instanceof Json.Obj;
            case BOOL -> value instanceof Json.Bool;
        };
    }
}
