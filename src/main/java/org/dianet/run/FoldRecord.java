package org.dianet.run;

import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;
import org.jspecify.annotations.Nullable;

/// What a finished training left next to its weights.
///
/// @param motionScale change, in the unit of the images, that became 0 and 1 by the training side's fixed scale
/// @param trainingClips number of clips it learned from
/// @param remarks what there is to say of how it was trained, as sentences
/// @param predictions for the held-out subjects' clips; empty for a training on all clips
/// @param choice which settings it was trained with, if these were chosen, otherwise `null`
public record FoldRecord(
        double motionScale,
        int trainingClips,
        double seconds,
        List<Epoch> history,
        List<String> remarks,
        List<Prediction> predictions,
        @Nullable Choice choice) {

    /// With the run's settings.
    public FoldRecord(
            double motionScale,
            int trainingClips,
            double seconds,
            List<Epoch> history,
            List<String> remarks,
            List<Prediction> predictions) {
        this(motionScale, trainingClips, seconds, history, remarks, predictions, null);
    }

    public FoldRecord {
        remarks = List.copyOf(remarks);
        history = List.copyOf(history);
        predictions = List.copyOf(predictions);
    }

    /// The same under another number of its seed.
    public FoldRecord as(long seed) {
        return new FoldRecord(
                motionScale,
                trainingClips,
                seconds,
                history,
                remarks,
                predictions.stream().map(p -> p.ofSeed(seed)).toList(),
                choice);
    }

    public FoldRecord with(Choice other) {
        return new FoldRecord(motionScale, trainingClips, seconds, history, remarks, predictions, other);
    }
}
