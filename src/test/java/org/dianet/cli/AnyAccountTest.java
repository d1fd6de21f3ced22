package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.BoundedProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as containers, scheduled jobs and other people's accounts start it.
@Tag("slow")
class AnyAccountTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void aProject() throws Exception {
        home = Files.createDirectory(folder.resolve("Käthe Größe 大"));
        CommandRun.of("synth", "--out", home.resolve("Süd 1"), "--subjects", 2, "--clips-per-subject", 1, "--size", 64)
                .succeeded();
    }

    private record Said(int code, String out, String err) {}

    private Said run(Map<String, String> environment, String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = ChildProgram.builder(List.of(), arguments)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        int code = BoundedProcess.end(BoundedProcess.start(builder));
        return new Said(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    /// One name is one coder whatever the locale, in relative paths with every letter, from a folder with every letter.
    @Test
    void namesAreReadAsUtf8WhateverTheLocale() throws Exception {
        String id = CommandRun.of("clips", home.resolve("Süd 1"), "--json")
                .json()
                .getAsJsonArray("clips")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        for (String locale : List.of("C", "POSIX", "C.UTF-8")) {
            Said said = run(
                    Map.of("LC_ALL", locale),
                    "annotate",
                    "Süd 1",
                    "--clip",
                    id,
                    "--emotion",
                    "surprise",
                    "--coder",
                    "Jürgen",
                    "--own");
            assertEquals(0, said.code(), said.err());
        }
        Said none = run(Map.of(), "export", "Süd 1", "--format", "csv", "--coder", "Jürgen", "--out", "Übung.csv");
        assertEquals(0, none.code(), none.err());
        List<String> lines = Files.readAllLines(home.resolve("Übung.csv"));
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(1).contains("Jürgen"), lines.get(1));
        String project = Files.readString(home.resolve("Süd 1").resolve("project.json"));
        assertTrue(!project.contains("J?"), "a second spelling of the name");
    }

    @Test
    void answersAreWrittenInUtf8() throws Exception {
        Said said = run(Map.of("LC_ALL", "C"), "clips", "Nö");
        assertEquals(1, said.code());
        assertEquals("There is no project folder Nö.\n", said.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNoDisplayAnswersOneSentenceSaysWhatToSet() throws Exception {
        for (Map<String, String> display : List.of(
                Map.of("DISPLAY", ":5555", "WAYLAND_DISPLAY", ""),
                Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "wayland-0"))) {
            for (String named : List.of("--project=Süd 1", "Süd 1")) {
                Said said = run(display, named);
                assertEquals(1, said.code(), said.err());
                assertEquals(1, said.err().lines().count(), said.err());
                assertTrue(said.err().contains("There is no display"), said.err());
                assertTrue(said.err().contains("set DISPLAY"), said.err());
            }
        }
    }

    @Test
    void anAccountWithoutVariablesReadsAProject() throws Exception {
        Said said = run(Map.of("HOME", "", "LC_ALL", "C"), "clips", "Süd 1");
        assertEquals(0, said.code(), said.err());
    }
}
