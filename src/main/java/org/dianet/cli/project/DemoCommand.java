package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cli.results.ScoreLines;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.demo.RunDemo;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.json.ScoresJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole path on the sample project.
@Command(
        name = "demo",
        description = "Dynamic images, leave-one-subject-out, attention overlays and report on the sample project.")
public final class DemoCommand extends WorkCommand {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results (default: ${DEFAULT-VALUE}).",
            defaultValue = "dianet-demo")
    private Path out = Path.of("");

    @Option(names = "--quick", description = "Use few subjects and epochs: shows that it works, not how well.")
    private boolean quick;

    @Override
    protected void work(Console console) throws Exception {
        PrepareSamples prepare = Adapters.samples();
        EvaluateLoso loso = Adapters.loso();
        ExplainClip explain = new ExplainClip(Adapters.engine(), prepare, Adapters.runs());
        RunDemo.Outcome outcome = new RunDemo(Adapters.projects(), prepare, loso, explain)
                .run(out, quick ? RunDemo.Extent.QUICK : RunDemo.Extent.FULL, console);
        LosoResult result = outcome.loso();
        ScoreSheet sheet = ScoreLines.sheet(result);
        String state = result.record().state().name().toLowerCase(Locale.ROOT);
        console.print("Sample project (synthetic faces), " + result.record().network() + ", leave-one-subject-out, "
                + state + ":");
        ScoreLines.print(console, sheet, result.record().leaks(), result.record());
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
