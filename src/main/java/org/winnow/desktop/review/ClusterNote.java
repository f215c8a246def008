package org.winnow.desktop.review;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.review.ClustersModel.Lack;
import org.winnow.desktop.words.Words;

/** Says that there are no clusters to go through, why, and what comes instead; nothing while there are some. */
final class ClusterNote {
    private final ClustersModel model;
    private final VBox root = Styles.with(new VBox(), "cluster-note");
    private final Subscriptions open = new Subscriptions();

    ClusterNote(ClustersModel model) {
        this.model = model;
        show(Lack.NONE);
    }

    Node root() {
        return root;
    }

    void shown() {
        open.on(model.lack(), this::show);
    }

    void hidden() {
        open.close();
    }

    private void show(Lack lack) {
        root.getChildren().clear();
        if (lack != Lack.NONE) {
            root.getChildren().add(banner(lack));
        }
        root.setVisible(lack != Lack.NONE);
        root.setManaged(lack != Lack.NONE);
    }

    private Banner banner(Lack lack) {
        return switch (lack) {
            case NOT_SEARCHED ->
                new Banner(Tone.ATTENTION, Words.of("review.duplicates-not-searched"))
                        .named("review-clusters")
                        .action(Words.of("review.look-for-duplicates"), model::onSearch);
            case UNDERWAY ->
                new Banner(Tone.NEUTRAL, Words.of("review.duplicates-being-searched")).named("review-clusters");
            case NOTHING_FOUND, NONE ->
                new Banner(Tone.NEUTRAL, Words.of("review.duplicates-none-found")).named("review-clusters");
        };
    }
}
