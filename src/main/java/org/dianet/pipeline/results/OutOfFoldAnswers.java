package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dianet.evaluation.Prediction;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.run.RunRecord;
import org.dianet.video.MediaOpener;

/// What a run's networks say of each clip, where only those of the fold that never saw its subject are asked.
public final class OutOfFoldAnswers {
    private final MediaOpener opener;

    public OutOfFoldAnswers(MediaOpener opener) {
        this.opener = opener;
    }

    /// @param mean probabilities in the order of the run's classes, the mean over seeds
    /// @param bySeed the class that each seed reads, as an index
    public record Answer(List<Double> mean, List<Integer> bySeed) {
        public Answer {
            mean = List.copyOf(mean);
            bySeed = List.copyOf(bySeed);
        }

        /// The class that is read, as everywhere from the mean over seeds.
        public int read() {
            return Prediction.argMax(mean);
        }
    }

    /// @param folder the project's folder
    /// @param predictions of the run's finished folds
    /// @return in the order of the project's clips; none unless subjects were left out one by one; a clip of the
    /// run counts only if it is the project's, and not another of the same name
    public Map<ClipId, Answer> of(
            Project project, Path folder, Path run, RunRecord record, List<Prediction> predictions) {
        if (record.kind() != RunRecord.Kind.LOSO) {
            return Map.of();
        }
        Map<String, List<Prediction>> byClip = new HashMap<>();
        predictions.forEach(
                p -> byClip.computeIfAbsent(p.clip(), _ -> new ArrayList<>()).add(p));
        SameClips same = new SameClips(opener, folder, project.name(), run, record);
        Map<ClipId, Answer> answers = new LinkedHashMap<>();
        for (Clip clip : project.clips()) {
            List<Prediction> said = byClip.get(clip.id().value());
            if (said != null && same.holds(clip)) {
                answers.put(clip.id(), answer(said, record.classes().size()));
            }
        }
        return answers;
    }

    private static Answer answer(List<Prediction> said, int classes) {
        return new Answer(
                IntStream.range(0, classes)
                        .mapToObj(c -> said.stream()
                                .mapToDouble(p -> p.probabilities().get(c))
                                .average()
                                .orElseThrow())
                        .toList(),
                said.stream().map(p -> Prediction.argMax(p.probabilities())).toList());
    }
}
