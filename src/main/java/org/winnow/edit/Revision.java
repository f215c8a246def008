package org.winnow.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.store.ExampleJson;
import org.winnow.store.Field;
import org.winnow.store.HistoryLog.Delta;
import org.winnow.store.StoreException;
import org.winnow.store.Transaction;
import org.winnow.text.JsonException;
import org.winnow.text.Surrogates;

/**
 * Computes what an edit changes in one example: the values that it swaps. Reads the file, through the transaction that
 * will write it, and changes nothing.
 */
final class Revision {
    private static final Example BLANK = new Example("", Content.of(List.of()), Review.NEW, Provenance.HAND_WRITTEN);

    private final Transaction transaction;

    Revision(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The real changes; none if the example is already as it shall be. */
    List<Delta> of(int key, List<Field> fields, UnaryOperator<Example> effect) throws StoreException {
        Map<Field, @Nullable String> stored = new EnumMap<>(Field.class);
        Example before = BLANK;
        for (Field field : fields) {
            String value = transaction.value(key, field);
            stored.put(field, value);
            before = with(before, field, value);
        }
        Example after = effect.apply(before);
        if (after.equals(before)) {
            return List.of();
        }
        List<Delta> deltas = new ArrayList<>();
        for (Field field : fields) {
            String value = ExampleJson.value(after, field);
            if (!Objects.equals(value, ExampleJson.value(before, field))) {
                refuseHalves(value);
                deltas.add(new Delta(key, field, stored.get(field), value));
            }
        }
        return deltas;
    }

    /** The change of the bin. */
    List<Delta> deleted(int key, boolean deleted) throws StoreException {
        String value = deleted ? "1" : "0";
        String before = transaction.value(key, Field.DELETED);
        return value.equals(before) ? List.of() : List.of(new Delta(key, Field.DELETED, before, value));
    }

    private static Example with(Example example, Field field, @Nullable String value) throws StoreException {
        try {
            return ExampleJson.with(example, field, value);
        } catch (JsonException e) {
            throw new StoreException(
                    "The project file holds a value that cannot be read (" + field
                            + "). Verify the project, and restore" + " a backup if it is damaged.",
                    e);
        }
    }

    private static void refuseHalves(@Nullable String value) throws StoreException {
        if (value != null && Surrogates.firstLone(value) >= 0) {
            throw new StoreException(
                    "The new text holds half of a character (a lone surrogate), which no file can keep. Remove it and try"
                            + " again; nothing was changed.");
        }
    }
}
