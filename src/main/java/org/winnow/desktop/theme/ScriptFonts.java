package org.winnow.desktop.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.text.Font;
import org.winnow.desktop.kit.Script;

/** A style sheet that names, for each writing, the best font that is installed. */
final class ScriptFonts {
    private ScriptFonts() {}

    /** The sheet as a data URL, for the fonts of this machine; takes a few milliseconds. */
    static String sheet() {
        return url(rules(new TreeSet<>(Font.getFamilies())));
    }

    /** One rule per writing for which a font is installed. */
    static String rules(Set<String> installed) {
        StringBuilder rules = new StringBuilder();
        for (Script script : Script.values()) {
            script.families().stream()
                    .filter(installed::contains)
                    .findFirst()
                    .ifPresent(family -> rules.append('.')
                            .append(script.styleClass())
                            .append(" { -fx-font-family: \"")
                            .append(family)
                            .append("\"; }\n"));
        }
        return rules.toString();
    }

    private static String url(String rules) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }
}
