package org.dianet.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dianet.evaluation.HeldOut;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.FoldKey;
import org.junit.jupiter.api.Test;

class EpochProgressTest {
    private final List<Progress> reports = new ArrayList<>();
    private final JobContext job = new JobContext() {
        @Override
        public void report(Progress progress) {
            reports.add(progress);
        }

        @Override
        public void checkCancelled() {
            // nobody cancels
        }
    };

    private static Epoch epoch(int number, int total, double seconds) {
        return new Epoch(number, total, 1, 0.5, seconds);
    }

    /// After `training`, a bare name would be that of what is learned from.
    @Test
    void aFoldIsNamedAsWhatIsHeldOut() {
        HeldOut smic = new HeldOut("smic", Set.of(new SubjectId("s1"), new SubjectId("s2")), Set.of("smic"));
        assertEquals("smic (2 subjects) held out", LosoProgress.name(new FoldKey(smic, 1)));
        assertEquals("subject s1 held out", LosoProgress.name(new FoldKey(HeldOut.of(new SubjectId("s1")), 1)));
    }

    @Test
    void noTimeIsToldByTheFirstEpochWhichIsSlow() {
        EpochProgress progress = new EpochProgress(job, 2, 10, 1);
        progress.foldStarted("s01");
        progress.epochEnded("s01", epoch(1, 10, 600));
        assertEquals("s01 (1 of 2), epoch 1 of 10", reports.getLast().message());
        progress.epochEnded("s01", epoch(2, 10, 5));
        // 20 epochs, 2 done, 5 s each: 90 s.
        assertEquals(
                "s01 (1 of 2), epoch 2 of 10, about 2 min left",
                reports.getLast().message());
    }

    @Test
    void aTrainingOfOneEpochIsTimedByIt() {
        EpochProgress progress = new EpochProgress(job, 4, 1, 1);
        progress.foldStarted("s01");
        progress.epochEnded("s01", epoch(1, 1, 10));
        assertEquals(
                "s01 (1 of 4), epoch 1 of 1, about 30 s left", reports.getLast().message());
    }

    @Test
    void aPartOfTheWorkIsNeverExtrapolated() {
        job.report(Progress.of(1, 4, "frames"));
        assertEquals(Progress.Pace.EVEN, reports.getLast().pace());
        job.part("dynamic images", 0, 0.05).report(Progress.of(1, 4, "s01_c01"));
        assertEquals(new Progress(0.0125, "dynamic images: s01_c01", Progress.Pace.OWN), reports.getLast());
    }
}
