package org.winnow.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.winnow.desktop.fx.Fx;
import org.winnow.intake.ImportRequest;
import org.winnow.intake.Importer;
import org.winnow.job.Progress;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.store.Dimension;
import org.winnow.store.Projects;
import org.winnow.store.Store;

/**
 * Decides answers of the sample files in the real window, each by one key, and takes the time from the key to the frame
 * after the one that showed the next example. Goes through them again under other statuses when all are decided.
 */
public final class Reviewer implements AutoCloseable {
    private static final List<KeyCode> KEYS = List.of(KeyCode.A, KeyCode.X, KeyCode.A, KeyCode.N, KeyCode.A);
    private static final List<Status> STATUSES =
            List.of(Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED, Status.NEEDS_EDIT, Status.ACCEPTED);
    private static final List<String> FILES =
            List.of("support-bot.jsonl", "ragas-eval.jsonl", "airline-desk.json", "helpdesk-tickets.csv");

    private final Path project;
    private final int answers;
    private final WindowDriver window;
    private final List<Long> nanos = new ArrayList<>();
    private final Map<Integer, Status> decided = new TreeMap<>();

    /** Imports the files into a project in a folder and opens the review over the answers that have passages. */
    public Reviewer(Path folder, Path samples) throws Exception {
        project = folder.resolve("review.winnow");
        try (Store store = Projects.create(project)) {
            for (String file : FILES) {
                new Importer(store).run(ImportRequest.of(samples.resolve(file)), Progress.NONE);
            }
            answers = new QueryEngine(store).select(Query.parse("has:passages")).getCardinality();
        }
        window = new WindowDriver(folder, project);
        window.waitForWords("Duplicates: up to date");
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("has:passages\n");
        window.waitForAccessible("shell-counts", answers + " of " + total() + " examples");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    private String total() {
        return window.node("shell-counts").getAccessibleText().split(" ", -1)[2];
    }

    /** Presses the key of the next decision, so often. */
    public void decide(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            int place = i % answers;
            window.waitForWords("Example " + (place + 1) + " of " + answers);
            decided.put(place, STATUSES.get(i % STATUSES.size()));
            String next =
                    place + 1 == answers ? "Nothing left to review here" : "Example " + (place + 2) + " of " + answers;
            nanos.add(press(KEYS.get(i % KEYS.size()), next));
            if (place + 1 == answers) {
                window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
                window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            }
        }
    }

    /** The key, and when the frame after the one with these words begins: the words are painted by then. */
    private long press(KeyCode key, String words) throws InterruptedException {
        Painted painted = new Painted(words);
        Fx.run(painted::start);
        window.press(key);
        painted.over.await();
        return painted.at - painted.begun;
    }

    /** The time of each decision in nanoseconds. */
    public long[] nanos() {
        return nanos.stream().mapToLong(each -> each).toArray();
    }

    /** How many answers should have which status. */
    Map<Status, Integer> expected() {
        Map<Status, Integer> counts = new TreeMap<>();
        decided.values().forEach(status -> counts.merge(status, 1, Integer::sum));
        counts.merge(Status.UNREVIEWED, answers - decided.size(), Integer::sum);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** How many of them have it in the file, after the window was closed. */
    Map<Status, Integer> stored() throws Exception {
        window.close();
        Map<Status, Integer> counts = new TreeMap<>();
        try (Store store = Projects.open(project)) {
            var keys = new QueryEngine(store).select(Query.parse("has:passages"));
            int[] count = store.columns().count(Dimension.STATUS, keys);
            for (int code = 0; code < count.length; code++) {
                if (count[code] > 0) {
                    String word = store.columns().values(Dimension.STATUS).get(code);
                    counts.put(Status.ofWord(word).orElseThrow(), count[code]);
                }
            }
        }
        return counts;
    }

    List<String> complaints() {
        return window.complaints();
    }

    @Override
    public void close() {
        window.close();
    }

    private final class Painted extends AnimationTimer {
        private final CountDownLatch over = new CountDownLatch(1);
        private final String words;
        private boolean shown;
        private long begun;
        private long at;

        private final EventHandler<KeyEvent> keyed = this::keyed;

        Painted(String words) {
            this.words = words;
        }

        private void keyed(KeyEvent event) {
            begun = begun == 0 ? System.nanoTime() : begun;
        }

        @Override
        public void start() {
            window.scene().addEventFilter(KeyEvent.KEY_PRESSED, keyed);
            super.start();
        }

        @Override
        public void handle(long now) {
            if (shown) {
                at = System.nanoTime();
                window.scene().removeEventFilter(KeyEvent.KEY_PRESSED, keyed);
                stop();
                over.countDown();
            } else {
                shown = begun > 0 && window.isLabelled(words);
            }
        }
    }
}
