package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;

/// The runs on disk.
public interface RunLibrary {

    /// Every run folder of a project, the newest first; a damaged one says what is wrong with it.
    List<RunEntry> runs(Path projectFolder) throws IOException;

    /// @throws IOException if the run cannot be read; the message is a sentence for the user
    Answers answers(Path run) throws IOException;

    /// A run's predictions.
    ///
    /// @param classes in the order of every table
    /// @param linear what the linear baseline answers; empty if it was not asked
    record Answers(RunEntry entry, List<String> classes, List<Prediction> predictions, List<Prediction> linear) {
        public Answers {
            classes = List.copyOf(classes);
            predictions = List.copyOf(predictions);
            linear = List.copyOf(linear);
        }
    }
}
