package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.winnow.release.SummedFile.Promised;

/** The file of one split and, beside it, the file that says of each line where it comes from. */
final class RowFile implements Closeable {
    private final SummedFile file;
    private final SummedFile companion;
    private long rows;

    RowFile(FileOperations files, Path folder, String name) throws IOException {
        this.file = new SummedFile(files, folder.resolve(name));
        boolean open = false;
        try {
            this.companion = new SummedFile(files, folder.resolve(companionName(name)));
            open = true;
        } finally {
            if (!open) {
                file.close();
            }
        }
    }

    /** {@code train.meta.jsonl} for {@code train.jsonl}. */
    static String companionName(String name) {
        return name.substring(0, name.lastIndexOf('.')) + ".meta.jsonl";
    }

    void add(Lines lines) throws IOException {
        file.write(lines.rows().array(), lines.rows().size());
        companion.write(lines.companions().array(), lines.companions().size());
        rows += lines.count();
    }

    /** Closes both; the file of rows comes first. */
    List<Promised> finish() throws IOException {
        return List.of(file.finish(rows), companion.finish(rows));
    }

    @Override
    public void close() throws IOException {
        try (companion) {
            file.close();
        }
    }
}
