package org.dianet.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.dianet.job.DirectJobRunner;
import org.dianet.job.JobRunner;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.junit.jupiter.api.Test;

class PatientRunnerTest {
    private final PatientRunner runner = new PatientRunner(new DirectJobRunner());
    private final List<String> done = new ArrayList<>();
    private final List<JobState<Boolean>> states = new ArrayList<>();

    private JobRunner.Handle start(String name) {
        return runner.start(Lane.IO, _ -> done.add(name), states::add);
    }

    @Test
    void aJobRunsAtOnceUnlessHeld() {
        start("curve");
        assertEquals(List.of("curve"), done);
    }

    @Test
    void heldJobsRunInTheirOrderWhenReleasedAndLaterOnesAtOnce() {
        runner.hold();
        start("curve");
        start("strip");
        assertEquals(List.of(), done);
        runner.release();
        start("later");
        assertEquals(List.of("curve", "strip", "later"), done);
    }

    @Test
    void aHeldJobThatIsCancelledEndsAtOnceAndNeverRuns() {
        runner.hold();
        start("curve").cancel();
        assertInstanceOf(JobState.Cancelled.class, states.getLast());
        runner.release();
        assertEquals(List.of(), done);
    }

    @Test
    void closingEndsWhatIsHeld() {
        runner.hold();
        start("curve");
        runner.close();
        assertInstanceOf(JobState.Cancelled.class, states.getLast());
        assertEquals(List.of(), done);
    }
}
