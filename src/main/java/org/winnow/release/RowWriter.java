package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Split;
import org.winnow.release.ReleaseResult.WrittenFile;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.StoreException;

/** The second pass over a feed: writes what the {@link Survey} found fit. */
final class RowWriter implements Closeable {
    static final String CHANGED =
            "The project changed while the release was being written. Nothing was released; start again.";

    private final Shape shape;
    private final ReleaseRequest request;
    private final Survey survey;
    private final Map<Split, RowFile> files = new EnumMap<>(Split.class);
    private final MessageDigest assignment = Hashes.sha256();
    private final Faults faults = new Faults();
    private long written;

    RowWriter(Shape shape, ReleaseRequest request, Survey survey, FileOperations operations, Path folder)
            throws IOException {
        this.shape = shape;
        this.request = request;
        this.survey = survey;
        boolean open = false;
        try {
            for (Split split : survey.rows().keySet()) {
                String name = shape.profile().file(split);
                files.put(split, new RowFile(operations, folder, name, new Lines(shape, survey.usage())));
            }
            open = true;
        } finally {
            if (!open) {
                close();
            }
        }
    }

    /** Writes all rows and returns the files. */
    List<WrittenFile> write(Progress progress) throws IOException, StoreException, ReleaseException {
        progress.step("Writing rows");
        for (Keyed lead : survey.leads().values()) {
            add(lead.example());
        }
        request.feed().each((key, example) -> {
            progress.checkCancelled();
            if (survey.writes(key, example) && !isLead(key)) {
                add(example);
            }
            progress.at(written, survey.ledger().written());
        });
        if (written != survey.ledger().written()) {
            throw new ReleaseException(CHANGED);
        }
        progress.step("Waiting for the disk");
        List<WrittenFile> finished = new ArrayList<>();
        for (RowFile file : files.values()) {
            finished.addAll(file.finish());
        }
        return finished;
    }

    private boolean isLead(int key) {
        for (Keyed lead : survey.leads().values()) {
            if (lead.key() == key) {
                return true;
            }
        }
        return false;
    }

    private void add(Example example) throws IOException {
        Content content = request.plan().apply(example.content());
        faults.begin(example.id());
        shape.examine(content, faults);
        Split split = Survey.file(request.splits().of(example));
        RowFile file = files.get(split);
        if (!faults.none()
                || file == null
                || !survey.usage().or(shape.usage(content)).equals(survey.usage())) {
            throw new IOException(CHANGED);
        }
        file.add(example, content);
        assignment.update((example.id() + "\t" + split.word() + "\n").getBytes(StandardCharsets.UTF_8));
        written++;
    }

    /** SHA-256 of all lines {@code id TAB split}, in the order of writing. */
    String assignmentHash() {
        return Hashes.hex(assignment);
    }

    @Override
    public void close() throws IOException {
        for (RowFile file : files.values()) {
            file.close();
        }
    }
}
