package org.winnow.desktop.replace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.Script;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.SpanText.Look;
import org.winnow.desktop.kit.SpanText.Mark;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.words.Words;
import org.winnow.edit.SearchException;
import org.winnow.edit.TextKind;

/** What to look for, what to put in its place, and where. */
final class FormPane {
    private final ReplaceModel model;
    private final TextField find = new TextField();
    private final TextField replacement = new TextField();
    private final SpanText wrong = Styles.with(new SpanText(), "replace-wrong");
    private final Label sentence = Styles.with(new Label(), "form-help", "tone-bad");
    private final VBox mistake = Styles.with(new VBox(wrong, sentence), "replace-mistake");
    private final Map<TextKind, Chip> kinds = new EnumMap<>(TextKind.class);
    private final List<Option> options = List.of(
            option(
                    "case",
                    Words.of("replace.match-case"),
                    Words.of("replace.upper-and-lower-case-differ"),
                    form -> form.search().caseSensitive(),
                    Form::withCaseSensitive),
            option(
                    "word",
                    Words.of("replace.whole-words"),
                    Words.of("replace.hits-that-cut-a-word-are"),
                    form -> form.search().wholeWord(),
                    Form::withWholeWord),
            option(
                    "regex",
                    Words.of("replace.expression"),
                    Words.of("replace.an-expression-of-re2-1-stands"),
                    form -> form.search().regex(),
                    Form::withRegex),
            option(
                    "keep-case",
                    Words.of("replace.keep-capitals"),
                    Words.of("replace.please-for-kindly-please-for-kindly"),
                    Form::keepCase,
                    Form::withKeepCase));
    private final VBox root = Styles.with(new VBox(), "replace-form");

    private record Option(Chip chip, Predicate<Form> isOn) {}

    FormPane(ReplaceModel model) {
        this.model = model;
        field(find, "replace-find", Words.of("replace.find"));
        field(replacement, "replace-with", Words.of("replace.replace-by"));
        replacement.setPromptText(Words.of("replace.nothing-what-is-found-is-taken"));
        find.textProperty().subscribe(text -> set(form -> form.withFind(text)));
        replacement.textProperty().subscribe(text -> set(form -> form.withReplacement(text)));
        sentence.setWrapText(true);
        sentence.setId("replace-sentence");
        FlowPane how = Styles.with(new FlowPane(), "chips");
        how.getChildren().setAll(options.stream().map(Option::chip).toList());
        FlowPane in = Styles.with(new FlowPane(), "chips");
        for (TextKind kind : TextKind.values()) {
            Chip chip = new Chip(kind.title()).onPress(() -> set(form -> form.toggled(kind)));
            chip.setId("replace-in-" + kind.word());
            kinds.put(kind, chip);
            in.getChildren().add(chip);
        }
        root.getChildren()
                .setAll(
                        line(Words.of("replace.find"), find),
                        line(Words.of("replace.replace-by"), replacement),
                        line(Words.of("replace.how"), how),
                        line(Words.of("replace.in"), in),
                        mistake);
    }

    private static void field(TextField field, String id, String name) {
        field.setId(id);
        field.setAccessibleText(name);
        field.textProperty().subscribe(text -> Script.apply(field, text));
    }

    private static HBox line(String name, Node node) {
        Label label = Styles.with(new Label(name), "replace-name");
        label.setLabelFor(node);
        HBox.setHgrow(node, Priority.ALWAYS);
        return Styles.with(new HBox(label, node), "replace-line");
    }

    private Option option(
            String id, String name, String help, Predicate<Form> isOn, BiFunction<Form, Boolean, Form> change) {
        Chip chip = new Chip(name).onPress(() -> set(form -> change.apply(form, !isOn.test(form))));
        chip.setId("replace-" + id);
        chip.setTooltip(new Tooltip(help));
        chip.setAccessibleHelp(help);
        return new Option(chip, isOn);
    }

    Node root() {
        return root;
    }

    /** Puts the focus where typing begins. */
    void begin() {
        find.requestFocus();
        find.selectAll();
    }

    void listen(Subscriptions subscriptions) {
        subscriptions.on(model.form(), this::show);
        subscriptions.on(model.mistake(), this::point);
    }

    private void set(UnaryOperator<Form> change) {
        model.form().set(change.apply(model.form().get()));
    }

    private void show(Form form) {
        write(find, form.search().find());
        write(replacement, form.replacement());
        options.forEach(option -> option.chip().chosen(option.isOn().test(form)));
        kinds.forEach((kind, chip) -> chip.chosen(form.in().contains(kind)));
    }

    private static void write(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    /** Shows the text with the mark on the character that is wrong. */
    private void point(@Nullable SearchException e) {
        Styles.toggle(find, "wrong", e != null && !e.inReplacement());
        Styles.toggle(replacement, "wrong", e != null && e.inReplacement());
        mistake.setVisible(e != null);
        mistake.setManaged(e != null);
        if (e != null) {
            root.getChildren().remove(mistake);
            root.getChildren().add(e.inReplacement() ? 2 : 1, mistake); // under the field that it is about
            Form form = model.form().get();
            String text = e.inReplacement() ? form.replacement() : form.search().find();
            wrong.show(
                    text,
                    List.of(
                            new Mark(e.position(), e.position() + 1, Tone.BAD, Look.FILL),
                            new Mark(e.position(), e.position() + 1, Tone.BAD, Look.SOLID)));
            sentence.setText(e.getMessage());
        }
    }
}
