package org.dianet.run;

import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;

/// What a finished training left next to its weights.
///
/// @param motionScale change, in the unit of the images, that became 0 and 1 by the training side's fixed scale
/// @param trainingClips number of clips it learned from
/// @param remarks what there is to say of how it was trained, as sentences
/// @param predictions for the held-out subject's clips; empty for a training on all clips
public record FoldRecord(
        double motionScale,
        int trainingClips,
        double seconds,
        List<Epoch> history,
        List<String> remarks,
        List<Prediction> predictions) {
    public FoldRecord {
        remarks = List.copyOf(remarks);
        history = List.copyOf(history);
        predictions = List.copyOf(predictions);
    }
}
