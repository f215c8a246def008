package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.job.Progress;
import org.winnow.release.SummedFile.Promised;

class ReadBackTest {
    private static final String ROW =
            "{\"messages\":[{\"role\":\"user\",\"content\":\"Q\"},{\"role\":\"assistant\",\"content\":\"A\"}]}";

    @TempDir
    Path folder;

    @Test
    void aSoundFilePassesAndGetsItsHash() throws Exception {
        String text = (ROW + "\n").repeat(3);

        assertThat(read("trl-messages", Usage.NONE, text.getBytes(StandardCharsets.UTF_8))
                        .sha256())
                .isEqualTo("%s", hash(text));
    }

    @Test
    void linesLongerThanABlockAreRead() throws Exception {
        String text = ROW + "\n" + ROW.replace("Q", "q".repeat(9_000_000)) + "\n" + ROW + "\n";

        assertThat(read("trl-messages", Usage.NONE, text.getBytes(StandardCharsets.UTF_8))
                        .bytes())
                .isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    trl-messages          | {"messages":[]}                                                         | has no messages under messages
                    trl-messages          | {"messages":[{"role":"user","content":"Q"}]}                            | does not end with the assistant under messages
                    trl-messages          | {"messages":[{"role":"human","content":"Q"}]}                           | without a known role
                    trl-messages          | {"messages":[{"role":"assistant","content":["A"]}]}                     | whose content has another type
                    trl-messages          | {"messages":[{"role":"assistant","content":"A"}],"id":1}                | has the keys [messages, id] in place of [messages]
                    trl-messages          | {"messages":[{"role":"assistant","content":"A"}],"messages":[]}         | cannot be read
                    trl-messages          | [1]                                                                     | is no object
                    trl-messages          | {"messages":NaN}                                                        | cannot be read
                    trl-prompt-completion | {"prompt":[],"completion":[{"role":"assistant","content":"A"}]}         | has no messages under prompt
                    trl-prompt-completion | {"completion":[],"prompt":[]}                                           | in place of [prompt, completion]
                    openai-chat           | {"messages":[{"role":"tool","content":"A"}]}                            | does not end with the assistant
                    alpaca                | {"instruction":"","input":"","output":"A","system":"","history":[]}     | empty instruction or output
                    alpaca                | {"instruction":"Q","input":"","output":"A","system":null,"history":[]}  | has no string under system
                    alpaca                | {"instruction":"Q","input":"","output":"A","system":"","history":[["a"]]} | no list of pairs
                    alpaca                | {"instruction":"Q","output":"A"}                                        | in place of [instruction, input
                    sharegpt              | {"conversations":[],"system":"","tools":""}                             | has 0 turns
                    sharegpt              | {"conversations":[{"from":"gpt","value":"A"},{"from":"human","value":"Q"}],"system":"","tools":""} | turn 1 out of turn
                    sharegpt              | {"conversations":[],"system":"","tools":[]}                             | has no string under tools
                    """)
    void rowsThatBreakARuleAreRefusedWithTheirLine(String profile, String row, String sentence) {
        assertThatThrownBy(() -> read(profile, Usage.NONE, (row + "\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("rows.jsonl, line 1 ")
                .hasMessageContaining(sentence);
    }

    @Test
    void theColumnOfToolsMustBeThereIfAnyRowHasIt() {
        assertThatThrownBy(() -> read(
                        "trl-messages", new Usage(true, true, false), (ROW + "\n").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("has the keys [messages] in place of [messages, tools]");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = (ROW + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[ROW.indexOf('Q')] = (byte) 0xff;

        assertThatThrownBy(() -> read("trl-messages", Usage.NONE, bytes)).hasMessageContaining("line 1 is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"flip", "cut", "grow", "unended"})
    void bytesThatTheDiskDidNotKeepAreRefused(String damage) throws Exception {
        byte[] bytes = (ROW + "\n").getBytes(StandardCharsets.UTF_8);
        Promised promised = promise(bytes, 1);
        byte[] kept = switch (damage) {
            case "flip" ->
                new String(bytes, StandardCharsets.UTF_8).replace('Q', 'R').getBytes(StandardCharsets.UTF_8);
            case "cut" -> new byte[0];
            case "grow" -> (ROW + "\n" + ROW + "\n").getBytes(StandardCharsets.UTF_8);
            default -> ROW.getBytes(StandardCharsets.UTF_8);
        };
        Files.write(folder.resolve("rows.jsonl"), kept);

        assertThatThrownBy(() -> reader("trl-messages", Usage.NONE).rows(folder, promised))
                .isInstanceOf(ReleaseException.class)
                .hasMessage(
                        "The disk did not keep rows.jsonl as it was written. Nothing was released; check the disk.");
    }

    private ReleaseResult.WrittenFile read(String profile, Usage usage, byte[] bytes)
            throws IOException, ReleaseException {
        Files.write(folder.resolve("rows.jsonl"), bytes);
        return reader(profile, usage).rows(folder, promise(bytes, 0));
    }

    private static ReadBack reader(String profile, Usage usage) {
        return new ReadBack(Profiles.shape(Fixtures.profile(profile)), usage, Progress.NONE);
    }

    private static Promised promise(byte[] bytes, int rows) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return new Promised("rows.jsonl", rows, bytes.length, crc.getValue());
    }

    private static String hash(String text) {
        var digest = Hashes.sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Hashes.hex(digest);
    }
}
