package org.dianet.cli.training;

import java.nio.file.Path;
import java.util.Set;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.PictureOption;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.SpecGrid;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.GridCost;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.report.table.AblationTables;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Several specs over the same folds.
@Command(
        name = "ablate",
        description = {
            "Evaluate several specs over the same folds and seeds, in one table.",
            "The table is in DIR as table.csv, table.html, table.tex and table.svg; every row is its own run in DIR/runs."
        })
public final class AblateCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(
            names = "--grid",
            required = true,
            paramLabel = "FILE",
            description = "A grid in JSON, or a ready one: table2 (backbones), table3 (attention block) and table4"
                    + " (inputs) of the paper, family (representations and networks of related papers).")
    private String grid = "";

    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description =
                    "The spec that the rows change, if the grid names none: a spec.json or a preset (default: ${DEFAULT-VALUE}).")
    private String base = "quick";

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private WorkerOptions workers = new WorkerOptions();

    @Mixin
    private SplitOption split = new SplitOption();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the ablation.")
    private @Nullable Path out;

    @Option(
            names = "--preview",
            description = "Train nothing: measure a step of each row and say what the grid would take.")
    private boolean preview;

    @Option(names = "--resume", description = "Continue the ablation in the folder.")
    private boolean resume;

    @Mixin
    private PictureOption pictures = new PictureOption();

    @Override
    protected void work(Console console) throws Exception {
        SpecGrid wanted = grid();
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        if (preview) {
            // What the start would refuse is not worth measuring.
            Adapters.loso().check(wanted.rows(), request(wanted, opened, opened.folder()));
            @Nullable SplitPlan plan = split.plan();
            CostLines.print(
                    console,
                    GridCost.of(
                            Adapters.engine(),
                            wanted,
                            opened.project(),
                            plan == null ? new SplitPlan.LeaveOneSubjectOut() : plan,
                            console));
            return;
        }
        if (out == null) {
            throw wrongUsage("Missing required option: '--out=DIR'");
        }
        run(console, wanted, opened, out);
    }

    private void run(Console console, SpecGrid wanted, ProjectStore.Opened opened, Path folder) throws Exception {
        RunRequest like = request(wanted, opened, folder);
        Ablation table = new RunAblation(
                        Adapters.loso(), Adapters.runs(), Adapters.grids(), new AblationTables(Adapters.runs()))
                .run(
                        wanted,
                        like,
                        folder,
                        (name, position, rows) -> RunNotes.of(console, "Row", name, position, rows),
                        console);
        AblationPrint.print(console, table, folder);
    }

    private RunRequest request(SpecGrid wanted, ProjectStore.Opened opened, Path folder) {
        return new RunRequest(
                        opened.project(),
                        opened.folder(),
                        wanted.rows().getFirst().spec(),
                        folder,
                        resume ? RunRequest.Start.RESUME : RunRequest.Start.NEW,
                        Set.of(),
                        workers.workers(spec.commandLine()))
                .with(pictures.wanted())
                .with(split.plan());
    }

    private SpecGrid grid() throws StorageException {
        return Adapters.grids().named(grid, SpecOptions.named(base)).each(run::applied);
    }
}
