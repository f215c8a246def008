package org.winnow.desktop.replace;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.replace.ReplaceModel.Counts;
import org.winnow.desktop.replace.ReplaceModel.State;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;

/** Find and replace: the form above, what would change below it, the decision at the lower edge. */
public final class ReplaceView implements View {
    private final ReplaceModel model;
    private final HabitsModel habitsModel;
    private final FormPane form;
    private final PreviewList list;
    private final HabitsPane habits;
    private final ChangesPane changes;
    private final KeyButton apply;
    private final EmptyState nothing =
            new EmptyState(Words.of("replace.nothing-is-found"), Words.of("replace.no-chosen-text-of-the-current"));
    private final EmptyState nowhere =
            new EmptyState(Words.of("replace.choose-where-to-look"), Words.of("replace.none-of-the-texts-of-an"));
    private final Region gap = new Region();
    private final BorderPane root = Styles.with(new BorderPane(), "replace");
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * A view over the models.
     *
     * @param close goes back to where the user was
     */
    public ReplaceView(ReplaceModel model, HabitsModel habitsModel, Runnable close) {
        this.model = model;
        this.habitsModel = habitsModel;
        form = new FormPane(model);
        list = new PreviewList(model);
        habits = new HabitsPane(habitsModel, edit -> {
            model.onUse(Form.of(edit));
            focus();
        });
        changes = new ChangesPane(model);
        apply = new KeyButton(Words.of("replace.replace"), "Ctrl+Enter", model::onApply).look("primary");
        apply.setId("replace-apply");
        KeyButton back = new KeyButton(Words.of("replace.close"), "Esc", close);
        back.setId("replace-close");
        root.setId("replace-root");
        root.setAccessibleRole(AccessibleRole.TITLED_PANE);
        root.setFocusTraversable(true);
        root.setAccessibleText(Words.of("replace.find-and-replace"));
        root.setTop(form.root());
        root.setBottom(Styles.with(new ActionBar(apply, back), "decisions"));
    }

    /** Puts the focus where typing begins. */
    public void begin() {
        form.begin();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> right() {
        return Optional.of(changes.root());
    }

    @Override
    public void shown() {
        form.listen(subscriptions);
        list.listen(subscriptions);
        habits.listen(subscriptions);
        changes.listen(subscriptions);
        subscriptions.onAny(
                this::show, model.counts(), model.form(), model.checks().revision());
        habitsModel.refresh();
        model.onShown();
    }

    @Override
    public void hidden() {
        model.onHidden();
        subscriptions.close();
    }

    @Override
    public void focus() {
        if (root.getCenter() == list.root()) {
            list.focus();
        } else if (root.getCenter() != habits.root() || !habits.focus()) {
            root.requestFocus();
        }
    }

    private void show() {
        Node centre = centre();
        if (root.getCenter() != centre) {
            boolean hadFocus = root.getCenter() != null && holdsFocus(root.getCenter());
            root.setCenter(centre);
            if (hadFocus) {
                root.requestFocus(); // or the window gives it to its first button
            }
        }
        int checked = model.checked();
        State state = model.counts().get().state();
        apply.setText(words(checked));
        apply.setDisable((state != State.DONE && state != State.STOPPED) || checked == 0);
    }

    private boolean holdsFocus(Node part) {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (owner != null && owner != part) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private String words(int checked) {
        if (model.form().get().isBlank()) {
            return Words.of("replace.replace");
        }
        String examples = Words.of("replace.examples", checked);
        boolean removes = model.form().get().replacement().isEmpty();
        return Words.of(removes ? "replace.remove-from" : "replace.replace-in", examples);
    }

    private Node centre() {
        Counts counts = model.counts().get();
        if (model.form().get().isBlank()) {
            return habits.root();
        }
        if (counts.examples() > 0 || counts.state() == State.LOOKING) {
            return list.root();
        }
        if (model.form().get().in().isEmpty()) {
            return nowhere;
        }
        return model.mistake().get() == null ? nothing : gap;
    }
}
