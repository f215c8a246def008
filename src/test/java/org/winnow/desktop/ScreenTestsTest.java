package org.winnow.desktop;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.HashSet;
import java.util.Set;

/** Where JavaFX cannot draw text, the tests that start it must be skipped with the reason and not fail. */
@AnalyzeClasses(packages = "org.winnow.desktop")
class ScreenTestsTest {
    private static final Set<String> STARTERS = Set.of(
            "org.winnow.desktop.fx.Fx",
            "org.testfx.framework.junit5.ApplicationExtension",
            "org.testfx.api.FxToolkit",
            "org.testfx.api.FxRobot",
            "org.testfx.framework.junit5.ApplicationTest");

    @ArchTest
    static final ArchRule testsThatStartJavaFxSaySo = ArchRuleDefinition.classes()
            .that()
            .haveSimpleNameEndingWith("Test")
            .should(new ArchCondition<>("be marked as a ScreenTest if they start JavaFX") {
                @Override
                public void check(JavaClass test, ConditionEvents events) {
                    boolean marked =
                            test.isAnnotatedWith(ScreenTest.class) || test.isMetaAnnotatedWith(ScreenTest.class);
                    if (!marked && starts(test, new HashSet<>())) {
                        events.add(SimpleConditionEvent.violated(test, test.getName() + " starts JavaFX"));
                    }
                }
            });

    /** True if the class or a class of the tests that it uses starts the toolkit. */
    private static boolean starts(JavaClass used, Set<JavaClass> seen) {
        if (STARTERS.contains(used.getName())) {
            return true;
        }
        if (!seen.add(used) || !used.getPackageName().startsWith("org.winnow")) {
            return false;
        }
        return used.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> starts(dependency.getTargetClass(), seen));
    }
}
