package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Explanation;
import org.dianet.learning.ExplanationMethod;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.storage.FoldKey;
import org.dianet.storage.FoldRecord;
import org.dianet.storage.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;

/// Explains a clip by the network of a run that never saw the clip's subject.
public final class ExplainClip {
    private static final int NO_LABEL = -1;

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public ExplainClip(LearningEngine engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// What a run's network says about a clip.
    ///
    /// @param classes in the order of the probabilities
    /// @param images what the network saw, one a stream
    /// @param fold the training that answered
    /// @param leaked whether the weights that it started from had learnt from the subject after all
    public record Answer(
            Explanation explanation, List<String> classes, List<FloatImage> images, FoldKey fold, boolean leaked) {
        public Answer {
            classes = List.copyOf(classes);
            images = List.copyOf(images);
        }
    }

    /// @param folder the project's folder
    /// @throws StorageException if the run has no network that never saw the subject
    /// @throws MediaException if the clip has no images
    /// @throws EngineException if the network has no such map
    public Answer explain(Path run, Clip clip, Path folder, ExplanationMethod method, JobContext context)
            throws StorageException, MediaException, EngineException {
        RunRecord record = store.read(run);
        FoldKey key = unseen(run, record, clip.subject());
        FoldRecord fold = store.finished(run, key)
                .orElseThrow(() -> new StorageException("The run " + run + " has no finished network for subject "
                        + clip.subject() + "; continue it with --resume."));
        List<FloatImage> images = prepare.pictures(clip, folder, record.spec(), context).stream()
                .map(picture -> picture.scaled(fold.motionScale()))
                .toList();
        Sample sample = new Sample(clip.id(), clip.subject(), images, NO_LABEL);
        try (TrainedNetwork network =
                engine.load(record.spec(), record.classes().size(), store.folder(run, key))) {
            return new Answer(
                    network.explain(sample, method),
                    record.classes(),
                    images,
                    key,
                    record.learntBefore(clip.subject().value()));
        }
    }

    private static FoldKey unseen(Path run, RunRecord record, SubjectId subject) throws StorageException {
        boolean known = RunNetworks.knows(record, subject);
        long seed = record.spec().seeds().getFirst();
        return switch (record.kind()) {
            case LOSO -> {
                if (!known) {
                    throw new StorageException("The run " + run + " has no fold of subject " + subject
                            + ", so no network of it is known to fit this clip.");
                }
                yield new FoldKey(subject, seed);
            }
            case TRAINING -> {
                if (known) {
                    throw new StorageException("The network of " + run + " was trained on subject " + subject
                            + ", so it cannot explain this clip; use a leave-one-subject-out run.");
                }
                yield FoldKey.all(seed);
            }
        };
    }
}
