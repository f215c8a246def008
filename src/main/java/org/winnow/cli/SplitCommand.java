package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.edit.Edit;
import org.winnow.edit.History;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.query.Selection;
import org.winnow.release.SplitInputs;
import org.winnow.release.SplitRatio;
import org.winnow.release.SplitResult;
import org.winnow.release.Splitter;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow split PROJECT --ratio 80/10/10 --seed N [--by tag]}. */
@Command(
        name = "split",
        description = {
            "Shares the examples among train, validation and test, as one step that can be undone.",
            "Examples that repeat each other stay together, so that the test holds nothing that was trained on: run"
                    + " \"winnow duplicates\" before. What has a split keeps it."
        })
final class SplitCommand extends ProjectCommand {
    @Option(
            names = "--ratio",
            defaultValue = "80/10/10",
            paramLabel = "R",
            description = "shares of train/validation/test; ${DEFAULT-VALUE}")
    private String ratio = "";

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "another seed, other splits; ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--by",
            defaultValue = "tag",
            paramLabel = "KIND",
            description = "keep the ratio within each tag, source, language or nothing; ${DEFAULT-VALUE}")
    private SplitInputs.By by = SplitInputs.By.TAG;

    @Option(
            names = "--where",
            defaultValue = "-status:rejected",
            paramLabel = "QUERY",
            description = "which examples; ${DEFAULT-VALUE}")
    private String where = "";

    @Option(names = "--again", description = "forget the splits that examples have")
    private boolean again;

    private SplitRatio shares = new SplitRatio(1, 0, 0);
    private Query query = Query.ALL;

    SplitCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws Exception {
        shares = ratio(ratio);
        query = Query.parse(where);
    }

    /** Reads a ratio. */
    static SplitRatio ratio(String text) throws UsageException {
        return SplitRatio.parse(text)
                .orElseThrow(() -> new UsageException(
                        "\"" + text + "\" is no ratio. Write shares such as 80/10/10 or 90/10, train first."));
    }

    @Override
    int run(Store store) throws StoreException {
        RoaringBitmap keys = select(store, query);
        SplitResult result = Splitting.of(store, keys, by, new Splitter(shares, seed, again));
        History history = Steps.of(store);
        history.perform(new Edit.SplitAssignment(result.splits()));
        List<String> heldBack =
                result.heldBack().stream().map(SplitResult.HeldBack::id).toList();
        if (!heldBack.isEmpty()) {
            history.perform(
                    new Edit.SetStatus(Status.HELD_BACK, "would leak from one split into another"),
                    new Selection.Ids(heldBack));
        }
        if (json()) {
            console().json(json -> write(json, result));
        }
        words(result);
        if (store.findings().clusters().isEmpty()) {
            console()
                    .say(
                            "No duplicates are known, so nothing was kept together. \"winnow duplicates\" looks for them.");
        }
        return heldBack.isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    private static void write(JsonGenerator json, SplitResult result) throws IOException {
        for (Split split : List.of(Split.TRAIN, Split.VALIDATION, Split.TEST)) {
            json.writeNumberField(split.word(), result.count(split));
        }
        json.writeNumberField("groups", result.groups());
        json.writeNumberField("assigned", result.assigned());
        json.writeArrayFieldStart("held_back");
        for (SplitResult.HeldBack held : result.heldBack()) {
            json.writeStartObject();
            json.writeStringField("id", held.id());
            json.writeStringField("split", held.split().word());
            json.writeStringField("reason", held.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("by");
        for (Map.Entry<String, Map<Split, Integer>> stratum : result.counts().entrySet()) {
            json.writeObjectFieldStart(stratum.getKey());
            for (Map.Entry<Split, Integer> count : stratum.getValue().entrySet()) {
                json.writeNumberField(count.getKey().word(), count.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        JsonLine.texts(json, "advice", result.advice());
    }

    private void words(SplitResult result) {
        report(Count.of(result.assigned(), "example") + " newly assigned: train " + Count.of(result.count(Split.TRAIN))
                + ", validation " + Count.of(result.count(Split.VALIDATION)) + ", test "
                + Count.of(result.count(Split.TEST)) + ", in " + Count.of(result.groups(), "group") + ".");
        result.heldBack().forEach(held -> report("  held back " + held.id() + ": " + held.reason()));
        result.advice().forEach(console()::say);
    }
}
