package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** The files beside a project: backups, releases and other projects are whole or not there. */
final class Leftovers {
    private static final Pattern FILE = Pattern.compile("\"name\" : \"([^\"]+)\",[^}]*\"sha256\" : \"([0-9a-f]{64})\"");

    private final Path folder;
    private final Script script;
    private final Told told;

    Leftovers(Path folder, Script script, Told told) {
        this.folder = folder;
        this.script = script;
        this.told = told;
    }

    /** What is wrong with them, a sentence each. */
    List<String> wrong() throws IOException {
        List<String> wrong = new ArrayList<>();
        Model model = new Model();
        boolean released = false;
        List<Deed> deeds = script.deeds();
        for (int i = 0; i < Math.min(deeds.size(), told.outcomes().size() + 1); i++) {
            boolean saved = i < told.outcomes().size() && told.outcomes().get(i).result() == Told.Result.SAVED;
            Deed deed = deeds.get(i);
            if (saved) {
                model.did(deed);
            }
            released |= saved && deed instanceof Deed.Export && model.releasable();
            if (deed instanceof Deed.Backup backup) {
                backup(folder.resolve(backup.file()), saved, wrong);
            } else if (deed instanceof Deed.Migrate old) {
                migrated(folder.resolve(old.file()), wrong);
            }
        }
        release(released, wrong);
        ownBackups(wrong);
        return wrong;
    }

    private static void backup(Path file, boolean saved, List<String> wrong) {
        if (!Files.exists(file)) {
            if (saved) {
                wrong.add("the backup is gone");
            }
            return;
        }
        try (Store store = Hands.PROJECTS.openAt(file)) {
            wrong.addAll(store.verify().problems());
        } catch (StoreException e) {
            wrong.add("the backup cannot be opened: " + e.getMessage());
        }
    }

    /** Those that the store makes by itself. */
    private void ownBackups(List<String> wrong) throws IOException {
        Path own = folder.resolve("care.winnow-backups");
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.list(own)) {
            files.filter(file -> file.toString().endsWith(".winnow")).forEach(file -> backup(file, true, wrong));
        }
    }

    private static void migrated(Path file, List<String> wrong) {
        try (Store store = Hands.PROJECTS.openAt(file)) {
            wrong.addAll(store.verify().problems());
            if (store.columns().size() - 1 != Fixtures.VERSION_1_EXAMPLES) {
                wrong.add("the older project holds " + (store.columns().size() - 1) + " examples");
            }
        } catch (StoreException e) {
            wrong.add("the older project cannot be opened: " + e.getMessage());
        }
    }

    /** Between the two moves that swap a release, the former one stands under its other name. */
    private void release(boolean released, List<String> wrong) throws IOException {
        Path place = Hands.release(folder);
        Path former = folder.resolve(".release.winnow-old");
        if (!Files.exists(place)) {
            if (released && !Files.exists(former)) {
                wrong.add("the release is gone");
            }
            return;
        }
        Path manifest = place.resolve("manifest.json");
        if (!Files.exists(manifest)) {
            wrong.add("the release has no manifest");
            return;
        }
        for (MatchResult file :
                FILE.matcher(Files.readString(manifest)).results().toList()) {
            Path each = place.resolve(file.group(1));
            if (!Files.exists(each) || !sha256(each).equals(file.group(2))) {
                wrong.add(file.group(1) + " is not what the manifest says");
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
