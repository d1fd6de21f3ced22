package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.evaluation.Prediction;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.run.RunRecord;
import org.dianet.video.MediaOpener;

/// The class that a run's networks read in each clip, where only those of the fold that never saw its subject are
/// asked. As everywhere, the answer is the mean over seeds.
public final class OutOfFoldClasses {
    private final MediaOpener opener;

    public OutOfFoldClasses(MediaOpener opener) {
        this.opener = opener;
    }

    /// @param folder the project's folder
    /// @param predictions of the run's finished folds
    /// @return none unless subjects were left out one by one; a clip of the run counts only if it is the
    /// project's, and not another of the same name
    public Map<ClipId, String> of(
            Project project, Path folder, Path run, RunRecord record, List<Prediction> predictions) {
        if (record.kind() != RunRecord.Kind.LOSO) {
            return Map.of();
        }
        Map<String, double[]> sums = new HashMap<>();
        for (Prediction p : predictions) {
            double[] sum = sums.computeIfAbsent(
                    p.clip(), _ -> new double[record.classes().size()]);
            for (int c = 0; c < sum.length; c++) {
                sum[c] += p.probabilities().get(c);
            }
        }
        SameClips same = new SameClips(opener, folder, project.name(), run, record);
        Map<ClipId, String> classes = new LinkedHashMap<>();
        for (Clip clip : project.clips()) {
            double[] answer = sums.get(clip.id().value());
            if (answer != null && same.holds(clip)) {
                classes.put(clip.id(), record.classes().get(Prediction.argMax(answer)));
            }
        }
        return classes;
    }
}
