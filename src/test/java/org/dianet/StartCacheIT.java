package org.dianet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dianet.storage.TemporaryFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs after the jars are made, by the build and not among the other tests: starts the window from them, which leaves
/// the cache of loaded and linked classes that later starts take from `jlink/jvm.options`.
@Tag("slow")
class StartCacheIT {
    private static final Path APP = Path.of("target", "app");
    private static final Path CACHE = APP.resolve("dianet.aot");

    private TemporaryFolder home;

    @BeforeEach
    void home() throws IOException {
        home = new TemporaryFolder("start-cache");
    }

    @AfterEach
    void remove() throws IOException {
        home.close();
    }

    private List<String> start(String... options) throws IOException, InterruptedException {
        Path notes = home.path().resolve("notes.txt");
        Files.deleteIfExists(notes);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(List.of("-cp", APP + "/*", "org.dianet.Launcher"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.path().resolve("said.txt").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") && name.endsWith("_HOME"));
        List.of("HOME", "APPDATA", "LOCALAPPDATA")
                .forEach(name -> environment.put(name, home.path().toString()));
        environment.put("DIANET_START_NOTES", notes.toString());
        int code = BoundedProcess.end(BoundedProcess.start(builder));
        assertEquals(0, code, Files.readString(home.path().resolve("said.txt")));
        return Files.readAllLines(notes);
    }

    private List<String> flags() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("jlink", "jvm.options"))) {
            // One start makes the cache, so it cannot use one.
            return lines.filter(line -> !line.isBlank() && !line.startsWith("-XX:AOTCache="))
                    .toList();
        }
    }

    @Test
    void aStartFromTheJarsMakesTheCacheThatTheNextOneUses() throws Exception {
        Files.deleteIfExists(CACHE);
        List<String> training = new ArrayList<>(flags());
        training.add("-XX:AOTCacheOutput=" + CACHE);
        List<String> notes = start(training.toArray(String[]::new));
        assertTrue(notes.getLast().startsWith("usable "), notes.toString());
        assertTrue(Files.isRegularFile(CACHE), Files.readString(home.path().resolve("said.txt")));
        Path loaded = home.path().resolve("loaded.txt");
        start("@" + Path.of("jlink", "jvm.options"), "-Xlog:class+load:file=" + loaded);
        try (Stream<String> lines = Files.lines(loaded)) {
            assertTrue(
                    lines.anyMatch(line ->
                            line.contains(" org.dianet.ui.app.WorkbenchApp ") && line.contains("shared objects file")),
                    "the window's classes were not taken from the cache");
        }
    }
}
