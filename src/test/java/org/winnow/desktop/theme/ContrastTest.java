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

/** WCAG 2.2, success criteria 1.4.3, 1.4.6 and 1.4.11, over the tokens of all palettes. */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-w-[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final Pattern TONE = Pattern.compile("\\.(tone-[a-z]+) \\{.*-w-tone-dot: (-w-[a-z-]+);");
    private static final Map<Theme, Map<String, Color>> PALETTES = Map.of(
            Theme.LIGHT, read("palette-light.css"),
            Theme.DARK, read("palette-dark.css"),
            Theme.CONTRAST, read("palette-contrast.css"));

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
        "-w-tokens, -w-track",
        "-w-accent, -w-hover",
        "-w-good, -w-hover",
        "-w-attention, -w-panel",
        "-w-bad, -w-hover",
        "-w-secondary, -w-accent-soft",
        "-w-secondary, -w-good-soft",
        "-w-secondary, -w-attention-soft",
        "-w-secondary, -w-bad-soft",
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
        PALETTES.forEach((theme, colours) -> assertThat(ratio(colours.get(text), colours.get(ground)))
                .as(theme.key())
                .isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-w-input-line, -w-bg",
        "-w-input-line, -w-panel",
        "-w-accent, -w-bg",
        "-w-accent, -w-panel",
        "-w-accent, -w-accent-soft",
        "-w-accent, -w-hover",
        "-w-accent, -w-track",
        "-w-accent, -w-good-soft",
        "-w-accent, -w-attention-soft",
        "-w-accent, -w-bad-soft",
        "-w-bg, -w-good",
        "-w-bg, -w-bad",
        "-w-text, -w-hover",
        "-w-dot, -w-bg",
        "-w-dot, -w-panel",
        "-w-attention-dot, -w-panel",
        "-w-attention, -w-attention-soft",
        "-w-good, -w-panel",
        "-w-good, -w-good-soft",
        "-w-bad, -w-panel",
        "-w-bad, -w-bad-soft",
        "-w-attention-dot, -w-bg",
        "-w-good, -w-bg",
        "-w-bad, -w-bg",
        "-w-tokens-bar, -w-bg"
    })
    void partsStandOutThreeTimes(String part, String ground) {
        PALETTES.forEach((theme, colours) -> assertThat(ratio(colours.get(part), colours.get(ground)))
                .as(theme.key())
                .isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-w-text, -w-bg",
        "-w-text, -w-panel",
        "-w-text, -w-hover",
        "-w-text, -w-accent-soft",
        "-w-secondary, -w-bg",
        "-w-secondary, -w-panel",
        "-w-accent, -w-bg",
        "-w-good, -w-bg",
        "-w-attention, -w-bg",
        "-w-bad, -w-bg",
        "-w-tokens, -w-bg",
        "-w-on-accent, -w-accent",
        "-w-on-accent, -w-good"
    })
    void inHighContrastTextStandsOutSevenTimes(String text, String ground) {
        Map<String, Color> colours = PALETTES.get(Theme.CONTRAST);
        assertThat(ratio(colours.get(text), colours.get(ground))).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-w-line, -w-bg",
        "-w-line, -w-panel",
        "-w-bar, -w-track",
        "-w-bar-base, -w-bg",
        "-w-tokens-bar, -w-track"
    })
    void inHighContrastLinesAndBarsStandOutThreeTimes(String part, String ground) {
        Map<String, Color> colours = PALETTES.get(Theme.CONTRAST);
        assertThat(ratio(colours.get(part), colours.get(ground))).isGreaterThanOrEqualTo(3);
    }

    @Test
    void allPalettesHaveTheSameTokens() {
        PALETTES.values()
                .forEach(colours -> assertThat(colours)
                        .containsOnlyKeys(PALETTES.get(Theme.LIGHT).keySet()));
    }

    @Test
    void aDotOfEveryToneStandsOut() {
        PALETTES.forEach((theme, colours) -> dots().forEach(
                        (tone, dot) -> assertThat(ratio(colours.get(dot), colours.get("-w-bg")))
                                .as(tone + " in " + theme.key())
                                .isGreaterThanOrEqualTo(3)));
    }

    /** The token of the dot of each tone, as the sheet of the kit names it. */
    private static Map<String, String> dots() {
        Map<String, String> dots = new HashMap<>();
        Matcher tones = TONE.matcher(text("kit.css"));
        while (tones.find()) {
            dots.put(tones.group(1), tones.group(2));
        }
        assertThat(dots).hasSize(6);
        return dots;
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
        Matcher matcher = TOKEN.matcher(text(sheet));
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }

    private static String text(String sheet) {
        try (InputStream in = Appearance.class.getResourceAsStream(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
