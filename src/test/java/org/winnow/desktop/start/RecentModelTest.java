package org.winnow.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.fx.SameThreadRunner;
import org.winnow.desktop.session.SmallProject;
import org.winnow.desktop.start.RecentModel.Recent;

class RecentModelTest {
    @TempDir
    private Path folder;

    private final List<Path> forgotten = new ArrayList<>();

    @Test
    void eachProjectSaysWhatItHoldsOrThatItIsMissing() throws Exception {
        Path small = folder.resolve("small.winnow");
        SmallProject.fill(small).close();
        Path gone = folder.resolve("gone.winnow");
        Path broken = Files.writeString(folder.resolve("broken.winnow"), "no project");
        RecentModel model = new RecentModel(List.of(small, gone, broken), new SameThreadRunner(), forgotten::add);
        assertThat(model.projects()).extracting(Recent::holds).containsOnly("");
        model.onShown();
        assertThat(model.projects())
                .containsExactly(
                        new Recent(small, false, "5 examples"),
                        new Recent(gone, true, ""),
                        new Recent(broken, false, ""));
    }

    @Test
    void oneThatIsTakenOffTheListIsForgottenAndItsFileStays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.winnow"), "");
        RecentModel model = new RecentModel(List.of(file), new SameThreadRunner(), forgotten::add);
        model.onForget(model.projects().get(0));
        assertThat(model.projects()).isEmpty();
        assertThat(forgotten).containsExactly(file);
        assertThat(file).exists();
    }
}
