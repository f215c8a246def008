package org.winnow.desktop;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.HiddenSidesPane;
import org.controlsfx.control.ListSelectionView;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.Rating;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.TaskProgressView;
import org.controlsfx.control.ToggleSwitch;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.BarRow;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.CountRow;
import org.winnow.desktop.kit.DiffText;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.FactList;
import org.winnow.desktop.kit.FormRow;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.ShareBar;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.StatusDot;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Toast;
import org.winnow.desktop.kit.Tone;

/** All controls of the kit, and those of JavaFX and ControlsFX that the views use, beside each other. */
final class Gallery {
    private Gallery() {}

    static Parent node() {
        HBox all = new HBox(24, small(), texts(), pictures(), inputs(), others());
        all.setPadding(new Insets(16));
        return all;
    }

    private static VBox column(Node... nodes) {
        VBox box = new VBox(10, nodes);
        box.setPrefWidth(330);
        box.setMinWidth(330);
        return box;
    }

    private static Node small() {
        Toast toast = new Toast((time, action) -> () -> {});
        toast.show("1,204 examples rejected", () -> {});
        KeyButton off = new KeyButton("Disabled", "D", () -> {});
        off.setDisable(true);
        CountRow chosen = new CountRow("care-plan", 18204, () -> {}).bar(0.9);
        chosen.setChosen(true);
        return column(
                new SectionHeading("Heading", "12 – 1,904"),
                new SectionHeading("Heading").plainNote("plain note"),
                new ActionBar(
                        new KeyButton("Accept", "A", () -> {}).look("good"),
                        new KeyButton("Export", "Ctrl E", () -> {}).look("primary"),
                        new KeyButton("Reject", "X", () -> {}).look("bad"),
                        new KeyButton("Delete", () -> {}).look("bad-emphasis"),
                        new KeyButton("Plain", () -> {}),
                        new KeyButton("Flat", () -> {}).look("flat"),
                        off),
                new HBox(
                        8,
                        new Chip("2 billing").onPress(() -> {}),
                        new Chip("1 care-plan").chosen(true).onPress(() -> {}),
                        new Chip("tag:x").asTerm().onRemove(() -> {})),
                new HBox(
                        12,
                        new StatusDot(Tone.GOOD, "Accepted"),
                        new StatusDot(Tone.ATTENTION, "Needs edit"),
                        new StatusDot(Tone.BAD, "Rejected"),
                        new StatusDot(Tone.NEUTRAL, "Unreviewed")),
                new VBox(new CountRow("Unreviewed", 12430, () -> {}), chosen),
                new Banner(Tone.BAD, "“45 minutes”", " is in no passage").action("Edit sentence", "E", () -> {}),
                new Banner(Tone.ATTENTION, "This sentence is so long that it needs more than one line of the banner."),
                new Banner(Tone.GOOD, "Everything is saved"),
                new Banner(Tone.NEUTRAL, "Nothing to see").action("Look", () -> {}),
                toast,
                new EmptyState("Nothing matches", "No example is both German and about refunds.")
                        .action("Clear the last filter", "⌫", () -> {})
                        .action("Write one", "", () -> {}));
    }

