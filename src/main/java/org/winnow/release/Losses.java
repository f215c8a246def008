package org.winnow.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;

/** Counts what the rows do not carry. */
final class Losses {
    private final Map<LossKind, Tally> tallies = new EnumMap<>(LossKind.class);
    private String example = "";

    /** Begins with another example. */
    void begin(String id) {
        example = id;
    }

    /** Counts things of the example at hand; nothing if there are none. */
    void add(LossKind kind, int count) {
        if (count > 0) {
            tallies.computeIfAbsent(kind, one -> new Tally()).add(example, count);
        }
    }

    /** What no profile carries. */
    void addCommon(Example whole, ContextFate fate) {
        Content content = whole.content();
        boolean folded = fate == ContextFate.OPEN_BOOK;
        add(
                folded ? LossKind.PASSAGES_FOLDED : LossKind.PASSAGES_LEFT_OUT,
                content.passages().size());
        add(LossKind.CITATIONS, content.citations().size());
        add(LossKind.ALTERNATIVES, content.alternatives().size());
        add(LossKind.FEEDBACK, content.feedback().size());
        add(LossKind.NOTES, whole.review().note() == null ? 0 : 1);
        int extras = content.extra().isEmptyObject() ? 0 : 1;
        for (Message message : content.messages()) {
            extras += message.extra().isEmptyObject() ? 0 : 1;
        }
        add(LossKind.EXTRA_FIELDS, extras);
    }

    /** Adds what was counted of examples that come after those counted here. */
    void add(Losses next) {
        next.tallies.forEach((kind, tally) ->
                tallies.computeIfAbsent(kind, one -> new Tally()).add(tally));
    }

    /** In the order of the kinds. */
    List<Loss> list() {
        List<Loss> list = new ArrayList<>();
        tallies.forEach((kind, tally) ->
                list.add(new Loss(kind.word(), kind.sentence(), tally.examples, tally.count, tally.firstIds)));
        return list;
    }

    private static final class Tally {
        private final List<String> firstIds = new ArrayList<>();
        private String last = "";
        private long examples;
        private long count;

        private void add(String example, int more) {
            count += more;
            if (examples > 0 && example.equals(last)) {
                return;
            }
            last = example;
            examples++;
            if (firstIds.size() < Loss.FIRST_IDS) {
                firstIds.add(example);
            }
        }

        private void add(Tally next) {
            examples += next.examples;
            count += next.count;
            int room = Math.min(Loss.FIRST_IDS - firstIds.size(), next.firstIds.size());
            firstIds.addAll(next.firstIds.subList(0, room));
        }
    }
}
