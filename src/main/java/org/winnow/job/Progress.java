package org.winnow.job;

/**
 * How background work tells how far it is and learns that it should stop. Safe to call from the working thread alone;
 * cheap enough to call for every row.
 */
public interface Progress {
    /** Reports nothing and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total) {
            // nobody listens
        }

        @Override
        public void checkCancelled() {
            // nobody can cancel
        }
    };

    /**
     * Reports the state of the work.
     *
     * @param done units done, such as rows or bytes
     * @param total units in all; -1 if unknown
     */
    void at(long done, long total);

    /** Names what is being done now, in a few words for a person; optional. */
    default void step(String words) {}

    /**
     * Returns if the work should go on.
     *
     * @throws CancelledException if it should stop; work calls this at least every 100 ms
     */
    void checkCancelled();
}
