package org.dianet.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OptimisationTest {
    /// None of its values is what the shorter constructor has.
    private static final Optimisation DRAWN = new Optimisation(
            3, 5, 7e-3, 0.11, Schedule.COSINE, 1.3, StopRule.INNER_SUBJECTS, 17, 0.19, Optimizer.ADAM, 0.23);

    private static void changed(Optimisation now, String... fields) throws ReflectiveOperationException {
        Set<String> found = new TreeSet<>();
        for (RecordComponent field : Optimisation.class.getRecordComponents()) {
            if (!field.getAccessor().invoke(DRAWN).equals(field.getAccessor().invoke(now))) {
                found.add(field.getName());
            }
        }
        assertEquals(new TreeSet<>(Set.of(fields)), found);
    }

    @Test
    void aChangeKeepsEverythingElse() throws ReflectiveOperationException {
        changed(DRAWN.withEpochs(4), "epochs");
        changed(DRAWN.withBatch(4), "batch");
        changed(DRAWN.withLearningRate(4), "learningRate");
        changed(DRAWN.withSchedule(Schedule.STEP_30), "schedule");
        changed(DRAWN.withStop(StopRule.FIXED), "stop");
        changed(DRAWN.withAverageLast(0.4), "averageLast");
        changed(DRAWN.withOptimizer(Optimizer.SGD, 0.4), "optimizer", "beta2");
    }
}
