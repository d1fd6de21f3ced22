package org.dianet.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.study.SubjectFacts;
import org.junit.jupiter.api.Test;

class SecondLabelsTest {
    private static final SubjectId ANN = new SubjectId("s01");
    private static final SubjectId BOB = new SubjectId("s02");
    private static final SubjectId CAT = new SubjectId("s03");
    private static final List<SubjectId> ALL = List.of(ANN, BOB, CAT);
    private static final SubjectFacts FACTS =
            SubjectFacts.NONE.with(ANN, "sex", "F").with(BOB, "sex", "m").with(CAT, "age", "31");

    @Test
    void valuesAreCountedInTheirOrderAndWhatIsNotKnownIsNone() {
        SecondLabels labels = SecondLabels.of(FACTS, ALL, "sex");
        assertEquals(List.of(0, 1, -1), ALL.stream().map(labels::of).toList());
        SecondLabels alike = SecondLabels.of(FACTS.with(CAT, "sex", "f"), ALL, "sex");
        assertEquals(List.of(0, 1, 0), ALL.stream().map(alike::of).toList());
    }

    @Test
    void unaskedNothingIsLearned() {
        assertEquals(-1, SecondLabels.of(FACTS, ALL, null).of(ANN));
    }

    @Test
    void aColumnWithoutTwoValuesIsRefused() {
        assertEquals(
                "auxiliaryLabel names “gender”, of which the project's subjects have no value; known of them is sex, age."
                        + " Add it with dianet subjects, or leave auxiliaryLabel out",
                refused(FACTS, "gender"));
        assertEquals(
                "auxiliaryLabel names “age”, of which the project's subjects have one value only, “31”; known of them is"
                        + " sex, age. Add it with dianet subjects, or leave auxiliaryLabel out",
                refused(FACTS, "age"));
        assertEquals(
                "auxiliaryLabel names “sex”, of which the project's subjects have no value; known of them is nothing. Add"
                        + " it with dianet subjects, or leave auxiliaryLabel out",
                refused(SubjectFacts.NONE, "sex"));
    }

    private static String refused(SubjectFacts facts, String column) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> SecondLabels.of(facts, ALL, column))
                .getMessage());
    }
}
