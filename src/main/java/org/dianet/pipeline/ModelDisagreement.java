package org.dianet.pipeline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.evaluation.Prediction;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.storage.RunRecord;

/// Clips whose class the model reads differently, where only the model of the fold that never saw their subject is
/// asked.
public final class ModelDisagreement {
    private ModelDisagreement() {}

    /// @param predictions of the run's finished folds; with several seeds most of them must disagree
    /// @return none unless subjects were left out one by one
    public static Set<ClipId> of(Project project, RunRecord run, List<Prediction> predictions) {
        if (run.kind() != RunRecord.Kind.LOSO) {
            return Set.of();
        }
        Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
        predictions.forEach(p ->
                votes.computeIfAbsent(p.clip().toString(), _ -> new TreeMap<>()).merge(p.predicted(), 1, Integer::sum));
        Set<ClipId> differing = new HashSet<>();
        for (Clip clip : project.clips()) {
            Map<String, Integer> said = votes.getOrDefault(clip.id().value(), Map.of());
            int all = said.values().stream().mapToInt(Integer::intValue).sum();
            if (all > 0 && project.protocol().verdict(clip) instanceof ProtocolVerdict.Counts counts) {
                int same = said.getOrDefault(counts.className(), 0);
                if (2 * same < all) {
                    differing.add(clip.id());
                }
            }
        }
        return differing;
    }
}
