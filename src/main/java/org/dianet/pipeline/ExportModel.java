package org.dianet.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.FoldKey;
import org.dianet.storage.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Copies what is needed of a model trained on all clips into a folder of its own, with a model card, for use in other
/// projects. The folder is a run folder, so that whatever takes a run takes it too.
public final class ExportModel {
    public static final String CARD = "MODEL_CARD.md";

    private final RunStore store;

    public ExportModel(RunStore store) {
        this.store = store;
    }

    /// @param evaluation a leave-one-subject-out run whose scores the card cites, or empty
    /// @throws StorageException if the run is no finished training on all clips, the folder exists, or the
    ///     evaluation is of another spec
    public void export(Path run, Path out, Optional<Path> evaluation) throws StorageException {
        RunRecord record = model(run);
        if (Files.exists(out)) {
            throw new StorageException(out + " exists already; name a new folder for the model.");
        }
        String card = card(record, evaluation);
        store.create(out, record);
        try {
            for (FoldKey key : ReadRuns.folds(record)) {
                copy(store.folder(run, key), store.folder(out, key));
            }
        } catch (IOException e) {
            throw new StorageException("Cannot copy the model to " + out + ": " + AtomicFile.reason(e) + ".", e);
        }
        store.writeText(out, CARD, card);
    }

    /// The model card of a training on all clips.
    ///
    /// @throws StorageException as when it is exported
    public String card(Path run, Optional<Path> evaluation) throws StorageException {
        return card(model(run), evaluation);
    }

    /// Whether the scores of a leave-one-subject-out run speak for a model.
    ///
    /// @throws StorageException if one of them cannot be read
    public boolean speaksFor(Path evaluation, Path run) throws StorageException {
        RunRecord tested = store.read(evaluation);
        return tested.kind() == RunRecord.Kind.LOSO
                && sameSpec(store.read(run), tested)
                && sharesClips(store.read(run), tested);
    }

    private RunRecord model(Path run) throws StorageException {
        RunRecord record = store.read(run);
        if (record.kind() != RunRecord.Kind.TRAINING) {
            throw new StorageException("The run " + run + " is a leave-one-subject-out run, whose networks each miss a"
                    + " subject; train one model on all clips (train) and export that.");
        }
        if (record.state() != RunRecord.State.COMPLETE) {
            throw new StorageException("The training " + run + " is not finished, so there is no model to export.");
        }
        return record;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private String card(RunRecord record, Optional<Path> evaluation) throws StorageException {
        Map<String, Long> perClass = record.clips().stream()
                .collect(Collectors.groupingBy(RunRecord.RunClip::label, TreeMap::new, Collectors.counting()));
        long subjects = record.clips().stream()
                .map(RunRecord.RunClip::subject)
                .distinct()
                .count();
        StringBuilder text =
                new StringBuilder("# Model card: " + record.spec().backbone() + ", " + record.project() + "\n\n");
        text.append(
                "A classifier of micro-expressions, made with DIANet Workbench. It takes a clip with onset, apex and"
                        + " offset and answers with one of: " + String.join(", ", record.classes()) + ".\n\n");
        text.append(
                "## Use\n\n`dianet predict PROJECT --run THIS_FOLDER --clip ID`, or choose this folder in the"
                        + " window: Review, Model, Folder of a model. Weights, classes and every setting are in this folder.\n\n");
        text.append("## Learnt from\n\n" + record.clips().size() + " clips of " + subjects + " subjects (project “"
                + record.project() + "”, protocol “" + record.protocol() + "”):\n\n");
        perClass.forEach((name, count) -> text.append("- " + name + ": " + count + "\n"));
        text.append("\nSubjects: "
                + record.clips().stream()
                        .map(RunRecord.RunClip::subject)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ". Do not test it on these.\n\n");
        text.append("## How well\n\n" + scores(record, evaluation) + "\n\n");
        text.append(
                "## Limits\n\nIt names the class that a clip's motion resembles most; it does not read what somebody"
                        + " feels, and it has no answer for “none of these”. Other cameras, frame rates, light and coding habits"
                        + " than those it learnt from lower its accuracy. Do not decide about people by it.\n\n");
        text.append("Trained " + record.started() + " with " + record.engine() + ", seeds "
                + record.spec().seeds().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + "; weights: "
                + (record.spec().weights() == null
                        ? "from scratch"
                        : "initialised from " + record.spec().weights())
                + ".\n");
        return text.toString();
    }

    private String scores(RunRecord record, Optional<Path> evaluation) throws StorageException {
        if (evaluation.isEmpty()) {
            return "Not evaluated: a model that was trained on all clips has nobody left to be tested on. Evaluate the"
                    + " same spec leave-one-subject-out and export with --evaluation RUN.";
        }
        RunRecord tested = store.read(evaluation.get());
        if (tested.kind() != RunRecord.Kind.LOSO || !sameSpec(record, tested)) {
            throw new StorageException(
                    "The run " + evaluation.get()
                            + " is no leave-one-subject-out run of the same spec and classes, so its scores do not speak for this model.");
        }
        if (!sharesClips(record, tested)) {
            throw new StorageException("The run " + evaluation.get()
                    + " was evaluated on other clips than this model learnt from, so its scores do not speak for it.");
        }
        ReadAnswers.Answers answers = new ReadAnswers(store).of(evaluation.get());
        ScoreSheet sheet = ScoreSheet.of(answers.classes(), answers.predictions());
        StringBuilder text = new StringBuilder("The same spec, leave-one-subject-out"
                + (tested.state() == RunRecord.State.PARTIAL ? ", PARTIAL" : "") + ":\n\n");
        answers.leaks().forEach(leak -> text.append("**Not comparable: " + leak + ".**\n\n"));
        for (Metric metric : Metric.values()) {
            text.append(String.format(
                    java.util.Locale.ROOT,
                    "- %s %.3f%s (majority %.3f, random %.3f)%n",
                    metric,
                    sheet.spread(metric::of).mean(),
                    sheet.bootstrap() == null
                            ? ""
                            : String.format(
                                    java.util.Locale.ROOT,
                                    ", 95 %% over subjects %.3f to %.3f",
                                    sheet.bootstrap().of(metric).low(),
                                    sheet.bootstrap().of(metric).high()),
                    metric.of(sheet.majority()),
                    sheet.random().of(metric)));
        }
        sheet.noInterval().ifPresent(why -> text.append("\n" + why));
        return text.toString().strip();
    }

    /// By content where both keep it, else by what the networks saw, or by name within one project.
    private static boolean sharesClips(RunRecord model, RunRecord tested) {
        Set<String> known = new HashSet<>();
        boolean one = model.project().equals(tested.project());
        model.clips().forEach(clip -> {
            known.add(clip.content());
            known.add(clip.hash());
            if (one && clip.content().isEmpty()) {
                known.add(clip.id());
            }
        });
        known.remove("");
        return tested.clips().stream()
                .anyMatch(clip ->
                        known.contains(clip.content()) || known.contains(clip.hash()) || known.contains(clip.id()));
    }

    private static boolean sameSpec(RunRecord model, RunRecord tested) {
        return model.classes().equals(tested.classes())
                && model.spec()
                        .withRun(List.of(0L), model.spec().epochs(), "cpu", 0)
                        .equals(tested.spec().withRun(List.of(0L), tested.spec().epochs(), "cpu", 0));
    }
}
