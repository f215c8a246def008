package org.winnow.cli;

import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;

/** {@code winnow verify PROJECT}. */
@Command(name = "verify", description = "Reads all of a project and says whether it is sound.")
final class VerifyCommand extends ProjectCommand {
    VerifyCommand(Console console) {
        super(console);
    }

    @Override
    int run(Store store) throws StoreException {
        Store.Verification result = store.verify();
        if (json()) {
            console().json(json -> {
                json.writeBooleanField("sound", result.sound());
                json.writeNumberField("examples", result.examples());
                JsonLine.texts(json, "problems", result.problems());
            });
        }
        report(Count.of(result.examples(), "example") + " read. "
                + (result.sound() ? "The project is sound." : "The project is damaged:"));
        result.problems().forEach(problem -> report("  " + problem));
        return result.sound() ? Exit.DONE : Exit.LOOK;
    }
}
