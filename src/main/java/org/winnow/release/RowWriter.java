package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Split;
import org.winnow.release.SummedFile.Promised;
import org.winnow.store.Examples.Keyed;

/**
 * The files of rows. Rendering may be done by many threads at once; writing, in the order of the feed, by one. What the
 * files look like is settled before: which columns they have, and which examples lead.
 */
final class RowWriter implements Closeable {
    private final Shape shape;
    private final ReleaseRequest request;
    private final Usage usage;
    private final Map<Split, Keyed> leads;
    private final FileOperations operations;
    private final Path folder;
    private final Map<Split, RowFile> files = new EnumMap<>(Split.class);
    private final Queue<Chunk> spare = new ConcurrentLinkedQueue<>();
    private final MessageDigest assignment = Hashes.sha256();

    /**
     * Writes what leads.
     *
     * @param survey of the examples seen so far: their columns and leads are those of the files
     */
    RowWriter(Shape shape, ReleaseRequest request, Survey survey, FileOperations operations, Path folder)
            throws IOException {
        this.shape = shape;
        this.request = request;
        this.usage = survey.usage();
        this.leads = Map.copyOf(survey.leads());
        this.operations = operations;
        this.folder = folder;
        boolean begun = false;
        try {
            begin(survey);
            begun = true;
        } finally {
            if (!begun) {
                close();
            }
        }
    }

    private void begin(Survey survey) throws IOException {
        for (Split split : survey.rows().keySet()) {
            file(split);
        }
        Chunk chunk = new Chunk(shape, usage);
        for (Keyed lead : survey.leads().values()) {
            add(chunk, lead.example(), request.plan().apply(lead.example().content()));
        }
        write(chunk);
    }

    /** True if rows written as settled are right for these examples as well. */
    boolean fits(Survey next) {
        return usage.or(next.usage()).equals(usage)
                && leads.keySet().containsAll(next.leads().keySet());
    }

    /** An empty chunk. From any thread. */
    Chunk chunk() {
        Chunk chunk = spare.poll();
        return chunk == null ? new Chunk(shape, usage) : chunk;
    }

    /** Renders an example unless it is out or leads. From any thread. */
    void render(Chunk chunk, Keyed keyed, @Nullable Content content) throws IOException {
        if (content != null && !isLead(keyed.key())) {
            add(chunk, keyed.example(), content);
        }
    }

    private void add(Chunk chunk, Example example, Content content) throws IOException {
        chunk.add(example, content, Survey.file(request.splits().of(example)));
    }

    private boolean isLead(int key) {
        for (Keyed lead : leads.values()) {
            if (lead.key() == key) {
                return true;
            }
        }
        return false;
    }

    /** Writes the rows of a chunk, which may then be used again. */
    void write(Chunk chunk) throws IOException {
        for (Map.Entry<Split, Lines> entry : chunk.lines().entrySet()) {
            if (entry.getValue().count() > 0) {
                file(entry.getKey()).add(entry.getValue());
            }
        }
        assignment.update(chunk.assignment());
        chunk.clear();
        spare.add(chunk);
    }

    private RowFile file(Split split) throws IOException {
        RowFile file = files.get(split);
        if (file == null) {
            file = new RowFile(operations, folder, shape.profile().file(split));
            files.put(split, file);
        }
        return file;
    }

    /** Waits until all is on the medium, and returns the files: of each split, the rows and their companions. */
    List<Promised> finish() throws IOException {
        List<Promised> finished = new ArrayList<>();
        for (RowFile file : files.values()) {
            finished.addAll(file.finish());
        }
        return finished;
    }

    /** SHA-256 of all lines {@code id TAB split}, in the order of writing. */
    String assignmentHash() {
        return Hashes.hex(assignment);
    }

    /** Closes the files and takes them away again. */
    void discard() throws IOException {
        close();
        for (Split split : files.keySet()) {
            String name = shape.profile().file(split);
            operations.delete(folder.resolve(name));
            operations.delete(folder.resolve(RowFile.companionName(name)));
        }
    }

    @Override
    public void close() throws IOException {
        for (RowFile file : files.values()) {
            file.close();
        }
    }
}
