package org.dianet.pipeline.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.learning.EngineException;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.pipeline.sample.ClipBasis;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// The record a run starts with.
final class RunRecords {
    private RunRecords() {}

    /// @throws EngineException if the engine cannot be loaded, or the spec's weights are refused
    /// @throws StorageException if it is unknown whom the spec's weights were trained on
    static RunRecord of(
            RunRecord.Kind kind,
            RunRequest request,
            Split split,
            PreparedClips clips,
            LearningEngine learning,
            RunStore store,
            Instant now)
            throws EngineException, StorageException {
        return of(kind, request, List.of(request.spec()), split, clips, learning, store, now);
    }

    /// @param specs that a network of the run may have; with several, each fold chooses and the run itself starts from
    /// no weights
    static RunRecord of(
            RunRecord.Kind kind,
            RunRequest request,
            List<TrainingSpec> specs,
            Split split,
            PreparedClips clips,
            LearningEngine learning,
            RunStore store,
            Instant now)
            throws EngineException, StorageException {
        Set<String> before = new TreeSet<>();
        for (TrainingSpec spec : specs) {
            before.addAll(new WeightsOrigin(store)
                    .learntFrom(spec, request.folder(), request.project().name(), clips.remembered()));
        }
        EngineInfo engine = learning.info();
        return new RunRecord(
                kind,
                RunRecord.State.PARTIAL,
                request.spec(),
                request.project().name(),
                request.project().protocol().name(),
                new RunRecord.Origin(
                        request.project().protocol().version(),
                        request.project().sheets(),
                        List.copyOf(before),
                        clips.channels(),
                        TrainingSeed.DRAWS,
                        ClipBasis.of(request.project()),
                        OptionalInt.of(clips.ready())),
                clips.classes(),
                clips.remembered(),
                clips.skipped(),
                clips.warnings(),
                engine.name() + " " + engine.version()
                        + (request.spec().execution().device().equals("auto")
                                ? " on " + engine.auto() + " (auto)"
                                : ""),
                engine.check(),
                split.candidates().isEmpty() ? pretrained(request.spec(), learning) : null,
                now,
                null,
                split);
    }

    private static @Nullable WeightsReport pretrained(TrainingSpec spec, LearningEngine learning)
            throws EngineException {
        String weights = spec.network().weights();
        return weights == null
                ? null
                : learning.weights(Path.of(weights), spec.network().backbone());
    }
}
