package org.dianet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.dianet.Launcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every rule tells: a class is planted against each, compiled beside the program, and the rule names it.
class ArchitectureRulesTest {
    private static final Map<String, ArchRule> RULES = rules();

    private static JavaClasses withPlants;

    @BeforeAll
    static void plant(@TempDir Path folder) throws URISyntaxException {
        compile(PlantedLines.ALL, folder);
        Path program = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        withPlants = new ClassFileImporter().importPaths(program.resolve("org/dianet"), folder);
    }

    @Test
    void everyRuleHasALineAgainstIt() {
        assertEquals(
                new TreeSet<>(RULES.keySet()),
                PlantedLines.ALL.stream().map(Plant::rule).collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> aPlantedLineIsReported() {
        return PlantedLines.ALL.stream()
                .map(plant -> DynamicTest.dynamicTest(plant.rule() + ": " + plant.name(), () -> isReported(plant)));
    }

    private static void isReported(Plant plant) {
        ArchRule rule = RULES.get(plant.rule());
        JavaClasses seen = withPlants.that(rule instanceof SliceRule ? programAnd(plant) : only(plant));
        List<String> details = rule.evaluate(seen).getFailureReport().getDetails();
        assertTrue(
                details.stream().anyMatch(detail -> detail.contains(plant.name())),
                () -> "the rule '" + plant.rule() + "' does not report " + plant + ", only " + details);
    }

    private static DescribedPredicate<JavaClass> only(Plant plant) {
        return DescribedPredicate.describe(plant.name(), type -> type.getName().equals(plant.qualifiedName()));
    }

    /// A cycle takes more than one class.
    private static DescribedPredicate<JavaClass> programAnd(Plant plant) {
        List<String> others = PlantedLines.ALL.stream()
                .map(Plant::qualifiedName)
                .filter(name -> !name.equals(plant.qualifiedName()))
                .toList();
        return DescribedPredicate.describe("the program and " + plant.name(), type -> !others.contains(type.getName()));
    }

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>(LayerRules.all());
        rules.putAll(CodeRules.all());
        rules.putAll(HabitRules.all());
        return rules;
    }

    private static void compile(List<Plant> plants, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        problems,
                        List.of(
                                "-d",
                                folder.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-proc:none",
                                "-Xlint:none"),
                        null,
                        plants.stream().map(Plant::source).toList())
                .call();
        assertTrue(compiled, () -> "the planted classes do not compile: " + problems.getDiagnostics());
    }
}
