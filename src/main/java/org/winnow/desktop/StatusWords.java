package org.winnow.desktop;

import java.util.List;
import java.util.Optional;
import org.winnow.desktop.session.AnalysisModel;
import org.winnow.desktop.session.AnalysisModel.State;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.EditsModel.SaveState;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.shell.KeyWords;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellModel.Saved;
import org.winnow.desktop.words.Words;

/** What the status bar says of saving and of what is known of the examples. */
final class StatusWords {
    private StatusWords() {}

    static void show(ProjectSession session, AnalysisModel analysis, ShellModel shell) {
        session.set().query().subscribe(text -> shell.queryText().set(text));
        EditsModel edits = session.editing();
        Runnable saved = () -> shell.saved()
                .set(said(
                        words(
                                edits.saved().get(),
                                edits.unsaved().get(),
                                session.store().trouble()),
                        shell.keys()));
        edits.saved().subscribe(state -> saved.run());
        shell.keys().changes().subscribe((before, now) -> saved.run());
        Runnable notes = () -> shell.notes()
                .setAll(List.of(
                        Words.of("window.checks", words(analysis.checking().get())),
                        Words.of(
                                "window.duplicates-2",
                                words(analysis.duplicates().get())),
                        "o200k"));
        analysis.checking().subscribe(state -> notes.run());
        analysis.duplicates().subscribe(state -> notes.run());
    }

    private static Saved said(Saved saved, KeyWords keys) {
        return new Saved(saved.state(), keys.fill(saved.words()));
    }

    private static String words(State state) {
        return switch (state) {
            case UNKNOWN -> Words.of("window.not-run-yet");
            case UNDERWAY -> Words.of("window.at-work");
            case CURRENT -> Words.of("window.up-to-date");
            case STALE -> Words.of("window.out-of-date");
        };
    }

    /** What the project holds, and what not: never "Saved" while something waits to be. */
    static Saved words(SaveState state, int unsaved, Optional<String> trouble) {
        if (unsaved > 0) {
            return new Saved(
                    Saved.State.FAILED,
                    Words.of("window.not-saved-changes-ctrl-s-tries", unsaved, "{edit.save-again}"));
        }
        if (state.failure() != null) {
            return new Saved(Saved.State.FAILED, Words.of("window.not-done", state.failure()));
        }
        if (state.underway() > 0) {
            return new Saved(Saved.State.WRITING, Words.of("window.saving"));
        }
        return trouble.map(sentence -> new Saved(Saved.State.WRITING, sentence))
                .orElse(new Saved(Saved.State.SAVED, Words.of("window.saved")));
    }
}
