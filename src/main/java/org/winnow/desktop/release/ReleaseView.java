package org.winnow.desktop.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.query.Query;

/** The export: choices at the left, what it would hold at the right, the button below. */
public final class ReleaseView implements View {
    private static final double PANE = 380;
    private static final double SIDE_BY_SIDE = 560;

    private final ReleaseModel model;
    private final ReleaseForm form;
    private final ReleaseReport report;
    private final KeyButton export;
    private final ScrollPane left = scroll();
    private final ScrollPane right = scroll();
    private final ScrollPane stack = scroll();
    private final HBox pair = new HBox(left, right);
    private final BorderPane root = Styles.with(new BorderPane(), "release");
    private final Subscriptions subscriptions = new Subscriptions();

    /** What the view needs from outside. */
    public interface Actions {
        /** Asks for the folder to write into. */
        Optional<Path> folder();

        /** Shows the examples of a query in the table. */
        void show(Query query);

        /** Leaves the view. */
        void back();
    }

    /** A view over the model. */
    public ReleaseView(ReleaseModel model, Actions actions) {
        this.model = model;
        this.form = new ReleaseForm(model);
        this.report = new ReleaseReport(model, actions);
        root.setId("release-root");
        export = new KeyButton(Words.of("release.export"), "Ctrl+Enter", () -> run(actions::folder)).look("primary");
        export.setId("export-start");
        KeyButton close = new KeyButton(Words.of("release.close"), "Esc", actions::back);
        close.setId("export-close");
        left.getStyleClass().add("release-left");
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setPrefWidth(PANE);
        right.setMinWidth(0);
        root.widthProperty().subscribe(width -> arrange(width.doubleValue() >= SIDE_BY_SIDE));
        root.setBottom(Styles.with(new ActionBar(export, close), "decisions"));
    }

    /** Side by side where there is room, else one above the other. */
    private void arrange(boolean wide) {
        Node now = root.getCenter();
        if (wide && now != pair) {
            stack.setContent(null);
            left.setContent(form.root());
            right.setContent(report.root());
            root.setCenter(pair);
        } else if (!wide && now != stack) {
            left.setContent(null);
            right.setContent(null);
            stack.setContent(new VBox(form.root(), report.root()));
            root.setCenter(stack);
        }
    }

    private static ScrollPane scroll() {
        ScrollPane scroll = Styles.with(new ScrollPane(), "release-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** Asks for a folder and exports into it. */
    public void run(Supplier<Optional<Path>> folder) {
        if (!export.isDisabled()) {
            folder.get().ifPresent(model::onExport);
        }
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.onLook();
        subscriptions.on(model.plan(), form::show);
        subscriptions.onAny(this::showState, model.preview(), model.result(), model.busy());
        subscriptions.on(model.matches(), matches -> form.count(matches == null ? 0 : matches.count()));
    }

    @Override
    public void hidden() {
        subscriptions.close();
    }

    @Override
    public void focus() {
        form.focus();
    }

    private void showState() {
        List<Node> nodes = new ArrayList<>(
                report.nodes(model.preview().get(), model.result().get()));
        report.root().getChildren().setAll(nodes);
        long rows = rows();
        export.setText(Words.of("release.export-examples", rows));
        export.setDisable(rows == 0 || model.busy().get());
    }

    private long rows() {
        var seen = model.preview().get();
        if (seen == null) {
            return 0;
        }
        boolean blocked = seen.violations() > 0 && !model.plan().get().skipInvalid();
        return blocked ? 0 : seen.ledger().written();
    }
}
