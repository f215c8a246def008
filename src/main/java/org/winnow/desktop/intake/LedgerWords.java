package org.winnow.desktop.intake;

import org.winnow.desktop.words.Words;
import org.winnow.store.Sources.Ledger;

/** The equation of an import in words. */
final class LedgerWords {
    private LedgerWords() {}

    static String equation(Ledger ledger) {
        return Words.of(
                "intake.rows-read-kept-merged-put-aside",
                ledger.read(),
                ledger.kept(),
                ledger.merged(),
                ledger.quarantined(),
                ledger.skipped());
    }
}
