package org.winnow.desktop.session;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.model.Example;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** The session of a real project with its threads, for tests that start the toolkit. */
public final class OpenProject implements AutoCloseable {
    /** What went wrong in the background. */
    public final List<String> errors = new CopyOnWriteArrayList<>();

    public final ProjectSession session;

    private OpenProject(Store store) {
        session = Fx.call(() -> new ProjectSession(
                store,
                new JobsModel(new FxDelay()),
                (doing, cause) -> errors.add(doing + ": " + cause),
                SmallProject.NOON,
                "Ada"));
    }

    /** The project of {@link SmallProject}. */
    public static OpenProject small(Path folder) throws StoreException {
        return new OpenProject(SmallProject.fill(folder.resolve("small.winnow")));
    }

    /** A project without examples. */
    public static OpenProject empty(Path folder) throws StoreException {
        return new OpenProject(Projects.create(folder.resolve("empty.winnow")));
    }

    /** Does something on the FX thread. */
    public void act(Runnable work) {
        Fx.run(work);
    }

    /** Waits until something is true on the FX thread. */
    public void waitFor(String what, BooleanSupplier condition) {
        try {
            Fx.waitFor(what, condition);
        } catch (AssertionError e) {
            e.addSuppressed(new AssertionError("errors: " + errors));
            throw e;
        }
    }

    /** An example of the project. */
    public Example example(int key) throws StoreException {
        return session.store().examples().load(key);
    }

    @Override
    public void close() {
        Fx.run(session::close);
    }
}
