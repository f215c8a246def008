package org.winnow.job;

/**
 * Runs work at once, on the thread that hands it over: for the command line and for tests, which become deterministic.
 * The outcome is called before {@link #submit} returns.
 */
public final class DirectJobRunner implements JobRunner {
    private final Progress progress;

    /** Runs without reporting. */
    public DirectJobRunner() {
        this(Progress.NONE);
    }

    /** Reports to the given progress, which may also cancel. */
    public DirectJobRunner(Progress progress) {
        this.progress = progress;
    }

    @Override
    public <T> Job submit(String title, Work<T> work, Outcome<T> outcome) {
        JobState state = new JobState(title);
        state.run(work, progress, outcome, Runnable::run);
        return state;
    }
}
