package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.storage.FoldKey;
import org.dianet.storage.FoldRecord;
import org.dianet.storage.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// The networks of a run that may be asked about a subject's clip, and their answers as a mean.
///
/// @param record of the run
/// @param keys of the networks, at least one
/// @param basis a sentence that says which networks these are and whether they knew the subject
record RunNetworks(Path run, RunRecord record, List<FoldKey> keys, String basis) {
    private static final int NO_LABEL = -1;

    RunNetworks {
        keys = List.copyOf(keys);
    }

    /// Those that never saw the subject; only a training on all clips that holds the subject has none, and then its own
    /// answer and the sentence says so.
    ///
    /// @throws StorageException if the run cannot be read or has no finished network for this
    static RunNetworks forSubject(RunStore store, Path run, SubjectId subject) throws StorageException {
        RunRecord record = store.read(run);
        boolean known = knows(record, subject);
        List<FoldKey> keys = new ArrayList<>();
        for (FoldKey key : ReadRuns.folds(record)) {
            boolean wanted = !known || record.kind() == RunRecord.Kind.TRAINING || subject.equals(key.heldOut());
            if (wanted && store.finished(run, key).isPresent()) {
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            throw new StorageException("The run " + run + " has no finished network"
                    + (known && record.kind() == RunRecord.Kind.LOSO ? " that never saw subject " + subject : "")
                    + "; continue it with --resume.");
        }
        return new RunNetworks(run, record, keys, basis(record, keys.size(), known, subject));
    }

    /// Whether a subject is one of the run's.
    static boolean knows(RunRecord record, SubjectId subject) {
        return record.clips().stream().anyMatch(clip -> clip.subject().equals(subject.value()));
    }

    private static String basis(RunRecord record, int networks, boolean known, SubjectId subject) {
        String mean = networks == 1 ? "The answer of one network" : "The mean answer of " + networks + " networks";
        return switch (record.kind()) {
            case LOSO ->
                known
                        ? mean
                                + (record.learntBefore(subject.value())
                                        ? " whose fold left out subject " + subject + ", but whose pretrained weights"
                                                + " had learnt from it: this is not a test."
                                        : " that never saw subject " + subject + ".")
                        : mean + " of a leave-one-subject-out run, none of which saw subject " + subject + ".";
            case TRAINING ->
                mean + " trained on " + record.clips().size() + " clips of " + subjects(record)
                        + " subjects of the project “" + record.project() + "”, "
                        + (known
                                ? "clips of subject " + subject
                                        + " among them: it has seen this subject, so this is not a test."
                                : "none of them of subject " + subject + ".");
        };
    }

    private static long subjects(RunRecord record) {
        return record.clips().stream()
                .map(RunRecord.RunClip::subject)
                .distinct()
                .count();
    }

    /// Mean probabilities for each clip's images.
    ///
    /// @param clips images of one clip each, one image a stream
    List<double[]> answers(
            LearningEngine engine, RunStore store, ClipId clip, SubjectId subject, List<List<MotionPicture>> clips)
            throws StorageException, EngineException {
        int classes = record.classes().size();
        List<double[]> sums = new ArrayList<>();
        clips.forEach(_ -> sums.add(new double[classes]));
        for (FoldKey key : keys) {
            Optional<FoldRecord> fold = store.finished(run, key);
            double scale = fold.map(FoldRecord::motionScale)
                    .orElseThrow(
                            () -> new StorageException("The network " + key.folder() + " of " + run + " is gone."));
            List<Sample> samples = clips.stream()
                    .map(images -> new Sample(
                            clip,
                            subject,
                            images.stream().map(image -> image.scaled(scale)).toList(),
                            NO_LABEL))
                    .toList();
            try (TrainedNetwork network = engine.load(record.spec(), classes, store.folder(run, key))) {
                List<double[]> answers = network.predict(samples);
                for (int i = 0; i < sums.size(); i++) {
                    for (int c = 0; c < classes; c++) {
                        sums.get(i)[c] += answers.get(i)[c] / keys.size();
                    }
                }
            }
        }
        return sums;
    }
}
