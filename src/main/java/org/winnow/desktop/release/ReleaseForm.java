package org.winnow.desktop.release;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.winnow.desktop.kit.FormRow;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.words.Words;
import org.winnow.release.ContextFate;
import org.winnow.release.Profile;
import org.winnow.release.Profiles;
import org.winnow.release.SplitRatio;

/** The choices of an export. */
final class ReleaseForm {
    private final ReleaseModel model;
    private final List<RadioButton> profiles = new ArrayList<>();
    private final RadioButton accepted = new RadioButton(Words.of("release.everything-that-is-accepted"));
    private final RadioButton current = new RadioButton(Words.of("release.the-current-set"));
    private final RadioButton leaveOut = new RadioButton(Words.of("release.leave-them-out-the-model-answers"));
    private final RadioButton keep = new RadioButton(Words.of("release.keep-them-in-the-prompt-the"));
    private final TextField ratio = new TextField();
    private final TextField seed = new TextField();
    private final FormRow ratioRow = new FormRow(
            Words.of("release.train-validation-test"),
            ratio,
            Words.of("release.copies-stay-together-empty-the-splits"));
    private final FormRow seedRow =
            new FormRow(Words.of("release.seed"), seed, Words.of("release.the-same-seed-gives-the-same"));
    private final CheckBox skip = new CheckBox(Words.of("release.leave-out-what-breaks-a-rule"));
    private final VBox root = Styles.with(new VBox(), "release-form");

    ReleaseForm(ReleaseModel model) {
        this.model = model;
        root.setId("release-form");
        root.getChildren().add(new SectionHeading(Words.of("release.for-which-trainer")));
        ToggleGroup targets = new ToggleGroup();
        for (Profile profile : Profiles.all()) {
            RadioButton choice = Styles.with(new RadioButton(profile.title()), "release-profile");
            choice.setId("release-profile-" + profile.id());
            choice.setToggleGroup(targets);
            choice.setUserData(profile);
            choice.setOnAction(event -> model.onPlan(plan -> plan.withProfile(profile)));
            Label about = Styles.with(new Label(profile.description() + " " + profile.trainsOn()), "release-about");
            about.setWrapText(true);
            profiles.add(choice);
            root.getChildren().add(new VBox(choice, about));
        }
        group(Words.of("release.which-examples"), List.of(accepted, current));
        accepted.setOnAction(event -> model.onPlan(plan -> plan.withWholeSet(false)));
        current.setOnAction(event -> model.onPlan(plan -> plan.withWholeSet(true)));
        group(Words.of("release.what-becomes-of-passages"), List.of(leaveOut, keep));
        leaveOut.setOnAction(event -> model.onPlan(plan -> plan.withFate(ContextFate.INTERNALISE)));
        keep.setOnAction(event -> model.onPlan(plan -> plan.withFate(ContextFate.OPEN_BOOK)));
        show(model.plan().get()); // before anyone listens: an empty field is a mistake
        ratio.setId("release-ratio");
        seed.setId("release-seed");
        root.getChildren().addAll(new SectionHeading(Words.of("release.split")), ratioRow, seedRow);
        for (TextField field : List.of(ratio, seed)) {
            field.setOnAction(event -> applySplit());
            field.focusedProperty().subscribe(focused -> {
                if (!focused) {
                    applySplit();
                }
            });
        }
        skip.setId("release-skip");
        skip.setWrapText(true);
        skip.setOnAction(event -> model.onPlan(plan -> plan.withSkipInvalid(skip.isSelected())));
        root.getChildren().addAll(new SectionHeading(Words.of("release.rules")), skip);
    }

    private void group(String heading, List<RadioButton> choices) {
        ToggleGroup group = new ToggleGroup();
        choices.forEach(choice -> {
            choice.setToggleGroup(group);
            choice.setWrapText(true);
        });
        root.getChildren().add(new SectionHeading(heading));
        root.getChildren().addAll(choices);
    }

    Node root() {
        return root;
    }

    void focus() {
        profiles.stream().filter(RadioButton::isSelected).findFirst().ifPresent(Node::requestFocus);
    }

    void count(int examples) {
        current.setText(Words.of("release.the-current-set-2", examples));
    }

    void show(Plan plan) {
        profiles.forEach(choice -> choice.setSelected(choice.getUserData().equals(plan.profile())));
        accepted.setSelected(!plan.wholeSet());
        current.setSelected(plan.wholeSet());
        leaveOut.setSelected(plan.fate() == ContextFate.INTERNALISE);
        keep.setSelected(plan.fate() == ContextFate.OPEN_BOOK);
        skip.setSelected(plan.skipInvalid());
        if (!ratio.isFocused()) {
            ratio.setText(plan.ratio());
        }
        if (!seed.isFocused()) {
            seed.setText(Long.toString(plan.seed()));
        }
    }

    private void applySplit() {
        String words = ratio.getText().strip();
        if (!words.isEmpty() && SplitRatio.parse(words).isEmpty()) {
            ratioRow.error(Words.of("release.write-it-like-80-10-10"));
            return;
        }
        ratioRow.clearError();
        try {
            long number = Long.parseLong(seed.getText().strip());
            seedRow.clearError();
            model.onPlan(plan -> plan.withSplit(words, number));
        } catch (NumberFormatException e) {
            seedRow.error(Words.of("release.a-seed-is-a-whole-number"));
        }
    }
}
