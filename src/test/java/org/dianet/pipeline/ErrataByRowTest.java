package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.finding.LabelProblem;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.doctor.DecideFinding;
import org.dianet.pipeline.doctor.ErrataFindings;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.Finding;
import org.junit.jupiter.api.Test;

/// Sources that name rows and not clips mean the whole sheet; the numbers are those of MEB's repairs of MMEW.
class ErrataByRowTest {

    private static Project mmew(int rows) {
        List<Clip> clips = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            clips.add(new Clip(
                    new ClipId("mmew_" + row),
                    new SubjectId("mmew/S01"),
                    "mmew",
                    new Media.ImageFolder("m"),
                    FrameNumbers.of(1, 2, 3),
                    new FrameRate(90),
                    List.of(Coding.empty(Coder.DATASET).with(Marks.of(1, 2, 3)).withEmotion("others")),
                    null));
        }
        return Project.empty("p").withClips(clips);
    }

    @Test
    void sixteenRowsOfMmewAreRepaired() {
        Project project = mmew(300);
        List<Finding> findings = ErrataFindings.of(project);
        assertEquals(16, findings.size());
        assertEquals(new ClipId("mmew_33"), findings.getFirst().clip());
        Project fixed = project;
        for (Finding finding : findings) {
            fixed = DecideFinding.accept(
                            fixed,
                            finding,
                            finding.proposals().getFirst(),
                            DecideFinding.ERRATA,
                            Instant.parse("2026-01-01T00:00:00Z"))
                    .applyTo(fixed);
        }
        assertEquals(Marks.of(1, 40, 75), fixed.clips().get(33).coding().marks());
        assertEquals(Marks.of(1, 38, 106), fixed.clips().get(156).coding().marks());
        assertEquals(List.of(), ErrataFindings.of(fixed), "a fixed error is no finding any more");
    }

    @Test
    void rowsMeanNothingWhenSomeAreMissing() {
        assertEquals(List.of(), ErrataFindings.of(mmew(299)));
    }

    @Test
    void aLabelThatTheProtocolDoesNotKnowIsAnError() {
        Project project = new Project(
                "p",
                mmew(1).clips(),
                Vocabulary.EMPTY,
                ProtocolPresets.find("samm-5").orElseThrow().protocol());
        assertEquals(
                0,
                ExamineProject.annotations(project).stream()
                        .filter(finding -> finding.kind() == Finding.Kind.UNKNOWN_LABEL)
                        .count());
        Project other = new Project(
                "p",
                mmew(1).clips(),
                Vocabulary.EMPTY,
                ProtocolPresets.find("smic-3").orElseThrow().protocol());
        assertEquals(
                new LabelProblem.UnknownLabel("smic-3", "others"),
                ExamineProject.annotations(other).stream()
                        .filter(finding -> finding.kind() == Finding.Kind.UNKNOWN_LABEL)
                        .findFirst()
                        .orElseThrow()
                        .problem());
    }
}
