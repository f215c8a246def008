package org.winnow.cli;

import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;

/** {@code winnow undo PROJECT}. */
@Command(name = "undo", description = "Takes the newest step back. As often as you like, also after a restart.")
final class UndoCommand extends ProjectCommand {
    UndoCommand(Console console) {
        super(console);
    }

    @Override
    int run(Store store) throws StoreException {
        return Steps.report(console(), json(), Steps.of(store).undo(), "There is nothing to undo.");
    }
}
