package org.winnow.desktop.dialogs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dialogs that answer as they were told and remember what they were asked. */
public final class FakeDialogs implements Dialogs {
    /** What was asked, in order, such as {@code confirm: Delete the backup?}. */
    public final List<String> asked = new ArrayList<>();

    /** The answer to choosing files. */
    public List<Path> files = List.of();

    /** The answer to choosing a file to write or a folder. */
    public Optional<Path> target = Optional.empty();

    /** The answer to questions. */
    public boolean yes;

    /** The answer to asking for a text. */
    public Optional<String> text = Optional.empty();

    /** The answer to asking for lines. */
    public Optional<List<String>> lines = Optional.empty();

    @Override
    public List<Path> chooseOpenFiles(String title, List<FileKind> kinds) {
        asked.add("open: " + title);
        return files;
    }

    @Override
    public Optional<Path> chooseSaveFile(String title, String suggestedName, List<FileKind> kinds) {
        asked.add("save: " + title + " as " + suggestedName);
        return target;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        asked.add("folder: " + title);
        return target;
    }

    @Override
    public boolean confirm(Question question) {
        asked.add("confirm: " + question.title());
        return yes;
    }

    @Override
    public Optional<String> askText(String title, String label, String first) {
        asked.add("text: " + title);
        return text;
    }

    @Override
    public Optional<List<String>> askTags(String title, TagChoice choice) {
        asked.add("tags: " + title + " " + choice.chosen());
        return lines;
    }

    @Override
    public Optional<List<String>> askLines(String title, String label, List<String> first) {
        asked.add("lines: " + title + " " + first);
        return lines;
    }

    @Override
    public void error(String sentence, String code, String detail) {
        asked.add("error " + code + ": " + sentence);
    }
}
