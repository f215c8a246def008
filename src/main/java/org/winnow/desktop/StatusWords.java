package org.winnow.desktop;

import java.util.List;
import org.winnow.desktop.session.AnalysisModel;
import org.winnow.desktop.session.AnalysisModel.State;
import org.winnow.desktop.session.EditsModel.SaveState;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellModel.Saved;

/** What the status bar says of saving and of what is known of the examples. */
final class StatusWords {
    private StatusWords() {}

    static void show(ProjectSession session, AnalysisModel analysis, ShellModel shell) {
        session.set().query().subscribe(text -> shell.queryText().set(text));
        session.editing().saved().subscribe(state -> shell.saved().set(words(state)));
        Runnable notes = () -> shell.notes()
                .setAll(List.of(
                        "Checks: " + words(analysis.checking().get()),
                        "Duplicates: " + words(analysis.duplicates().get()),
                        "o200k"));
        analysis.checking().subscribe(state -> notes.run());
        analysis.duplicates().subscribe(state -> notes.run());
    }

    private static String words(State state) {
        return switch (state) {
            case UNKNOWN -> "not run yet";
            case UNDERWAY -> "at work";
            case CURRENT -> "up to date";
            case STALE -> "out of date";
        };
    }

    private static Saved words(SaveState state) {
        if (state.failure() != null) {
            return new Saved(Saved.State.FAILED, "Not saved: " + state.failure());
        }
        if (state.underway() > 0) {
            return new Saved(Saved.State.WRITING, "Saving…");
        }
        return new Saved(Saved.State.SAVED, "Saved");
    }
}
