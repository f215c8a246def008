package org.winnow.desktop.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.Brief;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandButton;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;

/** The review desk: the card in the middle, the decisions below it always at the same place, the passages at the right. */
public final class ReviewView implements View {
    private final ReviewModel model;
    private final ExampleCard card;
    private final DigitsModel digits;
    private final PassagesPane passages;
    private final EmptyState nothing =
            new EmptyState(Words.of("review.nothing-matches"), Words.of("review.the-conditions-in-the-query-bar"));
    private final BorderPane root = Styles.with(new BorderPane(), "review");
    private final Label place = Styles.with(new Label(), "secondary");
    private final Label origin = Styles.with(new Label(), "secondary");
    private final ClusterNote clusters;
    private final ScrollPane scroll;
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * A desk.
     *
     * @param desk what is reviewed
     * @param card the example
     * @param commands the commands of the review, by id
     */
    public ReviewView(ReviewDesk desk, ExampleCard card, Map<String, Command> commands) {
        this.model = desk.review();
        this.digits = desk.digits();
        this.card = card;
        this.passages = new PassagesPane(desk);
        this.clusters = new ClusterNote(desk.clusters(), model.cluster());
        root.setId("review-root");
        root.setAccessibleRole(AccessibleRole.TITLED_PANE);
        root.setFocusTraversable(true);
        root.setAccessibleText(Words.of("review.example-under-review"));
        place.setMinWidth(Region.USE_PREF_SIZE);
        ActionBar head = Styles.with(
                new ActionBar(6, 4)
                        .leading(place, origin)
                        .trailing(new MarksBar(desk.marks()).root(), new OrderChoice(model.order()).box()),
                "review-head");
        Brief.of(origin);
        scroll = Styles.with(new ScrollPane(new VBox(head, clusters.root(), card.root())), "review-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Command reasons = Objects.requireNonNull(commands.get("review.reasons"), "the command that edits reasons");
        root.setBottom(new VBox(new ReasonBar(digits, desk.keys(), reasons::fire).root(), bar(commands)));
    }

    private static Node bar(Map<String, Command> commands) {
        CommandButton accept = button(commands, "review.accept", Words.of("review.accept"));
        accept.look("good");
        CommandButton reject = button(commands, "review.reject", Words.of("review.reject"));
        reject.look("bad");
        ActionBar bar = new ActionBar(
                accept,
                reject,
                button(commands, "review.needs-edit", Words.of("review.needs-edit")),
                button(commands, "review.skip", Words.of("review.skip")));
        return Styles.with(bar.trailing(button(commands, "review.back", Words.of("review.back"))), "decisions");
    }

    private static CommandButton button(Map<String, Command> commands, String id, String text) {
        Command command = commands.get(id);
        if (command == null) {
            throw new IllegalArgumentException("no command " + id);
        }
        CommandButton button = new CommandButton(command, text, true);
        button.setFocusTraversable(true);
        return button;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> right() {
        return Optional.of(passages.root());
    }

    @Override
    public void shown() {
        model.onEnter();
        digits.onEnter();
        subscriptions.onAny(this::showCentre, model.shown(), model.over(), model.highlights());
        subscriptions.bind(place.textProperty(), model.place());
        passages.shown();
        clusters.shown();
    }

    @Override
    public void hidden() {
        card.leave();
        digits.onLeaveOpen();
        passages.hidden();
        clusters.hidden();
        subscriptions.close();
    }

    @Override
    public void focus() {
        root.requestFocus();
    }

    private void showCentre() {
        Shown example = model.shown().get();
        if (example == null) {
            root.setCenter(!model.over().get() ? null : model.isEmpty() ? nothing : over());
            return;
        }
        if (root.getCenter() != scroll) {
            root.setCenter(scroll);
        }
        if (card.show(example)) {
            scroll.setVvalue(0);
        }
        origin.setText(origin(example));
    }

    private EmptyState over() {
        EmptyState over = new EmptyState(
                Words.of("review.nothing-left-to-review-here"), Words.of("review.every-example-of-this-set-has"));
        if (model.hasEdits()) {
            over.action(Words.of("review.go-through-what-needs-an-edit"), "", model::onEditPass);
        }
        return over.action(Words.of("review.begin-again"), "", model::onBegin);
    }

    private static String origin(Shown shown) {
        var provenance = shown.example().provenance();
        String line = provenance.line() > 0 ? Words.of("review.line", provenance.line()) : "";
        List<String> thumbs = shown.example().content().feedback().stream()
                .map(feedback -> feedback.polarity().word())
                .filter(word -> word.equals("up") || word.equals("down"))
                .distinct()
                .toList();
        return "· " + provenance.file() + line
                + (thumbs.isEmpty() ? "" : Words.of("review.thumb", String.join(Words.of("review.and"), thumbs)));
    }
}
