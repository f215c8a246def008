package org.winnow.desktop;

import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.EditsModel.SaveState;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.ShellModel.Saved;

/** What the status bar says of saving. */
final class SavedWords {
    private SavedWords() {}

    static void show(EditsModel edits, ShellModel shell) {
        edits.saved().subscribe(state -> shell.saved().set(words(state)));
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
