package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.release.SummedFile.Promised;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.StoreException;

/**
 * From a feed to the files of rows. As a rule in one pass: the first examples settle which columns the files have and which
 * example leads them, and from then on each example is examined and, if it is fit, written at once. If a later one needs
 * other columns or should have led its file, what was written is taken away, and all rows are written in a second pass.
 */
final class RowPasses implements Closeable {
    static final String CHANGED =
            "The project changed while the release was being written. Nothing was released; start again.";

    /** Batches that settle what the files look like: about two thousand examples. */
    private static final int SETTLING = 16;

    private final Shape shape;
    private final ReleaseRequest request;
    private final FileOperations files;
    private final Path folder;
    private final Progress progress;
    private final Survey survey;
    private final List<Looked> waiting = new ArrayList<>();
    private volatile @Nullable RowWriter writer;
    private Feed.Mark before = () -> false;
    private boolean surveyOnly;

    RowPasses(Shape shape, ReleaseRequest request, FileOperations files, Path folder, Progress progress) {
        this.shape = shape;
        this.request = request;
        this.files = files;
        this.folder = folder;
        this.progress = progress;
        this.survey = empty();
    }

    private Survey empty() {
        return new Survey(shape, request.plan(), request.splits());
    }

    /**
     * What was found in a batch, and its rows if it is known how they look.
     *
     * @param batch the examples
     * @param survey what was found in them
     * @param chunk their rows
     */
    private record Looked(
            List<Keyed> batch, Survey survey, @Nullable Chunk chunk) {}

    /** Looks at every example, and writes rows as long as there may be a release of them. */
    Survey look() throws IOException, StoreException {
        progress.step("Checking and writing every example");
        before = request.feed().mark();
        Batches.each(request.feed(), progress, this::work, this::take);
        if (!surveyOnly && writer == null && !waiting.isEmpty()) {
            settle();
        }
        return survey;
    }

    /**
     * Sees to it that all rows are in files and on the medium, once all examples were looked at.
     *
     * @return of each split, the rows and their companions
     * @throws ReleaseException if examples were changed since they were looked at first
     */
    List<Promised> finish() throws IOException, StoreException, ReleaseException {
        RowWriter written = writer;
        RowWriter rows = written == null ? secondPass() : written;
        if (before.changed()) {
            throw new ReleaseException(CHANGED);
        }
        progress.step("Waiting for the disk");
        return rows.finish();
    }

    /** What was found in all examples. */
    Survey survey() {
        return survey;
    }

    /** SHA-256 of all lines {@code id TAB split}, in the order of writing. */
    String assignmentHash() {
        RowWriter rows = writer;
        return rows == null ? "" : rows.assignmentHash();
    }

    private Looked work(List<Keyed> batch) throws IOException {
        RowWriter rows = writer;
        Chunk chunk = rows == null ? null : rows.chunk();
        Survey part = empty();
        for (Keyed each : batch) {
            Content content = part.take(each.key(), each.example());
            if (rows != null && chunk != null && content != null) {
                rows.render(chunk, each, content);
            }
        }
        return new Looked(batch, part, chunk);
    }

    private void take(Looked looked) throws IOException {
        survey.add(looked.survey());
        if (surveyOnly) {
            return;
        }
        RowWriter rows = writer;
        if (survey.ledger().refused() > 0 && !request.skipInvalid()) {
            giveUp();
        } else if (rows == null) {
            waiting.add(looked);
            if (waiting.size() == SETTLING) {
                settle();
            }
        } else if (rows.fits(looked.survey())) {
            write(rows, looked);
        } else {
            giveUp();
        }
    }

    private void settle() throws IOException {
        RowWriter rows = new RowWriter(shape, request, survey, files, folder);
        writer = rows;
        for (Looked looked : waiting) {
            write(rows, looked);
        }
        waiting.clear();
    }

    /** What was looked at before it was settled how rows look is rendered here. */
    private void write(RowWriter rows, Looked looked) throws IOException {
        Chunk chunk = looked.chunk() == null ? work(looked.batch()).chunk() : looked.chunk();
        if (chunk != null) {
            rows.write(chunk);
        }
    }

    private void giveUp() throws IOException {
        surveyOnly = true;
        waiting.clear();
        RowWriter rows = writer;
        if (rows != null) {
            rows.discard();
            writer = null;
        }
    }

    private RowWriter secondPass() throws IOException, StoreException, ReleaseException {
        progress.step("Writing rows");
        RowWriter rows = new RowWriter(shape, request, survey, files, folder);
        writer = rows;
        Survey again = empty();
        boolean[] fits = {true};
        Batches.each(request.feed(), progress, this::work, looked -> {
            again.add(looked.survey());
            fits[0] &= rows.fits(looked.survey());
            if (fits[0]) {
                write(rows, looked);
            }
        });
        if (!fits[0] || !again.agrees(survey)) {
            throw new ReleaseException(CHANGED);
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        RowWriter rows = writer;
        if (rows != null) {
            rows.close();
        }
    }
}
