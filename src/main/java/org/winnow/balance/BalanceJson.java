package org.winnow.balance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The JSON of {@code winnow balance --json}: one object with {@code rows}, {@code trained_tokens}, {@code distributions}
 * (each with counts, trained tokens, evenness, effective classes, imbalance), {@code lengths}, {@code gaps} (pairs of tag
 * and source that no example has) and {@code advice}. The order of everything is fixed by the data.
 */
public final class BalanceJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private BalanceJson() {}

    /** One line of JSON without a line end. */
    public static String write(Balance balance, List<Advice> advice) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("rows", balance.rows());
            json.writeNumberField("trained_tokens", balance.tokens());
            json.writeArrayFieldStart("distributions");
            for (Distribution distribution : balance.distributions()) {
                distribution(json, distribution);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("lengths");
            for (Lengths lengths : balance.lengths()) {
                lengths(json, lengths);
            }
            json.writeEndArray();
            gaps(json, balance.cross());
            advice(json, advice);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return text.toString();
    }

    private static void distribution(JsonGenerator json, Distribution distribution) throws IOException {
        json.writeStartObject();
        json.writeStringField("by", distribution.name());
        json.writeNumberField("classes", distribution.parts().size());
        json.writeNumberField("without", distribution.without());
        decimal(json, "evenness", distribution.evenness());
        decimal(json, "effective_classes", distribution.effectiveClasses());
        decimal(json, "imbalance", distribution.imbalance());
        json.writeArrayFieldStart("counts");
        for (Distribution.Part part : distribution.parts()) {
            json.writeStartObject();
            json.writeStringField("value", part.value());
            json.writeNumberField("rows", part.rows());
            decimal(json, "share", distribution.share(part));
            json.writeNumberField("trained_tokens", part.tokens());
            decimal(json, "token_share", distribution.tokenShare(part));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void lengths(JsonGenerator json, Lengths lengths) throws IOException {
        json.writeStartObject();
        json.writeStringField("of", lengths.measure().field());
        json.writeNumberField("p50", lengths.percentiles().p50());
        json.writeNumberField("p95", lengths.percentiles().p95());
        json.writeNumberField("p99", lengths.percentiles().p99());
        json.writeNumberField("max", lengths.percentiles().max());
        json.writeNumberField("limit", lengths.limit());
        json.writeNumberField("over", lengths.over());
        decimal(json, "over_share", lengths.overShare());
        json.writeArrayFieldStart("histogram");
        for (Lengths.Bin bin : lengths.bins()) {
            json.writeStartObject();
            json.writeNumberField("from", bin.low());
            json.writeNumberField("to", bin.high());
            json.writeNumberField("rows", bin.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void gaps(JsonGenerator json, CrossTable cross) throws IOException {
        json.writeArrayFieldStart("gaps");
        for (CrossTable.Cell gap : cross.gaps()) {
            json.writeStartObject();
            json.writeStringField("tag", gap.tag());
            json.writeStringField("source", gap.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void advice(JsonGenerator json, List<Advice> advice) throws IOException {
        json.writeArrayFieldStart("advice");
        for (Advice one : advice) {
            json.writeStartObject();
            json.writeStringField("sentence", one.sentence());
            json.writeStringField("query", one.query().text());
            json.writeNumberField("rows", one.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Four digits after the point: enough to compare, and the same text on every machine. */
    private static void decimal(JsonGenerator json, String name, double value) throws IOException {
        json.writeNumberField(name, Math.round(value * 10_000) / 10_000.0);
    }
}
