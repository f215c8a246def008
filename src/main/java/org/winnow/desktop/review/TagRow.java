package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;

/** The tags of the example under review: those of the digits at places that never move, then its others. */
final class TagRow {
    private final DigitsModel digits;
    private final Runnable more;
    private final FlowPane root = Styles.with(new FlowPane(), "chips");
    private List<String> shown = List.of();

    /**
     * A row that shows nothing yet.
     *
     * @param more asks for other tags
     */
    TagRow(DigitsModel digits, Runnable more) {
        this.digits = digits;
        this.more = more;
        root.setId("review-tags");
        digits.tags().subscribe(tags -> show(shown));
    }

    Node root() {
        return root;
    }

    void show(List<String> tags) {
        shown = tags;
        List<Node> chips = new ArrayList<>();
        List<String> slots = digits.tags().get();
        for (int i = 0; i < slots.size(); i++) {
            String tag = slots.get(i);
            Chip chip = new Chip((i + 1) % DigitsModel.DIGITS + "  " + tag).chosen(tags.contains(tag));
            chips.add(chip.onPress(() -> digits.onTag(tag)));
        }
        for (String tag : tags) {
            if (!slots.contains(tag)) {
                chips.add(new Chip(tag).chosen(true).onRemove(() -> digits.onTag(tag)));
            }
        }
        chips.add(new Chip(slots.isEmpty() ? Words.of("review.t-tag") : Words.of("review.t-more")).onPress(more));
        root.getChildren().setAll(chips);
    }
}
