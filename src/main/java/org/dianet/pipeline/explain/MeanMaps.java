package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.imaging.map.TokenMap;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.MeanMap;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// The mean of the maps over all clips that a run has answered, each clip's by the networks that never saw its subject
/// and of the predicted class. A map minus this mean shows what is special about this clip: networks
/// look at some places whatever moves there.
public final class MeanMaps {
    private final ExplainClip explain;
    private final RunStore store;

    public MeanMaps(ExplainClip explain, RunStore store) {
        this.explain = explain;
        this.store = store;
    }

    /// The mean that was computed before, of the networks that there are now.
    ///
    /// @throws StorageException if its file is damaged
    public Optional<MeanMap> kept(Path run, ExplanationMethod method, @Nullable Long seed) throws StorageException {
        int now = finished(run, store.read(run), seed).size();
        return store.meanMap(run, name(method, seed)).filter(mean -> mean.networks() == now);
    }

    /// Computes it, unless it is kept, and keeps it. A clip that cannot be read any more is not in it.
    ///
    /// @param seed the seed whose networks predict, or `null` for the mean of all
    /// @throws StorageException if the run has answered none of the project's clips
    /// @throws EngineException if the networks have no such map
    public MeanMap of(
            Path run, Project project, Path folder, ExplanationMethod method, @Nullable Long seed, JobContext context)
            throws StorageException, EngineException {
        Optional<MeanMap> before = kept(run, method, seed);
        if (before.isPresent()) {
            return before.get();
        }
        RunRecord record = store.read(run);
        List<List<TokenMap>> streams = new ArrayList<>();
        int clips = 0;
        List<Clip> answered = answered(run, record, project, seed);
        for (int i = 0; i < answered.size(); i++) {
            context.report(Progress.of(i, answered.size(), answered.get(i).id().value()));
            try {
                ExplainClip.Answer answer =
                        explain.explain(run, new AskedClip(project, folder, answered.get(i)), method, seed, context);
                for (int stream = 0; stream < answer.seen().size(); stream++) {
                    if (streams.size() <= stream) {
                        streams.add(new ArrayList<>());
                    }
                    streams.get(stream).add(answer.seen().get(stream).map());
                }
                clips++;
            } catch (MediaException e) {
                // The number of clips is shown with it everywhere.
            }
        }
        if (clips == 0) {
            throw new StorageException("There is no mean map of " + run
                    + (record.kind() == RunRecord.Kind.TRAINING
                            ? ": one model trained on all clips has no test predictions. Use a leave-one-subject-out run."
                            : ": none of its clips can be read in this project."));
        }
        MeanMap mean = new MeanMap(
                clips,
                finished(run, record, seed).size(),
                streams.stream().map(TokenMap::mean).toList());
        store.writeMeanMap(run, name(method, seed), mean);
        return mean;
    }

    /// The project's clips that the run holds and has a finished fold for.
    private List<Clip> answered(Path run, RunRecord record, Project project, @Nullable Long seed)
            throws StorageException {
        List<FoldKey> finished = finished(run, record, seed);
        Set<List<String>> known = record.clips().stream()
                .map(clip -> List.of(clip.subject(), clip.id()))
                .collect(Collectors.toSet());
        return project.clips().stream()
                .filter(clip -> finished.stream().anyMatch(key -> key.holdsOut(clip.subject())))
                .filter(clip ->
                        known.contains(List.of(clip.subject().value(), clip.id().value())))
                .toList();
    }

    private List<FoldKey> finished(Path run, RunRecord record, @Nullable Long seed) throws StorageException {
        List<FoldKey> finished = new ArrayList<>();
        for (FoldKey key : ReadRuns.folds(record)) {
            if ((seed == null || seed == key.seed()) && store.finished(run, key).isPresent()) {
                finished.add(key);
            }
        }
        return finished;
    }

    private static String name(ExplanationMethod method, @Nullable Long seed) {
        return method.name().toLowerCase(Locale.ROOT) + (seed == null ? "" : "-seed-" + seed);
    }
}
