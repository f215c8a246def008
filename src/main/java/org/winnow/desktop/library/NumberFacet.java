package org.winnow.desktop.library;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.winnow.desktop.kit.MiniHistogram;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;
import org.winnow.query.Histogram;
import org.winnow.store.Measure;

/** A number in the left panel: a histogram to click or drag on, and two fields that do the same by keys. */
final class NumberFacet {
    private final FacetsModel model;
    private final Lengths lengths;
    private final Measure measure;
    private final TextField low = new TextField();
    private final TextField high = new TextField();

    NumberFacet(FacetsModel model, Lengths lengths) {
        this.model = model;
        this.lengths = lengths;
        this.measure = lengths.all().measure();
    }

    List<Node> nodes() {
        Histogram all = lengths.all();
        String name = name(measure);
        SectionHeading heading = new SectionHeading(name, Numbers.count(all.min()) + " – " + Numbers.count(all.max()));
        MiniHistogram picture = Styles.with(new MiniHistogram(), "facet-lengths");
        picture.show(lengths.picture(name));
        picture.setId("library-number-" + measure.field());
        picture.onOpen(part -> model.onBin(all.bins().get(part), measure));
        picture.onRange((first, last) -> model.onRange(
                measure, all.bins().get(first).low(), all.bins().get(last).high()));
        HBox fields = Styles.with(new HBox(), "facet-bounds");
        fields.getChildren()
                .addAll(
                        field(low, Words.of("library.least", name), all.min()),
                        new Label(Words.of("library.to-2")),
                        field(high, Words.of("library.most", name), all.max()));
        low.setId("library-number-" + measure.field() + "-low");
        high.setId("library-number-" + measure.field() + "-high");
        if (model.isBound(measure)) {
            Hyperlink any = Styles.with(new Hyperlink(Words.of("library.any")), "facet-more");
            any.setAccessibleText(Words.of("library.any-number-of", name));
            any.setOnAction(event -> model.onAnyNumber(measure));
            fields.getChildren().add(any);
        }
        return List.of(heading, picture, fields);
    }

    private TextField field(TextField field, String name, int otherwise) {
        field.setPromptText(Numbers.count(otherwise));
        field.setAccessibleText(name);
        field.setPrefColumnCount(5);
        field.setMinWidth(48);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> apply());
        return field;
    }

    private void apply() {
        OptionalInt from = number(low, lengths.all().min());
        OptionalInt to = number(high, lengths.all().max());
        Styles.toggle(low, "wrong", from.isEmpty());
        Styles.toggle(high, "wrong", to.isEmpty() || (from.isPresent() && to.getAsInt() < from.getAsInt()));
        if (from.isPresent() && to.isPresent() && from.getAsInt() <= to.getAsInt()) {
            model.onRange(measure, from.getAsInt(), to.getAsInt());
        }
    }

    private static OptionalInt number(TextField field, int otherwise) {
        String digits = field.getText().strip().replace(",", "");
        if (digits.isEmpty()) {
            return OptionalInt.of(otherwise);
        }
        boolean isNumber = digits.length() <= 9 && digits.chars().allMatch(each -> each >= '0' && each <= '9');
        return isNumber ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static String name(Measure measure) {
        return switch (measure) {
            case TOKENS -> Words.of("library.tokens");
            case INSTRUCTION_TOKENS -> Words.of("library.instruction-tokens");
            case RESPONSE_TOKENS -> Words.of("library.response-tokens");
            case TURNS -> Words.of("library.turns");
            case PASSAGES -> Words.of("library.passages");
            case GROUNDED -> Words.of("library.groundedness");
            case SUCCESS -> Words.of("library.success");
            case RATING -> Words.of("library.rating");
            case LINE -> Words.of("library.line-2");
        };
    }
}
