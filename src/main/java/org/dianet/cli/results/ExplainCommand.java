package org.dianet.cli.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.ClipChoice;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.LogitSplit;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.MeanMaps;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.figure.DrawExplanation;
import org.dianet.pipeline.figure.ExplanationArrays;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Maps over what a network saw of one clip.
@Command(
        name = "explain",
        description = {
            "Draw where the networks look that were trained without the clip's subject, over their input images.",
            "With several clips, or with --all, each clip gets its own folder."
        })
public final class ExplainCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(
            names = "--run",
            required = true,
            paramLabel = "RUN",
            description = "Folder of a run or of an exported model.")
    private Path run = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Ask the networks of this seed only (default: the mean of all seeds).")
    private @Nullable Long seed;

    @Mixin
    private ClipChoice clips = new ClipChoice();

    @Option(
            names = "--method",
            description = {
                "attention, norm, bimodal, contribution, total, gradcam, or weights for the linear baseline.",
                "Default: attention, or what the run's networks have instead."
            })
    private @Nullable ExplanationMethod asked;

    @Option(names = "--head", paramLabel = "N", description = "Draw the map of one attention head, counted from 1.")
    private @Nullable Integer head;

    @Option(names = "--minus-mean", description = "Draw each map minus the mean map of all clips in the run.")
    private boolean minusMean;

    @Option(
            names = "--npy",
            description = "Also write maps, attention and all that the logit is a sum of as float32 arrays.")
    private boolean npy;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the pictures.")
    private Path out = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        refuse(clips.problem());
        refuse(
                head != null && minusMean
                        ? Optional.of("A mean map has no heads: use either --head or --minus-mean.")
                        : Optional.empty());
        ExplanationMethod method = asked != null
                ? asked
                : Adapters.runs().read(run).spec().explanations().getFirst();
        ProjectStore.Opened opened = Adapters.projects().open(project);
        ExplainClip explain = new ExplainClip(
                Adapters.engine(), new PrepareSamples(Adapters.media(), Adapters::faces), Adapters.runs());
        MeanMaps means = new MeanMaps(explain, Adapters.runs());
        clips.each(opened.project(), out, console, (clip, folder) -> {
            ExplainClip.Answer plain =
                    explain.explain(run, new AskedClip(opened.project(), opened.folder(), clip), method, seed, console);
            ExplainClip.Answer answer = minusMean
                    ? plain.minus(means.of(run, opened.project(), opened.folder(), method, seed, console))
                    : head != null ? plain.ofHead(head) : plain;
            DrawExplanation.pictures(answer, folder);
            if (npy) {
                ExplanationArrays.write(answer, folder);
            }
            return said(console, clip.id().value(), answer);
        });
    }

    private Map<String, Object> said(Console console, String clip, ExplainClip.Answer answer) {
        PredictClip.Answer said = answer.answer();
        console.print(said.basis());
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (int c = 0; c < said.classes().size(); c++) {
            double p = said.probabilities().get(c);
            probabilities.put(said.classes().get(c), p);
            console.print(
                    String.format(Locale.ROOT, "  %-14s %.3f", said.classes().get(c), p));
        }
        ExplanationMethod method = answer.explanation().method();
        console.print("Map: " + method.caption(said.predicted()) + answer.headWords() + ".");
        LogitSplit split = answer.explanation().split();
        if (split != null) {
            console.print(split.sentence(said.predicted()));
        }
        if (!answer.meanOf().isEmpty()) {
            console.print(answer.meanOf());
        }
        if (!answer.minusWhat().isEmpty()) {
            console.print(answer.minusWhat() + " Entropy and maximum are of the map itself.");
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.put("method", method.optionName());
        json.put("head", answer.head());
        json.put("fold", answer.networks().getFirst().folder());
        json.put("folds", answer.networks().stream().map(FoldKey::folder).toList());
        json.put("networks", said.networks());
        json.put("basis", said.basis());
        json.put("explained", said.predicted());
        json.put("class", said.predicted());
        if (split != null) {
            json.put("logit", split.logit());
            json.put("own", split.ownSum());
            json.put("cross", split.crossSum());
            json.put("bias", split.bias());
            json.put("residual", split.residual());
            json.put("ownOfImages", split.own());
            json.put("crossOfImages", split.cross());
        }
        json.put("probabilities", probabilities);
        json.put("minusMeanOf", answer.mean() == null ? null : answer.mean().clips());
        json.put("onset", null);
        json.put("offset", null);
        for (int stream = 0; stream < answer.seen().size(); stream++) {
            ExplainClip.Seen seen = answer.seen().get(stream);
            Map<String, Object> map = map(console, seen, answer.own(stream));
            json.put(DrawExplanation.name(seen.kind()), map);
            if (seen.kind() == PhaseKind.FULL) {
                // What scripts read before a single image had its own name.
                json.put(DrawExplanation.name(PhaseKind.ONSET), map);
            }
        }
        return json;
    }

    /// @param map as it is, with nothing taken from it
    private static Map<String, Object> map(Console console, ExplainClip.Seen seen, TokenMap map) {
        console.print(String.format(
                Locale.ROOT,
                "%s map %d×%d: entropy %.3f of a flat map's, maximum %.2f times the mean",
                DrawExplanation.name(seen.kind()),
                map.rows(),
                map.columns(),
                map.relativeEntropy(),
                map.maximumToUniform()));
        console.print("  " + seen.moving());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", map.rows());
        json.put("columns", map.columns());
        json.put("relativeEntropy", map.relativeEntropy());
        json.put("maximumToUniform", map.maximumToUniform());
        json.put("movingCells", seen.share().cells());
        json.put("movingShare", seen.share().map());
        json.put("movingShareOfMotion", seen.share().motion());
        json.put("movingShareOfFlat", seen.share().flat());
        json.put("moving", seen.moving());
        return json;
    }
}
