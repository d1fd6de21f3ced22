package org.dianet.pipeline.abstention;

import java.util.List;
import org.dianet.evaluation.abstention.Temperature;
import org.dianet.evaluation.abstention.Threshold;

/// When the networks that left one subject out give an answer. Nothing of it comes from that subject.
///
/// @param temperature fitted to answers on training clips
/// @param threshold of the calibrated confidence
public record FoldRule(Temperature temperature, Threshold threshold) {

    /// @param mean probabilities of one clip, the mean over the run's seeds
    public Sureness of(List<Double> mean) {
        double confidence = temperature.confidence(mean);
        return new Sureness(confidence, threshold, threshold.gives(confidence));
    }
}
