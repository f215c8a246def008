package org.winnow.desktop.balance;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.balance.BalanceModel.Picture;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.store.Dimension;

/** The pictures, in two columns where there is room. */
public final class BalanceView implements View {
    private static final double TWO_COLUMNS = 760;

    private final BalanceModel model;
    private final BalanceCards cards;
    private final GridPane grid = Styles.with(new GridPane(), "balance-grid");
    private final ScrollPane scroll = Styles.with(new ScrollPane(grid), "balance-scroll");
    private final StackPane root = Styles.with(new StackPane(), "balance");
    private final EmptyState nothing;
    private final Subscriptions subscriptions = new Subscriptions();
    private List<Node> shown = List.of();

    /** A view over the model. */
    public BalanceView(BalanceModel model) {
        this.model = model;
        this.cards = new BalanceCards(model);
        root.setId("balance-root");
        root.setAccessibleRole(AccessibleRole.TITLED_PANE);
        root.setFocusTraversable(true);
        root.setAccessibleText(Words.of("balance.balance-of-the-current-set"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        nothing = new EmptyState(Words.of("balance.nothing-to-weigh"), Words.of("balance.no-example-matches-the-query"))
                .action(Words.of("balance.show-everything"), "", model::onEverything);
        scroll.viewportBoundsProperty().subscribe(bounds -> arrange());
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.on(model.matches(), model::onMatches);
        subscriptions.on(model.picture(), this::show);
    }

    @Override
    public void hidden() {
        subscriptions.close();
    }

    private void show(@Nullable Picture picture) {
        if (picture == null || picture.balance().rows() == 0) {
            root.getChildren().setAll(picture == null ? new StackPane() : nothing);
            return;
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(cards.tags(picture.balance()));
        nodes.add(cards.advice(picture.advice()));
        nodes.add(cards.lengths(picture.balance()));
        nodes.add(cards.cross(picture.balance()));
        nodes.add(cards.values(picture.balance(), "lang", Dimension.LANGUAGE));
        nodes.add(cards.values(picture.balance(), "source", Dimension.SOURCE));
        nodes.add(cards.values(picture.balance(), "status", Dimension.STATUS));
        nodes.add(cards.turns(picture.balance()));
        shown = List.copyOf(nodes);
        arrange();
        root.getChildren().setAll(scroll);
    }

    private void arrange() {
        int columns = scroll.getViewportBounds().getWidth() >= TWO_COLUMNS ? 2 : 1;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < shown.size(); i++) {
            grid.add(shown.get(i), i % columns, i / columns);
        }
    }
}
