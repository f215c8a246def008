package org.winnow.desktop.replace;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.DiffText;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;
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
        root.setAccessibleText(Words.of("replace.all-changes-of-the-example-in"));
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
            nodes.add(new SectionHeading(Words.of("replace.changes")));
            Label hint = Styles.with(new Label(Words.of("replace.the-example-in-hand-is-shown")), "secondary");
            hint.setWrapText(true);
            nodes.add(hint);
        }
        for (Altered altered : changes.subList(0, Math.min(MOST, changes.size()))) {
            int hits = altered.places().size();
            nodes.add(new SectionHeading(name(altered)).plainNote(Words.of("replace.hits", hits)));
            DiffText text = new DiffText();
            text.show(PreviewRow.whole(altered));
            nodes.add(text);
        }
        lines.getChildren().setAll(nodes);
        root.setVvalue(0);
    }

    private static String name(Altered altered) {
        return switch (altered.kind()) {
            case INSTRUCTION -> Words.of("replace.instruction");
            case RESPONSE -> Words.of("replace.response");
            case NOTE -> Words.of("replace.note");
            case SYSTEM -> Words.of("replace.system");
            case USER -> Words.of("replace.user-turn", altered.index() + 1);
            case ASSISTANT -> Words.of("replace.assistant-turn", altered.index() + 1);
            case TOOL -> Words.of("replace.tool-turn", altered.index() + 1);
            case ALTERNATIVES -> Words.of("replace.alternative", altered.index() + 1);
            case PASSAGES -> Words.of("replace.passage", altered.index() + 1);
        };
    }
}
