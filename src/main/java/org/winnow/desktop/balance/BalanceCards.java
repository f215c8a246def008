package org.winnow.desktop.balance;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.winnow.balance.Advice;
import org.winnow.balance.Balance;
import org.winnow.balance.CrossTable;
import org.winnow.balance.Distribution;
import org.winnow.balance.Lengths;
import org.winnow.desktop.kit.BarRow;
import org.winnow.desktop.kit.Card;
import org.winnow.desktop.kit.HeatTable;
import org.winnow.desktop.kit.HistogramData;
import org.winnow.desktop.kit.HistogramView;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.library.FacetWords;
import org.winnow.desktop.words.Words;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;

/** Builds the cards of the balance. */
final class BalanceCards {
    private static final int BARS = 12;
    private static final int CELLS = 8;
    private static final int SOURCES = 6;
    private static final int ADVICE = 6;

    private final BalanceModel model;

    BalanceCards(BalanceModel model) {
        this.model = model;
    }

    Node tags(Balance balance) {
        Distribution tags = balance.by("tag").orElseThrow();
        String title = tags.parts().isEmpty()
                ? Words.of("balance.no-tags-yet")
                : Words.of("balance.tags-that-behave-like", tags.parts().size(), tags.effectiveClasses());
        String sub = Words.of("balance.evenness", tags.evenness())
                + (tags.without() == 0
                        ? Words.of("balance.every-example-is-tagged")
                        : Words.of("balance.have-no-tag", tags.without()));
        return Card.titled(title, sub, bars(tags, Dimension.TAG), legend());
    }

    Node values(Balance balance, String name, Dimension dimension) {
        Distribution values = balance.by(name).orElseThrow();
        return Card.titled(
                FacetWords.title(dimension),
                Words.of("balance.like-of-the-same-size", values.parts().size(), values.effectiveClasses()),
                bars(values, dimension));
    }

    Node turns(Balance balance) {
        Distribution turns = balance.by("turns").orElseThrow();
        VBox rows = new VBox();
        double largest = largest(turns);
        for (Distribution.Part part : turns.parts().stream().limit(BARS).toList()) {
            BarRow row = new BarRow(
                    part.value() + (part.value().equals("1") ? Words.of("balance.turn") : Words.of("balance.turns")),
                    new BarRow.Values(turns.share(part) / largest, turns.tokenShare(part) / largest, -1),
                    Numbers.count(part.rows()));
            row.onAction(() -> model.onTurns(Integer.parseInt(part.value())));
            rows.getChildren().add(row);
        }
        return Card.titled(Words.of("balance.turns-2"), Words.of("balance.messages-of-an-example-the-system"), rows);
    }

    private Node bars(Distribution distribution, Dimension dimension) {
        VBox rows = new VBox();
        double largest = largest(distribution);
        for (Distribution.Part part : distribution.parts().stream().limit(BARS).toList()) {
            BarRow row = new BarRow(
                    FacetWords.value(dimension, part.value()),
                    new BarRow.Values(distribution.share(part) / largest, distribution.tokenShare(part) / largest, -1),
                    Numbers.count(part.rows()));
            row.onAction(() -> model.onValue(dimension, part.value()));
            rows.getChildren().add(row);
        }
        int more = distribution.parts().size() - BARS;
        if (more > 0) {
            rows.getChildren().add(Styles.with(new Label(Words.of("balance.more", more)), "secondary"));
        }
        return rows;
    }

    private static double largest(Distribution distribution) {
        return distribution.parts().stream()
                .mapToDouble(part -> Math.max(distribution.share(part), distribution.tokenShare(part)))
                .max()
                .orElse(1);
    }

    private static Node legend() {
        return Styles.with(
                new HBox(
                        swatch("bar-first"),
                        new Label(Words.of("balance.rows")),
                        swatch("bar-second"),
                        new Label(Words.of("balance.trained-tokens"))),
                "balance-legend");
    }

    private static Region swatch(String styleClass) {
        return Styles.with(new Region(), "swatch", styleClass);
    }

