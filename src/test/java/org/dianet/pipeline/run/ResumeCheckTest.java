package org.dianet.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.dianet.imaging.Normalisation;
import org.dianet.learning.Backbone;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Presets;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;

/// What has changed is named and written as in `spec.json`, where the user looks for it.
class ResumeCheckTest {
    private static final TrainingSpec BEFORE = Presets.QUICK;

    private static RunRecord of(TrainingSpec spec) {
        return new RunRecord(
                RunRecord.Kind.LOSO,
                RunRecord.State.PARTIAL,
                spec,
                "faces",
                "two",
                RunRecord.Origin.UNKNOWN,
                List.of("glad", "sad"),
                List.of(),
                List.of(),
                List.of(),
                "none",
                null,
                null,
                Instant.EPOCH,
                null);
    }

    private static void refused(TrainingSpec now, String differences) {
        StorageException e =
                assertThrows(StorageException.class, () -> ResumeCheck.check(of(BEFORE), of(now)), differences);
        assertEquals("The run cannot be resumed, because " + differences + ".", e.getMessage());
    }

    @Test
    void theSameSpecGoesOn() throws Exception {
        ResumeCheck.check(of(BEFORE), of(BEFORE));
    }

    @Test
    void networksAndWordsAreWrittenAsInTheFile() {
        refused(
                BEFORE.withNetwork(BEFORE.network().withBackbone(Backbone.EFFICIENTNET_V2_S)),
                "backbone was small and is efficientnet_v2_s");
        refused(BEFORE.withStop(StopRule.INNER_SUBJECTS), "stop was fixed and is inner-subjects");
        refused(BEFORE.withFace(new FaceAlignment(FaceAlignment.Kind.FACE, false)), "align was none and is face");
        refused(
                BEFORE.withMotion(((DynamicImages) BEFORE.images().motion()).withNormalise(Normalisation.MINMAX)),
                "normalise was fixed and is minmax");
    }

    @Test
    void aRepresentationTakesItsFieldsWithIt() {
        refused(
                BEFORE.withMotion(PhaseFlow.STANDARD),
                "representation was dynamic-images and is flow; input was dual and is onset;"
                        + " dynamicImage was linear and is left out; and 3 more differences");
    }
}
