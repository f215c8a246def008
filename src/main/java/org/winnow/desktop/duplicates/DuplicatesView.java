package org.winnow.desktop.duplicates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.cluster.Options;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandButton;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.model.Cluster;

/** The list of clusters at the left, the examples of one side by side, the decision below. */
public final class DuplicatesView implements View {
    private final DuplicatesModel model;
    private final PilePane pile;
    private final ListView<ClusterRow> list = Styles.with(new ListView<>(), "cluster-list");
    private final SectionHeading heading = new SectionHeading(Words.of("duplicates.clusters"), "");
    private final Label similarity = Styles.with(new Label(), "secondary");
    private final Slider slider = new Slider(0.6, 0.95, 0.8);
    private final HBox page;
    private final StackPane root = Styles.with(new StackPane(), "duplicates");
    private final EmptyState notSearched;
    private final EmptyState nothing;
    private final Subscriptions subscriptions = new Subscriptions();

    /** A view over the model; the commands of the view by id. */
    public DuplicatesView(DuplicatesModel model, Map<String, Command> commands) {
        this.model = model;
        this.pile = new PilePane(model);
        root.setId("duplicates-root");
        notSearched = new EmptyState(
                        Words.of("duplicates.nobody-has-looked-for-duplicates-yet"),
                        Words.of("duplicates.it-takes-a-few-seconds"))
                .action(Words.of("duplicates.look-for-duplicates"), "", model::onSearch);
        nothing = new EmptyState(
                        Words.of("duplicates.no-duplicates-left-here"),
                        Words.of("duplicates.no-two-examples-of-this-set"))
                .action(Words.of("duplicates.look-again"), "", model::onSearch);
        buildList();
        ActionBar bar = Styles.with(
                new ActionBar(
                        button(commands, "duplicates.keep", Words.of("duplicates.keep-it-reject-the-rest"), "good"),
                        button(commands, "duplicates.other", Words.of("duplicates.other-keeper"), ""),
                        button(commands, "duplicates.skip", Words.of("duplicates.skip"), ""),
                        button(commands, "duplicates.distinct", Words.of("duplicates.not-duplicates"), "")),
                "decisions");
        BorderPane right = new BorderPane(pile.root());
        right.setBottom(bar);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox left = Styles.with(new VBox(heading, list, threshold()), "cluster-panel");
        VBox.setVgrow(list, Priority.ALWAYS);
        page = new HBox(left, right);
    }

    private static CommandButton button(Map<String, Command> commands, String id, String text, String look) {
        CommandButton button = new CommandButton(Objects.requireNonNull(commands.get(id), id), text, true);
        if (!look.isEmpty()) {
            button.look(look);
        }
        return button;
    }

    private void buildList() {
        list.setId("duplicates-list");
        list.setAccessibleText(Words.of("duplicates.clusters"));
        list.setItems(model.rows());
        list.setCellFactory(any -> new ClusterCell());
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0 && index.intValue() != model.chosen()) {
                model.onChoose(index.intValue());
            }
        });
    }

    private Node threshold() {
        slider.setId("duplicates-threshold");
        slider.setAccessibleText(Words.of("duplicates.similarity-from-which-examples-are-near"));
        slider.setBlockIncrement(0.05);
        slider.setValue(model.threshold().get());
        similarity.setWrapText(true);
        similarity.setMinHeight(Label.USE_PREF_SIZE);
        similarity.setText(words(slider.getValue()));
        slider.valueProperty().subscribe(value -> similarity.setText(words(value.doubleValue())));
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing && Math.abs(model.threshold().get() - slider.getValue()) > 0.001) {
                model.threshold().set(slider.getValue());
                model.onSearch();
            }
        });
        return Styles.with(
                new VBox(new SectionHeading(Words.of("duplicates.near-copies")), compared(), slider, similarity),
                "threshold");
    }

    private Node compared() {
        ComboBox<Options.Fields> texts = new ComboBox<>();
        texts.setId("duplicates-fields");
        texts.setAccessibleText(Words.of("duplicates.texts-that-are-compared"));
        texts.setMaxWidth(Double.MAX_VALUE);
        texts.getItems().setAll(Options.Fields.values());
        texts.setConverter(new FieldWords());
        texts.setValue(model.fields().get());
        texts.setOnAction(event -> {
            if (texts.getValue() != model.fields().get()) {
                model.fields().set(texts.getValue());
                model.onSearch();
            }
        });
        return texts;
    }

    private static String words(double value) {
        return Words.of("duplicates.alike-from-on", value);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.on(model.matches(), model::onMatches);
        subscriptions.onAny(this::showPage, model.state(), model.rows());
        subscriptions.on(model.pile(), this::showPile);
        subscriptions.on(model.keeper(), place -> pile.mark(place));
    }

    @Override
    public void hidden() {
        subscriptions.close();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    private void showPage() {
        heading.setNote(
                model.rows().isEmpty()
                        ? ""
                        : String.format(Locale.ENGLISH, "%,d", model.rows().size()));
        Node centre = switch (model.state().get()) {
            case READING -> new Region();
            case NOT_SEARCHED -> notSearched;
            case READY -> model.rows().isEmpty() ? nothing : page;
        };
        if (!root.getChildren().equals(List.of(centre))) {
            root.getChildren().setAll(centre);
        }
        if (centre == page && model.pile().get() == null) {
            model.onChoose(model.chosen());
        }
    }

    private void showPile(@Nullable Pile next) {
        pile.show(next);
        pile.mark(model.keeper().get());
        list.getSelectionModel().clearAndSelect(model.chosen());
        list.scrollTo(Math.max(0, model.chosen() - 2));
    }

    private static String words(Cluster cluster) {
        return switch (cluster.kind()) {
            case EXACT -> "exact";
            case NEAR -> String.format(Locale.ENGLISH, "%.2f", cluster.similarity());
            case SAME_QUESTION -> "question";
            case CONFLICTING -> Words.of("duplicates.differs");
        };
    }

    private static final class ClusterCell extends ListCell<ClusterRow> {
        private final Label title = new Label();
        private final Label note = Styles.with(new Label(), "secondary");
        private final HBox line = Styles.with(new HBox(title, note), "cluster-line");

        ClusterCell() {
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(0);
            note.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ClusterRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            title.setText(row.title());
            note.setText(row.open() + " · " + words(row.cluster()));
            setGraphic(line);
        }
    }
}
