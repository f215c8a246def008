package org.winnow.desktop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.FactList;
import org.winnow.desktop.kit.FormRow;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.words.Words;
import org.winnow.intake.Detection;
import org.winnow.intake.ImportReport;
import org.winnow.intake.Preview;
import org.winnow.intake.format.Formats;

/** The file in hand: what it seems to be and why, its first rows, or what became of it. */
final class FilePane {
    private static final String DETECTED = Words.of("intake.as-detected");
    private static final String NOWHERE = Words.of("intake.not-in-this-file");
    private static final int PROBLEMS = 50;

    private final ImportModel model;
    private final VBox root = Styles.with(new VBox(), "file-pane");

    FilePane(ImportModel model) {
        this.model = model;
        root.setId("import-file");
    }

    Node root() {
        return root;
    }

    void show(@Nullable FileChoice choice) {
        List<Node> nodes = new ArrayList<>();
        if (choice != null) {
            nodes.add(Styles.with(new Label(choice.name()), "file-title"));
            ImportReport report = choice.report();
            Preview preview = choice.preview();
            if (choice.failure() != null) {
                nodes.add(new Banner(Tone.BAD, choice.failure()));
            }
            if (report != null) {
                ledger(nodes, choice, report);
            } else if (preview != null) {
                detection(nodes, choice, preview.detection());
                places(nodes, choice, preview);
                rows(nodes, choice);
            }
        }
        root.getChildren().setAll(nodes);
    }

    private void detection(List<Node> nodes, FileChoice choice, Detection seen) {
        FactList facts = new FactList();
        facts.fact(
                Words.of("intake.format"),
                seen.known()
                        ? seen.title() + Words.of("intake.sure", seen.confidence() * 100)
                        : Words.of("intake.not-known"));
        facts.fact(Words.of("intake.because"), seen.evidence().isEmpty() ? "—" : String.join("\n", seen.evidence()));
        facts.fact(
                Words.of("intake.rows"),
                (seen.rowsExact() ? "" : Words.of("intake.about")) + Numbers.count(seen.rows()));
        nodes.add(facts);
        ComboBox<String> formats = new ComboBox<>();
        formats.getItems().add(DETECTED);
        Formats.distinct().forEach(format -> formats.getItems().add(format.id()));
        formats.setValue(choice.format() == null ? DETECTED : choice.format());
        formats.setId("import-format");
        formats.setOnAction(event -> model.onFormat(DETECTED.equals(formats.getValue()) ? null : formats.getValue()));
        nodes.add(new FormRow(Words.of("intake.read-it-as"), formats, ""));
        if (!choice.ready()) {
            nodes.add(new Banner(Tone.ATTENTION, Words.of("intake.say-below-where-the-instruction-and")));
        }
    }

    private void places(List<Node> nodes, FileChoice choice, Preview preview) {
        boolean needed = !preview.detection().known() && choice.format() == null;
        if (!needed && !choice.mapped()) {
            return;
        }
        nodes.add(new SectionHeading(Words.of("intake.where-things-lie")));
        FlowPane form = Styles.with(new FlowPane(), "places");
        for (FileChoice.Slot slot : FileChoice.Slot.values()) {
            ComboBox<String> places = new ComboBox<>();
            places.getItems().add(NOWHERE);
            preview.places().forEach(place -> places.getItems().add(place.pointer()));
            String now = choice.places().get(slot);
            places.setValue(now == null ? NOWHERE : now);
            places.setId("import-place-" + slot.name().toLowerCase(Locale.ROOT));
            places.setOnAction(
                    event -> model.onPlace(slot, NOWHERE.equals(places.getValue()) ? null : places.getValue()));
            FormRow row = new FormRow(slot.title(), places, help(slot, now, preview));
            row.setPrefWidth(280);
            form.getChildren().add(row);
        }
        nodes.add(form);
    }

    private static String help(FileChoice.Slot slot, @Nullable String pointer, Preview preview) {
        return preview.places().stream()
                .filter(place -> place.pointer().equals(pointer))
                .flatMap(place -> place.samples().stream().limit(1))
                .map(sample -> "“" + (sample.length() > 60 ? sample.substring(0, 60) + "…" : sample) + "”")
                .findFirst()
                .orElse(slot.help());
    }

    private static void rows(List<Node> nodes, FileChoice choice) {
        nodes.add(new SectionHeading(
                Words.of("intake.first-rows"), Numbers.count(choice.rows().size())));
        VBox rows = new VBox();
        choice.rows().forEach(line -> rows.getChildren().add(PreviewRow.of(line)));
        nodes.add(rows);
    }

    private void ledger(List<Node> nodes, FileChoice choice, ImportReport report) {
        nodes.add(new Banner(
                report.ledger().quarantined() == 0 ? Tone.GOOD : Tone.ATTENTION,
                LedgerWords.equation(report.ledger())));
        ImportReport feedback = report.feedback();
        if (feedback != null) {
            nodes.add(new Banner(Tone.GOOD, Words.of("intake.feedback-2", LedgerWords.equation(feedback.ledger()))));
        }
        report.notes().forEach(note -> nodes.add(new Banner(Tone.ATTENTION, note)));
        if (report.ledger().kept() > 0) {
            KeyButton open = new KeyButton(Words.of("intake.show-them"), () -> model.onShow(choice));
            open.setId("import-show");
            nodes.add(open);
        }
        if (!report.problems().isEmpty()) {
            nodes.add(new SectionHeading(
                    Words.of("intake.put-aside"), Numbers.count(report.ledger().quarantined())));
            for (ImportReport.Problem problem :
                    report.problems().stream().limit(PROBLEMS).toList()) {
                Label words = new Label(Words.of("intake.line", problem.line(), problem.reason()));
                words.setWrapText(true);
                nodes.add(words);
            }
        }
    }
}
