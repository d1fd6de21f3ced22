package org.dianet.cli.training.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cli.training.SpecOptions;
import org.dianet.cli.training.SplitOption;
import org.dianet.learning.SpecGrid;
import org.dianet.model.Words;
import org.dianet.pipeline.cluster.BundleFolders;
import org.dianet.pipeline.cluster.FoldProgram;
import org.dianet.pipeline.cluster.GridBundle;
import org.dianet.pipeline.cluster.MakeBundle;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.run.Bundle;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Packs a run.
@Command(
        name = "bundle",
        description = {
            "Pack a run into a folder whose folds can be trained elsewhere.",
            "It holds the images of the clips and the names of the subjects, but neither frames nor the project."
                    + " What stays here is in its folder 'kept', which is not sent."
        })
public final class ClusterBundleCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Mixin
    private SplitOption split = new SplitOption();

    @Option(
            names = "--grid",
            paramLabel = "GRID",
            description = "Pack every row of a grid (as of ablate); the spec is what the rows change.")
    private @Nullable String grid;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder for the bundle.")
    private Path out = Path.of("");

    @Option(
            names = "--app",
            paramLabel = "IMAGE",
            description = "Pack an image of the program for Linux too, as jlink/build.sh makes it.")
    private @Nullable Path app;

    @Option(
            names = "--program",
            paramLabel = "PATH",
            description = "The dianet of an image that lies on the cluster already; absolute. Without --app and"
                    + " --program, folds start this program by its place on this machine.")
    private @Nullable String program;

    @Override
    protected void work(Console console) throws Exception {
        FoldProgram folds = program();
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        SpecGrid rows = grid == null ? null : options.rows(grid);
        RunRequest request = new RunRequest(
                opened.project(),
                opened.folder(),
                rows == null ? options.spec(this) : rows.rows().getFirst().spec(),
                out,
                RunRequest.Start.NEW,
                Set.of(),
                Workers.NONE,
                RunOutput.Pictures.NONE,
                split.plan());
        MakeBundle make = new MakeBundle(Adapters.loso(), Adapters.bundles());
        if (rows == null) {
            make.make(request, folds, console);
        } else {
            new GridBundle(Adapters.grids()).make(rows, request, make, folds, console);
        }
        List<Map<String, Object>> json = new ArrayList<>();
        for (Path each : BundleFolders.in(out)) {
            json.add(said(console, each));
        }
        if (folds instanceof FoldProgram.This) {
            console.print("Folds start the program by its place on this machine; elsewhere, pack it with --app or name"
                    + " it with --program.");
        }
        console.json(rows == null ? json.getFirst() : Map.of("bundles", json));
    }

    private static Map<String, Object> said(Console console, Path folder) throws StorageException {
        Bundle bundle = Adapters.bundles().read(folder);
        console.print("Bundle " + folder + ": " + Words.count(bundle.folds().size(), "fold") + " with "
                + Words.count(bundle.threads(), "thread")
                + " each. Without Slurm, in this folder: sh fold.sh . 0 trains"
                + " the first fold; folds.txt lists all.");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bundle", folder.toString());
        json.put("id", bundle.id());
        json.put("folds", bundle.folds().size());
        json.put("threads", bundle.threads());
        return json;
    }

    private FoldProgram program() {
        if (app != null && program != null) {
            throw wrongUsage("Use either --app or --program.");
        }
        if (app != null) {
            return new FoldProgram.Packed(app);
        }
        return program == null ? new FoldProgram.This() : new FoldProgram.There(program);
    }
}
