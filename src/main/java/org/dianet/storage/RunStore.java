package org.dianet.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.abstention.Wanted;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.NetworkControls;
import org.dianet.run.RunRecord;

/// Run folders. A fold is there whole or not at all.
public interface RunStore {

    /// @throws StorageException if the folder already holds a run
    void checkNew(Path run) throws StorageException;

    /// Makes a new run folder.
    ///
    /// @throws StorageException if it already holds a run, or cannot be written
    void create(Path run, RunRecord record) throws StorageException;

    /// @throws StorageException if the folder holds no run, or a damaged one
    RunRecord read(Path run) throws StorageException;

    void update(Path run, RunRecord record) throws StorageException;

    /// An empty folder for a training's weights, not yet part of the run.
    Path begin(Path run, FoldKey fold) throws StorageException;

    /// Makes what [#begin] gave part of the run.
    void finish(Path run, FoldKey fold, FoldRecord record) throws StorageException;

    /// Where a training that has not ended keeps what it needs to go on; taken away when it is finished.
    Path checkpoint(Path run, FoldKey fold);

    /// A training that was finished earlier.
    ///
    /// @throws StorageException if it is there but damaged
    Optional<FoldRecord> finished(Path run, FoldKey fold) throws StorageException;

    /// Where a finished training's weights are.
    Path folder(Path run, FoldKey fold);

    /// Writes `predictions.csv`.
    void writePredictions(Path run, List<String> classes, List<Prediction> predictions) throws StorageException;

    /// Writes what the linear baseline answers on the folds of the run.
    void writeBaseline(Path run, List<String> classes, List<Prediction> predictions) throws StorageException;

    /// What the linear baseline answers on the folds of the run; empty if it has not been asked.
    ///
    /// @throws StorageException if its file is damaged
    List<Prediction> baseline(Path run) throws StorageException;

    /// Keeps what the run's networks answer about other images of its clips.
    ///
    /// @param name of letters, digits and hyphens
    void writeAnswers(Path run, String name, List<String> classes, List<Prediction> predictions)
            throws StorageException;

    /// What was kept of it; empty if nothing.
    ///
    /// @throws StorageException if its file is damaged
    List<Prediction> answers(Path run, String name) throws StorageException;

    /// Keeps the example clips of the run's report.
    void writeExamples(Path run, ExampleClips examples) throws StorageException;

    /// The example clips of the run's report; empty if none were drawn.
    ///
    /// @throws StorageException if their file is damaged
    Optional<ExampleClips> examples(Path run) throws StorageException;

    /// Keeps a mean map with the run.
    ///
    /// @param name of letters, digits and hyphens
    void writeMeanMap(Path run, String name, MeanMap mean) throws StorageException;

    /// A mean map that was kept; empty if there is none.
    ///
    /// @throws StorageException if its file is damaged
    Optional<MeanMap> meanMap(Path run, String name) throws StorageException;

    /// Keeps what the controls of maps of one kind found on one network.
    ///
    /// @param run or a folder with networks of its own, like a run's
    void writeControls(Path run, ExplanationMethod method, NetworkControls controls) throws StorageException;

    /// What was kept of it; empty if nothing.
    ///
    /// @throws StorageException if its file is damaged
    Optional<NetworkControls> controls(Path run, ExplanationMethod method, FoldKey fold) throws StorageException;

    /// Keeps what networks trained without some of a fold's training subjects answered on these.
    void writeInnerPredictions(Path run, FoldKey fold, List<String> classes, List<Prediction> predictions)
            throws StorageException;

    /// What was kept of it; empty if nothing.
    ///
    /// @throws StorageException if its file is damaged
    List<Prediction> innerPredictions(Path run, FoldKey fold) throws StorageException;

    /// Keeps what is wanted of the answers that a run gives.
    void writeWanted(Path run, Wanted wanted) throws StorageException;

    /// What is wanted of the answers that a run gives; empty if it always answers.
    ///
    /// @throws StorageException if its file is damaged
    Optional<Wanted> wanted(Path run) throws StorageException;

    /// A text that is another one once controls were written or taken away; much faster than reading them.
    ///
    /// @throws StorageException if their folder cannot be read
    String controlsState(Path run, ExplanationMethod method) throws StorageException;

    /// Writes a text file of the run, e.g. a report.
    void writeText(Path run, String name, String content) throws StorageException;
}
