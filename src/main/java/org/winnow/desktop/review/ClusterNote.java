package org.winnow.desktop.review;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.review.ClustersModel.Lack;
import org.winnow.desktop.words.Words;

/** Says which of its cluster the example is or, where there are no clusters to go through, why and what comes instead. */
final class ClusterNote {
    private final ClustersModel model;
    private final VBox root = Styles.with(new VBox(), "cluster-note");
    private final ReadOnlyStringProperty words;
    private final Label place = Styles.with(new Label(), "secondary");
    private final Subscriptions open = new Subscriptions();

    ClusterNote(ClustersModel model, ReadOnlyStringProperty words) {
        this.model = model;
        this.words = words;
        place.setId("review-cluster");
        place.setWrapText(true);
        show();
    }

    Node root() {
        return root;
    }

    void shown() {
        open.onAny(this::show, model.lack(), words);
    }

    void hidden() {
        open.close();
    }

    private void show() {
        Lack lack = model.lack().get();
        place.setText(words.get());
        if (lack != Lack.NONE) {
            root.getChildren().setAll(banner(lack));
        } else if (place.getText().isEmpty()) {
            root.getChildren().clear();
        } else {
            root.getChildren().setAll(place);
        }
        root.setVisible(!root.getChildren().isEmpty());
        root.setManaged(root.isVisible());
    }

    private Banner banner(Lack lack) {
        if (lack == Lack.NOT_SEARCHED) {
            Banner banner =
                    new Banner(Tone.ATTENTION, Words.of("review.duplicates-not-searched")).named("review-clusters");
            return model.canSearch() ? banner.action(Words.of("review.look-for-duplicates"), model::onSearch) : banner;
        }
        String sentence = lack == Lack.UNDERWAY
                ? Words.of("review.duplicates-being-searched")
                : Words.of("review.duplicates-none-found");
        return new Banner(Tone.NEUTRAL, sentence).named("review-clusters");
    }
}
