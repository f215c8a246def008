package org.winnow.release;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;

/**
 * Reads rows as a release writes them, several times as fast as {@link Json#parse}, because nobody asks what long strings
 * say. It accepts only what is strict JSON in UTF-8 without white space between tokens (RFC 8259, RFC 3629); of anything
 * else, and of what is rare, it makes nothing, and the caller asks the real reader. What it yields is right except for
 * strings: those longer than {@value #SHOWN} bytes, or with escapes or other than ASCII, stand as an ellipsis. For one
 * thread.
 */
final class RowScan {
    /** Longest string that is shown as it is. */
    static final int SHOWN = 32;

    private static final Json.Slice NOWHERE = new Json.Slice("", 0, 0);
    private static final Json.Str LONG = new Json.Str("…", NOWHERE);
    private static final Json.Num NUMBER = new Json.Num("0");
    /** The least code of a character by the number of bytes that follow its first. */
    private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};

    private static final int MOST_DEPTH = 50;
    private static final int MOST_DIGITS = 100;
    private static final int MOST_TOKENS = 100_000;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private final byte[] bytes;
    private final int limit;
    private int at;
    private int depth;
    private int tokens;

    /** Rows in the first bytes of an array; a line feed is the last of them. */
    RowScan(byte[] bytes, int limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /** Where the line feed behind the row is, after {@link #row} made something of it. */
    int end() {
        return at;
    }

    /** Reads the row that starts somewhere and ends with a line feed; null if it is for the real reader. */
    @Nullable
    Json row(int start) {
        at = start;
        depth = 0;
        tokens = 0;
        Json row = bytes[start] == '{' ? value() : null;
        return row != null && at < limit && bytes[at] == '\n' ? row : null;
    }

    private @Nullable Json value() {
        if (++tokens > MOST_TOKENS || at >= limit) {
            return null;
        }
        return switch (bytes[at]) {
            case '{' -> nested(true);
            case '[' -> nested(false);
            case '"' -> string();
            case 't' -> word("true") ? new Json.Bool(true) : null;
            case 'f' -> word("false") ? new Json.Bool(false) : null;
            case 'n' -> word("null") ? new Json.Null() : null;
            default -> number();
        };
    }

    private @Nullable Json nested(boolean object) {
        if (++depth > MOST_DEPTH) {
            return null;
        }
        at++;
        Json value = object ? object() : array();
        depth--;
        return value;
    }

    private @Nullable Json object() {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (bytes[at] == '}') {
            at++;
            return new Json.Obj(fields, NOWHERE);
        }
        while (bytes[at] == '"') {
            Json.Str name = string();
            if (name == null || LONG.equals(name) || bytes[at] != ':') {
                return null;
            }
            at++;
            Json value = value();
            if (value == null || fields.put(name.text(), value) != null) {
                return null;
            }
            if (bytes[at] == '}') {
                at++;
                return new Json.Obj(Collections.unmodifiableMap(fields), NOWHERE);
            }
            if (bytes[at++] != ',') {
                return null;
            }
        }
        return null;
    }

    private @Nullable Json array() {
        List<Json> elements = new ArrayList<>(2);
        if (bytes[at] == ']') {
            at++;
            return new Json.Arr(elements, NOWHERE);
        }
        while (true) {
            Json value = value();
            if (value == null) {
                return null;
            }
            elements.add(value);
            if (bytes[at] == ']') {
                at++;
                return new Json.Arr(Collections.unmodifiableList(elements), NOWHERE);
            }
            if (bytes[at++] != ',') {
                return null;
            }
        }
    }

    private Json.@Nullable Str string() {
        int start = at + 1;
        int i = plain(start);
        if (bytes[i] == '"') {
            at = i + 1;
            return i - start > SHOWN
                    ? LONG
                    : new Json.Str(new String(bytes, start, i - start, StandardCharsets.ISO_8859_1), NOWHERE);
        }
        while (bytes[i] != '"') {
            int next = bytes[i] == '\\' ? escape(i + 1) : character(i);
            if (next < 0) {
                return null;
            }
            i = plain(next);
        }
        at = i + 1;
        return LONG;
    }

    /** The first byte from a place on that is not ASCII, a quote, a backslash or a control character: the line feed at last. */
    private int plain(int from) {
        int i = from;
        while (i + Long.BYTES <= limit) {
            long eight = (long) LONGS.get(bytes, i);
            long quotes = eight ^ (ONES * '"');
            long slashes = eight ^ (ONES * '\\');
            // a byte below n turns its high bit on when n is taken from it (S. E. Anderson, Bit Twiddling Hacks,
            // hasless)
            long special = (((eight - ONES * ' ') | (quotes - ONES) | (slashes - ONES)) | eight) & HIGH;
            if (special != 0) {
                return exactly(i + (Long.numberOfTrailingZeros(special) >> 3));
            }
            i += Long.BYTES;
        }
        return exactly(i);
    }

    private int exactly(int from) {
        int i = from;
        while (bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** The place behind an escape; -1 for none, or half of a character. */
    private int escape(int from) {
        switch (bytes[from]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return from + 1;
            }
            case 'u' -> {
                int code = 0;
                for (int i = from + 1; i <= from + 4; i++) {
                    int digit = i < limit ? Character.digit(bytes[i], 16) : -1;
                    if (digit < 0) {
                        return -1;
                    }
                    code = 16 * code + digit;
                }
                return Character.isSurrogate((char) code) ? -1 : from + 5;
            }
            default -> {
                return -1;
            }
        }
    }

    /** The place behind a character that takes several bytes; -1 if they are none. RFC 3629, sections 3 and 4. */
    private int character(int from) {
        int first = bytes[from] & 0xff;
        int more = following(first);
        if (more == 0 || from + more >= limit) {
            return -1;
        }
        int code = first & (0x3f >> more);
        for (int i = from + 1; i <= from + more; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return -1;
            }
            code = (code << 6) | (bytes[i] & 0x3f);
        }
        boolean whole = code >= LEAST[more] && code <= Character.MAX_CODE_POINT;
        return whole && (code > Character.MAX_VALUE || !Character.isSurrogate((char) code)) ? from + more + 1 : -1;
    }

    /** How many bytes follow the first one of a character; 0 if it is no first one of several. */
    private static int following(int first) {
        if (first < 0xc0 || first >= 0xf8) {
            return 0;
        }
        return first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    }

    private boolean word(String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (bytes[at++] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Digits without anything around them; other numbers are rare. */
    private @Nullable Json number() {
        int start = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        boolean sound = at > start && at - start <= MOST_DIGITS && (bytes[start] != '0' || at == start + 1);
        return sound ? NUMBER : null;
    }
}
