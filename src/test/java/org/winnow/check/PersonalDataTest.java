package org.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.model.Severity;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

class PersonalDataTest {
    private static final Path SHARED = Path.of(System.getProperty("winnow.shared", "no-such-folder"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | Write to <jo.doe+x@shop-mail.co.uk>, please. | jo.doe+x@shop-mail.co.uk",
                "email | (müller@firma.de). | müller@firma.de",
                "email | jane@example.com is the usual example | jane@example.com",
                "phone | Call +49 30 901820 today. | +49 30 901820",
                "phone | a number for films, +44 7700 900142 | +44 7700 900142",
                "phone | call 202-555-0147 | 202-555-0147",
                "phone | My phone is (650) 253-0000. | (650) 253-0000",
                "phone | Rufnummer: 030 901820 | 030 901820",
                "phone | Call 6502530000 now | 6502530000",
                "card | Paid with 4111 1111 1111 1111. | 4111 1111 1111 1111",
                "card | 5500-0000-0000-0004 | 5500-0000-0000-0004",
                "card | amex 340000000000009 | 340000000000009",
                "iban | to DE89 3704 0044 0532 0130 00 please | DE89 3704 0044 0532 0130 00",
                "iban | GB82WEST12345698765432 | GB82WEST12345698765432",
                "iban | gb82 west 1234 5698 7654 32 | gb82 west 1234 5698 7654 32"
            })
    void valuesAreFoundWithTheirExactSpan(String check, String response, String value) {
        assertThat(Given.seen(check, response)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | me@home or @handle or a@b.c",
                "phone | on 2024-05-17 and 17.05.2024",
                "phone | from 1998 - 2004, at 192.168.100.200",
                "phone | costs 1,234,567.89 or 12 345 678",
                "phone | order no. 650-253-0000",
                "phone | ISBN 978-3-16-148410-0",
                "phone | SSN 514-69-0360",
                "phone | pi is 3.14159265358979",
                "phone | 4111 1111 1111 1111",
                "card | 4111 1111 1111 1112",
                "card | 1234567812345670",
                "card | 1.4111111111111111",
                "iban | DE89 3704 0044 0532 0130 01",
                "iban | XX89 3704 0044 0532 0130 00",
                "iban | AB12 is a part number 12345678"
            })
    void valuesThatOnlyLookAlikeAreLeftAlone(String check, String response) {
        assertThat(Given.seen(check, response)).isEmpty();
    }

    @Test
    void theSameValueGetsTheSamePlaceholderEverywhere() {
        Example example = Given.chat(
                Message.of(Role.USER, "I am a@firma.de, my wife is b@firma.de."),
                Message.of(Role.ASSISTANT, "We wrote to A@firma.de and b@firma.de."));

        Example mended = Given.mended("email", example, CheckContext.standard());

        assertThat(mended.messages())
                .extracting(Message::text)
                .containsExactly("I am <EMAIL_1>, my wife is <EMAIL_2>.", "We wrote to <EMAIL_1> and <EMAIL_2>.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "card", "iban"})
    void everySortHasItsOwnPlaceholder(String check) {
        String text = "Call +49 30 901820, card 4111 1111 1111 1111, account DE89370400440532013000.";

        assertThat(Given.mendedResponse(check, text)).contains("<" + check.toUpperCase(java.util.Locale.ROOT) + "_1>");
        assertThat(Given.seen(check, Given.mendedResponse(check, text))).isEmpty();
    }

    @Test
    void allowedValuesAreNobodys() {
        CheckContext context = CheckContext.standard().withAllowed(List.of("Help@Firma.de"));

        assertThat(Given.findings("email", Given.pair("q", "Write to help@firma.de or a@firma.de."), context))
                .hasSize(1);
    }

    @Test
    void regionsDecideWhichNationalNumbersAreKnown() {
        Example example = Given.pair("q", "Call 030 901820 today.");

        assertThat(Given.findings("phone", example, CheckContext.standard().withRegions(List.of("US"))))
                .isEmpty();
        assertThat(Given.findings("phone", example, CheckContext.standard().withRegions(List.of("de"))))
                .hasSize(1);
    }

    @Test
    void passagesAreOnlyToldOf() {
        Example example = Given.rag("Q?", "A.", "Write to a@firma.de.");

        List<Finding> findings = Given.findings("email", example);

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.INFO);
        assertThat(Checks.fix(example, findings.get(0))).isEmpty();
    }

    @Test
    void recallOnPresidiosLabelledSentencesIsAsGoodAsPromised() throws IOException, JsonException {
        Path file = SHARED.resolve("checkdata/pii/presidio_synth_first750.json");
        assumeTrue(Files.exists(file), "the labelled sentences of presidio are not here");
        Map<String, String> types =
                Map.of("email", "EMAIL_ADDRESS", "phone", "PHONE_NUMBER", "card", "CREDIT_CARD", "iban", "IBAN_CODE");
        Map<String, Integer> labelled = new HashMap<>();
        Map<String, Integer> found = new HashMap<>();
        for (Json each : Json.parse(Files.readString(file)).elements()) {
            String text = each.find("full_text").map(Json::text).orElseThrow();
            types.forEach((check, type) -> {
                List<String> seen = Given.seen(check, text);
                for (Json span : each.find("spans").orElseThrow().elements()) {
                    if (type.equals(span.find("entity_type").map(Json::text).orElseThrow())) {
                        String value = span.find("entity_value").map(Json::text).orElseThrow();
                        labelled.merge(check, 1, Integer::sum);
                        found.merge(check, seen.stream().anyMatch(value::contains) ? 1 : 0, Integer::sum);
                    }
                }
            });
        }

        assertThat(found.get("email")).isEqualTo(labelled.get("email"));
        assertThat(found.get("iban")).isEqualTo(labelled.get("iban"));
        assertThat(found.get("card")).isGreaterThanOrEqualTo((int) (0.93 * labelled.get("card")));
        assertThat(found.get("phone")).isGreaterThanOrEqualTo((int) (0.7 * labelled.get("phone")));
    }
}
