package org.dianet.pipeline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.storage.ProjectStore;

/// How long a fresh program takes from its start to its end, without a window.
public final class StartBench {
    private static final int SAMPLES = 7;
    private static final int CLIPS = 1000;
    private final ProjectStore store;

    public StartBench(ProjectStore store) {
        this.store = store;
    }

    /// Two measurements: a program that does nothing but say its version, and one that lists a project.
    ///
    /// @param folder an empty folder to work in
    public List<Measurement> measure(Path folder, JobContext context) throws IOException, InterruptedException {
        store.create(folder, SyntheticProject.of(CLIPS));
        return List.of(
                measured(
                        "start",
                        List.of("--version"),
                        "a new process from its start to its end, printing its version; no window",
                        context.part("version", 0, 0.5)),
                measured(
                        "start-project",
                        List.of("clips", folder.toString(), "--json"),
                        "a new process from its start to its end, listing " + CLIPS + " clips; no window",
                        context.part("project", 0.5, 1)));
    }

    private static Measurement measured(String name, List<String> arguments, String what, JobContext context)
            throws IOException, InterruptedException {
        double[] millis = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            context.checkCancelled();
            long start = System.nanoTime();
            Process child = new ProcessBuilder(command(arguments))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = child.waitFor();
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (code != 0) {
                throw new IOException("A new process of the program ended with code " + code + ".");
            }
            context.report(Progress.of(i + 1, SAMPLES, ""));
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("measures", what);
        settings.put("arguments", String.join(" ", arguments));
        settings.put("peakMemoryOf", "the process that measures, not the one measured");
        return Measurement.of(name, "ms", millis, settings);
    }

    /// The same Java, flags and class path as this process.
    static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.dianet.Launcher"));
        command.addAll(arguments);
        return command;
    }
}
