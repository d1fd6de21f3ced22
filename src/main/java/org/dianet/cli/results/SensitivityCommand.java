package org.dianet.cli.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.ClipChoice;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.clip.MarkKind;
import org.dianet.pipeline.explain.MarkDisagreement;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.storage.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The answer for every frame that a mark could be at.
@Command(
        name = "sensitivity",
        description = {
            "How a clip's prediction changes with a mark: class probabilities for every frame from onset to offset as"
                    + " apex, or for the frames around onset or offset.",
            "Also how often it would change if the mark were moved as far as the project's coders differ.",
            "With several clips, or with --all, one line for each."
        })
public final class SensitivityCommand extends WorkCommand {
    @Mixin
    private RunOfProject of = new RunOfProject();

    @Mixin
    private OneSeed chosen = new OneSeed();

    @Option(names = "--mark", description = "apex (default), onset or offset.")
    private MarkKind mark = MarkKind.APEX;

    @Mixin
    private ClipChoice clips = new ClipChoice();

    @Override
    protected void work(Console console) throws Exception {
        refuse(clips.problem());
        ProjectStore.Opened opened = of.open();
        MarkDisagreement coders = MarkDisagreement.in(opened.project(), mark);
        MeasureSensitivity measure = new MeasureSensitivity(Adapters.engine(), Adapters.samples(), Adapters.runs());
        clips.each(opened.project(), Path.of(""), console, (clip, _) -> {
            MeasureSensitivity.Result result = measure.measure(
                    of.run, new AskedClip(opened.project(), opened.folder(), clip), mark, chosen.seed, console);
            if (clips.one()) {
                table(console, result);
            }
            console.print(result.sentence());
            if (!coders.differences().isEmpty()) {
                console.print(String.format(
                        Locale.ROOT,
                        "Moved as the coders of this project differ (%.1f frames on average, %s): another prediction in"
                                + " %.0f %% of the cases.",
                        coders.mean(),
                        Words.count(coders.clips(), "clip"),
                        100 * result.changeUnder(coders)));
            }
            if (clips.one()) {
                console.print(result.basis());
            }
            return json(clip.id().value(), result, coders);
        });
    }

    private static void table(Console console, MeasureSensitivity.Result result) {
        console.print(String.format("%-9s ", name(result))
                + String.join(
                        " ",
                        result.classes().stream()
                                .map(name -> String.format("%12.12s", name))
                                .toList()));
        for (int i = 0; i < result.frames().size(); i++) {
            console.print(line(result, i));
        }
    }

    private static String name(MeasureSensitivity.Result result) {
        return result.mark().name().toLowerCase(Locale.ROOT);
    }

    private static String line(MeasureSensitivity.Result result, int position) {
        MeasureSensitivity.AtFrame at = result.frames().get(position);
        StringBuilder line =
                new StringBuilder(String.format("%-8s%s ", at.number(), position == result.marked() ? "*" : " "));
        at.probabilities().forEach(p -> line.append(String.format(Locale.ROOT, " %12.3f", p)));
        return line.append("  ").append(result.predicted(position)).toString();
    }

    private static Map<String, Object> json(String clip, MeasureSensitivity.Result result, MarkDisagreement coders) {
        List<Map<String, Object>> frames = new ArrayList<>();
        for (int i = 0; i < result.frames().size(); i++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put(name(result), result.frames().get(i).number().value());
            one.put("probabilities", result.frames().get(i).probabilities());
            one.put("predicted", result.predicted(i));
            frames.add(one);
        }
        MeasureSensitivity.AtFrame[] range = result.unchanged();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.put("mark", name(result));
        json.put("classes", result.classes());
        json.put("marked", result.frames().get(result.marked()).number().value());
        json.put(
                switch (result.mark()) {
                    case ONSET -> "onsets";
                    case APEX -> "apexes";
                    case OFFSET -> "offsets";
                },
                frames);
        json.put(
                "unchanged",
                List.of(range[0].number().value(), range[1].number().value()));
        json.put("hangsOnOneFrame", result.hangsOnOneFrame());
        json.put("codersDiffer", coders.differences().isEmpty() ? null : coders.mean());
        json.put("changeUnderCoders", coders.differences().isEmpty() ? null : result.changeUnder(coders));
        json.put("basis", result.basis());
        return json;
    }
}
