package org.dianet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/// What a class may do where it lies.
final class CodeRules {
    private CodeRules() {}

    /// All of them, by a name that says what they hold.
    static Map<String, ArchRule> all() {
        return new TreeMap<>(Map.of(
                "view models know no scene", viewModelsKnowNoScene(),
                "only ui.common speaks to the FX thread", onlyTheCommonPackageSpeaksToTheFxThread(),
                "only job makes threads", onlyTheJobPackageMakesThreads(),
                "nothing static changes", nothingStaticChanges(),
                "only the command line prints", onlyTheCommandLinePrints(),
                "no Swing", noSwing(),
                "names say what a class is", namesSayWhatAClassIs(),
                "every package is null-marked", everyPackageIsNullMarked()));
    }

    private static ArchRule viewModelsKnowNoScene() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..");
    }

    private static ArchRule onlyTheCommonPackageSpeaksToTheFxThread() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.dianet.ui.common..")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");
    }

    private static ArchRule onlyTheJobPackageMakesThreads() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.dianet.job..")
                .and()
                // Ctrl-C arrives as a thread of its own.
                .doNotHaveFullyQualifiedName("org.dianet.cli.common.Console")
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .callMethod(Thread.class, "ofVirtual");
    }

    private static ArchRule nothingStaticChanges() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveName("$VALUES")
                .and(DescribedPredicate.describe(
                        "are not the compiler's", field -> !field.getName().contains("$")))
                .should()
                .beFinal();
    }

    private static ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.dianet.cli..")
                .and()
                .doNotHaveFullyQualifiedName("org.dianet.Launcher")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    /// One toolkit is enough to ship; pictures without a window are drawn by java.awt.
    private static ArchRule noSwing() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "javafx.embed.swing..");
    }

    private static ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl");
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes()
                .that()
                .resideInAPackage("org.dianet..")
                .and()
                .doNotHaveFullyQualifiedName("org.dianet.Launcher")
                .should(new NullMarkedPackage());
    }
}
