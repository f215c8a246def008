package org.winnow.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** A process that opens a project as soon as it is told to, and says what came of it. */
final class Rival {
    private Rival() {}

    /** Takes the folder of the project, and where to say things. */
    public static void main(String[] arguments) throws Exception {
        Path place = Path.of(arguments[0]);
        try (Acks acks = Acks.in(Path.of(arguments[1]))) {
            acks.say("here");
            while (!Files.exists(place.resolve("go"))) {
                Thread.onSpinWait();
            }
            try (Store store = Hands.PROJECTS.openAt(Hands.project(place))) {
                acks.say("open");
                Awaited.in(place, () -> Files.exists(place.resolve("stop")));
                acks.say("closed " + store.columns().size());
            } catch (StoreException e) {
                acks.say("refused " + e.getMessage());
            }
        }
    }
}