    Node advice(List<Advice> advice) {
        VBox lines = new VBox();
        for (Advice each : advice.stream().limit(ADVICE).toList()) {
            Label words = new Label(each.sentence());
            words.setWrapText(true);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            KeyButton open = new KeyButton(Words.of("balance.open"), () -> model.onAdvice(each));
            open.setAccessibleText(Words.of("balance.open-2", each.sentence()));
            lines.getChildren().add(Styles.with(new HBox(words, open), "advice"));
        }
        String sub = advice.isEmpty()
                ? Words.of("balance.nothing-stands-out")
                : Words.of("balance.ranked-by-examples-each-line-opens");
        return Card.titled(Words.of("balance.what-to-do-next"), sub, lines);
    }

    Node lengths(Balance balance) {
        Lengths lengths = balance.lengths().stream()
                .filter(each -> each.measure() == Measure.RESPONSE_TOKENS)
                .findFirst()
                .orElseThrow();
        List<HistogramData.Bin> bins = new ArrayList<>();
        int limit = lengths.bins().size();
        for (int i = 0; i < lengths.bins().size(); i++) {
            Lengths.Bin bin = lengths.bins().get(i);
            String label = Words.of("balance.to", bin.low(), bin.high());
            bins.add(new HistogramData.Bin(label, bin.rows(), bin.rows()));
            if (bin.low() >= lengths.limit()) {
                limit = Math.min(limit, i);
            }
        }
        Lengths.Percentiles at = lengths.percentiles();
        HistogramView view = Styles.with(new HistogramView(), "balance-lengths");
        view.show(
                new HistogramData(Words.of("balance.response-tokens"), bins),
                limit,
                List.of(
                        new HistogramView.Mark(0, "0"),
                        mark(lengths, at.p50(), "P50 "),
                        mark(lengths, at.p95(), "P95 "),
                        mark(lengths, at.max(), Words.of("balance.max"))));
        view.onOpen(i -> model.onLength(
                Measure.RESPONSE_TOKENS,
                lengths.bins().get(i).low(),
                lengths.bins().get(i).high()));
        String sub = lengths.over() == 0
                ? Words.of("balance.none-passes-tokens-each-bar-is", lengths.limit())
                : Words.of("balance.pass-tokens-their-ends-would-be", lengths.over(), lengths.limit());
        return Card.titled(Words.of("balance.response-length"), sub, view);
    }

    private static HistogramView.Mark mark(Lengths lengths, int tokens, String words) {
        double place = 0;
        for (int i = 0; i < lengths.bins().size(); i++) {
            Lengths.Bin bin = lengths.bins().get(i);
            if (tokens >= bin.low()) {
                place = i + Math.min(1, (tokens - bin.low()) / (double) Math.max(1, bin.high() - bin.low() + 1));
            }
        }
        return new HistogramView.Mark(place, words + Numbers.count(tokens));
    }

    /** File names without their endings, where they still differ then. */
    static List<String> names(List<String> sources) {
        List<String> names = sources.stream()
                .map(source -> source.replaceFirst(Words.of("balance.jsonl-ndjson-json-csv-tsv-gz"), ""))
                .toList();
        return names.stream().distinct().count() == names.size() ? names : sources;
    }

    Node cross(Balance balance) {
        CrossTable cross = balance.cross();
        List<String> tags = cross.tags().stream().limit(CELLS).toList();
        List<String> sources = cross.sources().stream().limit(SOURCES).toList();
        List<List<Long>> counts = new ArrayList<>();
        for (String tag : tags) {
            counts.add(sources.stream()
                    .map(source -> (long) cross.count(tag, source))
                    .toList());
        }
        HeatTable table = new HeatTable("0", (row, column, count) -> model.onCell(tags.get(row), sources.get(column)));
        table.show(new HeatTable.Data(tags, names(sources), counts));
        return Card.titled(Words.of("balance.tag-by-source"), Words.of("balance.a-cell-opens-its-examples-an"), table);
    }
}
