package org.winnow.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, success criteria 1.4.3 and 1.4.11, over the tokens of both palettes. */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-w-[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final Map<String, Color> LIGHT = read("palette-light.css");
    private static final Map<String, Color> DARK = read("palette-dark.css");

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-w-text, -w-bg",
        "-w-text, -w-panel",
        "-w-text, -w-hover",
        "-w-text, -w-accent-soft",
        "-w-text, -w-good-soft",
        "-w-text, -w-bad-soft",
        "-w-text, -w-attention-soft",
        "-w-text, -w-track",
        "-w-secondary, -w-bg",
        "-w-secondary, -w-panel",
        "-w-secondary, -w-hover",
        "-w-secondary, -w-track",
        "-w-accent, -w-bg",
        "-w-accent, -w-panel",
        "-w-accent, -w-accent-soft",
        "-w-good, -w-bg",
        "-w-good, -w-panel",
        "-w-good, -w-good-soft",
        "-w-attention, -w-bg",
        "-w-attention, -w-attention-soft",
        "-w-bad, -w-bg",
        "-w-bad, -w-panel",
        "-w-bad, -w-bad-soft",
        "-w-tokens, -w-bg",
        "-w-on-accent, -w-accent",
        "-w-on-accent, -w-accent-hover",
        "-w-on-accent, -w-good",
        "-w-on-accent, -w-good-hover",
        "-w-on-accent, -w-bad",
        "-w-bg, -w-text",
        "-w-text, -w-heat-1",
        "-w-text, -w-heat-2",
        "-w-text, -w-heat-3",
        "-w-on-heat-4, -w-heat-4"
    })
    void textStandsOutFourAndAHalfTimes(String text, String ground) {
        assertThat(ratio(LIGHT.get(text), LIGHT.get(ground))).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(ratio(DARK.get(text), DARK.get(ground))).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-w-input-line, -w-bg",
        "-w-input-line, -w-panel",
        "-w-accent, -w-bg",
        "-w-accent, -w-panel",
        "-w-accent, -w-accent-soft",
        "-w-dot, -w-bg",
        "-w-attention-dot, -w-bg",
        "-w-good, -w-bg",
        "-w-bad, -w-bg",
        "-w-tokens-bar, -w-bg"
    })
    void partsStandOutThreeTimes(String part, String ground) {
        assertThat(ratio(LIGHT.get(part), LIGHT.get(ground))).as("light").isGreaterThanOrEqualTo(3);
        assertThat(ratio(DARK.get(part), DARK.get(ground))).as("dark").isGreaterThanOrEqualTo(3);
    }

    @Test
    void bothPalettesHaveTheSameTokens() {
        assertThat(DARK).containsOnlyKeys(LIGHT.keySet());
    }

    @Test
    void theRatioOfBlackAndWhiteIsTwentyOne() {
        assertThat(ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }

    private static double ratio(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double two = luminance(b) + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> read(String sheet) {
        Map<String, Color> tokens = new HashMap<>();
        try (InputStream in = Appearance.class.getResourceAsStream(sheet)) {
            Matcher matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                tokens.put(matcher.group(1), Color.web(matcher.group(2)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return tokens;
    }
}
