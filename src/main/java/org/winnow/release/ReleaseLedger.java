package org.winnow.release;

/**
 * The equation of a release: considered = written + refused + rejected + held back.
 *
 * @param considered examples in the feed
 * @param written rows in the files
 * @param refused examples that break a rule of the target
 * @param rejected examples that a person rejected; they never go into a release
 * @param heldBack examples held back, for example because they would leak from train into test
 */
public record ReleaseLedger(long considered, long written, long refused, long rejected, long heldBack) {
    /** True if the sums match. */
    public boolean balances() {
        return considered == written + refused + rejected + heldBack;
    }
}
