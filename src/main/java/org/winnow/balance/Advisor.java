package org.winnow.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.model.Status;
import org.winnow.query.Query;
import org.winnow.query.Term;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;

/**
 * Computes advice.
 *
 * <ul>
 *   <li><b>Write</b>: the target share of a tag is t = sqrt(p) / sum sqrt(p), p its part of all tags: the usual softening
 *       of frequencies (temperature sampling with exponent 0.5), which asks less of rare tags than evenness would. A tag
 *       is short if it has fewer than {@link #FLOOR} rows or less than half of its target; it then lacks
 *       n = (t N - have) / (1 - t) rows, N the sum over all tags, so that with n more it is on target; at least what is
 *       missing to the floor. Above 20, n is rounded to fives.
 *   <li><b>Shorten</b>: responses over the limit, which trainers cut or drop.
 *   <li><b>Reject copies</b>: of each exact cluster all members in the set but one.
 *   <li><b>Settle</b>: members of conflicting clusters in the set.
 *   <li><b>Trim</b>: classes whose share of trained tokens is more than {@link #TOKENS_PER_ROW} times their share of
 *       rows.
 *   <li><b>Review</b>: examples of the set that nobody has decided on.
 * </ul>
 */
final class Advisor {
    /** A class with fewer rows is not covered. */
    static final int FLOOR = 20;

    static final double TOKENS_PER_ROW = 3;

    private static final int ROUNDED_FROM = 20;
    private static final int MOST_OF_A_KIND = 10;

    private final Columns columns;
    private final RoaringBitmap set;
    private final Balance balance;
    private final Query base;

    Advisor(Columns columns, RoaringBitmap set, Balance balance, Query base) {
        this.columns = columns;
        this.set = set;
        this.balance = balance;
        this.base = base;
    }

    List<Advice> advise(List<Cluster> clusters) {
        List<Advice> advice = new ArrayList<>();
        balance.by(Dimension.TAG.field()).ifPresent(tags -> advice.addAll(write(tags)));
        balance.by(Dimension.TAG.field()).ifPresent(tags -> advice.addAll(trim(Dimension.TAG, tags)));
        balance.by(Dimension.SOURCE.field()).ifPresent(sources -> advice.addAll(trim(Dimension.SOURCE, sources)));
        balance.lengths().stream()
                .filter(lengths -> lengths.measure() == Measure.RESPONSE_TOKENS && lengths.over() > 0)
                .forEach(lengths -> advice.add(shorten(lengths)));
        advice.addAll(copies(clusters));
        advice.addAll(conflicts(clusters));
        advice.addAll(review());
        advice.sort(Comparator.comparingInt(Advice::rows)
                .reversed()
                .thenComparing(Advice::kind)
                .thenComparing(Advice::sentence));
        return List.copyOf(advice);
    }

    private List<Advice> write(Distribution tags) {
        double roots = tags.parts().stream()
                .mapToDouble(part -> Math.sqrt(part.rows()))
                .sum();
        long all = tags.parts().stream().mapToLong(Distribution.Part::rows).sum();
        List<Advice> advice = new ArrayList<>();
        for (Distribution.Part part : tags.parts()) {
            int more = lacking(part.rows(), Math.sqrt(part.rows()) / roots, all);
            if (more > 0) {
                advice.add(write(part, more));
            }
        }
        return most(advice);
    }

    private static int lacking(int have, double target, long all) {
        boolean few = have < FLOOR;
        boolean halfOfTarget = target < 1 && have < target * all / 2;
        if (!few && !halfOfTarget) {
            return 0;
        }
        double toTarget = halfOfTarget ? (target * all - have) / (1 - target) : 0;
        return rounded((int) Math.ceil(Math.max(toTarget, FLOOR - have)));
    }

    private static int rounded(int rows) {
        return rows <= ROUNDED_FROM ? rows : (rows + 2) / 5 * 5;
    }