    private static Node texts() {
        DiffText diff = new DiffText();
        diff.show(List.of(
                new DiffText.Piece(DiffText.Kind.SAME, "You pay a service fee of "),
                new DiffText.Piece(DiffText.Kind.REMOVED, "€29"),
                new DiffText.Piece(DiffText.Kind.ADDED, "€49"),
                new DiffText.Piece(DiffText.Kind.SAME, " per screen repair.")));
        SpanText arabic = Styles.with(new SpanText(), "reading");
        String words = "نعم، تغطي خطة العناية Care Plus كسر الشاشة. تدفع رسوم خدمة قدرها 29 يورو لكل إصلاح.";
        arabic.show(
                words,
                List.of(
                        new SpanText.Mark(0, words.indexOf('.') + 1, Tone.GOOD, SpanText.Look.SOLID),
                        new SpanText.Mark(words.indexOf("29"), words.indexOf("29") + 2, Tone.BAD, SpanText.Look.FILL)));
        FactList facts = new FactList()
                .fact("Source", "support-bot-2026-10.jsonl, line 9,120")
                .fact("Imported", "12 November 2026, 09:14")
                .fact("Similar", "0.93 · Is a broken display insured abroad?", () -> {});
        FormRow wrong = new FormRow("Seed", new TextField("x"), "");
        wrong.error("“x” is no number. Write a whole number such as 42.");
        return column(
                Styles.with(new SpanText("Does Care Plus cover a cracked screen abroad?"), "question"),
                DemoParts.answer(),
                diff,
                arabic,
                new SpanText("解約した場合、保険はどうなりますか。"),
                facts,
                new FormRow("Name", new TextField("Refunds"), "Shown in the left panel."),
                wrong);
    }

    private static Node pictures() {
        ShareBar shares = new ShareBar();
        shares.show(
                "Status",
                List.of(
                        new ShareBar.Share("Unreviewed", 20, Tone.NEUTRAL),
                        new ShareBar.Share("Accepted", 70, Tone.GOOD),
                        new ShareBar.Share("Needs edit", 6, Tone.ATTENTION),
                        new ShareBar.Share("Rejected", 4, Tone.BAD)));
        shares.onOpen(part -> {});
        BarRow row = new BarRow("care-plan", new BarRow.Values(0.6, 0.5, 0.3), "18,204");
        row.onAction(() -> {});
        return column(
                DemoParts.histogram(),
                shares,
                row,
                new BarRow("cancellation", new BarRow.Values(0.1, -1, -1), "389 · −3,700").countTone(Tone.BAD),
                DemoBalance.histogram(),
                DemoBalance.heat());
    }

    private static Node inputs() {
        ComboBox<String> editable = new ComboBox<>(FXCollections.observableArrayList("one", "two"));
        editable.setEditable(true);
        CheckBox check = new CheckBox("Checked");
        check.setSelected(true);
        RadioButton radio = new RadioButton("Radio");
        radio.setSelected(true);
        ListView<String> list = new ListView<>(FXCollections.observableArrayList("first", "second"));
        list.setPrefHeight(70);
        list.getSelectionModel().select(0);
        return column(
                new TextField("A text field"),
                new TextArea("A text area"),
                editable,
                new ComboBox<>(FXCollections.observableArrayList("one")),
                new CheckComboBox<>(FXCollections.observableArrayList("en", "de")),
                new SearchableComboBox<>(FXCollections.observableArrayList("one", "two")),
                new Spinner<Integer>(0, 10, 3),
                check,
                radio,
                new ToggleSwitch("Switch"),
                new RangeSlider(0, 100, 20, 60),
                new Rating(5, 3),
                new Hyperlink("A link"),
                new MenuButton("Menu", null, new MenuItem("one")),
                new ProgressBar(0.4),
                list);
    }

    private static Node others() {
        SegmentedButton segments =
                new SegmentedButton(new ToggleButton("Table"), new ToggleButton("Review"), new ToggleButton("Balance"));
        segments.getButtons().get(1).setSelected(true);
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("first", "second"));
        TableColumn<String, String> column = new TableColumn<>("Instruction");
        column.setCellValueFactory(cell -> new javafx.beans.property.SimpleStringProperty(cell.getValue()));
        table.getColumns().add(column);
        table.setPrefHeight(120);
        NotificationPane notification = new NotificationPane(new VBox());
        notification.setText("A notification");
        HiddenSidesPane sides = new HiddenSidesPane();
        sides.setContent(new VBox());
        ListSelectionView<String> selection = new ListSelectionView<>();
        selection.setPrefHeight(160);
        return column(
                segments,
                table,
                new BreadCrumbBar<>(new javafx.scene.control.TreeItem<>("a set")),
                notification,
                sides,
                selection,
                new TaskProgressView<>());
    }
}
