package org.dianet.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dianet.learning.AttentionMap;
import org.dianet.learning.Explanation;
import org.dianet.learning.ExplanationMethod;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.DrawExplanation;
import org.dianet.pipeline.ExplainClip;
import org.dianet.pipeline.PrepareSamples;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Maps over both phases of one clip.
@Command(
        name = "explain",
        description = "Draw what the network that never saw the clip's subject looks at in both phases.")
final class ExplainCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(
            names = "--run",
            required = true,
            paramLabel = "RUN",
            description = "Folder of a leave-one-subject-out run.")
    private Path run = Path.of("");

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    private String clip = "";

    @Option(names = "--method", description = "attention, contribution or gradcam (default: ${DEFAULT-VALUE}).")
    private ExplanationMethod method = ExplanationMethod.ATTENTION;

    @Option(names = "--npy", description = "Also write maps and attention as float32 arrays.")
    private boolean npy;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the pictures.")
    private Path out = Path.of("");

    @Override
    void work(Console console) throws Exception {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip subject = opened.project()
                .clip(new ClipId(clip))
                .orElseThrow(() -> new IllegalArgumentException("The project has no clip " + clip + "."));
        ExplainClip.Answer answer = new ExplainClip(
                        Adapters.engine(), new PrepareSamples(Adapters.media(), Adapters::faces), Adapters.runs())
                .explain(run, subject, opened.folder(), method, console);
        DrawExplanation.pictures(answer, out);
        if (npy) {
            DrawExplanation.arrays(answer.explanation(), out);
        }
        print(console, answer);
    }

    private void print(Console console, ExplainClip.Answer answer) {
        Explanation explanation = answer.explanation();
        console.print("Answered by " + answer.fold().folder()
                + (answer.leaked()
                        ? "; its fold left the subject out, but its pretrained weights had learnt from it: this is not a"
                                + " test."
                        : ", which never saw the subject."));
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (int c = 0; c < answer.classes().size(); c++) {
            double p = explanation.probabilities().get(c);
            probabilities.put(answer.classes().get(c), p);
            console.print(
                    String.format(Locale.ROOT, "  %-14s %.3f", answer.classes().get(c), p));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.put("method", method.name().toLowerCase(Locale.ROOT));
        json.put("fold", answer.fold().folder());
        json.put("probabilities", probabilities);
        json.put("onset", map(console, "onset", explanation.onset()));
        json.put("offset", map(console, "offset", explanation.offset()));
        console.json(json);
    }

    private static @Nullable Map<String, Object> map(Console console, String name, @Nullable AttentionMap map) {
        if (map == null) {
            return null;
        }
        double ratio = DrawExplanation.heatmap(map).maximumToUniform();
        console.print(String.format(
                Locale.ROOT,
                "%s map %d×%d: entropy %.3f of a flat map's, maximum %.2f times the mean",
                name,
                map.rows(),
                map.columns(),
                map.relativeEntropy(),
                ratio));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", map.rows());
        json.put("columns", map.columns());
        json.put("relativeEntropy", map.relativeEntropy());
        json.put("maximumToUniform", ratio);
        return json;
    }
}
