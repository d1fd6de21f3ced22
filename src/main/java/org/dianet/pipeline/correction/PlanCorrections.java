package org.dianet.pipeline.correction;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.evaluation.LosoSplit;
import org.dianet.job.JobContext;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.Arm;
import org.dianet.run.CorrectionStudy.Review;
import org.dianet.run.CorrectionStudy.StudiedClip;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.StorageException;

/// Decides which clips a study is about: those whose images can be made with the marks before and with those after, so
/// that all runs have the same clips and folds.
public final class PlanCorrections {
    private final PrepareSamples prepare;

    public PlanCorrections(PrepareSamples prepare) {
        this.prepare = prepare;
    }

    /// What is studied.
    ///
    /// @param origin a sentence on where the marks come from
    /// @param pairs before and after
    public record Question(Project project, Path folder, String origin, MarkPairs pairs) {}

    /// A study that has not begun.
    ///
    /// @param skipped clips that have both marks but cannot be used, with the reason
    public record Plan(CorrectionStudy study, List<Skipped> skipped) {
        public Plan {
            skipped = List.copyOf(skipped);
        }
    }

    /// How clips are to be looked at again.
    ///
    /// @param looks empty for half of the clips whose marks differ
    /// @param rounds empty for two, if there are looks enough
    /// @param seed that random orders are drawn from
    public record Wanted(Optional<Integer> looks, Optional<Integer> rounds, int orders, long seed) {
        private static final int ROUNDS = 2;

        /// @throws IllegalArgumentException if there are more looks than clips that differ, or more rounds than looks
        Review review(int differing) {
            int wanted = looks.orElse((differing + 1) / 2);
            if (wanted > differing) {
                throw new IllegalArgumentException("There cannot be " + Words.count(wanted, "look")
                        + ": the marks of only " + Words.count(differing, "clip") + " differ before and after");
            }
            return wanted == 0
                    ? Review.NONE
                    : new Review(wanted, rounds.orElse(Math.min(ROUNDS, wanted)), orders, seed);
        }
    }

    /// @throws IllegalArgumentException if the spec chooses epochs on the test subject, there are too few clips,
    /// classes or subjects, or more looks than clips that
    ///     differ, in words
    public Plan plan(Question question, TrainingSpec spec, Wanted wanted, JobContext context) throws StorageException {
        if (spec.optimisation().stop() == StopRule.TEST_SUBJECT_LEAK) {
            throw new IllegalArgumentException("A study of corrections cannot choose epochs on the test subject"
                    + " (stop.rule test-subject-leak), because its scores would mean nothing. Use fixed or"
                    + " inner-subjects");
        }
        if (question.pairs().clips().isEmpty()) {
            throw new IllegalArgumentException("No clip of the project has both marks. "
                    + question.pairs().leftOutSentence().orElse("It has no clips."));
        }
        CorrectionStudy all = new CorrectionStudy(
                question.project().name(),
                question.origin(),
                spec,
                Review.NONE,
                question.pairs().clips(),
                Map.of());
        PreparedClips before = prepared(question, all, Arm.BEFORE, context.part("marks before", 0, 0.5));
        PreparedClips after = prepared(question, all, Arm.AFTER, context.part("marks after", 0.5, 1));
        Set<ClipId> usable = new HashSet<>(ids(before));
        usable.retainAll(ids(after));
        List<StudiedClip> clips =
                all.clips().stream().filter(clip -> usable.contains(clip.id())).toList();
        LosoSplit.of(after.clips().stream()
                .filter(clip -> usable.contains(clip.clip()))
                .toList());
        int differing = (int) clips.stream().filter(StudiedClip::differs).count();
        return new Plan(
                new CorrectionStudy(all.project(), all.origin(), spec, wanted.review(differing), clips, Map.of()),
                skipped(before, after));
    }

    private static List<Skipped> skipped(PreparedClips before, PreparedClips after) {
        Map<String, Skipped> skipped = new LinkedHashMap<>();
        before.skipped().forEach(one -> skipped.put(one.id(), one));
        after.skipped().forEach(one -> skipped.putIfAbsent(one.id(), one));
        return List.copyOf(skipped.values());
    }

    private PreparedClips prepared(Question question, CorrectionStudy study, Arm arm, JobContext context)
            throws StorageException {
        return prepare.prepare(
                StudyProject.of(question.project(), study, arm), question.folder(), study.spec(), context);
    }

    private static List<ClipId> ids(PreparedClips clips) {
        return clips.clips().stream().map(PreparedClip::clip).toList();
    }
}
