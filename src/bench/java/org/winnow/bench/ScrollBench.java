package org.winnow.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.winnow.desktop.dialogs.FxDialogs;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.library.FacetsModel;
import org.winnow.desktop.library.LibraryView;
import org.winnow.desktop.library.SelectionActions;
import org.winnow.desktop.library.TableModel;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.theme.Theme;
import org.winnow.store.Projects;

/**
 * Scrolls the real table, with its style, in a window of its own: by line, by page and to random places. For each frame it
 * takes what the FX thread works (from the beginning of the pulse to the end of the layout) and how far apart frames are.
 * Needs a display (or Monocle) and more rows than a stretch of {@link org.winnow.desktop.kit.LongTable}: {@code java ... org.winnow.bench.ScrollBench PROJECT}.
 */
final class ScrollBench {
    private static final int FRAMES = Integer.getInteger("bench.frames", 600);
    private static final double ROW = 32;

    private final Figures figures = new Figures();
    private final ProjectSession session;
    private final TableModel table;
    private final LibraryView view;
    private final Random random = new Random(3);
    private Scene scene = new Scene(new Region());

    private ScrollBench(ProjectSession session) {
        this.session = session;
        table = new TableModel(session.set(), session.current(), session.store(), session.quick());
        ShellModel shell = new ShellModel();
        Appearance appearance = new Appearance(Theme.LIGHT);
        view = new LibraryView(
                table,
                new FacetsModel(session.set(), session.engine(), session.quick()),
                new SelectionActions(
                        table,
                        session.set(),
                        session.editing(),
                        shell,
                        new FxDialogs(Stage::new, appearance),
                        () -> {}),
                new Region());
        Stage stage = new Stage();
        scene = new Scene((javafx.scene.Parent) view.root(), 1000, 800);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.show();
        view.shown();
        session.set().refresh();
    }

    /** Opens the project and scrolls. */
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Frames frames = new Frames();
        var store = Projects.open(Path.of(args[0]));
        ScrollBench bench = Frames.onFx(() -> new ScrollBench(new ProjectSession(
                store,
                new JobsModel(new FxDelay()),
                (what, cause) -> System.err.println(what + ": " + cause),
                Clock.systemUTC(),
                "bench")));
        Frames.await(() -> bench.table.rows().get().size() > 0);
        TimeUnit.SECONDS.sleep(2);
        bench.scroll(frames);
        Frames.onFx(() -> {
            bench.session.close();
            Platform.exit();
            return true;
        });
    }

    private void scroll(Frames frames) throws Exception {
        int rows = table.rows().get().size();
        TableView<?> grid = (TableView<?>) scene.lookup("#library-table");
        VirtualFlow<?> flow = (VirtualFlow<?>) scene.lookup(".virtual-flow");
        ScrollBar bar = (ScrollBar) scene.lookup(".long-table-bar");
        String of = String.format(Locale.ROOT, " of %,d rows", rows);
        phase(frames, "nothing to do" + of, frame -> {});
        phase(frames, "scroll by line" + of, frame -> flow.scrollPixels(ROW));
        phase(frames, "scroll by page" + of, frame -> flow.scrollPixels(grid.getHeight() - 2 * ROW));
        Frames.onFx(() -> {
            bar.setValue(rows * 0.9);
            return true;
        });
        phase(frames, "scroll by line near the end" + of, frame -> flow.scrollPixels(ROW));
        phase(frames, "scroll by page near the end" + of, frame -> flow.scrollPixels(grid.getHeight() - 2 * ROW));
        phase(frames, "jumps, one in 20 frames" + of, frame -> {
            if (frame % 20 == 0) {
                bar.setValue(random.nextInt(rows));
            }
        });
        phase(frames, "jumps, one each frame" + of, frame -> bar.setValue(random.nextInt(rows)));
        phase(frames, "selection by Shift and End" + of, frame -> {
            if (frame % 20 == 0) {
                table.selection().select(random.nextInt(rows));
                table.selection().extendTo(random.nextInt(rows));
            }
        });
    }

    private void phase(Frames frames, String what, IntConsumer step) throws Exception {
        frames.measure(scene, FRAMES / 4, step);
        Frames.Result result = frames.measure(scene, FRAMES, step);
        figures.spread(what + ": FX thread, by the clock", result.work(), "budget p99 16.7 ms");
        figures.spread(what + ": FX thread, processor time", result.cpu(), "whatever else the machine does");
        figures.spread(what + ": frame to frame", result.gaps(), result.late() + " of " + FRAMES + " late");
    }
}
