package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.CountRow;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.library.FacetsModel.Counts;
import org.winnow.desktop.words.Words;
import org.winnow.model.Status;
import org.winnow.query.Facet;
import org.winnow.store.Dimension;

/** The left panel: queues, facets, lengths. Every line opens its examples. */
public final class FacetsView {
    private final FacetsModel model;
    private final SetsModel sets;
    private final VBox lines = Styles.with(new VBox(), "facets");
    private final ScrollPane root = Styles.with(new ScrollPane(lines), "facets-scroll");
    private Map<String, String> tagHelp = Map.of();
    private final Set<String> opened = new HashSet<>();

    /** Shows the model for as long as it lives: the panel is part of the window. */
    public FacetsView(FacetsModel model, SetsModel sets) {
        this.model = model;
        this.sets = sets;
        root.setId("library-facets");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.counts().subscribe(this::show);
        sets.lines().subscribe(lines -> show(model.counts().get()));
    }

    /** Says in tooltips what tags mean. */
    public void explain(ObservableValue<Map<String, String>> texts) {
        texts.subscribe(now -> {
            tagHelp = now;
            show(model.counts().get());
        });
    }

    /** The panel. */
    public Node root() {
        return root;
    }

    private void show(@Nullable Counts counts) {
        if (counts == null) {
            lines.getChildren().clear();
            return;
        }
        List<Node> nodes = new ArrayList<>();
        queues(nodes, counts.queues());
        nodes.addAll(new SetLines(sets).nodes());
        for (Facet facet : counts.facets()) {
            facet(nodes, facet);
        }
        numbers(nodes, counts);
        lines.getChildren().setAll(nodes);
    }

    private void queues(List<Node> nodes, Facet queues) {
        nodes.add(new SectionHeading(Words.of("library.queues")));
        for (Status status : Status.values()) {
            Facet.Count count = queues.counts().stream()
                    .filter(each -> each.value().equals(status.word()))
                    .findFirst()
                    .orElse(new Facet.Count(status.word(), 0, false));
            if (count.count() == 0 && status == Status.HELD_BACK) {
                continue;
            }
            CountRow row = new CountRow(status.title(), count.count(), () -> model.onQueue(status));
            row.setId("library-queue-" + status.word());
            row.setChosen(count.selected());
            nodes.add(row);
        }
    }

    private void facet(List<Node> nodes, Facet facet) {
        String name = FacetWords.title(facet.dimension());
        nodes.add(new SectionHeading(name));
        boolean all = opened.contains(name);
        int largest = facet.counts().stream().mapToInt(Facet.Count::count).max().orElse(1);
        int listed = 0;
        for (Facet.Count count : facet.counts()) {
            if (!all && listed >= FacetsModel.SHORT && !count.selected()) {
                continue;
            }
            nodes.add(row(facet, count, largest));
            listed++;
        }
        int hidden = facet.counts().size() - listed;
        if (hidden > 0 || all) {
            Hyperlink more = Styles.with(
                    new Hyperlink(all ? Words.of("library.fewer") : Words.of("library.more", hidden)), "facet-more");
            more.setOnAction(event -> {
                if (!opened.add(name)) {
                    opened.remove(name);
                }
                show(model.counts().get());
            });
            nodes.add(more);
        }
    }

    private CountRow row(Facet facet, Facet.Count count, int largest) {
        CountRow row = new CountRow(
                FacetWords.value(facet.dimension(), count.value()),
                count.count(),
                () -> model.onToggle(facet.dimension(), count.value()));
        row.setId("library-facet-" + facet.dimension().field() + "-" + count.value());
        row.bar((double) count.count() / Math.max(1, largest));
        row.setChosen(count.selected());
        String help = facet.dimension() == Dimension.TAG ? tagHelp.getOrDefault(count.value(), "") : "";
        if (!help.isEmpty()) {
            Tooltip.install(row, new Tooltip(help));
            row.setAccessibleHelp(help);
        }
        Tone tone = FacetWords.tone(facet.dimension(), count.value());
        return tone == null ? row : row.dot(tone);
    }

    private void numbers(List<Node> nodes, Counts counts) {
        for (int index : List.of(5, 6, 2, 1, 0, 3, 4)) {
            Lengths lengths = counts.lengths().get(index);
            if (lengths.all().total() > 0 && lengths.all().max() > lengths.all().min()) {
                nodes.addAll(new NumberFacet(model, lengths).nodes());
            }
        }
    }
}
