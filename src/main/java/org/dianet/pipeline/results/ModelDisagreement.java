package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.evaluation.Prediction;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.run.RunRecord;
import org.dianet.video.MediaOpener;

/// Clips whose class a run's networks read differently, where only those of the fold that never saw their subject are
/// asked. As everywhere, the answer is the mean over seeds.
public final class ModelDisagreement {
    private final MediaOpener opener;

    public ModelDisagreement(MediaOpener opener) {
        this.opener = opener;
    }

    /// @param folder the project's folder
    /// @param predictions of the run's finished folds
    /// @return none unless subjects were left out one by one; a clip of the run counts only if it is the
    /// project's, and not another of the same name
    public Set<ClipId> of(Project project, Path folder, Path run, RunRecord record, List<Prediction> predictions) {
        if (record.kind() != RunRecord.Kind.LOSO) {
            return Set.of();
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
        Set<ClipId> differing = new HashSet<>();
        for (Clip clip : project.clips()) {
            double[] answer = sums.get(clip.id().value());
            if (answer != null
                    && project.protocol().verdict(clip) instanceof ProtocolVerdict.Counts counts
                    && !record.classes().get(Prediction.argMax(answer)).equals(counts.className())
                    && same.holds(clip)) {
                differing.add(clip.id());
            }
        }
        return differing;
    }
}
