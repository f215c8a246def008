package org.winnow.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one page of a tree (sqlite.org/fileformat2.html, sections 1.6 and 2.1). A cell that cannot be right is
 * left out; nothing is read beyond its page but the chain of overflow pages, which is as long as the cell says and no longer.
 */
final class Cells {
    static final int INDEX_INNER = 2;
    static final int TABLE_INNER = 5;
    static final int INDEX_LEAF = 10;
    static final int TABLE_LEAF = 13;

    private static final int LONGEST_RECORD = 256 << 20;

    private final Pages pages;
    private final ByteBuffer page;
    private final int start;
    private final int type;

    Cells(Pages pages, int number) throws IOException {
        this.pages = pages;
        this.page = ByteBuffer.wrap(pages.bytes(number));
        this.start = number == 1 ? 100 : 0;
        this.type = page.get(start);
    }

    /** One row, or one entry of a tree without row numbers. */
    record Cell(long rowId, List<@Nullable Object> values) {}

    /** One way down, and the highest row number below it; the last one has no highest. */
    record Child(int page, long highest) {}

    int type() {
        return type;
    }

    boolean isLeaf() {
        return type == TABLE_LEAF || type == INDEX_LEAF;
    }

    boolean isInner() {
        return type == TABLE_INNER || type == INDEX_INNER;
    }

    private List<Integer> pointers() {
        List<Integer> pointers = new ArrayList<>();
        int count = page.getShort(start + 3) & 0xffff;
        int at = start + (isInner() ? 12 : 8);
        for (int i = 0; i < count && at + 2 <= page.capacity(); i++, at += 2) {
            int pointer = page.getShort(at) & 0xffff;
            if (pointer >= start + 8 && pointer < page.capacity()) {
                pointers.add(pointer);
            }
        }
        return pointers;
    }

    /** The ways down, in order. */
    List<Child> children() {
        List<Child> children = new ArrayList<>();
        for (int pointer : pointers()) {
            try {
                page.position(pointer);
                int child = page.getInt();
                children.add(new Child(child, type == TABLE_INNER ? number(page) : Long.MAX_VALUE));
            } catch (java.nio.BufferUnderflowException e) {
                children.add(new Child(0, Long.MAX_VALUE)); // a way down that is destroyed
            }
        }
        children.add(new Child(page.getInt(start + 8), Long.MAX_VALUE));
        return children;
    }

    /** What the page itself holds; an inner page of a table holds nothing. */
    List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        if (type == TABLE_LEAF || type == INDEX_LEAF || type == INDEX_INNER) {
            for (int pointer : pointers()) {
                Cell cell = cell(pointer);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private @Nullable Cell cell(int pointer) throws IOException {
        try {
            page.position(pointer + (type == INDEX_INNER ? 4 : 0));
            long length = number(page);
            long rowId = type == TABLE_LEAF ? number(page) : 0;
            if (length < 0 || length > Math.min(LONGEST_RECORD, (long) pages.count() * pages.size())) {
                return null;
            }
            return new Cell(rowId, values(payload((int) length)));
        } catch (IndexOutOfBoundsException
                | java.nio.BufferUnderflowException
                | IllegalArgumentException
                | CharacterCodingException e) {
            return null;
        }
    }

    /** The record, put together from its page and its overflow pages. */
    private ByteBuffer payload(int length) throws IOException {
        int local = local(length);
        byte[] record = new byte[length];
        page.get(record, 0, local);
        int done = local;
        int next = local < length ? page.getInt() : 0;
        while (done < length) {
            if (!pages.has(next)) {
                throw new IllegalArgumentException("an overflow page is missing");
            }
            ByteBuffer more = ByteBuffer.wrap(pages.bytes(next));
            next = more.getInt();
            int part = Math.min(length - done, pages.size() - 4);
            more.get(record, done, part);
            done += part;
        }
        return ByteBuffer.wrap(record);
    }

    /** How much of a record lies in its own page: the formulas of section 1.6. */
    private int local(int length) {
        int usable = pages.size();
        int most = type == TABLE_LEAF ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        if (length <= most) {
            return length;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int surplus = least + (length - least) % (usable - 4);
        return surplus <= most ? surplus : least;
    }

    private static List<@Nullable Object> values(ByteBuffer record) throws CharacterCodingException {
        int header = (int) number(record);
        List<Long> types = new ArrayList<>();
        while (record.position() < header) {
            types.add(number(record));
        }
        List<@Nullable Object> values = new ArrayList<>(types.size());
        for (long each : types) {
            values.add(value(each, record));
        }
        if (record.hasRemaining()) {
            throw new IllegalArgumentException("a record is longer than its values");
        }
        return values;
    }

    private static @Nullable Object value(long type, ByteBuffer record) throws CharacterCodingException {
        if (type >= 12) {
            byte[] bytes = new byte[(int) Math.min(record.remaining() + 1L, (type - 12) / 2)];
            record.get(bytes);
            return type % 2 == 0
                    ? bytes
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        }
        return switch ((int) type) {
            case 0 -> null;
            case 1, 2, 3, 4 -> whole(record, (int) type);
            case 5 -> whole(record, 6);
            case 6 -> record.getLong();
            case 7 -> record.getDouble();
            case 8 -> 0L;
            case 9 -> 1L;
            default -> throw new IllegalArgumentException("no such type");
        };
    }

    private static long whole(ByteBuffer record, int bytes) {
        long number = record.get();
        for (int i = 1; i < bytes; i++) {
            number = (number << 8) | (record.get() & 0xff);
        }
        return number;
    }

    /** A number of one to nine bytes. */
    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            int next = bytes.get();
            number = (number << 7) | (next & 0x7f);
            if (next >= 0) {
                return number;
            }
        }
        return (number << 8) | (bytes.get() & 0xff);
    }
}
