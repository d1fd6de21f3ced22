package org.dianet.cli.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.pipeline.controls.ControlsFiles;
import org.dianet.pipeline.controls.ControlsRequest;
import org.dianet.pipeline.controls.ControlsRequest.Labels;
import org.dianet.pipeline.controls.ControlsWords;
import org.dianet.pipeline.controls.RunControls;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Controls of a run's maps.
@Command(
        name = "controls",
        description = {
            "Test whether maps of a run depend on what its networks learned, and on more than the motion.",
            "Results are kept in the run's folder; a second call goes on where the first stopped."
        })
public final class ControlsCommand extends WorkCommand {
    @Mixin
    private RunOfProject of = new RunOfProject();

    @Option(
            names = "--method",
            description = "Kind of map; may be given several times (default: all that the networks have).")
    private List<ExplanationMethod> methods = new ArrayList<>();

    @Option(
            names = "--shuffled-labels",
            description = "Also train the networks of the first seed on shuffled labels, for comparison.")
    private boolean shuffled;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the curves as CSV: controls-curves.csv and controls-randomised.csv.")
    private @Nullable Path out;

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = of.open();
        RunControls controls = new RunControls(
                Adapters.engine(), Adapters.samples(), Adapters.media(), Adapters::faces, Adapters.runs());
        if (shuffled) {
            console.note(controls.costOfShuffled(of.run));
        }
        RunControls.Outcome outcome = controls.run(
                new ControlsRequest(
                        of.run,
                        opened.project(),
                        opened.folder(),
                        methods.isEmpty() ? EnumSet.allOf(ExplanationMethod.class) : EnumSet.copyOf(methods),
                        shuffled ? Labels.ALSO_SHUFFLED : Labels.OWN),
                console);
        if (!methods.isEmpty()) {
            outcome.missing().forEach(console::note);
        }
        outcome.notes().forEach(console::note);
        outcome.controls().stream()
                .flatMap(one -> ControlsWords.lines(one).stream())
                .forEach(console::print);
        Adapters.report().rewrite(of.run);
        if (out != null) {
            Files.createDirectories(out);
            ControlsFiles.write(outcome.controls(), out);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", of.run.toString());
        json.put(
                "controls", outcome.controls().stream().map(ControlsFiles::json).toList());
        json.put("missing", outcome.missing());
        json.put("notes", outcome.notes());
        console.json(json);
    }
}
