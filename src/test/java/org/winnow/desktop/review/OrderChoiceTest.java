package org.winnow.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.Order;

@ScreenTest
class OrderChoiceTest {
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.usual());
    private final ComboBox<Order> box = Fx.call(() -> new OrderChoice(order).box());

    private static List<String> words(List<Order> orders) {
        return orders.stream().map(OrderChoice::words).toList();
    }

    @Test
    void theUsualOrdersAreOffered() {
        assertThat(words(Fx.call(() -> List.copyOf(box.getItems()))))
                .containsExactly(
                        "Oldest first",
                        "Newest first",
                        "Cluster by cluster",
                        "Longest first",
                        "Shortest first",
                        "Least grounded first",
                        "Worst received first",
                        "Best received first",
                        "Random order 1");
    }

    @Test
    void choosingSortsAndARandomOrderLeadsToTheNext() {
        Fx.run(() -> box.setValue(new Order.Shuffled(1)));
        assertThat(order.get()).isEqualTo(new Order.Shuffled(1));
        assertThat(words(Fx.call(() -> List.copyOf(box.getItems())))).endsWith("Random order 1", "Random order 2");
        assertThat(Fx.call(box::getValue)).isEqualTo(new Order.Shuffled(1));
    }

    @Test
    void theOrderOfAColumnIsShownAndOffered() {
        Fx.run(() -> order.set(new Order.ByDimension(Dimension.STATUS, true)));
        assertThat(OrderChoice.words(Fx.call(box::getValue))).isEqualTo("By status, reversed");
        Fx.run(() -> order.set(new Order.ByMeasure(Measure.RESPONSE_TOKENS, false)));
        assertThat(OrderChoice.words(Fx.call(box::getValue))).isEqualTo("By response tokens");
        Fx.run(() -> box.setValue(Order.usual()));
        assertThat(order.get()).isEqualTo(Order.usual());
    }
}
