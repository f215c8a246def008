package org.winnow.intake;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.winnow.job.Progress;
import org.winnow.model.Example;
import org.winnow.store.Projects;
import org.winnow.store.Sources;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** A project that lives as long as a test. */
final class TemporaryProject implements AutoCloseable {
    private final Store store;

    TemporaryProject(Path folder) throws StoreException {
        this.store = Projects.create(folder.resolve("test.winnow"));
    }

    /** A file of the test resources. */
    static Path fixture(String name) {
        URL url = Objects.requireNonNull(TemporaryProject.class.getResource("/intake/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Store store() {
        return store;
    }

    ImportReport bring(Path file) throws IntakeException, StoreException {
        return bring(ImportRequest.of(file));
    }

    ImportReport bring(ImportRequest request) throws IntakeException, StoreException {
        return new Importer(store).run(request, Progress.NONE);
    }

    /** All examples in the order of arrival. */
    List<Example> examples() throws StoreException {
        List<Example> all = new ArrayList<>();
        store.examples().scan(store.columns().live(), (key, example) -> all.add(example));
        return all;
    }

    List<String> ids() throws StoreException {
        return examples().stream().map(Example::id).toList();
    }

    List<Sources.Quarantined> quarantine(ImportReport report) throws StoreException {
        return store.sources().quarantine(report.source(), 0, 10_000);
    }

    @Override
    public void close() throws StoreException {
        store.close();
    }
}
