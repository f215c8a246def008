package org.winnow.desktop.editor;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.FormRow;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.session.DraftWords;
import org.winnow.desktop.session.DraftsModel;
import org.winnow.desktop.shell.View;
import org.winnow.store.Drafts.Draft;

/** A form for one example after another: system text and tags stay, instruction and response are cleared. */
public final class WriteView implements View {
    /** The identifier, in drafts, of the example that does not exist yet. */
    private static final String NEW = "";

    private final WriteModel model;
    private final WritingArea system = new WritingArea("System text");
    private final WritingArea instruction = new WritingArea("Instruction");
    private final WritingArea response = new WritingArea("Response");
    private final TextField tags = new TextField();
    private final FormRow row;
    private final Label count = Styles.with(new Label(), "secondary");
    private final DraftsModel drafts;
    private final Clock clock;
    private final VBox offer = new VBox();
    private final BorderPane root = Styles.with(new BorderPane(), "write");
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * A form over the model.
     *
     * @param drafts keeps what is being typed
     * @param back leaves the view
     */
    public WriteView(WriteModel model, DraftsModel drafts, Clock clock, Runnable back) {
        this.model = model;
        this.drafts = drafts;
        this.clock = clock;
        root.setId("write-root");
        system.setId("write-system");
        instruction.setId("write-instruction");
        response.setId("write-response");
        tags.setId("write-tags");
        row = new FormRow("Instruction", instruction, "What a person would ask");
        VBox form = Styles.with(
                new VBox(
                        Styles.with(new Label("Write an example"), "file-title"),
                        offer,
                        row,
                        new FormRow("Response", response, "The answer that the model shall learn"),
                        new FormRow(
                                "Tags",
                                tags,
                                "Separated by commas; billing/refund lies in billing. They stay for the next one."),
                        new FormRow(
                                "System",
                                system,
                                "Standing instructions, if there are any. They stay for the next one.")),
                "write-form");
        ScrollPane scroll = Styles.with(new ScrollPane(form), "release-scroll");
        scroll.setFitToWidth(true);
        KeyButton add = new KeyButton("Add it and write the next", "Ctrl+Enter", this::add).look("primary");
        add.setId("write-add");
        KeyButton close = new KeyButton("Close", "Esc", back);
        root.setCenter(scroll);
        fields().forEach((field, input) ->
                input.textProperty().subscribe((before, text) -> drafts.onTyped(NEW, field, text, "")));
        root.setBottom(Styles.with(new ActionBar(add, close, count), "decisions"));
    }

    private Map<String, TextInputControl> fields() {
        Map<String, TextInputControl> fields = new LinkedHashMap<>();
        fields.put("instruction", instruction);
        fields.put("response", response);
        fields.put("tags", tags);
        fields.put("system", system);
        return fields;
    }

    private void showOffer() {
        List<Draft> left = drafts.left(NEW);
        offer.getChildren().clear();
        if (!left.isEmpty()) {
            Banner banner = new Banner(
                            Tone.ACCENT,
                            DraftWords.sentence(left, clock.withZone(ZoneId.systemDefault())),
                            " It was not added yet.")
                    .named("write-draft")
                    .action("Restore it", this::restore)
                    .action("Discard it", () -> drafts.onDiscard(NEW));
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
        boolean added = model.onAdd(
                new WriteModel.Draft(system.getText(), instruction.getText(), response.getText(), tags.getText()));
        if (added) {
            fields().keySet().forEach(field -> drafts.onHandedOver(NEW, field));
            instruction.clear();
            response.clear();
            instruction.requestFocus();
        }
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.on(
                model.written(),
                number -> count.setText(
                        number.intValue() == 0 ? "" : Numbers.count(number.intValue()) + " written in this sitting"));
        subscriptions.on(drafts.revision(), revision -> showOffer());
        subscriptions.on(model.missing(), sentence -> {
            if (sentence.isEmpty()) {
                row.clearError();
            } else {
                row.error(sentence);
            }
        });
    }

    @Override
    public void hidden() {
        subscriptions.close();
    }

    @Override
    public void focus() {
        instruction.requestFocus();
    }
}
