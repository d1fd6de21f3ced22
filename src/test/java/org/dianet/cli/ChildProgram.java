package org.dianet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dianet.Launcher;

/// The program in a process of its own, with this test's classes.
final class ChildProgram {
    private static final long PATIENCE_SECONDS = 120;

    private ChildProgram() {}

    /// What a process left behind.
    ///
    /// @param errors lines on stderr
    record Ended(int code, String output, List<String> errors) {}

    /// @param settings of the virtual machine
    static Ended run(Path scratch, List<String> settings, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(scratch, "child", ".out");
        Path errors = Files.createTempFile(scratch, "child", ".err");
        Process child = builder(settings, arguments)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + String.join(" ", arguments));
            }
        } finally {
            child.destroyForcibly();
        }
        return new Ended(child.exitValue(), Files.readString(output), Files.readAllLines(errors));
    }

    static ProcessBuilder builder(List<String> settings, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of("jlink", "jvm.options").toAbsolutePath());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
