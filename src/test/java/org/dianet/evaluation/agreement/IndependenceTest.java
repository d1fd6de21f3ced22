package org.dianet.evaluation.agreement;

import static org.dianet.evaluation.agreement.CodedProject.A;
import static org.dianet.evaluation.agreement.CodedProject.B;
import static org.dianet.evaluation.agreement.CodedProject.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Project;
import org.dianet.pipeline.agreement.MethodsParagraph;
import org.junit.jupiter.api.Test;

/// Agreement tells which codings could have been guided by others'.
class IndependenceTest {
    private static Project project() {
        CodedProject project = new CodedProject();
        Exposure[] ofA = {Exposure.BLIND, Exposure.BLIND, Exposure.ALONE};
        Exposure[] ofB = {Exposure.BEFORE, Exposure.LATER, Exposure.UNKNOWN};
        for (int i = 0; i < 3; i++) {
            Exposure a = ofA[i];
            Exposure b = ofB[i];
            project.clip("c" + i, "m" + i)
                    .coded("c" + i, A, coding -> marks(10, 20, 30).apply(coding).with(a))
                    .coded("c" + i, B, coding -> marks(11, 20, 31).apply(coding).with(b))
                    .coded("c" + i, Coder.DATASET, marks(12, 20, 31));
        }
        return project.project();
    }

    private static Agreement agreement(Project project) {
        return Agreement.of(project, new AgreementSettings(List.of(A, B, Coder.DATASET), 5, 50, 1));
    }

    @Test
    void eachPersonsCodingsAreToldApartByWhatHadBeenShown() {
        Map<Exposure, List<ClipId>> ofA = Map.of(
                Exposure.BLIND, List.of(new ClipId("c0"), new ClipId("c1")),
                Exposure.ALONE, List.of(new ClipId("c2")));
        Map<Exposure, List<ClipId>> ofB = Map.of(
                Exposure.BEFORE, List.of(new ClipId("c0")),
                Exposure.LATER, List.of(new ClipId("c1")),
                Exposure.UNKNOWN, List.of(new ClipId("c2")));
        assertEquals(
                List.of(new Independence(A, ofA), new Independence(B, ofB)),
                agreement(project()).independence(),
                "the data set is nobody who could be blind");
    }

    @Test
    void theMethodsParagraphSaysIt() {
        String text = MethodsParagraph.of(agreement(project()));
        assertTrue(
                text.contains(
                        "Of A's 3 codings, 2 were made blind to others' codings, 1 was made before anybody else had coded."),
                text);
        assertTrue(
                text.contains("Of B's 3 codings, 1 was started independently and changed with others' codings in view,"
                        + " 1 was made with others' codings in view and is not independent,"
                        + " 1 does not record whether others' codings were in view."),
                text);
        assertTrue(MethodsParagraph.of(agreement(project().with(CodingRule.BLIND)))
                .contains("The project requires blind coding."));
    }
}
