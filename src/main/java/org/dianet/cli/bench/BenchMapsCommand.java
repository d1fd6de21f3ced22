package org.dianet.cli.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.bench.MapBench;
import org.dianet.pipeline.bench.Measurement;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Maps of a clip, as the window asks for them.
@Command(
        name = "maps",
        description = "Explain a clip by a run's networks as the window does: the first map of the clip, maps of other"
                + " apexes of it, and the strip of probabilities over all apexes.")
final class BenchMapsCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(
            names = "--run",
            required = true,
            paramLabel = "RUN",
            description = "Folder of a leave-one-subject-out run.")
    private Path run = Path.of("");

    @Option(names = "--clip", paramLabel = "CLIP", description = "The clip (default: the longest).")
    private @Nullable String clip;

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip asked = opened.project().clips().stream()
                .filter(one -> clip == null
                        ? one.phases().isPresent()
                        : one.id().value().equals(clip))
                .max((a, b) -> Integer.compare(length(a), length(b)))
                .orElseThrow(() -> new IllegalArgumentException(
                        clip == null ? "No clip has onset, apex and offset." : "There is no clip " + clip + "."));
        List<Measurement> found = new MapBench(Adapters.engine(), Adapters.media(), Adapters::faces, Adapters.runs())
                .measure(run, new AskedClip(opened.project(), opened.folder(), asked), console);
        found.forEach(m -> console.print(m.line()));
        console.print("settings " + found.getLast().settings());
        Map<String, Object> json = found.getFirst().asMap();
        json.put("more", found.stream().skip(1).map(Measurement::asMap).toList());
        console.json(json);
    }

    private static int length(Clip clip) {
        return clip.phases()
                .map(phases -> phases.offset().value() - phases.onset().value())
                .orElse(0);
    }
}
