package org.winnow.desktop.replace;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.DiffText;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.edit.Altered;

/** All changes of the example in hand, whole texts. */
final class ChangesPane {
    private static final int MOST = 40;

    private final ReplaceModel model;
    private final VBox lines = Styles.with(new VBox(), "inspector");
    private final ScrollPane root = Styles.with(new ScrollPane(lines), "inspector-scroll");

    ChangesPane(ReplaceModel model) {
        this.model = model;
        root.setId("replace-changes");
        root.setAccessibleText("All changes of the example in hand");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    Node root() {
        return root;
    }

    void listen(Subscriptions subscriptions) {
        subscriptions.on(model.changes(), this::show);
    }

    private void show(List<Altered> changes) {
        List<Node> nodes = new ArrayList<>();
        if (changes.isEmpty()) {
            nodes.add(new SectionHeading("Changes"));
            Label hint = Styles.with(
                    new Label("The example in hand is shown here, with all that would change."), "secondary");
            hint.setWrapText(true);
            nodes.add(hint);
        }
        for (Altered altered : changes.subList(0, Math.min(MOST, changes.size()))) {
            int hits = altered.places().size();
            nodes.add(new SectionHeading(name(altered)).plainNote(hits == 1 ? "1 hit" : Numbers.count(hits) + " hits"));
            DiffText text = new DiffText();
            text.show(PreviewRow.whole(altered));
            nodes.add(text);
        }
        lines.getChildren().setAll(nodes);
        root.setVvalue(0);
    }

    private static String name(Altered altered) {
        return switch (altered.kind()) {
            case INSTRUCTION -> "Instruction";
            case RESPONSE -> "Response";
            case NOTE -> "Note";
            case SYSTEM -> "System";
            case USER -> String.format("User, turn %d", altered.index() + 1);
            case ASSISTANT -> String.format("Assistant, turn %d", altered.index() + 1);
            case TOOL -> String.format("Tool, turn %d", altered.index() + 1);
            case ALTERNATIVES -> String.format("Alternative %d", altered.index() + 1);
            case PASSAGES -> String.format("Passage %d", altered.index() + 1);
        };
    }
}
