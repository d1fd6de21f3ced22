package org.dianet.pipeline.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.SubjectLeakage;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.run.LinearBaseline;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.csv.PredictionsCsv;
import org.jspecify.annotations.Nullable;

/// The answers of a run folder or of any table of predictions.
public final class ReadPredictions {
    private final RunStore store;

    public ReadPredictions(RunStore store) {
        this.store = store;
    }

    /// The predictions of a system.
    ///
    /// @param name of the folder or file
    /// @param state of the run; a table alone counts as complete
    /// @param folds how many of the run's are finished, or `null` for a table alone
    /// @param leaks why its scores must not be compared with others, in clauses; empty if nothing is known
    /// @param deterministic whether every seed would give the same answers
    /// @param linear what the linear baseline answers on the run's folds; empty if it was not asked
    /// @param notes sentences about how labels were read and settings chosen
    /// @param disjoint a clause that truths and answers have no label in common; empty if they have
    /// @param run its record, or `null` for a table alone
    public record Answers(
            String name,
            List<String> classes,
            List<Prediction> predictions,
            RunRecord.State state,
            @Nullable Folds folds,
            List<String> leaks,
            boolean deterministic,
            List<Prediction> linear,
            List<String> notes,
            String disjoint,
            @Nullable RunRecord run) {
        public Answers {
            classes = List.copyOf(classes);
            predictions = List.copyOf(predictions);
            leaks = List.copyOf(leaks);
            linear = List.copyOf(linear);
            notes = List.copyOf(notes);
        }

        /// What the run remembers of its clips; empty for a table alone.
        public List<RunRecord.RunClip> clips() {
            return run == null ? List.of() : run.clips();
        }

        /// Names of the data sets of the clips that were predicted, in order; empty if none is known.
        public List<String> datasets() {
            Set<List<String>> predicted = predictions.stream()
                    .map(p -> List.of(p.subject(), p.clip()))
                    .collect(Collectors.toSet());
            return clips().stream()
                    .filter(clip -> predicted.contains(List.of(clip.subject(), clip.id())))
                    .map(RunRecord.RunClip::dataset)
                    .filter(dataset -> !dataset.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /// The same with some of its answers.
        Answers only(Predicate<Prediction> wanted) {
            return copy(
                    name,
                    predictions.stream().filter(wanted).toList(),
                    linear.stream().filter(wanted).toList());
        }

        private Answers copy(String newName, List<Prediction> newPredictions, List<Prediction> newLinear) {
            return new Answers(
                    newName,
                    classes,
                    newPredictions,
                    state,
                    folds,
                    leaks,
                    deterministic,
                    newLinear,
                    notes,
                    disjoint,
                    run);
        }
    }

    /// Folds over all seeds.
    public record Folds(int done, int of) {}

    /// @param source a run folder, or a table with at least the columns subject, truth and predicted
    /// @throws StorageException if it is neither, has no answers, or none of its answers is ever a truth
    public Answers of(Path source) throws StorageException {
        Answers answers = any(source);
        if (!answers.disjoint.isEmpty()) {
            throw new StorageException(source + ": " + answers.disjoint + ". Write the same labels in both.");
        }
        return answers;
    }

    /// The same, also where answers and truths have no label in common.
    Answers any(Path source) throws StorageException {
        return Files.isDirectory(source) ? run(source) : table(source);
    }

    /// Several to compare. Those of one name are told apart by the folders that they are in.
    ///
    /// @throws StorageException if one cannot be read, or in none of them an answer is ever a truth
    List<Answers> readable(List<Path> sources) throws StorageException {
        List<Answers> all = new ArrayList<>();
        for (Path source : sources) {
            all.add(any(source));
        }
        // One system may always be wrong; that all are means that the labels are others.
        if (all.stream().noneMatch(one -> one.disjoint().isEmpty())) {
            of(sources.getLast());
        }
        List<String> names = DistinctNames.of(sources);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i)
                        .copy(names.get(i), all.get(i).predictions(), all.get(i).linear()))
                .toList();
    }

    /// The content of a run's `predictions.csv`; empty if there is none yet.
    static List<Prediction> written(Path run) throws StorageException {
        Path file = run.resolve("predictions.csv");
        return Files.exists(file) ? PredictionsCsv.read(file).predictions() : List.of();
    }

    private Answers run(Path folder) throws StorageException {
        RunRecord record = store.read(folder);
        List<Prediction> predictions = new ReadRuns(store).predictions(folder, record);
        if (predictions.isEmpty()) {
            throw new StorageException("The run " + folder + " has no predictions"
                    + (record.kind() == RunRecord.Kind.TRAINING
                            ? ": it is one model trained on all clips, with no subject left to test it on."
                            : " yet; continue it with --resume."));
        }
        return answers(folder, folder, record.classes(), predictions, record);
    }

    private Answers table(Path file) throws StorageException {
        if (!Files.exists(file)) {
            throw new StorageException("There is no run and no predictions file " + file + ". Name the folder of a run,"
                    + " the one with run.json, or a table of predictions (CSV or XLSX) with the columns subject, truth"
                    + " and predicted.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && file.endsWith("predictions.csv") && Files.exists(folder.resolve("run.json"))) {
            PredictionsCsv.Content content = PredictionsCsv.read(file);
            return answers(file, folder, classes(content), content.predictions(), store.read(folder));
        }
        PredictionsCsv.Content content = PredictionsCsv.readTable(file);
        List<String> leaks = SubjectLeakage.find(content.predictions());
        return new Answers(
                name(file),
                classes(content),
                content.predictions(),
                RunRecord.State.COMPLETE,
                null,
                leaks,
                content.predictions().stream().allMatch(p -> p.seed() == LinearBaseline.SEED),
                List.of(),
                content.notes(),
                content.disjoint(),
                null);
    }

    /// Whether the record says that the answer's fold did not learn from the subject at all. A subject of two data sets
    /// is tested in two such folds.
    private static boolean heldOut(RunRecord record, Prediction p) {
        return record.split().folds().stream()
                .anyMatch(fold -> fold.seed() == p.seed()
                        && fold.name().equals(p.fold())
                        && fold.holdsOut(new SubjectId(p.subject())));
    }

    private Answers answers(Path source, Path run, List<String> classes, List<Prediction> predictions, RunRecord record)
            throws StorageException {
        List<String> leaks = new ArrayList<>(record.leaks());
        leaks.addAll(SubjectLeakage.find(
                predictions.stream().filter(p -> !heldOut(record, p)).toList()));
        ReadRuns runs = new ReadRuns(store);
        Folds folds = new Folds(
                runs.finished(run, record).size(), ReadRuns.folds(record).size());
        return new Answers(
                name(source),
                classes,
                predictions,
                record.state(),
                folds,
                leaks,
                record.deterministic(),
                runs.baseline(run),
                ChoiceSentence.of(runs.chosen(run, record)).stream().toList(),
                "",
                record);
    }

    private static String name(Path source) {
        return DistinctNames.of(List.of(source)).getFirst();
    }

    /// The probability columns' classes first, then others that occur, by name.
    private static List<String> classes(PredictionsCsv.Content content) {
        TreeSet<String> others = new TreeSet<>();
        for (Prediction p : content.predictions()) {
            others.add(p.truth());
            others.add(p.predicted());
        }
        content.classes().forEach(others::remove);
        List<String> classes = new ArrayList<>(content.classes());
        classes.addAll(others);
        return classes;
    }
}
