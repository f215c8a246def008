package org.winnow.job;

/** Thrown inside background work when its owner has cancelled it; work lets it pass and leaves a consistent state. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The work was cancelled. */
    public CancelledException() {
        super("cancelled");
    }
}
