package org.winnow.desktop.intake;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.winnow.desktop.kit.Direction;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;
import org.winnow.intake.Preview;
import org.winnow.intake.format.Draft;
import org.winnow.model.Content;

/** A row of the preview: what it would become, or why it would be put aside. */
final class PreviewRow {
    private static final int SHOWN = 400;

    private PreviewRow() {}

    static Node of(Preview.Line line) {
        Label number = Styles.with(new Label(Numbers.count(line.line())), "preview-line");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Draft draft = line.draft();
        VBox texts = draft == null ? problem(line) : texts(draft);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return Styles.with(new HBox(number, texts), "preview-row");
    }

    private static VBox problem(Preview.Line line) {
        String problem = line.problem();
        Label words = Styles.with(new Label(problem == null ? "" : problem), "preview-problem");
        words.setWrapText(true);
        return new VBox(words);
    }

    private static VBox texts(Draft draft) {
        Content content = draft.content();
        VBox texts =
                new VBox(line(content.instruction(), "preview-instruction"), line(content.response(), "secondary"));
        StringBuilder more = new StringBuilder();
        add(more, "intake.passages-here", content.passages().size());
        add(more, "intake.judgements-here", content.feedback().size());
        int tags = draft.review().tags().size();
        if (tags > 0) {
            more.append(more.isEmpty() ? "" : " · ")
                    .append(String.join(", ", draft.review().tags()));
        }
        if (!more.isEmpty()) {
            texts.getChildren().add(Styles.with(new Label(more.toString()), "preview-more"));
        }
        return texts;
    }

    private static void add(StringBuilder more, String text, int count) {
        if (count > 0) {
            more.append(more.isEmpty() ? "" : " · ").append(Words.of(text, count));
        }
    }

    private static Label line(String text, String styleClass) {
        String flat = text.strip().replaceAll("\\s+", " ");
        int end = Math.min(flat.length(), SHOWN);
        if (end < flat.length() && Character.isHighSurrogate(flat.charAt(end - 1))) {
            end--;
        }
        Label label =
                Styles.with(new Label(flat.isEmpty() ? Words.of("intake.empty") : flat.substring(0, end)), styleClass);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        Direction.of(flat).alignCell(label);
        return label;
    }
}
