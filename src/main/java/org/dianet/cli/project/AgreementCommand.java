package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.Failure;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.AgreementSettings;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.model.annotation.Coder;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.agreement.AgreementTable;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.agreement.FigureText;
import org.dianet.pipeline.agreement.MethodsParagraph;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.CompareWithModel;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How far coders agree.
@Command(
        name = "agreement",
        description = "Agreement of coders on action units, emotion, intensity and marks, with intervals.")
public final class AgreementCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--coders", required = true, paramLabel = "A,B[,C]", split = ",", description = "Two or more.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String[] coders;

    @Option(
            names = "--tolerance",
            defaultValue = "5",
            paramLabel = "K",
            description =
                    "Distance in frames at which a mark matches events that overlap too little (${DEFAULT-VALUE}).")
    private int tolerance;

    @Option(
            names = "--bootstrap",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Bootstrap draws for the intervals.")
    private int draws;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Seed of the draws.")
    private long seed;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description =
                    "Also compare each coder's classes with the answers of a leave-one-subject-out run, as networks"
                            + " gave them that never saw the subject.")
    private @Nullable Path run;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write every number with how it was computed.")
    private @Nullable Path csv;

    @Override
    protected void work(Console console) throws StorageException {
        AgreementSettings settings = settings();
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        Agreement agreement = new CompareCoders().compare(opened.project(), settings);
        agreement.pairs().forEach(pair -> print(console, pair));
        console.print("All coders");
        agreement.group().forEach(statistic -> print(console, statistic));
        if (!agreement.codedBySome().isEmpty()) {
            console.print("Left out, coded by only some: " + agreement.codedBySome());
        }
        if (!agreement.based().isEmpty()) {
            console.print("Not independent, started from another coder's coding: " + agreement.based());
        }
        if (agreement.lostMarks() > 0) {
            console.print("Left out, marks on frames that do not exist: " + agreement.lostMarks());
        }
        if (agreement.excludedEvents() > 0) {
            console.print("Left out, events in excluded stretches: " + agreement.excludedEvents());
        }
        CompareWithModel.Result model = run == null
                ? null
                : new CompareWithModel(
                                new ReadRuns(Adapters.runs()), new ReadAbstention(Adapters.runs()), Adapters.media())
                        .compare(opened.project(), opened.folder(), run, settings);
        if (model != null) {
            console.print("Classes, beside the model");
            Stream.concat(model.model().stream(), model.people().stream())
                    .flatMap(pair -> Stream.of(pair.kappa(), pair.alike()))
                    .forEach(statistic -> print(console, statistic));
            console.print("  " + model.basis());
        }
        console.print("");
        console.print(MethodsParagraph.of(agreement));
        if (csv != null) {
            Adapters.csv().write(csv, AgreementTable.rows(agreement));
            console.note("Figures written to " + csv + ".");
        }
        console.json(AgreementJson.of(agreement, model));
    }

    private AgreementSettings settings() {
        List<Coder> named =
                Arrays.stream(coders).map(String::strip).map(Coder::new).toList();
        try {
            return new AgreementSettings(named, tolerance, draws, seed);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(Failure.whole(String.valueOf(e.getMessage())));
        }
    }

    private static void print(Console console, PairAgreement pair) {
        console.print(
                pair.first() + " and " + pair.second() + ": " + pair.matched().size() + " matched events, "
                        + pair.onlyFirst().size() + " only " + pair.first() + ", "
                        + pair.onlySecond().size() + " only "
                        + pair.second());
        AgreementTable.figures(pair).forEach(statistic -> print(console, statistic));
        console.print("");
    }

    private static void print(Console console, Statistic statistic) {
        console.print(String.format(
                Locale.ROOT,
                "  %-30s %-18s %-16s n %d%s",
                statistic.name(),
                FigureText.value(statistic),
                FigureText.interval(statistic),
                statistic.count(),
                statistic.remark().isEmpty() ? "" : "  " + statistic.remark()));
    }
}
