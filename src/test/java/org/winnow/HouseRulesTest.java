package org.winnow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The rules of the house: which room may know which, and what no class may do. */
@AnalyzeClasses(packages = "org.winnow", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule roomsKnowOnlyRoomsBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("faces")
            .definedBy("org.winnow", "org.winnow.cli..", "org.winnow.desktop..")
            .optionalLayer("features")
            .definedBy(
                    "org.winnow.intake..",
                    "org.winnow.check..",
                    "org.winnow.cluster..",
                    "org.winnow.balance..",
                    "org.winnow.rag..",
                    "org.winnow.release..",
                    "org.winnow.spelling..",
                    "org.winnow.team..")
            .layer("edit")
            .definedBy("org.winnow.edit..")
            .layer("query")
            .definedBy("org.winnow.query..")
            .layer("store")
            .definedBy("org.winnow.store..")
            .layer("job")
            .definedBy("org.winnow.job..")
            .layer("text")
            .definedBy("org.winnow.text..")
            .layer("model")
            .definedBy("org.winnow.model..")
            .whereLayer("faces")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("features")
            .mayOnlyBeAccessedByLayers("faces")
            .whereLayer("edit")
            .mayOnlyBeAccessedByLayers("features", "faces")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("edit", "features", "faces")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("query", "edit", "features", "faces")
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("store", "query", "edit", "features", "faces")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("job", "store", "query", "edit", "features", "faces")
            .because("a reader must be able to understand a room by knowing only what lies below it");

    @ArchTest
    static final ArchRule featuresAreStrangers = slices().matching(
                    "org.winnow.(intake|check|cluster|balance|rag|release|spelling|team)..")
            .should()
            .notDependOnEachOther()
            .because("where two features must meet, the caller passes the value in");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.winnow.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule desktopHasNoCycles =
            slices().matching("org.winnow.desktop.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelImportsJavaOnly = classes()
            .that()
            .resideInAPackage("org.winnow.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.winnow.model..");

    @ArchTest
    static final ArchRule onlyTheDesktopKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackage("org.winnow.desktop..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule nobodyUsesTheWebView =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx.scene.web..", "java.net.http..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackages("org.winnow.cli..", "org.winnow")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule modelsOfViewsKnowNoScene = noClasses()
            .that()
            .resideInAPackage("org.winnow.desktop..")
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("a model is tested without the toolkit");

    @ArchTest
    static final ArchRule viewsKnowTheirModelOnly = noClasses()
            .that()
            .resideInAPackage("org.winnow.desktop..")
            .and()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat(
                    serve("org.winnow.store..", "org.winnow.intake..", "org.winnow.check..", "org.winnow.release.."))
            .because("a view builds nodes, binds to its model and forwards gestures; only values pass through");

    private static DescribedPredicate<JavaClass> serve(String... packages) {
        return resideInAnyPackage(packages)
                .and(DescribedPredicate.describe(
                        "are neither records nor enums", type -> !type.isRecord() && !type.isEnum()));
    }

    @ArchTest
    static final ArchRule onlyTheStoreOpensTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("org.winnow.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule onlyTheFxRoomTalksToTheFxThread = noClasses()
            .that()
            .resideInAPackage("org.winnow.desktop..")
            .and()
            .resideOutsideOfPackage("org.winnow.desktop.fx..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.concurrent.Task")
            .orShould()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("results reach the FX thread once per frame, through one door");

    @ArchTest
    static final ArchRule nobodyLogsThroughJavaUtilLoggingByHand = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.winnow.cli.OwnWarnings")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("rooms log through System.Logger; one class takes what they log into the log of errors");

    @ArchTest
    static final ArchRule noVagueNames = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule noStaticMutableState =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule noSingletons = methods()
            .that()
            .haveName("getInstance")
            .should()
            .notHaveModifier(JavaModifier.STATIC)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule nobodySerialises =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream");

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToTheStandardStreams = noClasses()
            .that()
            .resideOutsideOfPackages("org.winnow.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
