package org.dianet.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.face.Face;
import org.dianet.imaging.Frame;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.synthesis.ClipScript;
import org.dianet.synthesis.SyntheticClip;
import org.dianet.synthesis.SyntheticDatasetSpec;
import org.dianet.video.javacv.JavaCvFaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// On one drawn clip whose onset, apex and offset are known; frames are counted from 0. How often slips are noted is
/// measured elsewhere: the guide has the rates.
@Tag("slow")
class DoubtfulMarksTest {
    private static final ClipScript SCRIPT =
            new SyntheticDatasetSpec(1, 1, 77, 160, 60, 0).scripts().getFirst();
    private static final List<Frame> FRAMES = new ArrayList<>();
    private static Optional<Face> found = Optional.empty();

    @BeforeAll
    static void draw() {
        SyntheticClip take =
                new SyntheticDatasetSpec(1, 1, 77, 160, 60, 0).actor(0).play(SCRIPT);
        for (int i = 0; i < SCRIPT.frames(); i++) {
            FRAMES.add(take.frame(i));
        }
        try (JavaCvFaces faces = new JavaCvFaces()) {
            found = faces.find(FRAMES.get(SCRIPT.onset()));
        }
    }

    private static List<Finding> findings(int onset, int apex, int offset) {
        return findings(onset, apex, offset, found);
    }

    private static List<Finding> findings(int onset, int apex, int offset, Optional<Face> face) {
        Clip clip = new Clip(
                new ClipId("a"),
                new SubjectId("s"),
                "",
                new Media.VideoFile("a.avi"),
                FrameNumbers.counted(FRAMES.size()),
                new FrameRate(200),
                List.of(Coding.empty(new Coder("Ana")).with(Marks.of(onset, apex, offset))),
                null);
        DoubtfulMarks marks = new DoubtfulMarks(clip, clip.phases().orElseThrow(), FRAMES.size(), face);
        for (int i = 0; i < FRAMES.size(); i++) {
            marks.add(i, FRAMES.get(i));
        }
        return marks.findings();
    }

    @Test
    void rightMarksAreNotDoubted() {
        assertEquals(List.of(), findings(SCRIPT.onset(), SCRIPT.apex(), SCRIPT.offset()));
    }

    @Test
    void anOnsetInTheMiddleOfTheRiseIsDoubtedAndAFrameNearTheTrueOneProposed() {
        int late = (SCRIPT.onset() + 2 * SCRIPT.apex()) / 3;
        Finding finding = findings(late, SCRIPT.apex(), SCRIPT.offset()).getFirst();
        assertEquals(Kind.ONSET_FAR, finding.kind());
        assertEquals("onset=" + late, finding.matter());
        Fix.SetValues fix = (Fix.SetValues) finding.proposals().getFirst().fix();
        FrameNumber proposed = fix.values()
                .applied(Coding.empty(new Coder("Ana")).with(Marks.of(late, SCRIPT.apex(), SCRIPT.offset())))
                .marks()
                .get(MarkKind.ONSET)
                .orElseThrow();
        assertTrue(Math.abs(proposed.value() - SCRIPT.onset()) < late - SCRIPT.onset(), proposed + " for " + late);
        assertTrue(finding.evidence().stream().anyMatch(shown -> shown.frame().equals(proposed)));
    }

    @Test
    void anOffsetShortlyBehindTheApexIsDoubted() {
        int early = SCRIPT.apex() + 4;
        Finding finding = findings(SCRIPT.onset(), SCRIPT.apex(), early).getLast();
        assertEquals(Kind.OFFSET_FAR, finding.kind());
        MarkProblem.EdgeFar problem = (MarkProblem.EdgeFar) finding.problem();
        assertTrue(problem.from().value() > early && problem.to().value() <= SCRIPT.offset() + 3, problem.toString());
    }

    @Test
    void withoutAFaceOnlyTheApexIsCompared() {
        int late = (SCRIPT.onset() + 2 * SCRIPT.apex()) / 3;
        assertTrue(findings(late, SCRIPT.apex(), SCRIPT.offset(), Optional.empty()).stream()
                .allMatch(finding -> finding.kind() == Kind.APEX_FAR));
    }
}
