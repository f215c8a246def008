package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.library.FacetWords;
import org.winnow.desktop.words.Words;
import org.winnow.store.Measure;
import org.winnow.store.Order;

/** Chooses in which order examples come up for review. An order that the table was given by a column is offered too. */
final class OrderChoice {
    private static final List<Order> USUAL = List.of(
            Order.usual(),
            new Order.ByArrival(true),
            new Order.ByClusters(),
            new Order.ByMeasure(Measure.TOKENS, true),
            new Order.ByMeasure(Measure.TOKENS, false),
            new Order.ByMeasure(Measure.GROUNDED, false),
            new Order.ByMeasure(Measure.SUCCESS, false),
            new Order.ByMeasure(Measure.SUCCESS, true));

    private static final Map<Order, String> WORDS = Map.of(
            new Order.ByClusters(), Words.of("review.cluster-by-cluster"),
            new Order.ByMeasure(Measure.TOKENS, true), Words.of("review.longest-first"),
            new Order.ByMeasure(Measure.TOKENS, false), Words.of("review.shortest-first"),
            new Order.ByMeasure(Measure.GROUNDED, false), Words.of("review.least-grounded-first"),
            new Order.ByMeasure(Measure.SUCCESS, false), Words.of("review.worst-received-first"),
            new Order.ByMeasure(Measure.SUCCESS, true), Words.of("review.best-received-first"));

    private final ObjectProperty<Order> order;
    private final ComboBox<Order> box = Styles.with(new ComboBox<>(), "order-choice");

    /** Follows the property and changes it, as long as it lives. */
    OrderChoice(ObjectProperty<Order> order) {
        this.order = order;
        box.setId("review-order");
        box.setAccessibleText(Words.of("review.order-of-the-review"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Order each) {
                return each == null ? "" : words(each);
            }

            @Override
            public Order fromString(String text) {
                throw new UnsupportedOperationException("orders are chosen, not typed");
            }
        });
        order.subscribe(this::show);
        box.valueProperty().subscribe(this::choose);
    }

    ComboBox<Order> box() {
        return box;
    }

    private void show(Order now) {
        if (!now.equals(box.getValue())) {
            box.getItems().setAll(offered(now));
            box.setValue(now);
        }
    }

    private void choose(@Nullable Order chosen) {
        if (chosen != null && !chosen.equals(order.get())) {
            order.set(chosen);
            List<Order> next = offered(chosen);
            if (!box.getItems().equals(next)) {
                box.getItems().setAll(next);
                box.setValue(chosen);
            }
        }
    }

    /** What can be chosen while the list has an order. */
    static List<Order> offered(Order now) {
        List<Order> offered = new ArrayList<>(USUAL);
        if (now instanceof Order.Shuffled shuffled) {
            offered.add(now);
            offered.add(new Order.Shuffled(shuffled.seed() + 1));
        } else {
            offered.add(new Order.Shuffled(1));
            if (!offered.contains(now)) {
                offered.add(now);
            }
        }
        return offered;
    }

    /** An order in words. */
    static String words(Order order) {
        if (order instanceof Order.Shuffled shuffled) {
            return Words.of("review.random-order", shuffled.seed());
        }
        String usual = WORDS.get(order);
        if (usual != null) {
            return usual;
        }
        if (order instanceof Order.ByArrival) {
            return order.descending() ? Words.of("review.newest-first") : Words.of("review.oldest-first");
        }
        String by = order instanceof Order.ByDimension dimension
                ? FacetWords.title(dimension.dimension())
                : ((Order.ByMeasure) order).measure().field().replace('-', ' ');
        return Words.of(
                "review.by", by.toLowerCase(Locale.ROOT), order.descending() ? Words.of("review.reversed") : "");
    }
}
