package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.library.HitMarks;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.query.Highlights;
import org.winnow.store.FullText;

/** The conversation before the instruction, turn by turn, with what was said of each. Its nodes are used again. */
final class Earlier {
    private final VBox root = Styles.with(new VBox(), "earlier");
    private final List<Turn> turns = new ArrayList<>();

    Node root() {
        return root;
    }

    /**
     * Shows the turns before an index.
     *
     * @param remarks what stands below a turn, by its index
     */
    void show(Content content, int end, Highlights highlights, IntFunction<List<Node>> remarks) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            Message message = content.messages().get(i);
            if (message.role() != Role.SYSTEM) {
                if (nodes.size() == turns.size()) {
                    turns.add(new Turn());
                }
                nodes.add(turns.get(nodes.size()).show(message, highlights, remarks.apply(i)));
            }
        }
        if (!root.getChildren().equals(nodes)) {
            root.getChildren().setAll(nodes);
        }
        root.setVisible(!nodes.isEmpty());
        root.setManaged(!nodes.isEmpty());
    }

    private static final class Turn {
        private final Label who = Styles.with(new Label(), "turn-role");
        private final SpanText text = Styles.with(new SpanText(), "turn-text");
        private final VBox remarks = Styles.with(new VBox(), "remarks");
        private final VBox box = Styles.with(new VBox(who, text), "turn");

        Node show(Message message, Highlights highlights, List<Node> said) {
            who.setText(message.role().word());
            text.show(message.text(), HitMarks.of(highlights, kind(message), message.text()));
            remarks.getChildren().setAll(said);
            box.getChildren().setAll(said.isEmpty() ? List.of(who, text) : List.of(who, text, remarks));
            return box;
        }

        private static FullText.Where kind(Message message) {
            return switch (message.role()) {
                case ASSISTANT -> FullText.Where.RESPONSE;
                case TOOL -> FullText.Where.TOOLS;
                default -> FullText.Where.INSTRUCTION;
            };
        }
    }
}
