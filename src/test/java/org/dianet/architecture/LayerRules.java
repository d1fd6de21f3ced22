package org.dianet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which package may know which: layers, libraries and their adapters, and packages within a layer.
final class LayerRules {
    private static final String ALL_BELOW = "all below";

    /// Layer by layer, which others it may know. A new layer is entered here.
    private static final Map<String, List<String>> LAYERS = Map.ofEntries(
            layer("model"),
            layer("job"),
            layer("cluster"),
            layer("wording", "model"),
            layer("imaging", "model"),
            layer("sound"),
            layer("evaluation", "model"),
            layer("face", "imaging", "model"),
            layer("synthesis", "imaging", "model"),
            layer("video", "face", "imaging", "job", "model", "sound"),
            layer("learning", "imaging", "job", "model"),
            layer("dataset", "model", "wording"),
            layer("run", "evaluation", "learning", "model"),
            layer("storage", "cluster", "dataset", "evaluation", "imaging", "learning", "model", "run"),
            layer(
                    "pipeline",
                    "cluster",
                    "dataset",
                    "evaluation",
                    "face",
                    "imaging",
                    "job",
                    "learning",
                    "model",
                    "run",
                    "sound",
                    "storage",
                    "synthesis",
                    "video",
                    "wording"),
            // Two faces of one program, which do not know each other.
            layer("cli", ALL_BELOW),
            layer("ui", ALL_BELOW));

