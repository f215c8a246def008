package org.winnow.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.dialogs.FxDialogs;
import org.winnow.desktop.settings.PreferencesFile;
import org.winnow.store.AppFolders;

/** Starts JavaFX and the workbench in it. */
public final class DesktopLauncher {
    private DesktopLauncher() {}

    /**
     * Opens the window and waits until it is closed. Not for the FX thread.
     *
     * @param project the project to open; null for the start page
     * @param sample true to open the sample project, which is made if it is not there
     * @param sampleData the folder of the sample files
     * @return the exit code
     */
    public static int open(@Nullable Path project, boolean sample, Path sampleData) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger code = new AtomicInteger();
        AppFolders folders = AppFolders.ofThisUser();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                Stage stage = new Stage();
                Workbench workbench = new Workbench(
                        stage,
                        new PreferencesFile(folders.settings().resolve("settings.json")),
                        new SampleProject(sampleData, folders.data().resolve("sample.winnow")),
                        appearance -> new FxDialogs(() -> stage, appearance),
                        Clock.systemUTC(),
                        closed::countDown);
                workbench.start(project, sample);
            } catch (RuntimeException e) {
                code.set(3);
                closed.countDown();
                throw e;
            }
        });
        closed.await();
        Platform.exit();
        return code.get();
    }
}
