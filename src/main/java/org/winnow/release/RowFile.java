package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.release.ReleaseResult.WrittenFile;

/** The file of one split and, beside it, the file that says of each line where it comes from. */
final class RowFile implements Closeable {
    private final Lines lines;
    private final HashedFile file;
    private final HashedFile companion;
    private long rows;

    RowFile(FileOperations files, Path folder, String name, Lines lines) throws IOException {
        this.lines = lines;
        this.file = new HashedFile(files, folder.resolve(name));
        boolean open = false;
        try {
            this.companion = new HashedFile(files, folder.resolve(companionName(name)));
            open = true;
        } finally {
            if (!open) {
                file.close();
            }
        }
    }

    /** {@code train.meta.jsonl} for {@code train.jsonl}. */
    static String companionName(String name) {
        return name.replaceFirst("\\.[^.]+$", "") + ".meta.jsonl";
    }

    void add(Example example, Content content) throws IOException {
        lines.row(content);
        String hash = lines.hash();
        put(file);
        lines.companion(example, hash);
        put(companion);
        rows++;
    }

    private void put(HashedFile to) throws IOException {
        lines.endLine();
        to.write(lines.array(), lines.size());
    }

    /** Closes both; the file of rows comes first. */
    List<WrittenFile> finish() throws IOException {
        return List.of(file.finish(rows), companion.finish(rows));
    }

    @Override
    public void close() throws IOException {
        try (companion) {
            file.close();
        }
    }
}
