package org.winnow.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.IntakeException;
import org.winnow.release.ReleaseException;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Opens what is left of a victim's folder with our own code and compares it with what the victim was told: every deed told
 * to be saved must be there, nothing told to have failed may be, and at most the deed under way may have been finished.
 */
final class Judge {
    private static final int TRAVELS = 6;

    private final Path folder;
    private final Script script;
    private final Told told;

    Judge(Path folder, Script script, Told told) {
        this.folder = folder;
        this.script = script;
        this.told = told;
    }

    /** Judges everything in the folder, and tries that work can go on in it. */
    Verdict all() throws IOException {
        if (!Files.exists(Hands.project(folder))) {
            return told.ready() ? Verdict.lost(told.saved(), "there is no project any more") : Verdict.FINE;
        }
        try (Store store = Hands.PROJECTS.openAt(Hands.project(folder))) {
            return judge(store);
        } catch (StoreException e) {
            // what was broken off while it was being made need not be a project
            return told.ready() ? Verdict.lost(told.saved(), "it cannot be opened: " + e.getMessage()) : Verdict.FINE;
        } catch (IntakeException | ReleaseException e) {
            return Verdict.wrong(String.valueOf(e.getMessage()));
        }
    }

    private Verdict judge(Store store) throws StoreException, IntakeException, ReleaseException, IOException {
        Stored stored = Stored.of(store);
        Expected expected = new Expected(script, told);
        Model fits = expected.fitting(stored);
        if (fits == null) {
            return expected.lost(stored);
        }
        List<String> wrong = new ArrayList<>(store.verify().problems());
        if (!told.seen().isEmpty() && !told.seen().equals(stored.digest())) {
            wrong.add("what was shown at the end is not what the file holds");
        }
        String history = travel(store, fits);
        if (history != null) {
            wrong.add(history);
        }
        wrong.addAll(new Leftovers(folder, script, told).wrong());
        String going = goOn(store, expected, fits);
        if (going != null) {
            wrong.add(going);
        }
        return wrong.isEmpty() ? Verdict.FINE : Verdict.wrong(String.join("; ", wrong));
    }

    /** Every step must still lead to what it once made of the examples. */
    private static @Nullable String travel(Store store, Model model) throws StoreException {
        Stored now = model.stored();
        Model other = model.copy();
        Random random = new Random(1);
        for (int i = 0; i < TRAVELS && model.steps() > 0; i++) {
            int step = i == 0 ? 0 : random.nextInt(model.steps() + 1);
            Hands.history(store).travelTo(step);
            other.travel(step);
            String difference = other.stored().difference(Stored.of(store));
            if (difference != null) {
                return "at step " + step + " of the history " + difference;
            }
        }
        Hands.history(store).travelTo(now.head());
        return now.difference(Stored.of(store));
    }

    /** What was broken off is taken up again, and comes out as if nothing had happened. */
    private @Nullable String goOn(Store store, Expected expected, Model fits)
            throws StoreException, IntakeException, ReleaseException, IOException {
        Model model = fits.copy();
        if (expected.underWay() instanceof Deed.Import rows) {
            Hands.importRows(store, folder, rows, true);
            model.imported(rows, rows.rows());
        }
        Deed last = new Deed.Add("last", "after all");
        Hands.history(store).perform(new org.winnow.edit.Edit.Add(Hands.example("last", "after all")));
        model.did(last);
        if (model.examples() > 0) {
            Hands.export(store, folder);
        }
        return model.stored().difference(Stored.of(store));
    }
}
