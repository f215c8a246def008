package org.winnow.desktop.editor;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.FormRow;
import org.winnow.desktop.kit.HiddenLine;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.session.DraftWords;
import org.winnow.desktop.session.DraftsModel;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.store.Drafts.Draft;

/** A form for one example after another: system text and tags stay, instruction and response are cleared. */
public final class WriteView implements View {
    /** The identifier, in drafts, of the example that does not exist yet. */
    private static final String NEW = "";

    private final WriteModel model;
    private final LiveModel live;
    private final LivePane pane;
    private final TemplateBar templates;
    private final WritingArea system = new WritingArea(Words.of("editor.system-text"));
    private final WritingArea instruction = new WritingArea(Words.of("editor.instruction"));
    private final WritingArea response = new WritingArea(Words.of("editor.response"));
    private final TextField tags = new TextField();
    private final FormRow row;
    private final HiddenLine hidden = new HiddenLine();
    private final Label count = Styles.with(new Label(), "secondary");
    private final DraftsModel drafts;
    private final Clock clock;
    private final VBox offer = new VBox();
    private final BorderPane root = Styles.with(new BorderPane(), "write");
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * What the form works with.
     *
     * @param model what becomes of what was typed
     * @param live what is known of it while it is typed
     * @param templates what it can begin with
     * @param drafts keeps what is being typed
     * @param limit how many tokens an example may have
     */
    public record Parts(WriteModel model, LiveModel live, TemplatesModel templates, DraftsModel drafts, int limit) {}

    /**
     * A form over the model.
     *
     * @param open opens an example by its identifier
     * @param back leaves the view
     */
    public WriteView(Parts parts, Clock clock, Consumer<String> open, Runnable back) {
        this.model = parts.model();
        this.live = parts.live();
        this.drafts = parts.drafts();
        this.clock = clock;
        this.pane = new LivePane(live, parts.limit(), open);
        this.templates = new TemplateBar(parts.templates(), this::now, this::fill);
        root.setId("write-root");
        system.setId("write-system");
        instruction.setId("write-instruction");
        response.setId("write-response");
        tags.setId("write-tags");
        row = new FormRow(Words.of("editor.instruction"), instruction, Words.of("editor.what-a-person-would-ask"))
                .with(instruction.below());
        ScrollPane scroll = Styles.with(new ScrollPane(form()), "release-scroll");
        scroll.setFitToWidth(true);
        root.setCenter(scroll);
        fields().forEach((field, input) -> input.textProperty().subscribe((before, text) -> {
            drafts.onTyped(NEW, field, text, "");
            typed();
        }));
        root.setBottom(bar(back));
    }

    private Node form() {
        return Styles.with(
                new VBox(
                        Styles.with(new Label(Words.of("editor.write-an-example")), "file-title"),
                        offer,
                        templates.root(),
                        row,
                        new FormRow(
                                        Words.of("editor.response"),
                                        response,
                                        Words.of("editor.the-answer-that-the-model-shall"))
                                .with(response.below()),
                        hidden,
                        new FormRow(
                                Words.of("editor.tags"),
                                tags,
                                Words.of("editor.separated-by-commas-billing-refund-lies")),
                        new FormRow(
                                        Words.of("editor.system"),
                                        system,
                                        Words.of("editor.standing-instructions-if-there-are-any"))
                                .with(system.below())),
                "write-form");
    }

    private Node bar(Runnable back) {
        KeyButton add =
                new KeyButton(Words.of("editor.add-it-and-write-the-next"), "Ctrl+Enter", this::add).look("primary");
        add.setId("write-add");
        KeyButton again =
                new KeyButton(Words.of("editor.add-it-same-answer-again"), "Ctrl+Shift+Enter", this::addAgain);
        again.setId("write-again");
        KeyButton close = new KeyButton(Words.of("editor.close"), "Esc", back);
        close.setId("write-close");
        return Styles.with(new ActionBar(add, again, close, count), "decisions");
    }

    private Map<String, TextInputControl> fields() {
        Map<String, TextInputControl> fields = new LinkedHashMap<>();
        fields.put("instruction", instruction);
        fields.put("response", response);
        fields.put("tags", tags);
        fields.put("system", system);
        return fields;
    }

    private void typed() {
        live.onTyped(system.getText(), instruction.getText(), response.getText());
        hidden.show(instruction.getText() + "\n" + response.getText());
    }

    private WriteModel.Draft now() {
        return new WriteModel.Draft(system.getText(), instruction.getText(), response.getText(), tags.getText());
    }

    /** Fills in what a template has; what it is silent about stays. */
    private void fill(WriteModel.Draft draft) {
        put(system, draft.system());
        put(instruction, draft.instruction());
        put(response, draft.response());
        put(tags, draft.tags());
        instruction.requestFocus();
        instruction.end();
    }

    private static void put(TextInputControl input, String text) {
        if (!text.isEmpty()) {
            input.setText(text);
        }
    }

    private void begin(WriteModel.@Nullable Draft draft) {
        if (draft != null) {
            instruction.setText("");
            fill(draft);
        }
    }

    private void showOffer() {
        List<Draft> left = drafts.left(NEW);
        offer.getChildren().clear();
        if (!left.isEmpty()) {
            Banner banner = new Banner(
                            Tone.ACCENT,
                            DraftWords.sentence(left, clock.withZone(ZoneId.systemDefault())),
                            Words.of("editor.it-was-not-added-yet"))
                    .named("write-draft")
                    .action(Words.of("editor.restore-it"), this::restore)
                    .action(Words.of("editor.discard-it"), () -> drafts.onDiscard(NEW));
            offer.getChildren().setAll(banner);
        }
    }

    private void restore() {
        fields().forEach(
                        (field, input) -> drafts.onRestore(NEW, field).ifPresent(draft -> input.setText(draft.text())));
        instruction.requestFocus();
    }

    /** Adds what was typed. */
    public void add() {
        if (added()) {
            instruction.clear();
            response.clear();
            instruction.requestFocus();
        }
    }

    /** Adds what was typed, and keeps the answer for another question. */
    public void addAgain() {
        if (added()) {
            instruction.clear();
            instruction.requestFocus();
            // the rest is a draft again
            fields().forEach((field, input) -> drafts.onTyped(NEW, field, input.getText(), ""));
        }
    }

    private boolean added() {
        boolean added = model.onAdd(now());
        if (added) {
            fields().keySet().forEach(field -> drafts.onHandedOver(NEW, field));
        }
        return added;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> right() {
        return Optional.of(pane.root());
    }

    @Override
    public void shown() {
        templates.shown();
        pane.shown();
        subscriptions.on(model.begun(), this::begin);
        subscriptions.on(
                model.written(),
                number -> count.setText(
                        number.intValue() == 0 ? "" : Words.of("editor.written-in-this-sitting", number.intValue())));
        subscriptions.on(drafts.revision(), revision -> showOffer());
        subscriptions.on(model.missing(), sentence -> {
            if (sentence.isEmpty()) {
                row.clearError();
            } else {
                row.error(sentence);
            }
        });
        typed();
    }

    @Override
    public void hidden() {
        subscriptions.close();
        pane.hidden();
        templates.hidden();
    }

    /** Where typing begins; leaves the fields where somebody is typing, so that the next Esc closes the form. */
    @Override
    public void focus() {
        boolean typing = fields().values().stream().anyMatch(TextInputControl::isFocused);
        (typing ? root : instruction).requestFocus();
    }
}
