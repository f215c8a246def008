package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.desktop.shell.ShellModel.Region;
import org.winnow.desktop.theme.Theme;

class ShellModelTest {
    private final ShellModel model = new ShellModel();

    @Test
    void aDockedPanelIsShownOrHidden() {
        model.onToggleLeft();
        assertThat(model.leftVisible().get()).isFalse();
        assertThat(model.isShown(Region.LEFT)).isFalse();
        model.onToggleLeft();
        assertThat(model.isShown(Region.LEFT)).isTrue();
    }

    @Test
    void anUndockedPanelIsADrawerAndOnlyOneIsOpen() {
        model.leftDocked().set(false);
        model.rightDocked().set(false);
        assertThat(model.isShown(Region.LEFT)).isFalse();
        model.onToggleLeft();
        model.onToggleRight();
        assertThat(model.isShown(Region.LEFT)).isFalse();
        assertThat(model.isShown(Region.RIGHT)).isTrue();
        model.onToggleRight();
        assertThat(model.isShown(Region.RIGHT)).isFalse();
        assertThat(model.leftVisible().get()).isTrue();
    }

    @Test
    void theFocusGoesRoundTheRegionsThatAreShown() {
        model.leftVisible().set(false);
        List<Region> visited = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            model.onMoveFocus(1);
            visited.add(model.focus().get());
        }
        assertThat(visited).containsExactly(Region.RIGHT, Region.QUERY, Region.CENTRE);
        model.onMoveFocus(-1);
        assertThat(model.focus().get()).isEqualTo(Region.QUERY);
    }

    @Test
    void theSameNoticeTwiceIsHeardTwice() {
        List<String> heard = new ArrayList<>();
        model.notice().addListener((property, before, now) -> heard.add(now == null ? "-" : now.sentence()));
        Notice notice = Notice.of("Saved");
        model.say(notice);
        model.say(notice);
        model.onNoticeOver();
        assertThat(heard).containsExactly("Saved", "-", "Saved", "-");
    }

    @Test
    void theCommandsOfTheWindowChangeIt() {
        List<ViewSlot> slots = List.of(
                ViewSlot.of("table", "Table", () -> null),
                ViewSlot.of("export", "Export", () -> null).at(ViewSlot.Place.APART),
                ViewSlot.of("review", "Review", () -> null));
        CommandRegistry commands = new CommandRegistry(ShellCommands.of(model, slots));
        commands.get("view.review").fire();
        commands.get("look.theme").fire();
        commands.get("look.larger").fire();
        commands.get("look.letters").fire();
        commands.get("window.palette").fire();
        assertThat(model.viewId().get()).isEqualTo("review");
        assertThat(model.theme().get()).isEqualTo(Theme.DARK);
        assertThat(model.zoom().get()).isEqualTo(110);
        assertThat(model.letters().get()).isFalse();
        assertThat(model.overlay().get()).isEqualTo(ShellModel.Overlay.PALETTE);
        assertThat(commands.get("view.review").keys()).extracting(Keys::text).containsExactly("Ctrl+2");
        assertThat(commands.find("view.export")).isEmpty();
        commands.get("look.smaller").fire();
        commands.get("look.smaller").fire();
        assertThat(model.zoom().get()).isEqualTo(90);
        commands.get("look.normal").fire();
        commands.get("window.keys").fire();
        assertThat(model.zoom().get()).isEqualTo(100);
        assertThat(model.overlay().get()).isEqualTo(ShellModel.Overlay.KEYS);
    }
}
