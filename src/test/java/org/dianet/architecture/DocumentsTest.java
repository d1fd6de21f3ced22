package org.dianet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What documents and code say of files and sections is there.
class DocumentsTest {
    /// `method.md 1.4`, `method.md 2.3 to 2.5`, `method.md 1.1, 1.2 and 1.3`.
    private static final Pattern CITED =
            Pattern.compile("method\\.md ([0-9]+(?:\\.[0-9]+)?(?:(?:,| and| to) [0-9.]*[0-9])*)");

    private static final Pattern SECTION = Pattern.compile("^#{2,3} ([0-9]+(?:\\.[0-9]+)?)\\.? ", Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    /// A path in back quotes that starts at the top of the project.
    private static final Pattern PATH =
            Pattern.compile("`((?:src|assets|jlink|sample-projects|\\.ci|\\.github|\\.mvn)/[^`\\s]*)`");

    /// A package of the program, or a class in it: `learning.djl.block`, `learning.Backbone`.
    private static final Pattern PACKAGE =
            Pattern.compile("`((?:" + String.join("|", LayerRules.layers()) + ")(?:\\.[a-z]+)*)(?:\\.([A-Z]\\w*))?`");

    /// A class by its simple name.
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern DECISION = Pattern.compile("(?i)(?:decision record|ADR) ([0-9]+)");
    private static final int FEWEST_CITATIONS = 20;

    @Test
    void everyCitedSectionOfTheMethodExists() {
        Set<String> sections = numbers(SECTION, text(Path.of("src/docs/method.md")));
        List<String> missing = new ArrayList<>();
        int cited = 0;
        for (Path file : below("src", ".java", ".md", ".properties")) {
            for (MatchResult citation : CITED.matcher(text(file)).results().toList()) {
                for (String section : numbers(NUMBER, citation.group(1))) {
                    cited++;
                    if (!sections.contains(section)) {
                        missing.add(file + " cites method.md " + section);
                    }
                }
            }
        }
        assertEquals(List.of(), missing, "src/docs/method.md has no such section");
        assertTrue(cited >= FEWEST_CITATIONS, "the code cites the method by section, but only " + cited + " were seen");
    }

    @Test
    void everyCitedDecisionExists() {
        Set<Integer> records = below("src/docs/adr", ".md").stream()
                .map(file -> Integer.parseInt(file.getFileName().toString().substring(0, 4)))
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Path file : Stream.concat(below("src", ".java", ".md").stream(), below(".github", ".md").stream())
                .toList()) {
            for (String record : found(DECISION, text(file))) {
                if (!records.contains(Integer.parseInt(record))) {
                    missing.add(file + " cites decision record " + record);
                }
            }
        }
        assertEquals(List.of(), missing, "src/docs/adr has no such record");
    }

    @TestFactory
    Stream<DynamicTest> everyFileThatIsNamedExists() {
        return documents()
                .map(document -> DynamicTest.dynamicTest(document.toString(), () -> {
                    String text = text(document);
                    List<String> missing = new ArrayList<>();
                    for (String path : found(PATH, text)) {
                        if (!Files.exists(Path.of(path))) {
                            missing.add(path);
                        }
                    }
                    for (String link : found(LINK, text)) {
                        if (!Files.exists(document.resolveSibling(link).normalize())) {
                            missing.add("link to " + link);
                        }
                    }
                    assertEquals(List.of(), missing, document + " names files that are not there");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPackageAndClassThatIsNamedExists() {
        Set<String> classes = below("src", ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        return Stream.of(
                        Path.of(".github/CONTRIBUTING.md"),
                        Path.of(".github/SECURITY.md"),
                        Path.of("src/docs/architecture.md"),
                        Path.of("src/docs/glossary.md"))
                .map(document -> DynamicTest.dynamicTest(document.toString(), () -> {
                    String text = text(document);
                    List<String> missing = new ArrayList<>();
                    PACKAGE.matcher(text)
                            .results()
                            .filter(named -> !isThere(named))
                            .forEach(named -> missing.add(named.group()));
                    found(CLASS, text).stream()
                            .filter(name -> !classes.contains(name))
                            .forEach(missing::add);
                    assertEquals(List.of(), missing, document + " names what is not there");
                }));
    }

    private static boolean isThere(MatchResult named) {
        Path folder = Path.of("src/main/java/org/dianet", named.group(1).split("\\."));
        return named.group(2) == null
                ? Files.isDirectory(folder)
                : Files.exists(folder.resolve(named.group(2) + ".java"));
    }

    private static Stream<Path> documents() {
        return Stream.of(
                        List.of(Path.of("README.md"), Path.of("assets/THIRD-PARTY.md")),
                        below(".github", ".md"),
                        below("src/docs", ".md"))
                .flatMap(List::stream);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Set<String> numbers(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results()
                .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
                .collect(Collectors.toSet());
    }

    private static List<Path> below(String folder, String... endings) {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            return walk.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("run from the project's folder", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