    /// Each library in the one package that adapts it, so that it can be replaced there.
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.bytedeco", List.of("video.javacv")),
            Map.entry("ai.djl", List.of("learning.djl")),
            Map.entry("com.google.gson", List.of("storage.json", "learning.weights")),
            Map.entry("org.apache.poi", List.of("dataset.sheet", "storage.sheet")),
            Map.entry("org.apache.pdfbox", List.of("storage.drawing")),
            Map.entry("de.rototor", List.of("storage.drawing")),
            Map.entry("org.apache.commons.csv", List.of("storage.csv", "dataset.sheet")),
            Map.entry("org.ejml", List.of("evaluation.population")),
            Map.entry("tagbio.umap", List.of("evaluation.population")),
            Map.entry("picocli", List.of("cli")),
            Map.entry("javafx", List.of("ui")),
            Map.entry("org.controlsfx", List.of("ui")),
            Map.entry("org.kordamp", List.of("ui")),
            Map.entry("atlantafx", List.of("ui")));

    /// Adapter by adapter, the classes that may name it beside the command line and `ui.app`, where
    /// the program is put together. Predictions are read alike from a run and from any table of them,
    /// by the reader of tables, and a run's folder holds that very table. `storage.eaf` needs no
    /// library; `pipeline.coding` builds documents of it, as figures and reports do of drawings.
    private static final Map<String, String> ADAPTERS = Map.of(
            "video.javacv", "",
            "learning.djl", "",
            "storage.json", "",
            "storage.csv", "org\\.dianet\\.(pipeline\\.results\\.ReadPredictions|storage\\.json\\.JsonRunStore).*",
            "storage.eaf", "org\\.dianet\\.pipeline\\.coding\\..*",
            "storage.drawing", "org\\.dianet\\.pipeline\\.(figure|report)\\..*",
            "storage.sheet", "",
            "dataset.sheet", "org\\.dianet\\.storage\\.csv\\.Predictions.*");

    private LayerRules() {}

    static Set<String> layers() {
        return LAYERS.keySet();
    }

    /// All of them, by a name that says what they hold.
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        LAYERS.forEach((layer, known) -> rules.put("layer " + layer, knowsOnly(layer, known)));
        rules.put("every package has a layer", everyPackageHasALayer());
        LIBRARIES.forEach((library, adapters) -> rules.put("library " + library, staysIn(library, adapters)));
        ADAPTERS.forEach((adapter, others) -> rules.put("adapter " + adapter, isNamedOnlyBy(adapter, others)));
        rules.put("every store is an adapter", everyStoreIsAnAdapter());
        rules.put(
                "layers have no cycles",
                slices().matching("org.dianet.(*)..").should().beFreeOfCycles());
        rules.put(
                "packages have no cycles",
                slices().matching("org.dianet.(**)").should().beFreeOfCycles());
        rules.putAll(neighbours());
        return rules;
    }

    private static Map<String, ArchRule> neighbours() {
        List<String> coding = pipeline("project", "importing", "doctor", "coding", "agreement");
        List<String> images = pipeline("align", "motion", "sample");
        List<String> training = pipeline(
                "records",
                "fold",
                "run",
                "results",
                "explain",
                "ablation",
                "across",
                "correction",
                "report",
                "cluster");
        return Map.ofEntries(
                Map.entry(
                        "run records train nothing",
                        ignores(List.of("run"), List.of("learning.djl", "learning.linear", "learning.weights"))),
                Map.entry(
                        "coding knows no training",
                        ignores(
                                coding,
                                pipeline(
                                        "records",
                                        "fold",
                                        "run",
                                        "explain",
                                        "ablation",
                                        "across",
                                        "correction",
                                        "report",
                                        "figure"))),
                Map.entry(
                        "training knows no coding",
                        ignores(training, pipeline("importing", "doctor", "coding", "agreement"))),
                Map.entry("images know neither", ignores(images, both(coding, training))),
                Map.entry(
                        "nothing rests on benchmarks and the demonstration",
                        ignores(both(images, both(coding, training)), pipeline("bench", "demo"))),
                Map.entry("groups of commands are apart", groupsOfCommandsAreApart()),
                Map.entry("features of the window are apart", featuresOfTheWindowAreApart()),
                Map.entry(
                        "messages know no window",
                        ignores(
                                List.of("ui.common.message"),
                                common("task", "settings", "command", "session", "control"))),
                Map.entry(
                        "tasks know no session",
                        ignores(List.of("ui.common.task"), common("settings", "command", "session", "control"))),
                Map.entry(
                        "settings know no session",
                        ignores(List.of("ui.common.settings"), common("command", "session", "control"))),
                Map.entry("sessions know no control", ignores(List.of("ui.common.session"), common("control"))));
    }

    private static ArchRule knowsOnly(String layer, List<String> known) {
        List<String> all = known.contains(ALL_BELOW)
                ? LAYERS.keySet().stream()
                        .filter(other -> !other.equals("cli") && !other.equals("ui"))
                        .toList()
                : known;
        return noClasses()
                .that()
                .resideInAPackage(in(layer))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "lie in this program outside of " + layer + " and " + all,
                        type -> ofTheProgram(type) && !layerOf(type).equals(layer) && !all.contains(layerOf(type))))
                .allowEmptyShould(true);
    }

    private static ArchRule everyPackageHasALayer() {
        return classes()
                .that()
                .resideInAPackage("org.dianet..")
                .and()
                .resideOutsideOfPackage("org.dianet")
                .should()
                .resideInAnyPackage(packages(LAYERS.keySet()));
    }

    private static ArchRule staysIn(String library, List<String> adapters) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(adapters))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..");
    }

    private static ArchRule isNamedOnlyBy(String adapter, String others) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("ui.app"), in("cli"), in(adapter))
                .and()
                .haveNameNotMatching(others)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(adapter));
    }

    private static ArchRule everyStoreIsAnAdapter() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.dianet.storage", "org.dianet.video")
                .and()
                .resideOutsideOfPackages(packages(ADAPTERS.keySet()))
                .should()
                .resideInAnyPackage(in("storage"), in("video"));
    }

    /// All groups may use the choice of a run, which lies beside the commands on results.
    private static ArchRule groupsOfCommandsAreApart() {
        return slices().matching("org.dianet.cli.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.dianet.cli.common"))
                .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.dianet.cli.results"));
    }

    private static ArchRule featuresOfTheWindowAreApart() {
        return slices().matching("org.dianet.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(inPackage("org.dianet.ui.app"), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.dianet.ui.common"));
    }

    private static ArchRule ignores(List<String> those, List<String> others) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(those))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(others));
    }

    private static boolean ofTheProgram(JavaClass type) {
        return type.getPackageName().startsWith("org.dianet.");
    }

    private static String layerOf(JavaClass type) {
        return type.getPackageName().substring("org.dianet.".length()).replaceFirst("\\..*", "");
    }

    private static Map.Entry<String, List<String>> layer(String name, String... known) {
        return Map.entry(name, List.of(known));
    }

    private static List<String> pipeline(String... names) {
        return Arrays.stream(names).map(name -> "pipeline." + name).toList();
    }

    private static List<String> common(String... names) {
        return Arrays.stream(names).map(name -> "ui.common." + name).toList();
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String in(String name) {
        return "org.dianet." + name + "..";
    }

    private static String[] packages(Collection<String> names) {
        return names.stream().map(LayerRules::in).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return DescribedPredicate.describe(
                "in " + name,
                type -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }
}
