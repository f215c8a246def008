package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Split;
import org.winnow.release.SummedFile.Promised;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.StoreException;

/** The second pass over a feed: renders what the {@link Survey} found fit on all processors, and writes it in order. */
final class RowWriter implements Closeable {
    static final String CHANGED =
            "The project changed while the release was being written. Nothing was released; start again.";

    private static final int CHUNK = 64;
    private static final int CHUNKS = 8;

    private final Shape shape;
    private final ReleaseRequest request;
    private final Survey survey;
    private final Map<Split, RowFile> files = new EnumMap<>(Split.class);
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Example> batch = new ArrayList<>(CHUNK * CHUNKS);
    private final MessageDigest assignment = Hashes.sha256();
    private long written;

    RowWriter(Shape shape, ReleaseRequest request, Survey survey, FileOperations operations, Path folder)
            throws IOException {
        this.shape = shape;
        this.request = request;
        this.survey = survey;
        for (int i = 0; i < CHUNKS; i++) {
            chunks.add(new Chunk());
        }
        boolean open = false;
        try {
            for (Split split : survey.rows().keySet()) {
                files.put(split, new RowFile(operations, folder, shape.profile().file(split)));
            }
            open = true;
        } finally {
            if (!open) {
                close();
            }
        }
    }

    /** Writes all rows and returns the files: of each split, the rows and their companions. */
    List<Promised> write(Progress progress) throws IOException, StoreException, ReleaseException {
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
        flush();
        if (written != survey.ledger().written()) {
            throw new ReleaseException(CHANGED);
        }
        progress.step("Waiting for the disk");
        List<Promised> finished = new ArrayList<>();
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
        batch.add(example);
        if (batch.size() == CHUNK * CHUNKS) {
            flush();
        }
    }

    private void flush() throws IOException {
        int used = (batch.size() + CHUNK - 1) / CHUNK;
        try {
            IntStream.range(0, used)
                    .parallel()
                    .forEach(i ->
                            chunks.get(i).render(batch.subList(i * CHUNK, Math.min(batch.size(), (i + 1) * CHUNK))));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        for (int i = 0; i < used; i++) {
            chunks.get(i).write();
        }
        batch.clear();
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

    /** Some rows in memory, rendered by one thread at a time. */
    private final class Chunk {
        private final Map<Split, Lines> lines = new EnumMap<>(Split.class);
        private final Faults faults = new Faults();
        private final StringBuilder splits = new StringBuilder();
        private int rows;

        private void render(List<Example> examples) {
            try {
                for (Example example : examples) {
                    render(example);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void render(Example example) throws IOException {
            Content content = request.plan().apply(example.content());
            faults.begin(example.id());
            shape.examine(content, faults);
            Split split = Survey.file(request.splits().of(example));
            boolean known = survey.usage().or(shape.usage(content)).equals(survey.usage());
            if (!faults.none() || !known || !files.containsKey(split)) {
                throw new IOException(CHANGED);
            }
            lines.computeIfAbsent(split, one -> new Lines(shape, survey.usage()))
                    .add(example, content);
            splits.append(example.id()).append('\t').append(split.word()).append('\n');
            rows++;
        }

        private void write() throws IOException {
            for (Map.Entry<Split, Lines> entry : lines.entrySet()) {
                RowFile file = files.get(entry.getKey());
                if (file != null) {
                    file.add(entry.getValue());
                }
                entry.getValue().clear();
            }
            assignment.update(splits.toString().getBytes(StandardCharsets.UTF_8));
            splits.setLength(0);
            written += rows;
            rows = 0;
        }
    }
}
