package org.winnow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.winnow.desktop.shell.ShellModel;

class NavigationTest {
    private final ShellModel shell = new ShellModel();
    private final Navigation navigation = new Navigation(shell);

    private String view() {
        return shell.viewId().get();
    }

    @Test
    void theWayBackLeadsToWhereTheUserWas() {
        navigation.to("review");
        navigation.apart("import");
        assertThat(view()).isEqualTo("import");
        navigation.back();
        assertThat(view()).isEqualTo("review");
    }

    @Test
    void fromOneThatStandsApartToAnotherTheWayBackStillLeadsOut() {
        navigation.to("review");
        navigation.apart("write");
        navigation.apart("import");
        navigation.back();
        assertThat(view()).isEqualTo("review");
        navigation.apart("import");
        navigation.apart("write");
        navigation.apart("import");
        navigation.back();
        assertThat(view()).isEqualTo("review");
    }

    @Test
    void askingForTheSameTwiceKeepsTheWayBack() {
        navigation.to("balance");
        navigation.apart("export");
        navigation.apart("export");
        navigation.back();
        assertThat(view()).isEqualTo("balance");
    }

    @Test
    void leavingByTheSwitchIsNoWayBack() {
        navigation.to("balance");
        navigation.apart("export");
        navigation.to("history");
        navigation.apart("import");
        navigation.back();
        assertThat(view()).isEqualTo("history");
    }
}
