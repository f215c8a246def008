package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.fx.HandDelay;
import org.winnow.desktop.fx.JobRow;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.theme.Theme;
import org.winnow.job.Job;

@ScreenTest
class ShellViewTest {
    private final List<String> heard = new ArrayList<>();
    private final ShellModel model = new ShellModel();
    private final HandDelay delay = new HandDelay();
    private final JobsModel jobs = new JobsModel(delay);
    private Stage stage;
    private TextField query;

    @BeforeEach
    void show() {
        Fx.run(() -> {
            query = new TextField();
            Appearance appearance = new Appearance(Theme.LIGHT);
            List<ViewSlot> slots = List.of(
                    ViewSlot.of("table", "Table", () -> new Heard("table")),
                    ViewSlot.of("review", "Review", () -> new Heard("review")),
                    ViewSlot.of("duplicates", "Duplicates", () -> new Heard("duplicates")),
                    ViewSlot.of("balance", "Balance", () -> new Heard("balance")),
                    ViewSlot.of("start", "Start", () -> new Heard("start")).at(ViewSlot.Place.ALONE));
            List<Command> commands = new ArrayList<>();
            commands.add(Command.of("project.export", "Export", "Project", () -> heard.add("export")));
            commands.addAll(ShellCommands.of(model, slots));
            ShellParts parts = new ShellParts(
                    new VBox(new Button("Unreviewed")),
                    query,
                    List.of("project.export"),
                    List.of(),
                    files -> heard.add("files"),
                    delay);
            model.viewId().set("table");
            ShellView shell = new ShellView(model, jobs, new CommandRegistry(commands), slots, parts);
            Scene scene = new Scene(shell.root(), 1440, 900);
            appearance.dress(scene);
            appearance.follow(model.theme(), model.zoom());
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            shell.attach(scene);
        });
        settle();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private final class Heard implements View {
        private final String name;
        private final Button root;

        Heard(String name) {
            this.name = name;
            root = new Button(name);
            root.setId(name + "-root");
            heard.add("built " + name);
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void shown() {
            heard.add("shown " + name);
        }

        @Override
        public void hidden() {
            heard.add("hidden " + name);
        }

        @Override
        public Optional<Node> right() {
            return name.equals("review") ? Optional.of(new Button("Passages")) : Optional.empty();
        }
    }

    private void settle() {
        Fx.run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private void change(Runnable change) {
        Fx.run(change);
        settle();
    }

    private Node find(String selector) {
        return Fx.call(() -> stage.getScene().lookup(selector));
    }

    private Node focused() {
        return Fx.call(() -> stage.getScene().getFocusOwner());
    }

    private void press(KeyCode code, boolean ctrl) {
        Fx.run(() -> Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false)));
        settle();
    }

    @Test
    void viewsAreBuiltWhenTheyAreFirstShownAndKept() {
        change(() -> model.viewId().set("review"));
        change(() -> model.viewId().set("table"));
        assertThat(heard)
                .containsExactly(
                        "built table",
                        "shown table",
                        "hidden table",
                        "built review",
                        "shown review",
                        "hidden review",
                        "shown table");
    }

    @Test
    void theShownViewHasTheFocus() {
        assertThat(focused()).isSameAs(find("#table-root"));
        change(() -> model.viewId().set("review"));
        assertThat(focused()).isSameAs(find("#review-root"));
    }

    @Test
    void theSwitchFollowsTheModelAndLeadsIt() {
        ToggleButton review = (ToggleButton) find("#shell-view-review");
        change(review::fire);
        assertThat(model.viewId().get()).isEqualTo("review");
        change(review::fire);
        assertThat(review.isSelected()).isTrue();
        change(() -> model.viewId().set("table"));
        assertThat(review.isSelected()).isFalse();
    }

    @Test
    void onlyAViewWithARightSideHasARightPanel() {
        assertThat(find("#shell-right").isVisible()).isFalse();
        change(() -> model.viewId().set("review"));
        assertThat(find("#shell-right").isVisible()).isTrue();
        assertThat(find("#shell-right").getLayoutX()).isEqualTo(1440 - 350);
        change(() -> model.rightWidth().set(400));
        assertThat(find("#shell-right").getLayoutX()).isEqualTo(1440 - 400);
    }

    @Test
    void aViewThatStandsAloneHasNoPanels() {
        change(() -> model.viewId().set("start"));
        assertThat(find("#shell-left").isVisible()).isFalse();
        assertThat(find("#shell-counts").getParent().isVisible()).isFalse();
        assertThat(find("#shell-centre").getLayoutX()).isZero();
    }

    @Test
    void atTwoHundredPercentPanelsAreDrawersAndNothingIsLost() {
        change(() -> {
            model.viewId().set("review");
            stage.setWidth(1024);
            stage.setHeight(640);
            model.zoom().set(200);
        });
        Fx.waitFor("the smaller window", () -> stage.getScene().getWidth() <= 1024);
        settle();
        settle();
        assertThat(find("#shell-left").isVisible()).isFalse();
        assertThat(find("#shell-right").isVisible()).isFalse();
        assertThat(find("#shell-left-drawer").isVisible()).isTrue();
        assertThat(find("#shell-view-menu").isVisible()).isTrue();
        change(() -> ((Button) find("#shell-right-drawer")).fire());
        assertThat(find("#shell-right").isVisible()).isTrue();
        assertThat(Fx.call(() -> find("#project-export")
                        .localToScene(find("#project-export").getLayoutBounds())
                        .getMaxX()))
                .isLessThanOrEqualTo(1024);
    }

    @Test
    void thePaletteOpensRunsAndGivesTheFocusBack() {
        press(KeyCode.K, true);
        assertThat(focused()).isSameAs(find("#palette-field"));
        change(() -> ((TextField) find("#palette-field")).setText("expo"));
        press(KeyCode.ENTER, false);
        assertThat(heard).contains("export");
        assertThat(focused()).isSameAs(find("#table-root"));
    }

    @Test
    void escapeClosesThePalette() {
        press(KeyCode.K, true);
        press(KeyCode.ESCAPE, false);
        assertThat(model.overlay().get()).isEqualTo(ShellModel.Overlay.NONE);
        assertThat(focused()).isSameAs(find("#table-root"));
    }

    @Test
    void commandsRestWhileTheKeyHelpIsOpen() {
        change(() -> model.overlay().set(ShellModel.Overlay.KEYS));
        press(KeyCode.DIGIT2, true);
        assertThat(model.viewId().get()).isEqualTo("table");
        press(KeyCode.ESCAPE, false);
        press(KeyCode.DIGIT2, true);
        assertThat(model.viewId().get()).isEqualTo("review");
    }

    @Test
    void f6GoesThroughTheRegions() {
        change(() -> model.viewId().set("review"));
        press(KeyCode.F6, false);
        assertThat(Fx.call(() -> ((Button) focused()).getText())).isEqualTo("Passages");
        press(KeyCode.F6, false);
        assertThat(Fx.call(() -> ((Button) focused()).getText())).isEqualTo("Unreviewed");
        press(KeyCode.F6, false);
        assertThat(focused()).isSameAs(query);
        press(KeyCode.ESCAPE, false);
        assertThat(focused()).isSameAs(find("#review-root"));
    }

    @Test
    void theBarsSayWhatTheModelSays() {
        change(() -> {
            model.projectName().set("loki.winnow");
            model.saved().set(new ShellModel.Saved(ShellModel.Saved.State.SAVED, "Saved 2 s ago"));
            model.statusText().set("1 selected");
            model.currentCount().set(1284);
            model.totalCount().set(64446);
            model.notes().setAll("Backup 09:12");
        });
        assertThat(((Label) find("#shell-project")).getText()).isEqualTo("loki.winnow");
        assertThat(((Label) find("#shell-saved")).getText()).isEqualTo("Saved 2 s ago");
        assertThat(((Label) find("#shell-status")).getText()).isEqualTo("1 selected");
        assertThat(find("#shell-counts").getAccessibleText()).isEqualTo("1,284 of 64,446 examples");
    }

    @Test
    void aJobOfTheStripCanBeCancelled() {
        change(() -> {
            jobs.started(new JobRow(new Cancelled(heard)));
            delay.pass(JobsModel.PATIENCE);
        });
        Button cancel = (Button) find("#shell-jobs .button");
        assertThat(cancel.getAccessibleText()).isEqualTo("Cancel: Importing");
        change(cancel::fire);
        assertThat(heard).contains("cancelled");
        assertThat(cancel.isDisabled()).isTrue();
    }

    private record Cancelled(List<String> heard) implements Job {
        @Override
        public String title() {
            return "Importing";
        }

        @Override
        public void cancel() {
            heard.add("cancelled");
        }

        @Override
        public State state() {
            return State.RUNNING;
        }
    }

    @Test
    void aNoticeIsShownAndCanBeTakenBack() {
        change(() -> model.say(Notice.undoable("3 rejected", () -> heard.add("undone"))));
        assertThat(find("#shell-toast").isVisible()).isTrue();
        change(() -> ((Button) find("#shell-toast .button")).fire());
        assertThat(heard).contains("undone");
        assertThat(model.notice().get()).isNull();
    }

    @Test
    void theMenuHoldsEveryCommand() {
        assertThat(Fx.call(() -> ((CommandMenu) find("#shell-menu"))
                        .getItems().stream()
                                .map(item -> item.getText() + " "
                                        + ((Menu) item).getItems().size())
                                .toList()))
                .containsExactly("Project 1", "View 4", "Window 6", "Look 6");
    }

    @Test
    void aKeyThatIsSwitchedOffIsNotPromised() {
        Fx.run(() -> model.letters().set(false));
        assertThat(stage.getScene().getRoot().lookup(".letters-off")).isNotNull();
        Fx.run(() -> model.letters().set(true));
        assertThat(stage.getScene().getRoot().lookup(".letters-off")).isNull();
    }

    @Test
    void highContrastGoesOnAndOff() {
        Command contrast = ShellCommands.of(model, List.of()).stream()
                .filter(command -> command.id().equals("look.contrast"))
                .findFirst()
                .orElseThrow();
        Fx.run(contrast::fire);
        assertThat(stage.getScene().getStylesheets().get(0)).endsWith("palette-contrast.css");
        Fx.run(contrast::fire);
        assertThat(stage.getScene().getStylesheets().get(0)).endsWith("palette-light.css");
    }
}
