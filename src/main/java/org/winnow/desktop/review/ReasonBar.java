package org.winnow.desktop.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Chip;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.shell.KeyWords;
import org.winnow.desktop.words.Words;

/** Asks for the reason of the rejection that was just made, while the next example is on screen already. */
final class ReasonBar {
    private static final int TITLE = 40;

    private final DigitsModel digits;
    private final KeyWords keys;
    private final Runnable edit;
    private final FlowPane root = Styles.with(new FlowPane(), "reason-bar");

    /**
     * Follows the model as long as it lives.
     *
     * @param keys the present keys
     * @param edit lets the user change the list of reasons
     */
    ReasonBar(DigitsModel digits, KeyWords keys, Runnable edit) {
        this.digits = digits;
        this.keys = keys;
        this.edit = edit;
        root.setId("review-reasons");
        digits.asked().subscribe(this::show);
        keys.changes().subscribe((before, now) -> show(digits.asked().get()));
    }

    Node root() {
        return root;
    }

    private void show(@Nullable Decision rejected) {
        root.setVisible(rejected != null);
        root.setManaged(rejected != null);
        if (rejected == null) {
            root.getChildren().clear();
            return;
        }
        String title = rejected.instruction();
        String brief =
                title.length() <= TITLE ? title : title.substring(0, title.offsetByCodePoints(0, TITLE / 2)) + "…";
        List<Node> nodes = new ArrayList<>();
        nodes.add(Styles.with(new Label(Words.of("review.rejected-why", brief)), "reason-question"));
        List<String> reasons = digits.reasons().get();
        for (int i = 0; i < reasons.size(); i++) {
            String reason = reasons.get(i);
            Chip chip = new Chip(keys.before("review.digit-" + (i + 1) % DigitsModel.DIGITS, reason));
            nodes.add(chip.onPress(() -> digits.onReason(rejected, reason)));
        }
        nodes.add(new Chip(Words.of("review.edit-reasons")).onPress(edit));
        root.getChildren().setAll(nodes);
    }
}
