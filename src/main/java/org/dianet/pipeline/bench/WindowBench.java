package org.dianet.pipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.pipeline.project.SampleProject;

/// How long the window takes from the start of its process until it is painted, and until the last project can be
/// worked in: open, a clip selected, its picture painted, a key answered. Each start is its own process with a
/// home folder of its own; the first, which unpacks native libraries, does not count.
public final class WindowBench {
    private static final String NOTES = "DIANET_START_NOTES";
    private static final List<String> MOMENTS = List.of("visible", "usable");
    /// Far beyond any start that works.
    private static final long LONGEST_SECONDS = 180;

    private final List<String> command;
    private final String label;

    private WindowBench(List<String> command, String label) {
        this.command = List.copyOf(command);
        this.label = label;
    }

    /// The program as it runs now: its Java, flags and class path.
    public static WindowBench ofThisProgram() {
        return new WindowBench(StartBench.command(List.of()), "jars");
    }

    /// The program packaged by `jlink/build.sh`.
    ///
    /// @param folder the one that the script names
    /// @throws IOException if there is no such program in it
    public static WindowBench ofImage(Path folder) throws IOException {
        for (String place : List.of(
                "bin/DIANetWorkbench", "DIANetWorkbench.exe", "Contents/MacOS/DIANetWorkbench", "DIANetWorkbench")) {
            Path program = folder.resolve(place).toAbsolutePath();
            if (Files.isRegularFile(program)) {
                return new WindowBench(List.of(program.toString()), "image");
            }
        }
        throw new IOException(folder + " is not a packaged program: jlink/build.sh makes one and prints its folder.");
    }

    /// The programs take turns, so that a load of the machine that comes and goes hits all alike.
    ///
    /// @param home an empty folder
    /// @param repeats starts of each that count
    /// @return one measurement for each moment of each program
    public static List<Measurement> measure(List<WindowBench> programs, Path home, int repeats, JobContext context)
            throws IOException, InterruptedException {
        Map<String, double[]> millis = new LinkedHashMap<>();
        for (int i = -1; i < repeats; i++) {
            for (WindowBench program : programs) {
                context.checkCancelled();
                Path own = Files.createDirectories(home.resolve(program.label));
                Map<String, Duration> times = program.start(own, i < 0);
                for (String moment : i < 0 ? List.<String>of() : MOMENTS) {
                    millis.computeIfAbsent(moment + "-" + program.label, _ -> new double[repeats])[i] =
                            millis(moment, times);
                }
            }
            context.report(Progress.of(i + 2L, repeats + 1L, ""));
        }
        List<Measurement> found = new ArrayList<>();
        millis.forEach(
                (name, samples) -> found.add(Measurement.of("window-" + name, "ms", samples, settings(name, samples))));
        return found;
    }

    private static double millis(String moment, Map<String, Duration> times) throws IOException {
        Duration time = times.get(moment);
        if (time == null) {
            throw new IOException("The window ended before it was " + moment + ".");
        }
        return time.toNanos() / 1e6;
    }

    private static Map<String, Object> settings(String name, double[] samples) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("least", Math.round(Arrays.stream(samples).min().orElseThrow()));
        settings.put("most", Math.round(Arrays.stream(samples).max().orElseThrow()));
        settings.put(
                "measures",
                name.startsWith("visible")
                        ? "a new process from its start to the first painted window"
                        : "a new process from its start to the last project open, its clip's picture painted and a key"
                                + " answered");
        settings.put("peakMemoryOf", "the process that measures, not the one measured");
        return settings;
    }

    /// Starts the program once, and says how long after its start each moment was.
    ///
    /// @param first whether it gets the project as an argument; it remembers it from then on
    private Map<String, Duration> start(Path home, boolean first) throws IOException, InterruptedException {
        List<String> started = new ArrayList<>(command);
        if (first) {
            started.addAll(List.of(
                    "--project",
                    SampleProject.workingCopy(home.resolve("project")).toString()));
        }
        Path notes = home.resolve("notes.txt");
        Path said = home.resolve("said.txt");
        Files.deleteIfExists(notes);
        ProcessBuilder builder =
                new ProcessBuilder(started).redirectErrorStream(true).redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") && name.endsWith("_HOME"));
        List.of("HOME", "APPDATA", "LOCALAPPDATA").forEach(name -> environment.put(name, home.toString()));
        environment.put(NOTES, notes.toString());
        Instant begun = Instant.now();
        Process child = builder.start();
        try {
            boolean ended = child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended || child.exitValue() != 0 || !Files.exists(notes)) {
                String words = Files.readString(said).strip();
                throw new IOException("The window did not open"
                        + (ended ? "" : " within " + LONGEST_SECONDS + " s")
                        + (words.isEmpty() ? "." : ": " + words.lines().toList().getLast()));
            }
        } finally {
            child.destroyForcibly();
        }
        return times(Files.readAllLines(notes), begun);
    }

    /// @param notes one a line: a name, a space and a time
    /// @throws IOException if one is anything else
    static Map<String, Duration> times(List<String> notes, Instant begun) throws IOException {
        Map<String, Duration> times = new LinkedHashMap<>();
        for (String note : notes) {
            String[] words = note.split(" ");
            try {
                times.put(words[0], Duration.between(begun, Instant.parse(words[words.length - 1])));
            } catch (DateTimeParseException e) {
                throw new IOException("The window recorded a value that is not a time: " + note, e);
            }
        }
        return times;
    }
}
