package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.DatasetFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Bad input of every kind: one clear sentence, exit code 1 or 2, no stack trace, no partial project.
@Tag("slow")
class MalformedImportTest {
    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> badInputGetsOneSentence() {
        List<DynamicTest> tests = new ArrayList<>();
        for (MalformedInput input : MalformedInput.all()) {
            tests.add(DynamicTest.dynamicTest(input.name(), () -> check(input, folder.resolve("t" + tests.size()))));
        }
        assertTrue(tests.size() >= 40, "forty kinds of bad input, not " + tests.size());
        return tests;
    }

    private static void check(MalformedInput input, Path home) throws Exception {
        Path place = Files.createDirectories(home.resolve(input.name().replaceAll("\\W", "_")));
        DatasetFolder data = new DatasetFolder(Files.createDirectories(place.resolve("data")));
        Path project = place.resolve("project");
        List<String> arguments = new ArrayList<>(List.of("import"));
        for (String argument : input.preparation().prepare(data)) {
            arguments.add(argument.replace("DATA", data.root().toString()).replace("PROJECT", project.toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Dianet.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(arguments.toArray(String[]::new));
        String said = err.toString();
        assertEquals(input.code(), code, said + out);
        List<String> lines = said.lines()
                .filter(text -> !text.startsWith("Try '") && !text.matches(" *(\\d+%|…) .*"))
                .toList();
        assertEquals(1, lines.size(), said);
        assertTrue(lines.getFirst().contains(input.sentence()), lines.getFirst());
        assertFalse(said.contains("\tat ") || said.contains("Internal error"), said);
        assertFalse(Files.isDirectory(project), "no partial project");
    }
}
