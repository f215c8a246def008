package org.winnow.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.ScreenTest;
import org.winnow.desktop.fx.Fx;
import org.winnow.desktop.fx.SameThreadRunner;

@ScreenTest
class StartViewTest {
    @TempDir
    private Path folder;

    @Test
    void aPageThatAProjectHasReplacedNoLongerFollowsTheFirstSteps() {
        ChecklistModel steps = new ChecklistModel(folder.resolve("first-steps.json"), Clock.systemUTC());
        RecentModel recent = new RecentModel(List.of(), new SameThreadRunner(), file -> {});
        StartView page = Fx.call(() -> new StartView(recent, steps, new Nothing()));
        Stage window = Fx.call(Stage::new);
        Fx.run(() -> {
            page.shown();
            window.setScene(new Scene((Region) page.root()));
            window.show();
            steps.onOpened();
        });
        assertThat(sum(page)).isEqualTo("1 of 7");

        Fx.run(() -> {
            window.setScene(new Scene(new Region()));
            steps.onHide();
        });
        assertThat(Fx.call(() -> page.root().lookup("#start-steps").isVisible()))
                .as("the list that nobody sees any more")
                .isTrue();
        Fx.run(window::close);
    }

    private static String sum(StartView page) {
        return Fx.call(() -> page.root().lookup("#start-steps").lookupAll(".label").stream()
                .map(Node.class::cast)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text.endsWith(" of 7"))
                .findFirst()
                .orElse(""));
    }

    /** Nobody presses anything here. */
    private static final class Nothing implements StartView.Actions {
        @Override
        public void create() {}

        @Override
        public void choose() {}

        @Override
        public void importFiles() {}

        @Override
        public void sample() {}

        @Override
        public void practise() {}

        @Override
        public void open(Path project) {}
    }
}
