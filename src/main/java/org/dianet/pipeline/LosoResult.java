package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.storage.RunRecord;

/// A leave-one-subject-out evaluation, whole or in part.
///
/// @param predictions by seed, fold and clip, in the order of spec and project
public record LosoResult(Path run, RunRecord record, List<Prediction> predictions) {
    public LosoResult {
        predictions = List.copyOf(predictions);
    }
}
