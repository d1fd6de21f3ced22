package org.dianet.cli.results;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.storage.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A trained model's answer for one clip.
@Command(name = "predict", description = "Predict a clip with a run's networks. The clip needs phases but no label.")
public final class PredictCommand extends WorkCommand {
    @Mixin
    private RunOfProject of = new RunOfProject();

    @Mixin
    private OneSeed chosen = new OneSeed();

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    private String clip = "";

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = of.open();
        AskedClip asked =
                new AskedClip(opened.project(), opened.folder(), CodingRules.find(opened.project(), new ClipId(clip)));
        PredictClip.Answer answer = new PredictClip(Adapters.engine(), Adapters.samples(), Adapters.runs())
                .predict(of.run, asked, chosen.seed, console);
        console.print(answer.said());
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (int c = 0; c < answer.classes().size(); c++) {
            double p = answer.probabilities().get(c);
            probabilities.put(answer.classes().get(c), p);
            console.print(
                    String.format(Locale.ROOT, "  %-14s %.3f", answer.classes().get(c), p));
        }
        if (!answer.counted().isEmpty()) {
            console.print(answer.counted());
        }
        console.print(answer.basis());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.put("predicted", answer.predicted());
        json.put("probabilities", probabilities);
        json.put("networks", answer.networks());
        json.put("basis", answer.basis());
        json.put("abstention", answer.decision().map(AbstentionJson::of).orElse(null));
        json.put("streams", StreamsJson.of(answer));
        console.json(json);
    }
}
