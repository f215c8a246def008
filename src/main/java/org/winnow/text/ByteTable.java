package org.winnow.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * One older encoding turned round: which byte of 0x80..0xFF a character came from. Bytes that the encoding leaves undefined
 * came out as C1 control characters, as the WHATWG Encoding Standard reads them. Immutable.
 */
final class ByteTable {
    private static final char PAST = 0xff00;

    private final String name;
    private final byte[] bytes = new byte[PAST];

    private ByteTable(String name) {
        this.name = name;
        Charset charset = Charset.forName(name);
        for (int value = 0x80; value < 0x100; value++) {
            char unit = new String(new byte[] {(byte) value}, charset).charAt(0);
            bytes[unit == '\ufffd' ? value : unit] = (byte) value;
        }
    }

    /** The encodings tried, likeliest first. MacRoman is missing where the runtime image lacks {@code jdk.charsets}. */
    static List<ByteTable> all() {
        return Holder.TABLES;
    }

    String name() {
        return name;
    }

    /** The byte 0x80..0xFF that the character stands for, or 0 if there is none. */
    int byteOf(char unit) {
        return unit < 0x80 || unit >= PAST ? 0 : bytes[unit] & 0xff;
    }

    /** True if the encoding leaves that byte undefined, so that it came out as a control character or not at all. */
    boolean loses(int value) {
        return byteOf((char) value) == value && !name.startsWith("ISO");
    }

    boolean isCyrillic() {
        return name.equals("windows-1251");
    }

    /** Index of the first character that stands for the first byte of a UTF-8 sequence in some encoding; -1 if none. */
    static int firstLead(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80 && unit < PAST && Holder.LEADS[unit]) {
                return i;
            }
        }
        return -1;
    }

    private static final class Holder {
        static final List<ByteTable> TABLES = tables();
        static final boolean[] LEADS = leads();

        private static List<ByteTable> tables() {
            List<ByteTable> tables = new ArrayList<>();
            for (String name : List.of(
                    "windows-1252",
                    "ISO-8859-1",
                    "windows-1254",
                    "x-MacRoman",
                    "windows-1250",
                    "windows-1251",
                    "IBM437")) {
                if (Charset.isSupported(name)) {
                    tables.add(new ByteTable(name));
                }
            }
            return List.copyOf(tables);
        }

        private static boolean[] leads() {
            boolean[] leads = new boolean[PAST];
            for (char unit = 0x80; unit < PAST; unit++) {
                for (ByteTable table : TABLES) {
                    int value = table.byteOf(unit);
                    leads[unit] |= value >= 0xc2 && value <= 0xf4;
                }
            }
            return leads;
        }
    }
}