    private Advice write(Distribution.Part part, int more) {
        RoaringBitmap waiting = RoaringBitmap.and(
                columns.having(Dimension.TAG, part.value()),
                columns.having(Dimension.STATUS, Status.UNREVIEWED.word()));
        waiting.and(columns.live());
        waiting.andNot(set);
        int queue = waiting.getCardinality();
        String sentence = "Write about " + number(more) + " more on " + part.value()
                + (queue == 0 ? "." : ", or review the " + number(queue) + " waiting.")
                + " It has " + count(part.rows(), "example") + " of " + number(balance.rows()) + ".";
        return new Advice(Advice.Kind.WRITE, sentence, base.and(Term.Values.of(Dimension.TAG, part.value())), more);
    }

    private List<Advice> trim(Dimension dimension, Distribution distribution) {
        List<Advice> advice = new ArrayList<>();
        for (Distribution.Part part : distribution.parts()) {
            double rows = distribution.share(part);
            double tokens = distribution.tokenShare(part);
            if (tokens > TOKENS_PER_ROW * rows) {
                String sentence = "Shorten the responses of " + part.value() + ": it is " + percent(rows)
                        + " of the examples but " + percent(tokens) + " of what is trained.";
                Query query = base.and(Term.Values.of(dimension, part.value()));
                advice.add(new Advice(Advice.Kind.TRIM, sentence, query, part.rows()));
            }
        }
        return most(advice);
    }

    private Advice shorten(Lengths lengths) {
        String sentence = "Shorten " + count(lengths.over(), "response") + " over " + number(lengths.limit())
                + " tokens: trainers would cut or drop them.";
        Term term = new Term.Compare(Measure.RESPONSE_TOKENS, Term.Comparison.MORE, lengths.limit());
        return new Advice(Advice.Kind.SHORTEN, sentence, base.and(term), lengths.over());
    }

    private List<Advice> copies(List<Cluster> clusters) {
        int copies = 0;
        int affected = 0;
        for (Cluster cluster : clusters) {
            int members = cluster.kind() == Cluster.Kind.EXACT ? members(cluster) : 0;
            if (members > 1) {
                copies += members - 1;
                affected++;
            }
        }
        if (copies == 0) {
            return List.of();
        }
        String sentence = "Reject the copies in " + count(affected, "cluster") + ": " + count(copies, "example")
                + " say what another one says.";
        return List.of(new Advice(Advice.Kind.REJECT_COPIES, sentence, base.and(of(Cluster.Kind.EXACT)), copies));
    }

    private List<Advice> conflicts(List<Cluster> clusters) {
        int rows = 0;
        int affected = 0;
        for (Cluster cluster : clusters) {
            int members = cluster.kind() == Cluster.Kind.CONFLICTING ? members(cluster) : 0;
            if (members > 1) {
                rows += members;
                affected++;
            }
        }
        if (rows == 0) {
            return List.of();
        }
        String sentence = "Settle " + count(affected, "conflict") + ": " + number(rows)
                + " examples answer the same question in ways that contradict each other.";
        return List.of(new Advice(Advice.Kind.SETTLE, sentence, base.and(of(Cluster.Kind.CONFLICTING)), rows));
    }

    private List<Advice> review() {
        int waiting = RoaringBitmap.andCardinality(set, columns.having(Dimension.STATUS, Status.UNREVIEWED.word()));
        if (waiting == 0) {
            return List.of();
        }
        Query query = base.and(Term.Values.of(Dimension.STATUS, Status.UNREVIEWED.word()));
        return List.of(new Advice(
                Advice.Kind.REVIEW,
                "Review " + count(waiting, "example") + " that nobody has decided on.",
                query,
                waiting));
    }

    /** Members of a cluster in the set that are not rejected already. */
    private int members(Cluster cluster) {
        RoaringBitmap rejected = columns.having(Dimension.STATUS, Status.REJECTED.word());
        return (int) cluster.keys().stream()
                .filter(key -> set.contains(key) && !rejected.contains(key))
                .count();
    }

    private static Term of(Cluster.Kind kind) {
        return Term.Values.of(Dimension.CLUSTER, kind.word());
    }

    private static List<Advice> most(List<Advice> advice) {
        return advice.stream()
                .sorted(Comparator.comparingInt(Advice::rows).reversed().thenComparing(Advice::sentence))
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    private static String count(int count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
