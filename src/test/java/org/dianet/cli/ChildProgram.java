package org.dianet.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.BoundedProcess;
import org.dianet.Launcher;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.JsonRunStore;

/// The program in a process of its own, with this test's classes.
final class ChildProgram {
    private static final long PATIENCE_SECONDS = 300;

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
        Process child = BoundedProcess.start(
                builder(settings, arguments).redirectOutput(output.toFile()).redirectError(errors.toFile()));
        try {
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + String.join(" ", arguments));
            }
        } finally {
            child.destroyForcibly();
        }
        return new Ended(child.exitValue(), Files.readString(output), Files.readAllLines(errors));
    }

    /// The run as if it had been killed before that fold was finished.
    static void forgetFold(Path run, String subject, long seed) throws IOException {
        JsonRunStore store = new JsonRunStore();
        Path fold = store.folder(run, new FoldKey(new SubjectId(subject), seed));
        if (Files.exists(fold)) {
            try (Stream<Path> files = Files.walk(fold)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        store.update(run, store.read(run).as(RunRecord.State.PARTIAL, null));
    }

    static ProcessBuilder builder(List<String> settings, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of("jlink", "jvm.options").toAbsolutePath());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(settings);
        command.addAll(List.of("-cp", classPath(), Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /// From whatever folder the process is started.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
