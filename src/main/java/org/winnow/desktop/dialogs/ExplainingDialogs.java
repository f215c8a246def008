package org.winnow.desktop.dialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Other dialogs, which also say what tags mean wherever tags are asked for. */
public final class ExplainingDialogs implements Dialogs {
    private final Dialogs dialogs;
    private final Supplier<Map<String, String>> help;

    /**
     * Over other dialogs.
     *
     * @param help what each tag means, as of now
     */
    public ExplainingDialogs(Dialogs dialogs, Supplier<Map<String, String>> help) {
        this.dialogs = dialogs;
        this.help = help;
    }

    @Override
    public Optional<List<String>> askTags(String title, TagChoice choice) {
        return dialogs.askTags(title, choice.explained(help.get()));
    }

    @Override
    public List<Path> chooseOpenFiles(String title, List<FileKind> kinds) {
        return dialogs.chooseOpenFiles(title, kinds);
    }

    @Override
    public Optional<Path> chooseSaveFile(String title, String suggestedName, List<FileKind> kinds) {
        return dialogs.chooseSaveFile(title, suggestedName, kinds);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return dialogs.chooseFolder(title);
    }

    @Override
    public boolean confirm(Question question) {
        return dialogs.confirm(question);
    }

    @Override
    public Optional<String> askText(String title, String label, String first) {
        return dialogs.askText(title, label, first);
    }

    @Override
    public Optional<List<String>> askLines(String title, String label, List<String> first) {
        return dialogs.askLines(title, label, first);
    }

    @Override
    public void error(String sentence, String code, String detail) {
        dialogs.error(sentence, code, detail);
    }
}
