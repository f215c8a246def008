package org.winnow.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Where a victim says what it was told: a file, since pipes lose what is in them when their reader kills the writer. Each
 * line is one {@code writev}, a call that nothing else here makes, so that faults on other calls never hit it.
 */
final class Acks implements AutoCloseable {
    private final FileChannel channel;

    private Acks(FileChannel channel) {
        this.channel = channel;
    }

    static Path file(Path folder) {
        return folder.resolve("acks");
    }

    static Acks in(Path folder) throws IOException {
        return new Acks(FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    synchronized void say(String line) {
        ByteBuffer[] bytes = {
            ByteBuffer.wrap((line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8)), ByteBuffer.allocate(0)
        };
        try {
            channel.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The whole lines so far. */
    static List<String> read(Path folder) throws IOException {
        return Files.exists(file(folder)) ? lines(Files.readString(file(folder))) : List.of();
    }

    static List<String> lines(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
