package org.dianet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules of the code's shape. Each says why it holds.
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dianet");

    /// Layer by layer, what a package may not know.
    private static final Map<String, String[]> FORBIDDEN = Map.ofEntries(
            Map.entry(
                    "org.dianet.model..",
                    packages(
                            "imaging",
                            "evaluation",
                            "job",
                            "video",
                            "learning",
                            "storage",
                            "dataset",
                            "pipeline",
                            "cli",
                            "ui",
                            "face")),
            Map.entry(
                    "org.dianet.imaging..",
                    packages(
                            "evaluation",
                            "job",
                            "video",
                            "learning",
                            "storage",
                            "dataset",
                            "pipeline",
                            "cli",
                            "ui",
                            "face")),
            Map.entry(
                    "org.dianet.face..",
                    packages("evaluation", "job", "video", "learning", "storage", "dataset", "pipeline", "cli", "ui")),
            Map.entry(
                    "org.dianet.evaluation..",
                    packages(
                            "imaging",
                            "job",
                            "video",
                            "learning",
                            "storage",
                            "dataset",
                            "pipeline",
                            "cli",
                            "ui",
                            "face")),
            Map.entry(
                    "org.dianet.synthesis..",
                    packages("evaluation", "video", "learning", "storage", "dataset", "pipeline", "cli", "ui", "face")),
            Map.entry(
                    "org.dianet.job..",
                    packages(
                            "model",
                            "imaging",
                            "evaluation",
                            "video",
                            "learning",
                            "storage",
                            "dataset",
                            "pipeline",
                            "cli",
                            "ui",
                            "face")),
            Map.entry("org.dianet.video..", packages("learning", "storage", "dataset", "pipeline", "cli", "ui")),
            Map.entry(
                    "org.dianet.learning..", packages("video", "storage", "dataset", "pipeline", "cli", "ui", "face")),
            Map.entry(
                    "org.dianet.dataset..",
                    packages("evaluation", "learning", "storage", "pipeline", "cli", "ui", "face")),
            Map.entry("org.dianet.storage..", packages("pipeline", "cli", "ui")),
            Map.entry("org.dianet.pipeline..", packages("cli", "ui")),
            Map.entry("org.dianet.ui..", packages("cli")));

    /// Each library in the one package that adapts it, so that it can be replaced there.
    private static final Map<String, String[]> LIBRARIES = Map.of(
            "org.bytedeco..", new String[] {"org.dianet.video.javacv.."},
            "ai.djl..", new String[] {"org.dianet.learning.djl.."},
            "com.google.gson..", new String[] {"org.dianet.storage.json.."},
            "org.apache.poi..", new String[] {"org.dianet.dataset.sheet..", "org.dianet.storage.sheet.."},
            "org.apache.commons.csv..", new String[] {"org.dianet.storage.csv..", "org.dianet.dataset.sheet.."},
            "picocli..", new String[] {"org.dianet.cli.."},
            "javafx..", new String[] {"org.dianet.ui.."},
            "org.controlsfx..", new String[] {"org.dianet.ui.."},
            "org.kordamp..", new String[] {"org.dianet.ui.."},
            "atlantafx..", new String[] {"org.dianet.ui.."});

    /// Who names an adapter all the same: predictions are read alike from a run and from any table of predictions, by
    /// the reader of sheets, and a run's folder holds that very table.
    private static final String EXEMPT =
            "org\\.dianet\\.(pipeline\\.results\\.ReadAnswers|storage\\.json\\.JsonRunStore|storage\\.csv\\.Predictions).*";

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "org.dianet." + name + "..").toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> lowerLayersDoNotKnowHigherOnes() {
        return FORBIDDEN.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(entry.getKey())
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(entry.getValue())
                                .allowEmptyShould(true)
                                .check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayInTheirAdapter() {
        return LIBRARIES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(entry.getValue())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(entry.getKey())
                                .check(PROGRAM)));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.dianet.(*)..").should().beFreeOfCycles().check(PROGRAM);
        slices().matching("org.dianet.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    /// Not among them is `storage.eaf`: it needs no library, and `pipeline.coding` builds ELAN's documents of it.
    @TestFactory
    Stream<DynamicTest> adaptersAreNamedOnlyWhereTheProgramIsPutTogether() {
        return Stream.of(
                        "video.javacv", "learning.djl", "storage.json", "storage.csv", "storage.sheet", "dataset.sheet")
                .map(adapter -> DynamicTest.dynamicTest(
                        adapter,
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "org.dianet.ui.app..", "org.dianet.cli..", "org.dianet." + adapter + "..")
                                .and()
                                .haveNameNotMatching(EXEMPT)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.dianet." + adapter + "..")
                                .check(PROGRAM)));
    }

    @Test
    void theCommandLineKnowsNoWindow() {
        noClasses()
                .that()
                .resideInAPackage("org.dianet.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dianet.ui..")
                .check(PROGRAM);
    }

    @Test
    void featuresOfTheWindowDoNotKnowEachOther() {
        slices().matching("org.dianet.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(inPackage("org.dianet.ui.app"), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.dianet.ui.common"))
                .check(PROGRAM);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommonPackageSpeaksToTheFxThread() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dianet.ui.common..")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .check(PROGRAM);
    }

    @Test
    void onlyTheJobPackageMakesThreads() {
        noClasses()
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
                .callMethod(Thread.class, "ofVirtual")
                .check(PROGRAM);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveName("$VALUES")
                .and(DescribedPredicate.describe(
                        "are not the compiler's", field -> !field.getName().contains("$")))
                .should()
                .beFinal()
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLinePrints() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("org.dianet.cli..")
                .and()
                .doNotHaveFullyQualifiedName("org.dianet.Launcher")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
        rule.check(PROGRAM);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(PROGRAM);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .resideInAPackage("org.dianet..")
                .and()
                .doNotHaveFullyQualifiedName("org.dianet.Launcher")
                .should(new NullMarkedPackage())
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return DescribedPredicate.describe(
                "in " + name,
                type -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }
}
