package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.KeyWords;
import org.winnow.desktop.words.Words;

/** The tags of the example under review: those of the digits at places that never move, then its others. */
final class TagRow {
    private final DigitsModel digits;
    private final KeyWords keys;
    private final Runnable more;
    private final FlowPane root = Styles.with(new FlowPane(), "chips");
    private List<String> shown = List.of();
    private @Nullable Row drawn;

    /** What the chips are made of: made anew only if that has changed. */
    private record Row(List<String> slots, List<String> tags, int keys) {}

    /**
     * A row that shows nothing yet.
     *
     * @param keys the present keys
     * @param more asks for other tags
     */
    TagRow(DigitsModel digits, KeyWords keys, Runnable more) {
        this.digits = digits;
        this.keys = keys;
        this.more = more;
        root.setId("review-tags");
        digits.tags().subscribe(tags -> show(shown));
        keys.changes().subscribe((before, now) -> show(shown));
    }

    Node root() {
        return root;
    }

    void show(List<String> tags) {
        shown = tags;
        List<String> slots = digits.tags().get();
        Row row = new Row(slots, tags, keys.changes().get());
        if (!row.equals(drawn)) {
            drawn = row;
            draw(slots, tags);
        }
    }

    private void draw(List<String> slots, List<String> tags) {
        List<Node> chips = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            String tag = slots.get(i);
            Chip chip = new Chip(keys.before("review.digit-" + (i + 1) % DigitsModel.DIGITS, tag))
                    .chosen(tags.contains(tag));
            chips.add(chip.onPress(() -> digits.onTag(tag)));
        }
        for (String tag : tags) {
            if (!slots.contains(tag)) {
                chips.add(new Chip(tag).chosen(true).onRemove(() -> digits.onTag(tag)));
            }
        }
        String other = slots.isEmpty() ? Words.of("review.add-a-tag") : Words.of("review.more-tags");
        chips.add(new Chip(keys.before("review.tag", other)).onPress(more));
        root.getChildren().setAll(chips);
    }
}
