package org.winnow.desktop;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Marks a test that starts JavaFX. It is skipped, with the reason, where the system cannot draw text. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("screen")
@ExtendWith(ScreenTest.Condition.class)
public @interface ScreenTest {
    /** On Linux JavaFX needs pango for text, also without a display; without it the font factory is null. */
    final class Condition implements ExecutionCondition {
        private static final List<String> NEEDED = List.of("libpango-1.0.so.0", "libpangoft2-1.0.so.0");
        private static final List<String> FOLDERS =
                List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
                return ConditionEvaluationResult.enabled("JavaFX brings what it needs");
            }
            for (String library : NEEDED) {
                if (!isInstalled(library)) {
                    return ConditionEvaluationResult.disabled(
                            library + " is missing: JavaFX cannot draw text; packaging/test installs it or says how");
                }
            }
            return ConditionEvaluationResult.enabled("the libraries that JavaFX needs are there");
        }

        private static boolean isInstalled(String library) {
            return FOLDERS.stream().map(File::new).anyMatch(folder -> holds(folder, library));
        }

        private static boolean holds(File folder, String library) {
            if (new File(folder, library).exists()) {
                return true;
            }
            File[] below = folder.listFiles(
                    file -> file.isDirectory() && file.getName().contains("linux-gnu"));
            return below != null && List.of(below).stream().anyMatch(inner -> new File(inner, library).exists());
        }
    }
}
