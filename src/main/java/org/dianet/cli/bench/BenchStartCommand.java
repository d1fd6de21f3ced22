package org.dianet.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.bench.Measurement;
import org.dianet.pipeline.bench.StartBench;
import org.dianet.pipeline.bench.WindowBench;
import org.dianet.storage.TemporaryFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starting the program.
@Command(
        name = "start",
        description = "Start the program without a window: to its version, and to the clips of a project. With"
                + " --window: from the start of the process to the painted window, and to the last project open with"
                + " its clip's picture painted and a key answered, each start in its own process with its own home"
                + " folder; this opens windows on the display.")
final class BenchStartCommand extends WorkCommand {

    @Option(names = "--window", description = "Measure the window, on the current display.")
    private boolean window;

    @Option(
            names = "--image",
            paramLabel = "DIR",
            description = "Measure also the window of this packaged program, the folder that jlink/build.sh names;"
                    + " the two take turns.")
    private @Nullable Path image;

    @Option(names = "--repeats", paramLabel = "N", description = "Measured starts of each window (default: 5).")
    private int repeats = 5;

    @Override
    protected void work(Console console) throws Exception {
        refuse(Optional.of("--image needs --window.").filter(_ -> image != null && !window));
        refuse(Optional.of("--repeats must be 1 or more.").filter(_ -> repeats < 1));
        try (TemporaryFolder folder = new TemporaryFolder("start")) {
            List<Measurement> found = window
                    ? windows(folder.path(), console)
                    : new StartBench(Adapters.projects()).measure(folder.path(), console);
            found.forEach(m -> console.print(line(m) + " " + m.settings().get("measures")));
            Map<String, Object> json = found.getFirst().asMap();
            json.put("more", found.stream().skip(1).map(Measurement::asMap).toList());
            console.json(json);
        }
    }

    /// A few starts have a range and no percentiles.
    private String line(Measurement found) {
        return window
                ? String.format(
                        Locale.ROOT,
                        "%-24s median %5.0f  range %5s to %5s %s  (%d starts)",
                        found.name(),
                        found.median(),
                        found.settings().get("least"),
                        found.settings().get("most"),
                        found.unit(),
                        found.n())
                : found.line();
    }

    private List<Measurement> windows(Path folder, Console console) throws IOException, InterruptedException {
        List<WindowBench> programs = new ArrayList<>(List.of(WindowBench.ofThisProgram()));
        if (image != null) {
            programs.add(WindowBench.ofImage(image));
        }
        return WindowBench.measure(programs, Files.createDirectories(folder), repeats, console);
    }
}
