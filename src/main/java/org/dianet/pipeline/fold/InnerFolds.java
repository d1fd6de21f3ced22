package org.dianet.pipeline.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.HeldOut;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.sample.MotionScale;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;

/// A fold's training subjects dealt into groups, each held out in turn. No subject is on both sides, and the fold's own
/// test subjects are on neither.
public final class InnerFolds {
    private InnerFolds() {}

    /// Subjects with many clips first, each into the group with the fewest clips: the same groups each time.
    ///
    /// @param groups at least 2; fewer if there are fewer subjects
    /// @return folds of the training side alone
    /// @throws IllegalArgumentException if there are fewer than two training subjects
    public static List<Fold<PreparedClip>> of(Fold<PreparedClip> fold, int groups) {
        Map<SubjectId, List<PreparedClip>> bySubject = fold.training().stream()
                .collect(Collectors.groupingBy(PreparedClip::subject, TreeMap::new, Collectors.toList()));
        if (bySubject.size() < 2) {
            throw new IllegalArgumentException("The fold of " + fold.heldOut().words()
                    + " has one training subject. Holding training subjects out needs two.");
        }
        List<List<PreparedClip>> dealt = new ArrayList<>();
        for (int i = 0; i < Math.min(groups, bySubject.size()); i++) {
            dealt.add(new ArrayList<>());
        }
        bySubject.values().stream()
                .sorted(Comparator.comparingInt((List<PreparedClip> clips) -> -clips.size()))
                .forEach(clips -> dealt.stream()
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow()
                        .addAll(clips));
        List<Fold<PreparedClip>> folds = new ArrayList<>();
        for (List<PreparedClip> group : dealt) {
            HeldOut heldOut = HeldOut.of(
                    "inner-" + (folds.size() + 1),
                    group.stream().map(PreparedClip::subject).collect(Collectors.toSet()));
            folds.add(new Fold<>(heldOut, heldOut.fold(fold.training()).training(), group));
        }
        return folds;
    }

    /// What a network with the fold's settings and seed answers on one group, after training on the others.
    ///
    /// @param key of the outer fold
    /// @param inner one of its inner folds
    /// @return with the name of the outer fold
    public static List<Prediction> answers(
            LearningEngine engine,
            TrainingSpec spec,
            List<String> classes,
            FoldKey key,
            Fold<PreparedClip> inner,
            JobContext context)
            throws EngineException {
        double scale = MotionScale.of(inner.training()).without(key);
        List<Sample> learnt = inner.training().stream()
                .map(clip -> clip.trainingSample(scale))
                .toList();
        List<Sample> heldOut =
                inner.test().stream().map(clip -> clip.sample(scale)).toList();
        List<Prediction> answers = new ArrayList<>();
        try (TrainedNetwork network =
                engine.train(spec, classes.size(), learnt, key.start(), (TrainingListener) _ -> {}, context)) {
            List<double[]> said = network.predict(heldOut);
            for (int i = 0; i < said.size(); i++) {
                PreparedClip clip = inner.test().get(i);
                answers.add(new Prediction(
                        clip.subject().value(),
                        clip.clip().value(),
                        classes.get(clip.label()),
                        classes.get(Prediction.argMax(said.get(i))),
                        key.name(),
                        key.seed(),
                        DoubleStream.of(said.get(i)).boxed().toList()));
            }
        }
        return answers;
    }
}
