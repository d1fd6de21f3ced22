package org.dianet.pipeline.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dianet.face.FaceArea;
import org.dianet.imaging.ApexSuggestion;
import org.dianet.imaging.motion.ApexCandidate;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvFlow;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On a drawn face of the sample that raises its brows (action units 1 and 2), whose apex is known since it was drawn.
class MeasureMotionTest {
    private static final Path SAMPLE = Path.of("sample-projects/synthetic");
    private static Clip clip;
    private static ClipMotion motion;

    @BeforeAll
    static void measure() throws Exception {
        ProjectStore.Opened opened = new JsonProjectStore().open(SAMPLE);
        clip = opened.project().clip(new ClipId("s01_c01")).orElseThrow();
        motion = new MeasureMotion(new JavaCvMedia(), JavaCvFaces::new)
                .measure(opened.folder(), clip, JobContext.silent());
    }

    private static Map<FaceArea, SignalCurve> areas() {
        return motion.findings().areaCurves(motion.onset());
    }

    @Test
    void allAreasOfTheFaceAreFound() {
        assertEquals(List.of(FaceArea.values()), List.copyOf(areas().keySet()));
    }

    @Test
    void browsAndLidsMoveAndTheLowerFaceDoesNot() {
        double upper = areas().get(FaceArea.BROWS).largest();
        for (FaceArea still : List.of(FaceArea.NOSE, FaceArea.CHEEKS, FaceArea.MOUTH, FaceArea.CHIN)) {
            assertTrue(upper > 3 * areas().get(still).largest(), still.name());
        }
    }

    @Test
    void theAreasFindTheDrawnApexToWithinTwoFrames() {
        ApexCandidate best = motion.findings().candidates(motion.onset(), 3).stream()
                .filter(candidate -> candidate.method() == ApexCandidate.Method.AREAS)
                .findFirst()
                .orElseThrow();
        assertEquals(
                clip.phases().orElseThrow().apex().value(), best.range().apex().value(), 2);
    }

    @Test
    void theFirstSuggestionIsTheAreasAndNoneIsSaidTwice() {
        List<ApexSuggestion> said = motion.suggestions(5);
        assertEquals(motion.findings().byAreas(motion.onset(), 1).getFirst(), said.getFirst());
        for (int i = 1; i < said.size(); i++) {
            boolean apart = said.get(i).from().value() > said.getFirst().to().value()
                    || said.get(i).to().value() < said.getFirst().from().value();
            assertTrue(apart, said.toString());
        }
    }

    @Test
    void flowIsStrongestNearTheApexAndNoneAtTheOnset() {
        double[] flow = motion.findings()
                .flowCurve(motion.onset(), new JavaCvFlow(), JobContext.silent())
                .values();
        assertEquals(0, flow[motion.onset()]);
        int strongest = java.util.stream.IntStream.range(0, flow.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> flow[i]))
                .orElseThrow();
        assertEquals(clip.phases().orElseThrow().apex().value(), strongest, 5);
    }

    @Test
    void bothMethodsSeeTheDrawnApexOfASmile() throws Exception {
        ProjectStore.Opened opened = new JsonProjectStore().open(SAMPLE);
        Clip smile = opened.project().clip(new ClipId("s01_c03")).orElseThrow();
        ClipMotion measured = new MeasureMotion(new JavaCvMedia(), JavaCvFaces::new)
                .measure(opened.folder(), smile, JobContext.silent());
        int drawn = 10;
        for (ApexCandidate.Method method : ApexCandidate.Method.values()) {
            assertTrue(
                    measured.findings().candidates(measured.onset(), 3).stream()
                            .anyMatch(candidate -> candidate.method() == method
                                    && candidate.range().from().value() <= drawn
                                    && drawn <= candidate.range().to().value()),
                    method.name());
        }
    }
}
