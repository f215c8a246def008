package org.winnow.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.job.Progress;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.store.Examples.Keyed;
import org.winnow.store.StoreException;

/**
 * What is known of examples that were looked at: what may be written, what not and why, and which columns the files need.
 * For one thread at a time; what several threads have found is added up in the order of the feed.
 */
final class Survey {
    private final Shape shape;
    private final ContextPlan plan;
    private final Assignment splits;
    private final Faults faults = new Faults();
    private final Losses losses = new Losses();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Long> byRule = new TreeMap<>();
    private final RoaringBitmap refused = new RoaringBitmap();
    private final Map<Split, Keyed> leads = new EnumMap<>(Split.class);
    private final List<Keyed> first = new ArrayList<>();
    private final Map<Split, Long> rows = new EnumMap<>(Split.class);
    private Usage usage = Usage.NONE;
    private int firstKey = Integer.MAX_VALUE;
    private int lastKey = -1;
    private long considered;
    private long rejected;
    private long heldBack;
    private long unassigned;

    /** Of no examples yet. */
    Survey(Shape shape, ContextPlan plan, Assignment splits) {
        this.shape = shape;
        this.plan = plan;
        this.splits = splits;
    }

    /** Of all examples of a feed. */
    static Survey of(Shape shape, ContextPlan plan, Assignment splits, Feed feed, Progress progress)
            throws IOException, StoreException {
        Survey survey = new Survey(shape, plan, splits);
        progress.step("Checking every example");
        Batches.each(
                feed,
                progress,
                batch -> {
                    Survey part = new Survey(shape, plan, splits);
                    batch.forEach(each -> part.take(each.key(), each.example()));
                    return part;
                },
                survey::add);
        return survey;
    }

    /**
     * Looks at the next example.
     *
     * @return what of it is to be written; null if it stays out
     */
    @Nullable
    Content take(int key, Example example) {
        begin(key, key);
        considered++;
        if (example.status() == Status.REJECTED) {
            rejected++;
            return null;
        }
        if (example.status() == Status.HELD_BACK) {
            heldBack++;
            return null;
        }
        Content content = plan.apply(example.content());
        faults.begin(example.id());
        shape.examine(content, faults);
        if (faults.none()) {
            accept(key, example, content);
            return content;
        }
        refuse(key);
        return null;
    }

    private void begin(int first, int last) {
        if (first <= lastKey) {
            throw new IllegalArgumentException("key " + first + " comes after key " + lastKey);
        }
        firstKey = Math.min(firstKey, first);
        lastKey = last;
    }

    /** Adds what was found in the examples that come next. */
    void add(Survey next) {
        if (next.considered == 0) {
            return;
        }
        begin(next.firstKey, next.lastKey);
        considered += next.considered;
        rejected += next.rejected;
        heldBack += next.heldBack;
        unassigned += next.unassigned;
        refused.or(next.refused);
        next.byRule.forEach((rule, count) -> byRule.merge(rule, count, Long::sum));
        fill(violations, next.violations, ReleaseResult.MOST_VIOLATIONS);
        losses.add(next.losses);
        usage = usage.or(next.usage);
        fill(first, next.first, ReleasePreview.ROWS);
        next.rows.forEach((split, count) -> rows.merge(split, count, Long::sum));
        next.leads.forEach(leads::putIfAbsent);
    }

    private static <T> void fill(List<T> list, List<T> more, int most) {
        list.addAll(more.subList(0, Math.min(more.size(), most - list.size())));
    }

    private void refuse(int key) {
        refused.add(key);
        for (Violation violation : faults.found()) {
            byRule.merge(violation.rule(), 1L, Long::sum);
            if (violations.size() < ReleaseResult.MOST_VIOLATIONS) {
                violations.add(violation);
            }
        }
    }

    private void accept(int key, Example example, Content content) {
        losses.begin(example.id());
        losses.addCommon(example, plan.fate());
        shape.count(content, losses);
        usage = usage.or(shape.usage(content));
        if (first.size() < ReleasePreview.ROWS) {
            first.add(new Keyed(key, example));
        }
        Split given = splits.of(example);
        Split split = file(given);
        unassigned += given == Split.NONE ? 1 : 0;
        rows.merge(split, 1L, Long::sum);
        if (!leads.containsKey(split) && shape.leads(content)) {
            leads.put(split, new Keyed(key, example));
        }
    }

    /** The split to whose file an example goes. */
    static Split file(Split split) {
        return split == Split.NONE ? Split.TRAIN : split;
    }

    /** True if the other one found the same: as many examples of each kind, for the same files with the same columns. */
    boolean agrees(Survey other) {
        return ledger().equals(other.ledger()) && usage.equals(other.usage) && rows.equals(other.rows);
    }

    ReleaseLedger ledger() {
        long refusals = refused.getLongCardinality();
        return new ReleaseLedger(considered, considered - refusals - rejected - heldBack, refusals, rejected, heldBack);
    }

    Usage usage() {
        return usage;
    }

    /** The rows of each split that has some. */
    Map<Split, Long> rows() {
        return rows;
    }

    /** The examples that lead their files, where one does: the first of each split that shows all columns. */
    Map<Split, Keyed> leads() {
        return leads;
    }

    List<Violation> violations() {
        return violations;
    }

    Map<String, Long> violationsByRule() {
        return byRule;
    }

    List<Loss> losses() {
        return losses.list();
    }

    /** The first examples that may be written. */
    List<Keyed> first() {
        return first;
    }

    /** How many examples without a split go to train. */
    long unassigned() {
        return unassigned;
    }

    /** What is to be said of the release as a whole. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        long train = rows.getOrDefault(Split.TRAIN, 0L);
        int fewest = shape.profile().limits().minExamples();
        if (train < fewest) {
            warnings.add(shape.profile().title() + " takes no fewer than " + fewest + " examples to train on; here are "
                    + train + ".");
        }
        if (train == 0) {
            warnings.add("No example is in the train split, so there is no file to train on.");
        }
        if (unassigned > 0 && unassigned < ledger().written()) {
            warnings.add(unassigned + " examples have no split and go to train; split again so that they cannot leak.");
        }
        return warnings;
    }
}
