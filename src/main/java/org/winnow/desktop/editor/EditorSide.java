package org.winnow.desktop.editor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.FactList;
import org.winnow.desktop.kit.FormRow;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.library.BaseChoice;
import org.winnow.desktop.library.FacetWords;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Provenance;
import org.winnow.model.Split;
import org.winnow.model.Status;

/** What people decided about the example, what its texts are compared with, and where it comes from. */
public final class EditorSide {
    private final EditorDesk desk;
    private final CurrentExampleModel current;
    private final Consumer<String> openExample;
    private final ComboBox<Status> status = new ComboBox<>();
    private final ComboBox<Split> split = new ComboBox<>();
    private final TextField reason = new TextField();
    private final FlowPane tags = Styles.with(new FlowPane(), "chips");
    private final BaseChoice base;
    private final Chip more = new Chip("");
    private final FormRow compares;
    private final VBox findings = Styles.with(new VBox(), "findings");
    private final FactList facts = new FactList();
    private final ScrollPane root;
    private final Subscriptions open = new Subscriptions();
    private boolean showing;

    /**
     * The panel.
     *
     * @param askTags asks for the tags
     * @param openExample opens another example by its identifier
     */
    public EditorSide(EditorDesk desk, CurrentExampleModel current, Runnable askTags, Consumer<String> openExample) {
        this.desk = desk;
        this.current = current;
        this.openExample = openExample;
        status.setId("editor-status");
        split.setId("editor-split");
        reason.setId("editor-reason");
        base = new BaseChoice(desk.bases(), "editor-base");
        compares = new FormRow(Words.of("editor.compare-with"), base.box(), "");
        status.getItems().setAll(Status.values());
        split.getItems().setAll(Split.values());
        status.setConverter(words(Status::title));
        split.setConverter(words(Split::word));
        listen();
        root = Styles.with(new ScrollPane(lines(askTags)), "inspector-scroll");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    private void listen() {
        status.valueProperty().subscribe(value -> decide());
        split.valueProperty().subscribe(value -> {
            Example now = now();
            if (value != null && now != null && value != now.review().split()) {
                desk.model().perform(new Edit.SetSplit(value));
            }
        });
        reason.focusedProperty().subscribe(focused -> {
            if (!focused) {
                decide();
            }
        });
    }

    private Node lines(Runnable askTags) {
        more.onPress(askTags).setId("editor-tags");
        VBox.setMargin(more, new Insets(0, 0, 10, 0));
        return Styles.with(
                new VBox(
                        new FormRow(Words.of("editor.status"), status, ""),
                        new FormRow(Words.of("editor.reason"), reason, Words.of("editor.why-it-is-rejected")),
                        new SectionHeading(Words.of("editor.tags")),
                        tags,
                        more,
                        new FormRow(Words.of("editor.split"), split, ""),
                        compares,
                        findings,
                        new SectionHeading(Words.of("editor.source")),
                        facts),
                "inspector");
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> title) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T each) {
                return each == null ? "" : title.apply(each);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("values are chosen, not typed");
            }
        };
    }

    private @Nullable Example now() {
        return showing ? null : desk.model().example().get();
    }

    private void decide() {
        Example now = now();
        Status wanted = status.getValue();
        if (now == null || wanted == null) {
            return;
        }
        String why = reason.getText().isBlank() || wanted != Status.REJECTED ? null : reason.getText();
        if (wanted != now.status() || !Objects.equals(why, now.review().reason())) {
            desk.model().perform(new Edit.SetStatus(wanted, why));
        }
    }

    Node root() {
        return root;
    }

    void shown() {
        open.on(desk.model().example(), this::show);
        open.on(current.shown(), shown -> {
            desk.bases().onExample(shown);
            findings(shown);
        });
        base.shown(open);
        open.on(desk.keys().changes(), any -> showKeys());
    }

    private void showKeys() {
        more.setText(desk.keys().before("editor.tag", Words.of("editor.more-tags")));
        compares.help(desk.keys().fill(Words.of("editor.d-compares-with-the-original-and")));
    }

    void hidden() {
        open.close();
    }

    private void show(@Nullable Example example) {
        if (example == null) {
            return;
        }
        showing = true;
        status.setValue(example.status());
        split.setValue(example.review().split());
        String why = example.review().reason();
        if (!reason.isFocused()) {
            reason.setText(why == null ? "" : why);
        }
        reason.setDisable(example.status() != Status.REJECTED);
        tags.getChildren().setAll(example.tags().stream().map(this::tag).toList());
        facts(example);
        showing = false;
    }

    private Chip tag(String tag) {
        return new Chip(tag).chosen(true).onRemove(() -> desk.model().perform(new Edit.RemoveTags(List.of(tag))));
    }

    private void facts(Example example) {
        Provenance from = example.provenance();
        String record = from.recordId();
        facts.clear();
        facts.fact(
                Words.of("editor.file"),
                from.line() > 0 ? Words.of("editor.line", from.file(), from.line()) : from.file());
        facts.fact(Words.of("editor.format"), from.format());
        facts.fact(Words.of("editor.id"), example.id());
        boolean derived = from.format().equals("chat-split") || from.format().equals("counter-example");
        if (record != null && derived) {
            facts.fact(Words.of("editor.made-of"), record, () -> openExample.accept(record));
        }
        Shown shown = current.shown().get();
        if (shown != null) {
            facts.fact(Words.of("editor.tokens"), Numbers.tokens(shown.tokens()));
        }
    }

    private void findings(@Nullable Shown shown) {
        findings.getChildren().clear();
        if (shown != null) {
            shown.findings()
                    .forEach(finding -> findings.getChildren()
                            .add(new Banner(FacetWords.tone(finding.severity()), finding.evidence())));
        }
    }
}
