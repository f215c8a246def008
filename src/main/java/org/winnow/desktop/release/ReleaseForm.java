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
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.release.ContextFate;
import org.winnow.release.Profile;
import org.winnow.release.Profiles;
import org.winnow.release.SplitRatio;

/** The choices of an export. */
final class ReleaseForm {
    private final ReleaseModel model;
    private final List<RadioButton> profiles = new ArrayList<>();
    private final RadioButton accepted = new RadioButton("Everything that is accepted");
    private final RadioButton current = new RadioButton("The current set");
    private final RadioButton leaveOut = new RadioButton("Leave them out: the model answers from memory");
    private final RadioButton keep = new RadioButton("Keep them in the prompt: the model answers from them");
    private final TextField ratio = new TextField();
    private final TextField seed = new TextField();
    private final FormRow ratioRow = new FormRow(
            "Train / validation / test", ratio, "Copies stay together. Empty: the splits that the project has stored.");
    private final FormRow seedRow = new FormRow("Seed", seed, "The same seed gives the same split.");
    private final CheckBox skip = new CheckBox("Leave out what breaks a rule of the target");
    private final VBox root = Styles.with(new VBox(), "release-form");

    ReleaseForm(ReleaseModel model) {
        this.model = model;
        root.setId("release-form");
        root.getChildren().add(new SectionHeading("For which trainer"));
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
        group("Which examples", List.of(accepted, current));
        accepted.setOnAction(event -> model.onPlan(plan -> plan.withWholeSet(false)));
        current.setOnAction(event -> model.onPlan(plan -> plan.withWholeSet(true)));
        group("What becomes of passages", List.of(leaveOut, keep));
        leaveOut.setOnAction(event -> model.onPlan(plan -> plan.withFate(ContextFate.INTERNALISE)));
        keep.setOnAction(event -> model.onPlan(plan -> plan.withFate(ContextFate.OPEN_BOOK)));
        show(model.plan().get()); // before anyone listens: an empty field is a mistake
        ratio.setId("release-ratio");
        seed.setId("release-seed");
        root.getChildren().addAll(new SectionHeading("Split"), ratioRow, seedRow);
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
        root.getChildren().addAll(new SectionHeading("Rules"), skip);
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
        current.setText("The current set: " + Numbers.count(examples));
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
            ratioRow.error("Write it like 80/10/10, or 90/10 without a test part.");
            return;
        }
        ratioRow.clearError();
        try {
            long number = Long.parseLong(seed.getText().strip());
            seedRow.clearError();
            model.onPlan(plan -> plan.withSplit(words, number));
        } catch (NumberFormatException e) {
            seedRow.error("A seed is a whole number, such as 1.");
        }
    }
}
