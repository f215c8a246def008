package org.winnow.release;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The real disk until the n-th operation, which fails; either alone, or with all that follow, as when power is cut. */
final class FailingFiles implements FileOperations {
    private final DiskFiles disk = new DiskFiles();
    private final int failing;
    private final boolean forGood;
    private int operations;

    FailingFiles(int failing, boolean forGood) {
        this.failing = failing;
        this.forGood = forGood;
    }

    /** True if the disk lived to the end. */
    boolean survived() {
        return operations < failing;
    }

    private void step() throws IOException {
        operations++;
        if (operations == failing || (forGood && operations > failing)) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        disk.createFolder(folder);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        step();
        OutputStream out = disk.create(file);
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                step();
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public void force(Path path) throws IOException {
        step();
        disk.force(path);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        disk.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        disk.delete(path);
    }

    @Override
    public Closeable lock(Path file) throws IOException, ReleaseException {
        step();
        return disk.lock(file);
    }
}
