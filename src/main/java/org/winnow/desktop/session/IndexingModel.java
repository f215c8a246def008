package org.winnow.desktop.session;

import org.winnow.desktop.fx.FrameBatcher;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.store.FullText;

/**
 * Shows the indexing of words among the jobs while searches are incomplete, and looks again for what is searched when it
 * is done. Cancelling the job pauses the indexing until words are searched. On the FX thread.
 */
public final class IndexingModel {
    private final FullText fullText;
    private final CurrentSetModel set;
    private final JobRunner runner;
    private final FrameBatcher batcher = new FrameBatcher(this::look);
    private boolean underway;
    private int stoppedAt = -1;

    /** Follows the full text of a project from now on; the runner does nothing but wait for it. */
    public IndexingModel(FullText fullText, CurrentSetModel set, JobRunner runner) {
        this.fullText = fullText;
        this.set = set;
        this.runner = runner;
        fullText.onState(state -> batcher.request());
    }

    /** The project was opened: begins to index what is not indexed. */
    public void onOpen() {
        fullText.prepare();
        look();
    }

    private void look() {
        FullText.State state = fullText.state();
        boolean stopped = state.known() <= stoppedAt;
        if (underway || stopped || state.complete()) {
            return;
        }
        underway = true;
        stoppedAt = -1;
        runner.submit(
                Words.of("session.indexing-words"),
                progress -> {
                    fullText.await(progress);
                    return true;
                },
                new Ending());
    }

    private final class Ending implements Outcome<Boolean> {
        @Override
        public void done(Boolean result) {
            underway = false;
            set.refresh();
        }

        @Override
        public void failed(Throwable cause) {
            underway = false; // the runner has told the user
        }

        @Override
        public void cancelled() {
            fullText.pause();
            stoppedAt = fullText.state().known();
            underway = false;
        }
    }
}
