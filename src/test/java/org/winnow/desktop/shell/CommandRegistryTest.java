package org.winnow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {
    private final List<String> done = new ArrayList<>();
    private final Command accept = command("review.accept").keys("A").in("review");
    private final Command add = command("tags.add").keys("A").in("table", "map");
    private final Command palette = command("window.palette").keys("Ctrl+K");

    private Command command(String id) {
        return Command.of(id, "Do " + id, "Group", () -> done.add(id));
    }

    @Test
    void commandsKeepTheirOrder() {
        assertThat(new CommandRegistry(List.of(palette, accept, add)).all()).containsExactly(palette, accept, add);
    }

    @Test
    void aViewHasItsOwnCommandsAndThoseOfAllViews() {
        CommandRegistry registry = new CommandRegistry(List.of(accept, add, palette));
        assertThat(registry.validIn("review")).containsExactly(accept, palette);
        assertThat(registry.validIn("map")).containsExactly(add, palette);
        assertThat(registry.validIn("history")).containsExactly(palette);
    }

    @Test
    void theSameKeysInTheSameViewAreRefused() {
        assertThatThrownBy(
                        () -> new CommandRegistry(List.of(accept, command("x").keys("A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x and review.accept both want A");
    }

    @Test
    void theSameIdIsRefused() {
        assertThatThrownBy(() -> new CommandRegistry(List.of(accept, accept)))
                .hasMessage("two commands are called review.accept");
    }

    @Test
    void usersGiveCommandsTheirOwnKeysAndGetTheUsualOnesBack() {
        CommandRegistry registry = new CommandRegistry(List.of(accept, palette));
        registry.assign(Map.of("review.accept", List.of(Keys.parse("Y"), Keys.parse("Enter")), "gone", List.of()));
        assertThat(registry.get("review.accept").keys()).extracting(Keys::text).containsExactly("Y", "Enter");
        assertThat(accept.cap()).isEqualTo("Y");
        assertThat(accept.state().isChanged()).isTrue();
        assertThat(palette.state().isChanged()).isFalse();
        registry.assign(Map.of());
        assertThat(accept.keys()).isEqualTo(accept.state().usual());
    }

    @Test
    void allCopiesOfACommandFollowItsKeys() {
        SimpleBooleanProperty never = new SimpleBooleanProperty(false);
        Command copy = accept.when(never).oncePerPress().in("table");
        new CommandRegistry(List.of(accept)).assign(Map.of("review.accept", List.of(Keys.parse("Y"))));
        assertThat(copy.cap()).isEqualTo("Y");
    }

    @Test
    void whoeverAsksHearsThatACommandHasRun() {
        List<String> ran = new ArrayList<>();
        accept.state().onRan(ran::add);
        accept.fire();
        accept.when(new SimpleBooleanProperty(false)).fire();
        assertThat(ran).containsExactly("review.accept");
    }

    @Test
    void anUnknownCommandIsNamedInTheError() {
        CommandRegistry registry = new CommandRegistry(List.of(palette));
        assertThat(registry.find("none")).isEmpty();
        assertThatThrownBy(() -> registry.get("none"))
                .hasMessageContaining("none")
                .hasMessageContaining("window.palette");
    }

    @Test
    void aCommandRunsOnlyWhileItIsEnabled() {
        SimpleBooleanProperty enabled = new SimpleBooleanProperty(false);
        Command command = palette.when(enabled);
        assertThat(command.fire()).isFalse();
        enabled.set(true);
        assertThat(command.fire()).isTrue();
        assertThat(done).containsExactly("window.palette");
    }
}
