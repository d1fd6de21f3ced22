package org.dianet.cli.training;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cli.results.ChoiceLines;
import org.dianet.cli.results.ScoreLines;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.ChoiceSentence;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.pipeline.run.ChooseNested;
import org.dianet.pipeline.run.ForeseeRun;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.ScoresJson;
import org.dianet.wording.Durations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Leave-one-subject-out.
@Command(
        name = "loso",
        description = {
            "Evaluate leave-one-subject-out, or by another split. Each finished fold is kept.",
            "No subject is ever on both sides of a fold."
        })
public final class LosoCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Option(
            names = "--subjects",
            split = ",",
            paramLabel = "A,B",
            description = "Only the folds of these subjects; the run stays partial until all are done.")
    private List<String> subjects = List.of();

    @Mixin
    private SplitOption split = new SplitOption();

    @Option(
            names = "--choose",
            paramLabel = "GRID",
            description =
                    "Choose the settings of each fold from the rows of a grid (as of ablate) by three inner folds of"
                            + " its training subjects; the spec is what the rows change.")
    private @Nullable String grid;

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        Set<SubjectId> wanted = subjects.stream().map(SubjectId::new).collect(Collectors.toSet());
        SpecGrid candidates = candidates();
        if (candidates != null && !subjects.isEmpty()) {
            throw wrongUsage("--subjects does not go with --choose: settings are chosen in every fold. Leave it out.");
        }
        TrainingSpec training = candidates != null
                ? candidates.rows().getFirst().spec()
                : folder.resume() ? options.spec(this, folder.out()) : options.spec(this);
        RunRequest request =
                folder.request(opened, training, spec.commandLine()).of(wanted).with(split.plan());
        RunListener listener = new RunListener() {
            @Override
            public void prepared(PreparedClips clips, List<FoldKey> trainings) {
                if (candidates == null) {
                    RunNotes.print(console, training, clips);
                } else {
                    RunNotes.clips(console, clips);
                    console.print("Each fold chooses from " + candidates.rows().size() + " settings by "
                            + ChooseNested.GROUPS + " inner folds: "
                            + Words.count(ChooseNested.trainings(candidates, trainings.size()), "training") + ".");
                }
                RunNotes.sides(console, clips, trainings);
            }

            @Override
            public void planned(int workers, String sentence) {
                console.print(sentence);
            }

            @Override
            public void foldLost(FoldKey fold, String sentence) {
                console.note(sentence);
            }
        };
        if (candidates != null) {
            print(console, choose(candidates, request, listener, console));
            return;
        }
        LosoResult result = Adapters.loso().run(request, listener, console);
        print(console, result);
    }

    /// A run that goes on has its candidates, and the seeds that it began with if none are named.
    private @Nullable SpecGrid candidates() throws StorageException {
        if (!folder.resume()) {
            return grid == null ? null : options.grid(grid);
        }
        if (grid == null) {
            return Adapters.runs().read(folder.out()).split().candidates().isEmpty()
                    ? null
                    : nested().kept(folder.out());
        }
        SpecGrid asked = options.grid(grid);
        List<Long> seeds =
                nested().kept(folder.out()).rows().getFirst().spec().execution().seeds();
        return options.seedsGiven() ? asked : asked.each(spec -> spec.withSeeds(seeds));
    }

    private static ChooseNested nested() {
        return new ChooseNested(
                Adapters.engine(),
                Adapters.samples(),
                Adapters.runs(),
                Adapters.grids(),
                Adapters.report(),
                Clock.systemUTC());
    }

    private static LosoResult choose(SpecGrid candidates, RunRequest request, RunListener listener, Console console)
            throws Exception {
        ForeseeRun.Foreseen foreseen =
                ChooseNested.foresee(new ForeseeRun(Adapters.runs()), candidates, request.folder(), request.project());
        foreseen.seconds()
                .filter(_ -> !foreseen.judgedBy().isEmpty())
                .ifPresent(seconds -> console.print("Time: " + Durations.about(seconds)
                        + ", estimated from "
                        + foreseen.judgedBy().stream()
                                .map(run -> "“" + run + "”")
                                .collect(Collectors.joining(", "))
                        + "."));
        return nested().run(candidates, request, listener, console);
    }

    private void print(Console console, LosoResult result) throws StorageException {
        ScoreSheet sheet = ScoreLines.sheet(result);
        String state = result.record().state().name().toLowerCase(Locale.ROOT);
        console.print("Run " + folder.out() + " is " + state + ": "
                + Words.count(result.predictions().size(), "prediction") + ".");
        ScoreLines.print(console, sheet, result.record().leaks(), result.record());
        List<DatasetScores> parts = DatasetScores.of(result.record(), result.predictions());
        parts.forEach(part -> {
            console.print(part.line());
            part.lacking().ifPresent(console::print);
        });
        Map<String, Long> chosen = new ReadRuns(Adapters.runs()).chosen(folder.out(), result.record());
        ChoiceSentence.of(new ReadRuns(Adapters.runs()).chosen(folder.out(), result.record()))
                .ifPresent(console::print);
        ChoiceLines.print(console, folder.out(), result.record());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", folder.out().toString());
        if (!chosen.isEmpty()) {
            json.put("chosen", chosen);
        }
        json.putAll(ScoresJson.toJson(sheet, state, result.record().leaks()));
        if (!parts.isEmpty()) {
            json.put("byDataset", parts.stream().map(DatasetScores::json).toList());
        }
        console.json(json);
    }
}
