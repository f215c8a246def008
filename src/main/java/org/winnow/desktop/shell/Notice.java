package org.winnow.desktop.shell;

import java.util.Optional;
import org.winnow.desktop.words.Words;

/**
 * Something that the window says once, at its lower edge, and takes away after a while.
 *
 * @param sentence what happened: "1,204 examples rejected"
 * @param undo what takes it back or follows it up, if anything does
 * @param verb how the button for that is called
 */
public record Notice(String sentence, Optional<Runnable> undo, String verb) {
    /** A notice without undo. */
    public static Notice of(String sentence) {
        return new Notice(sentence, Optional.empty(), "");
    }

    /** A notice that can be taken back. */
    public static Notice undoable(String sentence, Runnable undo) {
        return new Notice(sentence, Optional.of(undo), Words.of("shell.undo"));
    }

    /** A notice that leads somewhere. */
    public static Notice leading(String sentence, String verb, Runnable go) {
        return new Notice(sentence, Optional.of(go), verb);
    }
}
