package org.dianet.pipeline.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.SessionPlan.Ordering;
import org.dianet.pipeline.study.MakePlan.Wishes;
import org.junit.jupiter.api.Test;

class MakePlanTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BO = new Coder("Bo");
    private static final Coder CY = new Coder("Cy");

    private static Clip clip(String id, String subject) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.VideoFile(id + ".mp4"),
                FrameNumbers.counted(60),
                new FrameRate(30),
                List.of(),
                null);
    }

    /// So many clips of each subject.
    private static Project project(int... clipsOfSubjects) {
        List<Clip> clips = new ArrayList<>();
        for (int s = 0; s < clipsOfSubjects.length; s++) {
            for (int c = 0; c < clipsOfSubjects[s]; c++) {
                clips.add(clip("s" + s + "_" + c, "s" + s));
            }
        }
        return Project.empty("p").withClips(clips);
    }

    private static SessionPlan plan(Project project, Wishes wishes) {
        return MakePlan.of(project, wishes, CY, Instant.EPOCH);
    }

    private static Wishes wishes(double share, Ordering ordering, long seed, Coder... coders) {
        return new Wishes(List.of(coders), false, share, ordering, seed, List.of(), false);
    }

    /// Of 10, 20 and 30 clips a fifth is 2, 4 and 6.
    @Test
    void theSharedPartIsAFifthOfEverySubject() {
        Project project = project(10, 20, 30);
        for (long seed = 0; seed < 20; seed++) {
            SessionPlan plan = plan(project, wishes(0.2, Ordering.RANDOM, seed, ANA, BO));
            assertEquals(12, plan.shared().size());
            Map<String, Integer> counts = new HashMap<>();
            plan.shared().forEach(id -> counts.merge(id.value().substring(0, 2), 1, Integer::sum));
            assertEquals(Map.of("s0", 2, "s1", 4, "s2", 6), counts, "seed " + seed);
        }
    }

    @Test
    void everyClipIsCodedByOneAndTheSharedOnesByAll() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            Project project = project(1 + random.nextInt(9), random.nextInt(9), random.nextInt(9));
            double share = random.nextInt(11) / 10.0;
            SessionPlan plan = plan(project, wishes(share, Ordering.RANDOM, random.nextLong(), ANA, BO, CY));
            int clips = project.clips().size();
            assertEquals((int) Math.ceil(share * clips - 1e-9), plan.shared().size());
            int fewest = Integer.MAX_VALUE;
            int most = 0;
            Map<ClipId, Integer> times = new HashMap<>();
            for (Coder coder : List.of(ANA, BO, CY)) {
                plan.queue(coder).forEach(id -> times.merge(id, 1, Integer::sum));
                fewest = Math.min(fewest, plan.queue(coder).size());
                most = Math.max(most, plan.queue(coder).size());
            }
            assertTrue(most - fewest <= 1, "shares differ by " + (most - fewest));
            for (Clip clip : project.clips()) {
                assertEquals(
                        plan.shared().contains(clip.id()) ? 3 : 1,
                        times.get(clip.id()),
                        clip.id().value());
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSamePlanAndCodersHaveOrdersOfTheirOwn() {
        Project project = project(12, 12);
        Wishes all = new Wishes(List.of(ANA, BO), true, 0.2, Ordering.RANDOM, 5, List.of(), true);
        assertEquals(plan(project, all), plan(project, all));
        SessionPlan plan = plan(project, all);
        assertNotEquals(plan.queue(ANA), plan.queue(BO));
        assertEquals(Set.copyOf(plan.queue(ANA)), new HashSet<>(plan.queue(BO)));
        Wishes fixed = new Wishes(List.of(ANA, BO), true, 0.2, Ordering.FIXED, 5, List.of(), true);
        assertEquals(
                project.clips().stream().map(Clip::id).toList(),
                plan(project, fixed).queue(ANA));
    }

    @Test
    void trainingComesFirstAndHasAReference() {
        Clip reference = clip("t", "x")
                .with(new Coding(Coder.DATASET, Marks.of(2, 5, 9), "joy", ActionUnits.NONE, "", false, Instant.EPOCH));
        List<Clip> clips = new ArrayList<>(project(4).clips());
        clips.add(reference);
        Project project = Project.empty("p").withClips(clips);
        SessionPlan plan =
                plan(project, new Wishes(List.of(ANA, BO), false, 0.5, Ordering.RANDOM, 1, List.of("t"), false));
        assertEquals(new ClipId("t"), plan.queue(ANA).getFirst());
        assertEquals(new ClipId("t"), plan.queue(BO).getFirst());
        assertEquals(2, plan.shared().size());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> plan(project, new Wishes(List.of(ANA), false, 0, Ordering.RANDOM, 1, List.of("s0_1"), false)));
        assertTrue(String.valueOf(refused.getMessage()).contains("s0_1"), refused.getMessage());
    }

    /// Further events of a recording are found while it is coded.
    @Test
    void aRecordingIsPlannedOnce() {
        Project one = project(2);
        Clip further = Expressions.next(one, one.clips().getFirst());
        List<Clip> clips = new ArrayList<>(one.clips());
        clips.add(further);
        SessionPlan plan = plan(one.withClips(clips), wishes(1, Ordering.FIXED, 1, ANA));
        assertEquals(List.of(new ClipId("s0_0"), new ClipId("s0_1")), plan.queue(ANA));
    }

    @Test
    void progressKnowsTheNextClip() {
        Project project = project(3);
        SessionPlan plan = plan(project, wishes(1, Ordering.FIXED, 1, ANA));
        Coding done = new Coding(ANA, Marks.of(2, 5, 9), "joy", ActionUnits.NONE, "", false, Instant.EPOCH);
        Project coded = project.with(new ClipId("s0_1"), clip -> clip.with(done));
        assertEquals(new PlanProgress(1, 3, Optional.of(new ClipId("s0_0"))), PlanProgress.of(coded, plan, ANA));
    }
}
