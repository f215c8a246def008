package org.winnow.desktop.intake;

import org.winnow.desktop.kit.Numbers;
import org.winnow.store.Sources.Ledger;

/** The equation of an import in words. */
final class LedgerWords {
    private LedgerWords() {}

    static String equation(Ledger ledger) {
        return Numbers.count(ledger.read()) + " rows read = " + Numbers.count(ledger.kept()) + " kept + "
                + Numbers.count(ledger.merged()) + " merged + " + Numbers.count(ledger.quarantined()) + " put aside + "
                + Numbers.count(ledger.skipped()) + " skipped";
    }
}
