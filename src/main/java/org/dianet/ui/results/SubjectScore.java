package org.dianet.ui.results;

import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.model.clip.ClipId;

/// How one held-out subject was read.
///
/// @param answers predictions of all seeds
/// @param hits those that were right
/// @param clips the subject's clips, each once
record SubjectScore(String subject, int answers, int hits, List<ClipId> clips) {
    SubjectScore {
        clips = List.copyOf(clips);
    }

    static SubjectScore of(String subject, List<Prediction> predictions) {
        int hits = (int) predictions.stream()
                .filter(p -> p.predicted().equals(p.truth()))
                .count();
        return new SubjectScore(
                subject,
                predictions.size(),
                hits,
                predictions.stream().map(p -> new ClipId(p.clip())).distinct().toList());
    }

    double accuracy() {
        return (double) hits / answers;
    }
}
