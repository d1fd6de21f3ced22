package org.dianet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A file that outgrows a screen or four is two things in one room, and so is a package of too many files.
class FileSizeTest {
    private static final int LONGEST = 400;
    private static final int MOST = 40;

    @Test
    void noSourceFileIsLongerThanFourHundredLines() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("src"))) {
            files = walk.filter(path -> path.toString().endsWith(".java")).toList();
        }
        assertTrue(files.size() > 50, "run from the project's folder");
        assertEquals(
                List.of(), files.stream().filter(file -> lines(file) > LONGEST).toList());
    }

    @Test
    void noPackageOfTheProgramHasMoreThanFortyFiles() throws IOException {
        Map<Path, Long> counts;
        try (Stream<Path> walk = Files.walk(Path.of("src", "main", "java"))) {
            counts = walk.filter(path -> path.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        }
        assertTrue(counts.size() > 30, "run from the project's folder");
        counts.values().removeIf(count -> count <= MOST);
        assertEquals(Map.of(), counts);
    }

    @Test
    void noSimpleNameStandsForTwoClasses() throws IOException {
        Map<String, List<Path>> byName;
        try (Stream<Path> walk = Files.walk(Path.of("src", "main", "java"))) {
            byName = walk.filter(path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(path -> path.getFileName().toString()));
        }
        assertTrue(byName.size() > 50, "run from the project's folder");
        byName.values().removeIf(files -> files.size() == 1);
        assertEquals(Map.of(), byName);
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
