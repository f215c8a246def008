package org.winnow.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.winnow.desktop.words.Words;
import org.winnow.intake.ImportRequest;
import org.winnow.intake.Importer;
import org.winnow.intake.IntakeException;
import org.winnow.job.Progress;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * The sample project: made from the sample files when it is first asked for, and kept, so that what a person tries on it
 * is there the next time.
 *
 * @param files the folder of the sample files
 * @param project where the project lies
 */
record SampleProject(Path files, Path project) {
    private static final String FEEDBACK = "feedback.jsonl";
    private static final String JUDGED = "support-bot.jsonl";

    /** The same files as another project beside it. */
    SampleProject named(String name) {
        return new SampleProject(files, project.resolveSibling(name));
    }

    /** True if it was made before. */
    boolean exists() {
        return Files.exists(project);
    }

    /** Opens it; makes it first if it is not there. Not for the FX thread. */
    Store open(Progress progress) throws StoreException, IntakeException, IOException {
        if (!exists()) {
            make(progress);
        }
        return Projects.open(project);
    }

    /** Makes it, beside its place first, so that a half-made one is never opened. Not for the FX thread. */
    void make(Progress progress) throws StoreException, IntakeException, IOException {
        if (!Files.isDirectory(files)) {
            throw new StoreException(Words.of("window.the-sample-files-are-not-at", files));
        }
        Path folder = Objects.requireNonNull(project.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path half = folder.resolve("sample-" + ProcessHandle.current().pid() + ".winnow");
        Files.deleteIfExists(half);
        try (Store store = Projects.create(half)) {
            Importer importer = new Importer(store);
            for (Path file : data()) {
                progress.checkCancelled();
                progress.step(Words.of("window.importing", file.getFileName()));
                importer.run(request(file), progress);
            }
        }
        Files.move(half, project);
    }

    private ImportRequest request(Path file) {
        ImportRequest request = ImportRequest.of(file);
        return name(file).equals(JUDGED) ? request.withFeedback(files.resolve(FEEDBACK)) : request;
    }

    private List<Path> data() throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isData(name(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isData(String name) {
        return !name.equals(FEEDBACK) && (name.endsWith(".jsonl") || name.endsWith(".json") || name.endsWith(".csv"));
    }
}
