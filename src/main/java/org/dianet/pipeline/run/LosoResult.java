package org.dianet.pipeline.run;

import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.run.RunRecord;

/// A leave-one-subject-out evaluation, whole or in part.
///
/// @param predictions by seed, fold and clip, in the order of spec and project
public record LosoResult(Path run, RunRecord record, List<Prediction> predictions) {
    public LosoResult {
        predictions = List.copyOf(predictions);
    }
}
