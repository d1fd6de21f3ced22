package org.dianet.cli.results;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.ClipChoice;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.explain.DescribeRegions;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.Ground;
import org.dianet.pipeline.explain.MeanMaps;
import org.dianet.pipeline.figure.DrawExplanation;
import org.dianet.pipeline.figure.ExplanationArrays;
import org.dianet.pipeline.figure.MapCaption;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.run.RunRecord;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Maps over what a network saw of one clip.
@Command(
        name = "explain",
        description = {
            "Draw where the networks look that were trained without the clip's subject, over their input images.",
            "With several clips, or with --all, each clip gets its own folder."
        })
public final class ExplainCommand extends WorkCommand {
    @Mixin
    private RunOfProject of = new RunOfProject();

    @Mixin
    private OneSeed chosen = new OneSeed();

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
            names = "--on",
            paramLabel = "PICTURE",
            description = "What to draw over: motion (the network's picture, default), onset or apex (that frame).")
    private Ground ground = Ground.MOTION;

    @Option(
            names = "--npy",
            description = "Also write maps, attention and all that the logit is a sum of as float32 arrays.")
    private boolean npy;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the pictures.")
    private @Nullable Path out;

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Override
    protected void work(Console console) throws Exception {
        refuse(clips.problem());
        refuse(figure.problem());
        refuse(place());
        figure.look();
        refuse(
                head != null && minusMean
                        ? Optional.of("A mean map has no heads: use either --head or --minus-mean.")
                        : Optional.empty());
        ExplanationMethod method = asked != null
                ? asked
                : Adapters.runs().read(of.run).spec().explanations().getFirst();
        ProjectStore.Opened opened = of.open();
        ExplainClip explain = new ExplainClip(Adapters.engine(), Adapters.samples(), Adapters.runs());
        MeanMaps means = new MeanMaps(explain, Adapters.runs());
        DescribeRegions regions = new DescribeRegions(Adapters.media(), Adapters::faces, Adapters.runs());
        MapNote note = new ReadControls(Adapters.runs()).note(of.run, method);
        RunRecord record = Adapters.runs().read(of.run);
        clips.each(opened.project(), out == null ? Path.of("") : out, console, (clip, folder) -> {
            AskedClip about = new AskedClip(opened.project(), opened.folder(), clip);
            ExplainClip.Answer plain = explain.explain(of.run, about, method, chosen.seed, console);
            ExplainClip.Answer answer = minusMean
                    ? plain.minus(means.of(of.run, opened.project(), opened.folder(), method, chosen.seed, console))
                    : head != null ? plain.ofHead(head) : plain;
            ExplainClip.Answer drawn = explain.over(ground, of.run, about, answer, console);
            if (out != null) {
                DrawExplanation.pictures(drawn, note, folder);
            }
            figure.draw(
                    drawn,
                    MapCaption.of(of.run, record, clip, drawn, note),
                    clips.one() ? Optional.empty() : Optional.of(folder));
            if (npy) {
                ExplanationArrays.write(answer, folder);
            }
            if (!note.text().isEmpty()) {
                console.print(note.text());
            }
            Map<String, Object> said = ExplanationWords.said(
                    console,
                    clip.id().value(),
                    answer,
                    explain.heldShare(of.run, about, answer, console),
                    regions.of(of.run, about, answer));
            said.put("controls", note.text());
            return said;
        });
    }

    /// Where the files go.
    private Optional<String> place() {
        if (out == null && figure.file == null) {
            return Optional.of("Name a folder for the pictures with --out DIR, or a figure with --figure FILE.");
        }
        return out == null && (npy || !clips.one())
                ? Optional.of("Arrays, and figures of several clips, need a folder: name it with --out DIR.")
                : Optional.empty();
    }
}
