package org.dianet.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.EvaluateLoso;
import org.dianet.pipeline.ExplainClip;
import org.dianet.pipeline.LosoResult;
import org.dianet.pipeline.PrepareSamples;
import org.dianet.pipeline.RunDemo;
import org.dianet.storage.json.ScoresJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole path on the sample project.
@Command(
        name = "demo",
        description = "Dynamic images, leave-one-subject-out, attention overlays and report on the sample project.")
final class DemoCommand extends WorkCommand {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results (default: ${DEFAULT-VALUE}).",
            defaultValue = "dianet-demo")
    private Path out = Path.of("");

    @Option(names = "--quick", description = "A few subjects and epochs: shows that it works, not how well.")
    private boolean quick;

    @Override
    void work(Console console) throws Exception {
        PrepareSamples prepare = new PrepareSamples(Adapters.media(), Adapters::faces);
        EvaluateLoso loso =
                new EvaluateLoso(Adapters.engine(), prepare, Adapters.runs(), Adapters.runOutput(), Clock.systemUTC());
        ExplainClip explain = new ExplainClip(Adapters.engine(), prepare, Adapters.runs());
        RunDemo.Outcome outcome = new RunDemo(Adapters.projects(), prepare, loso, explain)
                .run(out, quick ? RunDemo.Extent.QUICK : RunDemo.Extent.FULL, console);
        LosoResult result = outcome.loso();
        ScoreSheet sheet = ScoreLines.sheet(result);
        String state = result.record().state().name().toLowerCase(Locale.ROOT);
        console.print("Sample project (synthetic faces), " + result.record().network() + ", leave-one-subject-out, "
                + state + ":");
        ScoreLines.print(console, sheet, result.record().leaks());
        console.print("Everything is in " + out + ": dynamic-images, overlays of "
                + Words.count(outcome.explained().size(), "clip") + ", run/report.html");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("out", out.toString());
        json.put("explained", strings(outcome.explained()));
        json.putAll(ScoresJson.toJson(sheet, state, result.record().leaks()));
        console.json(json);
    }

    private static List<String> strings(List<ClipId> clips) {
        return clips.stream().map(ClipId::value).toList();
    }
}
