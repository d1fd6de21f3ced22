package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput;
import org.dianet.pipeline.explain.ModelCard;
import org.dianet.pipeline.log.ExamineLog;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.results.DatasetScores;
import org.jspecify.annotations.Nullable;

/// The runs on disk.
public interface RunLibrary {

    /// Every run folder of a project, the newest first; a damaged one says what is wrong with it.
    List<RunEntry> runs(Path projectFolder) throws IOException;

    /// @throws IOException if the run cannot be read; the message is a sentence for the user
    RunEntry entry(Path run) throws IOException;

    /// @throws IOException if the run cannot be read; the message is a sentence for the user
    Answers answers(Path run) throws IOException;

    /// @throws IOException if one cannot be read
    /// @throws IllegalArgumentException if the two cannot be compared; the message is a sentence
    CompareRuns.Result compare(Path first, Path second) throws IOException;

    /// Compares a run with what the linear baseline answered on its folds.
    ///
    /// @throws IOException if it cannot be read
    /// @throws IllegalArgumentException if the baseline was not asked
    CompareRuns.Result compareWithBaseline(Path run) throws IOException;

    /// @param runs at least two
    /// @throws IOException if one cannot be read
    /// @throws IllegalArgumentException if they cannot be compared; the message is a sentence
    CompareSeveral.Result compare(List<Path> runs) throws IOException;

    /// Writes a comparison into a file, in the format that its name ends in.
    void export(CompareSeveral.Result comparison, Path file) throws IOException;

    /// Scores the training log of another program.
    ///
    /// @throws IOException if it is no such log; the message is a sentence for the user
    ExamineLog.Report log(Path file) throws IOException;

    /// Writes a log's scores into a file as a table.
    void export(ExamineLog.Report log, Path file) throws IOException;

    /// Writes a run's figures, as SVG and CSV, into a folder.
    void plots(Path run, Path out) throws IOException;

    /// Writes a run's report into a file, without pictures of faces.
    void plainReport(Path run, Path file) throws IOException;

    /// Saves the note of a run.
    void note(Path run, String text) throws IOException;

    /// Puts a run aside.
    ChangeRuns.Deleted delete(Path run) throws IOException, InterruptedException;

    /// Puts an ablation aside with all its runs.
    ChangeRuns.Deleted deleteTable(Path ablation) throws IOException, InterruptedException;

    /// Renames a run, with all that starts from its weights.
    ///
    /// @return its folder now
    /// @throws IllegalArgumentException if it cannot have the name; the message is a sentence
    Path rename(Path run, String name) throws IOException, InterruptedException;

    void restore(ChangeRuns.Deleted run) throws IOException;

    /// Every ablation of a project, the newest first.
    List<TableEntry> tables(Path projectFolder) throws IOException;

    /// @throws IOException if a row cannot be read; the message is a sentence for the user
    Ablation table(Path ablation) throws IOException;

    /// Writes an ablation's table into a file.
    void export(Ablation table, AblationOutput.Format format, Path file) throws IOException;

    /// What can be said of a model trained on all clips.
    ///
    /// @param projectFolder whose runs may be its evaluation, or `null`
    /// @throws IOException if the training is not finished or cannot be read; the message is a sentence
    Model model(Path run, @Nullable Path projectFolder) throws IOException;

    /// What a model's card says.
    ///
    /// @param evaluation a run whose scores it cites, or `null`
    ModelCard card(Path run, @Nullable Path evaluation) throws IOException;

    /// Copies a model into a new folder.
    ///
    /// @param evaluation a run whose scores its card cites, or `null`
    void exportModel(Path run, Path out, @Nullable Path evaluation) throws IOException;

    /// A model trained on all clips.
    ///
    /// @param card that cites `cited`
    /// @param evaluations leave-one-subject-out runs of the same spec that have answers
    /// @param cited the evaluation to begin with, or `null` if there is none
    record Model(
            RunEntry entry,
            ModelCard card,
            List<RunEntry> evaluations,
            @Nullable RunEntry cited) {
        public Model {
            evaluations = List.copyOf(evaluations);
        }
    }

    /// A run's predictions.
    ///
    /// @param classes in the order of every table
    /// @param notes of the user; may be empty
    /// @param linear what the linear baseline answers; empty if it was not asked
    /// @param abstention sentences on when the run gives no answer; empty if it always does
    /// @param datasets scores on each data set; empty unless several were tested
    /// @param choices what each fold chose; empty for a run of one spec
    record Answers(
            RunEntry entry,
            List<String> classes,
            List<Prediction> predictions,
            List<Prediction> linear,
            String notes,
            List<String> abstention,
            List<DatasetScores> datasets,
            List<ReadRuns.Chosen> choices) {
        public Answers {
            datasets = List.copyOf(datasets);
            choices = List.copyOf(choices);
            classes = List.copyOf(classes);
            predictions = List.copyOf(predictions);
            linear = List.copyOf(linear);
            abstention = List.copyOf(abstention);
        }
    }
}
