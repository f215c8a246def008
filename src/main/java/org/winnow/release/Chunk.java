package org.winnow.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Split;

/** Some rows in memory that is used again and again, by one thread at a time. */
final class Chunk {
    private final Shape shape;
    private final Usage usage;
    private final Map<Split, Lines> lines = new EnumMap<>(Split.class);
    private final StringBuilder splits = new StringBuilder();

    Chunk(Shape shape, Usage usage) {
        this.shape = shape;
        this.usage = usage;
    }

    /** Renders the row of an example for the file of a split. */
    void add(Example example, Content content, Split split) throws IOException {
        Lines some = lines.get(split);
        if (some == null) {
            some = new Lines(shape, usage);
            lines.put(split, some);
        }
        some.add(example, content);
        splits.append(example.id()).append('\t').append(split.word()).append('\n');
    }

    /** The rows of each split; there may be none. */
    Map<Split, Lines> lines() {
        return lines;
    }

    /** A line {@code id TAB split} for each row, in the order of the examples. */
    byte[] assignment() {
        return splits.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Forgets the rows and keeps the memory. */
    void clear() {
        lines.values().forEach(Lines::clear);
        splits.setLength(0);
    }
}
