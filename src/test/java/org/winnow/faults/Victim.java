package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.intake.IntakeException;
import org.winnow.release.ReleaseException;
import org.winnow.store.LooseStore;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * A process of its own that works on a project and is to be killed, starved or lied to meanwhile. It acknowledges each
 * deed after the call has returned: the moment at which a face would show it as saved.
 */
final class Victim {
    private final Path folder;
    private final Script script;
    private final Acks acks;

    private Victim(Path folder, Script script, Acks acks) {
        this.folder = folder;
        this.script = script;
        this.acks = acks;
    }

    /** Takes the folder, the name of a script, and {@code safe} or which promise to break: {@code NORMAL}, {@code DELETE}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (Acks acks = Acks.in(folder)) {
            new Victim(folder, Script.named(arguments[1]), acks).work(opening(arguments[2]));
        }
    }

    private static Hands.Opening opening(String promise) {
        return file -> {
            if (!promise.equals("safe")) {
                return LooseStore.open(file, promise);
            }
            return Files.exists(file) ? Hands.PROJECTS.openAt(file) : Hands.PROJECTS.createAt(file);
        };
    }

    private void work(Hands.Opening opening) throws StoreException {
        Hands hands;
        try {
            hands = new Hands(folder, opening, size -> acks.say("size " + (size - 1)));
        } catch (StoreException e) {
            acks.say("refused " + e.getMessage());
            return;
        }
        acks.say("ready");
        for (Deed deed : script.deeds()) {
            perform(hands, deed);
        }
        see(hands.store());
        hands.close();
        acks.say("closed");
    }

    private void perform(Hands hands, Deed deed) {
        int before = examples(hands);
        try {
            hands.perform(deed);
            acks.say("saved");
        } catch (StoreException | IntakeException | ReleaseException | IOException e) {
            String sentence = String.valueOf(e.getMessage());
            String result = sentence.contains("not known") ? "unsure" : "failed";
            acks.say(result + " " + (examples(hands) - before) + " " + sentence);
        }
    }

    private static int examples(Hands hands) {
        return hands.store().columns().size() - 1;
    }

    /** Says what it shows at the end, which must be what the file holds. */
    private void see(Store store) {
        try {
            acks.say("seen " + Stored.of(store).digest());
        } catch (StoreException e) {
            acks.say("blind " + e.getMessage());
        }
    }
}
