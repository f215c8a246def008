package org.winnow.edit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.query.TagMentions;
import org.winnow.query.TagMentions.Mention;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * The saved sets and digits that name the tags which an edit renames: written in the same transaction, and kept beside the
 * step, so that taking it back and making it again swaps them too. They follow only if no example outside the bin keeps the
 * old name.
 *
 * @param all what is changed besides the examples
 */
record Mentions(List<Mention> all) {
    static final Mentions NONE = new Mentions(List.of());

    /** Followed by the number of a step. */
    static final String PREFIX = "renamed/";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Copies the list. */
    Mentions {
        all = List.copyOf(all);
    }

    /** What an edit changes besides the examples of its plan. */
    static Mentions of(Edit edit, Plan plan, Store store) throws StoreException {
        if (!(edit instanceof Edit.RenameTag rename) || !isEverywhere(rename, plan, store.columns())) {
            return NONE;
        }
        return new Mentions(TagMentions.renamed(store, tag -> TagEdits.renamed(tag, rename.from(), rename.to())));
    }

    private static boolean isEverywhere(Edit.RenameTag rename, Plan plan, Columns columns) {
        RoaringBitmap left = new RoaringBitmap();
        for (String tag : columns.values(Dimension.TAG)) {
            if (!TagEdits.renamed(tag, rename.from(), rename.to()).equals(tag)) {
                left.or(columns.having(Dimension.TAG, tag));
            }
        }
        left.and(columns.live());
        plan.parts().forEach(part -> left.andNot(part.keys()));
        return left.isEmpty();
    }

    /** Behind the title of the step: ", in 2 saved sets and on the digits of the review"; empty if there are none. */
    String words() {
        long sets = all.stream().filter(Mention::isSet).count();
        String in = sets == 0 ? "" : sets == 1 ? "in 1 saved set" : "in " + sets + " saved sets";
        if (sets == all.size()) {
            return sets == 0 ? "" : " and " + in;
        }
        return (sets == 0 ? "" : ", " + in) + " and on the digits of the review";
    }

    /** Changes them with a step. */
    void write(Transaction transaction, long id, Step step) throws StoreException {
        if (all.isEmpty()) {
            return;
        }
        for (Mention mention : all) {
            transaction.setting(mention.setting(), mention.after());
        }
        transaction.setting(PREFIX + id, json(step));
    }

    /** What was changed with a step. */
    static Mentions of(Step step, Store store) throws StoreException {
        Optional<String> kept = store.settings().get(PREFIX + step.id());
        return kept.isEmpty() ? NONE : read(kept.get(), step);
    }

    private String json(Step step) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("at", step.at().toString());
            json.writeArrayFieldStart("mentions");
            for (Mention each : all) {
                json.writeStartObject();
                json.writeStringField("setting", each.setting());
                json.writeStringField("before", each.before());
                json.writeStringField("after", each.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written to a disk
        }
        return text.toString();
    }

    /** Those of another step, which a salvaged project may have under the number, and damaged ones are none. */
    private static Mentions read(String text, Step step) {
        try {
            Json kept = Json.parse(text);
            List<Mention> all = new ArrayList<>();
            if (text(kept, "at").equals(step.at().toString())) {
                for (Json each : kept.find("mentions").map(Json::elements).orElse(List.of())) {
                    all.add(new Mention(text(each, "setting"), text(each, "before"), text(each, "after")));
                }
            }
            return new Mentions(all);
        } catch (JsonException e) {
            return NONE;
        }
    }

    private static String text(Json json, String name) {
        String text = json.find(name).map(Json::text).orElse("");
        return text == null ? "" : text;
    }
}
