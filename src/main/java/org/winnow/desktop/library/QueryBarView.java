package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.Strip;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.words.Words;
import org.winnow.query.QueryException;
import org.winnow.query.Term;

/**
 * The query as chips, one for each condition, and a field for more. Enter applies; Backspace in the empty field takes the
 * last condition back into it; a mistake is pointed at under the field and changes nothing.
 */
public final class QueryBarView {
    private final CurrentSetModel model;
    private final HBox chips = Styles.with(new HBox(), "query-chips");
    private final TextField field = Styles.with(new TextField(), "query-field");
    private final Label mistake = Styles.with(new Label(), "query-mistake");
    private final HBox box = Styles.with(new HBox(new Strip(chips), field), "query-box");
    private final VBox root = Styles.with(new VBox(box), "query-bar");

    /** Shows the model for as long as it lives: the bar is part of the window. */
    public QueryBarView(CurrentSetModel model) {
        this.model = model;
        root.setId("library-query");
        field.setId("library-query-field");
        field.setAccessibleText(Words.of("library.query"));
        field.setPromptText(Words.of("library.search-words-or-conditions-such-as"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(root, Priority.ALWAYS);
        field.setMinWidth(80);
        field.setPrefWidth(80); // the terms have the room that they need before the field has more
        field.setOnAction(event -> apply());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.query().subscribe(text -> show());
        model.mistake().subscribe(this::point);
    }

    /** The bar. */
    public Node root() {
        return root;
    }

    /** Puts the focus into the field. */
    public void focus() {
        field.requestFocus();
        field.end();
    }

    private void show() {
        if (model.mistake().get() != null) {
            return;
        }
        List<Node> nodes = new ArrayList<>();
        for (Term term : model.parsed().terms()) {
            nodes.add(new Chip(term.text())
                    .asTerm()
                    .onRemove(() -> model.onQuery(model.parsed().without(term))));
        }
        chips.getChildren().setAll(nodes);
        field.setPromptText(nodes.isEmpty() ? Words.of("library.search-words-or-conditions-such-as") : "");
        field.clear();
    }

    private void apply() {
        String more = field.getText().strip();
        String all = model.parsed().isAll() ? more : model.parsed().text() + " " + more;
        model.onQuery(all);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE
                && field.getCaretPosition() == 0
                && field.getSelectedText().isEmpty()
                && !model.parsed().terms().isEmpty()) {
            List<Term> terms = model.parsed().terms();
            String last = terms.get(terms.size() - 1).text();
            String rest = field.getText();
            model.onDropLast();
            field.setText(last + rest);
            field.positionCaret(last.length());
            event.consume();
        }
    }

    private void point(@Nullable QueryException wrong) {
        Styles.toggle(box, "wrong", wrong != null);
        root.getChildren().remove(mistake);
        if (wrong != null) {
            mistake.setText(wrong.getMessage());
            root.getChildren().add(mistake);
            int before = model.parsed().isAll() ? 0 : model.parsed().text().length() + 1;
            int at = Math.max(0, Math.min(field.getLength(), wrong.position() - before));
            field.selectRange(at, field.getLength());
        } else {
            show();
        }
    }
}
