package org.winnow.desktop.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Brief;
import org.winnow.desktop.kit.Card;
import org.winnow.desktop.kit.DiffText;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.words.Words;
import org.winnow.model.Example;

/** The examples of a cluster side by side, with what each says otherwise than the one to keep. */
final class PilePane {
    private static final double NARROWEST = 280;

    private final DuplicatesModel model;
    private final FlowPane cards = Styles.with(new FlowPane(), "pile");
    private final VBox lines = Styles.with(new VBox(), "pile-lines");
    private final ScrollPane root = Styles.with(new ScrollPane(lines), "pile-scroll");
    private @Nullable Pile pile;

    PilePane(DuplicatesModel model) {
        this.model = model;
        root.setId("duplicates-pile");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.viewportBoundsProperty().subscribe(bounds -> fit());
    }

    Node root() {
        return root;
    }

    void show(@Nullable Pile next) {
        pile = next;
        root.setVvalue(0);
        if (next == null) {
            lines.getChildren().clear();
        }
    }

    /** Shows the example at a place as the one to keep, the others as they differ from it. */
    void mark(int keeper) {
        Pile now = pile;
        if (now == null || now.examples().isEmpty()) {
            return;
        }
        Shown keep = now.examples().get(Math.min(keeper, now.examples().size() - 1));
        List<Node> nodes = new ArrayList<>();
        int place = 1;
        for (Shown shown : now.examples()) {
            nodes.add(card(now, shown, keep, place++));
        }
        cards.getChildren().setAll(nodes);
        lines.getChildren().setAll(cards);
        now.conflict().ifPresent(words -> lines.getChildren().add(1, new Banner(Tone.BAD, words)));
        if (now.cluster().keys().size() > now.examples().size() + 1) {
            lines.getChildren()
                    .add(Styles.with(new Label(Words.of("duplicates.shown-are-those-that-are-still")), "secondary"));
        }
        fit();
    }

    private Node card(Pile now, Shown shown, Shown keep, int place) {
        boolean kept = shown.key() == keep.key();
        Example example = shown.example();
        String note = example.status().title().toLowerCase(Locale.ROOT)
                + (shown.original().isPresent() ? Words.of("duplicates.edited") : "")
                + " · " + example.provenance().file();
        String words = kept
                ? Words.of("duplicates.keep")
                : Words.of("duplicates.of", place, now.examples().size());
        Label head = Styles.with(new Label(words), "pile-head");
        head.setMinWidth(Label.USE_PREF_SIZE);
        Card card = new Card(
                Card.head(head, Brief.of(new Label(note))),
                text(keep.example().instruction(), example.instruction(), kept, "pile-instruction"),
                text(keep.example().response(), example.response(), kept, "pile-response"));
        if (kept) {
            card.mark(Tone.GOOD);
            Styles.tone(head, Tone.GOOD);
            card.getChildren()
                    .add(Styles.with(
                            new Label(place == 1 ? now.why() : Words.of("duplicates.your-choice")), "secondary"));
        }
        card.setOnMouseClicked(event ->
                model.onKeeper(now.examples().indexOf(shown) - model.keeper().get()));
        card.setAccessibleText(words + ": " + example.instruction());
        return Styles.with(card, "pile-card");
    }

    private static DiffText text(String keep, String other, boolean kept, String styleClass) {
        DiffText text = Styles.with(new DiffText(), styleClass);
        text.show(kept ? other : keep, other);
        return text;
    }

    private void fit() {
        double width = root.getViewportBounds().getWidth() - 32;
        int columns = Math.max(1, Math.min(2, (int) (width / NARROWEST)));
        double each = Math.max(1, (width - (columns - 1) * 12) / columns - 1);
        cards.getChildren().forEach(card -> ((Card) card).setPrefWidth(each));
        cards.setPrefWrapLength(Math.max(1, width));
    }
}
