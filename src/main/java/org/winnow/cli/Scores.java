package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Example;
import org.winnow.rag.Grounder;
import org.winnow.rag.Grounding;
import org.winnow.rag.Mark;
import org.winnow.rag.Sentence;
import org.winnow.rag.Success;
import org.winnow.rag.SuccessScore;
import org.winnow.rag.Support;
import org.winnow.rag.Unchecked;
import org.winnow.store.ExampleJson;
import org.winnow.text.Languages;

/**
 * Prints examples in the canonical form with {@code "scores"} behind: how far the response stands in its passages, sentence
 * by sentence, and how well the interaction went. Examples are scored some hundred at a time on all processors and printed
 * in their order.
 */
final class Scores {
    private static final int BATCH = 256;
    private static final double THOUSAND = 1000;

    private final Console console;
    private final Grounder grounder = new Grounder(new Languages());
    private final List<Example> batch = new ArrayList<>(BATCH);
    private boolean goesOn = true;

    Scores(Console console) {
        this.console = console;
    }

    /** Takes an example; false when nobody reads any more. */
    boolean take(Example example) {
        batch.add(example);
        if (batch.size() == BATCH) {
            print();
        }
        return goesOn;
    }

    /** Prints what was taken and not yet printed. */
    void print() {
        List<String> lines = batch.parallelStream().map(this::line).toList();
        batch.clear();
        for (String line : lines) {
            goesOn = goesOn && console.goesOn(line);
        }
    }

    private String line(Example example) {
        Grounding grounding = grounder.of(example);
        Success success = SuccessScore.STANDARD.of(example.content(), grounding);
        String canonical = ExampleJson.write(example);
        String scores = JsonLine.of(json -> {
            write(json, grounding);
            write(json, success);
        });
        return canonical.substring(0, canonical.length() - 1) + ",\"scores\":" + scores + "}";
    }

    private static void write(JsonGenerator json, Grounding grounding) throws IOException {
        Double score = grounding.score();
        if (score == null) {
            json.writeNullField("grounded");
        } else {
            json.writeNumberField("grounded", rounded(score));
        }
        json.writeNumberField("not_found", grounding.marks().size());
        json.writeArrayFieldStart("sentences");
        for (Sentence sentence : grounding.sentences()) {
            json.writeStartObject();
            write(json, sentence);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("passages");
        for (double part : grounding.passages()) {
            json.writeNumber(rounded(part));
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Sentence sentence) throws IOException {
        json.writeNumberField("start", sentence.span().start());
        json.writeNumberField("end", sentence.span().end());
        json.writeStringField("verdict", sentence.verdict().word());
        json.writeNumberField("score", rounded(sentence.score()));
        Unchecked unchecked = sentence.unchecked();
        if (unchecked != null) {
            json.writeStringField("reason", unchecked.word());
        }
        Support support = sentence.support();
        if (support != null) {
            json.writeObjectFieldStart("support");
            json.writeNumberField("passage", support.passage());
            json.writeNumberField("start", support.span().start());
            json.writeNumberField("end", support.span().end());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("not_found");
        for (Mark mark : sentence.marks()) {
            json.writeStartObject();
            json.writeStringField("kind", mark.kind().word());
            json.writeNumberField("start", mark.span().start());
            json.writeNumberField("end", mark.span().end());
            json.writeBooleanField("asked", mark.asked());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Success success) throws IOException {
        json.writeObjectFieldStart("success");
        json.writeNumberField("points", success.points());
        json.writeStringField("band", success.band().word());
        json.writeArrayFieldStart("reasons");
        for (Success.Reason reason : success.reasons()) {
            json.writeStartObject();
            json.writeStringField("signal", reason.signal().word());
            json.writeNumberField("points", reason.points());
            json.writeStringField("sentence", reason.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }
}
