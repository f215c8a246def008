package org.winnow.desktop.dialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is asked of the user outside the window's own views. Blocks until answered; on the FX thread. */
public interface Dialogs {
    /** Files to open; empty if the user thought better of it. */
    List<Path> chooseOpenFiles(String title, List<FileKind> kinds);

    /** A file to write; the system has asked before it names one that exists. */
    Optional<Path> chooseSaveFile(String title, String suggestedName, List<FileKind> kinds);

    /** A folder. */
    Optional<Path> chooseFolder(String title);

    /** Whether to do what cannot be undone. Never ask for anything that can: do it and offer undo. */
    boolean confirm(Question question);

    /** One line of text, such as the name of a saved set; empty if the user thought better of it. */
    Optional<String> askText(String title, String label, String first);

    /** Tags, chosen by typing a part of them; empty if the user thought better of it. */
    Optional<List<String>> askTags(String title, TagChoice choice);

    /** Some lines of text, such as a list; empty if the user thought better of it. */
    Optional<List<String>> askLines(String title, String label, List<String> first);

    /**
     * Says that something went wrong.
     *
     * @param sentence what, and what to do, in the user's words
     * @param code the error code to quote, such as {@code W-7F3A}
     * @param detail what a developer wants to know; can be copied
     */
    void error(String sentence, String code, String detail);

    /**
     * Files of a kind.
     *
     * @param name "JSON Lines"
     * @param patterns such as {@code *.jsonl}
     */
    record FileKind(String name, List<String> patterns) {}

    /**
     * Something that cannot be undone.
     *
     * @param title "Delete the backup?"
     * @param sentence what will be lost
     * @param verb the button that does it: "Delete backup"
     */
    record Question(String title, String sentence, String verb) {}
}
