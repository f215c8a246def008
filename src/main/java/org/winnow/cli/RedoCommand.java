package org.winnow.cli;

import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;

/** {@code winnow redo PROJECT}. */
@Command(name = "redo", description = "Does the step again that was taken back last.")
final class RedoCommand extends ProjectCommand {
    RedoCommand(Console console) {
        super(console);
    }

    @Override
    int run(Store store) throws StoreException {
        return Steps.report(console(), json(), Steps.of(store).redo(), "There is nothing to redo.");
    }
}
