package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class RowScanTest {
    private static final String ROW =
            "{\"messages\":[{\"role\":\"user\",\"content\":\"Wie heißt 日本 😀?\\n\\\"so\\\" \\u0001\"},"
                    + "{\"role\":\"assistant\",\"content\":\"" + "long ".repeat(20)
                    + "\",\"n\":12,\"a\":[],\"o\":{},\"t\":true,\"f\":false,\"z\":null}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"\"}",
                "{\"a\":\"b\",\"c\":[\"d\",[1,[0]],{\"e\":null}]}",
                "{\"a\":[true,false,null]}",
                "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u20AC\"}",
                "{\"a\":\"é\u0080\u07ff\u0800\ud7ff\ue000\ufffd\uffff\ud800\udc00\udbff\udfff\u007f\"}",
                "{\"a\":\"01234567890123456789012345678901\",\"b\":\"012345678901234567890123456789012\"}"
            })
    void rowsAsTheyAreWrittenAreRead(String row) throws Exception {
        assertThat(scan(row)).isNotNull();
        assertAlike(scan(row), Json.parse(row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "1",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":1 }",
                " {}",
                "{}{}",
                "{\"a\":1}x",
                "{\"a\":[1,]}",
                "{\"a\":[,]}",
                "{\"a\":[1}",
                "{\"a\":01}",
                "{\"a\":-1}",
                "{\"a\":1.5}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":trueish}",
                "{\"a\":1,\"a\":2}",
                "{\"\\u0061\":1}",
                "{\"a\":\"}",
                "{\"a\":\"\\",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\ud83d\\ude00\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"0123456\u0000\"}",
                "{a:1}",
                "{'a':1}"
            })
    void whatIsNoRowOrRareIsForTheRealReader(String row) {
        assertThat(scan(row)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "bf",
                "c0 80",
                "c1 bf",
                "e0 9f bf",
                "ed a0 80",
                "f0 8f bf bf",
                "f4 90 80 80",
                "f8",
                "ff",
                "c3",
                "e2 82",
                "f0 9f 98",
                "c3 28",
                "e2 28 a1",
                "f0 9f 28 80"
            })
    void bytesThatAreNoUtf8AreNotAccepted(String hex) {
        byte[] bad = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] row = new byte[8 + bad.length + 3];
        System.arraycopy("{\"abc\":\"".getBytes(StandardCharsets.UTF_8), 0, row, 0, 8);
        System.arraycopy(bad, 0, row, 8, bad.length);
        System.arraycopy("\"}\n".getBytes(StandardCharsets.UTF_8), 0, row, 8 + bad.length, 3);

        assertThat(new RowScan(row, row.length).row(0)).isNull();
    }

    @Test
    void rowsFollowEachOther() {
        byte[] rows = "{\"a\":\"b\"}\n{}\n{\"c\":[]}\n".getBytes(StandardCharsets.UTF_8);
        RowScan scan = new RowScan(rows, rows.length);

        assertThat(scan.row(0)).isNotNull();
        assertThat(scan.end()).isEqualTo(9);
        assertThat(scan.row(10)).isNotNull();
        assertThat(scan.row(13)).isNotNull();
        assertThat(scan.end()).isEqualTo(rows.length - 1);
    }

    @Test
    void deepNestingIsForTheRealReader() {
        assertThat(scan("{\"a\":" + "[".repeat(49) + "]".repeat(49) + "}")).isNotNull();
        assertThat(scan("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}")).isNull();
    }

    /** Whatever a flipped, lost or doubled byte makes of a row: what the scan accepts, the real reader accepts too. */
    @Test
    void itAcceptsNothingThatTheRealReaderRefuses() throws Exception {
        byte[] whole = ROW.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        int accepted = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] row = damaged(whole, random);
            Json found = new RowScan(row, row.length).row(0);
            if (found != null) {
                accepted++;
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(row, 0, row.length - 1))
                        .toString();
                assertAlike(found, Json.parse(text));
            }
        }
        assertThat(accepted).isBetween(10_000, 90_000);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        int place = random.nextInt(whole.length);
        int change = random.nextInt(3) - 1;
        byte[] row = new byte[whole.length + change + 1];
        System.arraycopy(whole, 0, row, 0, place);
        if (change == 0) {
            System.arraycopy(whole, place, row, place, whole.length - place);
            row[place] = (byte) random.nextInt(256);
        } else {
            int from = Math.min(whole.length, place + (change < 0 ? 1 : 0));
            int to = place + (change > 0 ? 1 : 0);
            row[place] = (byte) "\"\\{}[],:0n".charAt(random.nextInt(10));
            System.arraycopy(whole, from, row, to, whole.length - from);
        }
        row[row.length - 1] = '\n';
        return row;
    }

    private static Json scan(String row) {
        byte[] bytes = (row + "\n").getBytes(StandardCharsets.UTF_8);
        return new RowScan(bytes, bytes.length).row(0);
    }

    private static void assertAlike(Json found, Json real) throws JsonException {
        assertThat(found).hasSameClassAs(real);
        assertThat(found.fields().keySet())
                .containsExactlyElementsOf(real.fields().keySet());
        for (String name : found.fields().keySet()) {
            assertAlike(found.get(name), real.get(name));
        }
        assertThat(found.elements()).hasSameSizeAs(real.elements());
        for (int i = 0; i < found.elements().size(); i++) {
            assertAlike(found.elements().get(i), real.elements().get(i));
        }
        if (found instanceof Json.Str shown) {
            boolean plain = real.text().length() <= RowScan.SHOWN
                    && real.raw().length() == real.text().length() + 2
                    && real.text().chars().allMatch(unit -> unit < 128);
            assertThat(shown.text()).isEqualTo(plain ? real.text() : "…");
        } else if (found instanceof Json.Bool) {
            assertThat(found).isEqualTo(real);
        }
    }
}
