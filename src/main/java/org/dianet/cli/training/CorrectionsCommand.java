package org.dianet.cli.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.correction.CorrectionWords;
import org.dianet.pipeline.correction.Corrections;
import org.dianet.pipeline.correction.FindMarks;
import org.dianet.pipeline.correction.PlanCorrections;
import org.dianet.pipeline.correction.RunCorrections;
import org.dianet.pipeline.report.CorrectionTables;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.FoldKey;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How much corrected marks lift the scores.
@Command(
        name = "corrections",
        description = {
            "Measure how much corrected marks lift the scores: leave-one-subject-out with the marks before, with the"
                    + " queue's clips corrected, as many in random order, and all; same folds and seeds throughout.",
            "Without further options, on a drawn project: the marks that count against the true ones.",
            "The table is in DIR as table.csv and table.html; every run is in DIR/runs."
        })
public final class CorrectionsCommand extends WorkCommand {
    private static final int ORDERS = 2;

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Mixin
    private BeforeOptions marks = new BeforeOptions();

    @Option(
            names = "--looks",
            paramLabel = "N",
            description = "Clips to look at again, by the queue and in random order; 0 for neither"
                    + " (default: half of the clips whose marks differ).")
    private @Nullable Integer looks;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds that the queue's looks are spread over, with a training after each (default: 2).")
    private @Nullable Integer rounds;

    @Option(names = "--orders", paramLabel = "N", description = "Random orders to compare with (default: 2).")
    private @Nullable Integer orders;

    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description = "A spec.json, or the name of a preset, as for loso (default: quick).")
    private @Nullable String base;

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private WorkerOptions workers = new WorkerOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the study.")
    private Path out = Path.of("");

    @Option(names = "--resume", description = "Continue the study in the folder, with its own marks and settings.")
    private boolean resume;

    @Override
    protected void work(Console console) throws Exception {
        check();
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        PrepareSamples prepare = Adapters.samples();
        RunCorrections study = new RunCorrections(
                Adapters.engine(),
                prepare,
                Adapters.loso(),
                Adapters.media(),
                Adapters.runs(),
                Adapters.corrections(),
                new CorrectionTables(Adapters.runs()));
        RunCorrections.Place place =
                new RunCorrections.Place(opened.project(), opened.folder(), out, workers.workers(spec.commandLine()));
        Corrections result;
        if (resume) {
            introduce(console, Adapters.corrections().read(out));
            result = study.goOn(place, listener(console), console);
        } else {
            CorrectionStudy planned = plan(opened, prepare, console);
            introduce(console, planned);
            result = study.begin(planned, place, listener(console), console);
        }
        console.print("");
        CorrectionLines.of(result).forEach(console::print);
        console.print("Tables in " + out + ": table.csv, table.html, looks.csv");
        console.json(CorrectionLines.json(out.toString(), result));
    }

    private void check() {
        if (resume
                && (marks.given()
                        || looks != null
                        || rounds != null
                        || orders != null
                        || base != null
                        || run.given())) {
            throw wrongUsage("--resume continues the study with its own marks and settings; only --workers may be given"
                    + " with it.");
        }
        refuse(marks.problem());
        if (looks != null && looks < 0) {
            throw wrongUsage("--looks must not be negative.");
        }
        if ((rounds != null && rounds < 1) || (orders != null && orders < 1)) {
            throw wrongUsage("--rounds and --orders must be at least 1.");
        }
        if (looks != null && rounds != null && looks > 0 && rounds > looks) {
            throw wrongUsage("--rounds " + rounds + " is more than --looks " + looks + ": every round needs a look.");
        }
    }

    private CorrectionStudy plan(ProjectStore.Opened opened, PrepareSamples prepare, Console console)
            throws IOException {
        if (Adapters.corrections().exists(out) || Files.exists(out.resolve("runs"))) {
            throw new IllegalArgumentException(
                    out + " already holds a study. Name another folder, or continue it with --resume.");
        }
        FindMarks.Found found = marks.find(opened);
        found.notes().forEach(console::note);
        PlanCorrections.Plan plan = new PlanCorrections(prepare)
                .plan(
                        new PlanCorrections.Question(opened.project(), opened.folder(), found.origin(), found.pairs()),
                        run.applied(SpecOptions.named(base == null ? "quick" : base)),
                        new PlanCorrections.Wanted(
                                Optional.ofNullable(looks),
                                Optional.ofNullable(rounds),
                                orders == null ? ORDERS : orders,
                                marks.draw()),
                        console.part("marks", 0, 0));
        found.pairs().leftOutSentence().ifPresent(console::note);
        plan.skipped().forEach(one -> console.note("skipped " + one.id() + ": " + one.reason()));
        return plan.study();
    }

    private static void introduce(Console console, CorrectionStudy study) {
        console.print(study.origin());
        console.print(CorrectionWords.differing(study));
        console.print(CorrectionWords.basis(study) + "; " + study.arms().size() + " runs");
        CorrectionWords.tooFew(study).ifPresent(console::print);
    }

    private static RunCorrections.Listener listener(Console console) {
        return (name, position, runs) -> {
            console.print("Run " + position + " of " + runs + ": " + name);
            return new RunListener() {
                @Override
                public void foldLost(FoldKey fold, String sentence) {
                    console.note(sentence);
                }
            };
        };
    }
}
