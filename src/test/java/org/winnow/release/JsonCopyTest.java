package org.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonCopyTest {
    @Test
    void stringsAreWrittenAsTheLibraryWritesThem() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            String text = text(random, i);

            assertThat(bytes(out -> JsonCopy.string(text, out))).isEqualTo(bytes(out -> out.writeString(text)));
        }
    }

    @Test
    void halfOfACharacterIsLeftToTheLibrary() throws IOException {
        assertThat(bytes(out -> JsonCopy.string("é\ud83d", out))).isEqualTo(bytes(out -> out.writeString("é\ud83d")));
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int[] kinds = {'a', random.nextInt(0x80), random.nextInt(0x20), 'é', 0x2028, 0x1f600};
            text.appendCodePoint(kinds[random.nextInt(10) == 0 ? random.nextInt(6) : 0]);
        }
        return text.toString();
    }

    private static byte[] bytes(JsonCopy.Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JsonCopy.FACTORY.createGenerator(bytes)) {
            writing.write(out);
        }
        return bytes.toByteArray();
    }
}
