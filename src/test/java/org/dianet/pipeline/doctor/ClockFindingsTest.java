package org.dianet.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.finding.ClockProblem;
import org.dianet.model.finding.FoundProblem;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.video.VideoClock;
import org.junit.jupiter.api.Test;

class ClockFindingsTest {
    /// 60 frames at 30 a second, then 60 at 15.
    private static final VideoClock PHONE = VideoClock.of(
            IntStream.range(0, 120)
                    .mapToDouble(i -> i < 60 ? i * 1000 / 30.0 : 2000 + (i - 60) * 1000 / 15.0)
                    .toArray(),
            1000 / 15.0,
            1 / 90.0,
            Double.POSITIVE_INFINITY,
            30);

    private static Clip clip(FrameTimes times) {
        return new Clip(
                new ClipId("a"),
                new SubjectId("s"),
                "",
                new Media.VideoFile("a.mp4"),
                FrameNumbers.counted(120),
                Optional.of(times),
                Exclusions.NONE,
                List.of(),
                List.of(),
                null);
    }

    private static List<FoundProblem> found(Clip clip, VideoClock clock) {
        return ClockFindings.of(clip, clock, "a.mp4").stream()
                .map(Finding::problem)
                .toList();
    }

    @Test
    void aVariableRateIsNamed() {
        List<FoundProblem> found = found(clip(PHONE.times()), PHONE);
        assertEquals(2, found.size());
        ClockProblem.VariableRate variable = assertInstanceOf(ClockProblem.VariableRate.class, found.getFirst());
        assertEquals("a.mp4", variable.file());
        assertEquals(15, variable.least(), 0.01);
        assertEquals(30, variable.most(), 0.01);
        assertEquals(20, variable.mean(), 0.01);
        assertEquals(ClockProblem.Counting.STAMPS, variable.counting());
        ClockProblem.OtherNominalRate nominal = assertInstanceOf(ClockProblem.OtherNominalRate.class, found.getLast());
        assertEquals(30, nominal.nominal());
        assertEquals(20, nominal.mean(), 0.01);
    }

    @Test
    void aProjectWithoutARateIsToldOfThatOfTheFile() {
        List<FoundProblem> found = found(clip(PHONE.times()).withTimes(Optional.empty()), PHONE);
        assertEquals(new ClockProblem.UnknownRate("a.mp4"), found.getFirst());
        ClockProblem.VariableRate variable = assertInstanceOf(ClockProblem.VariableRate.class, found.get(1));
        assertEquals(ClockProblem.Counting.UNKNOWN, variable.counting());
    }

    @Test
    void aConstantRateOfTheFileSaysNothing() {
        assertEquals(List.of(), found(clip(FrameTimes.constant(new FrameRate(25))), VideoClock.constant(25)));
    }

    @Test
    void aProjectThatCountsAnotherTimeCanTakeThatOfTheFile() {
        Clip clip = clip(FrameTimes.constant(new FrameRate(30)));
        Finding finding = ClockFindings.of(clip, PHONE, "a.mp4").getFirst();
        assertEquals(Severity.WARNING, finding.severity());
        ClockProblem.OtherTimes times = assertInstanceOf(ClockProblem.OtherTimes.class, finding.problem());
        assertEquals(30, times.rate());
        assertEquals(new FrameNumber(119), times.last());
        assertEquals(3966.67, times.counted(), 0.01);
        assertEquals(5933.33, times.stamped(), 0.01);
        Project project =
                new Project("p", List.of(clip), new Vocabulary(List.of("x")), Protocol.identity("own", List.of("x")));
        Edit edit = finding.proposals()
                .getFirst()
                .fix()
                .edit(project, new Coder("Ana"), Instant.parse("2026-01-01T00:00:00Z"));
        assertEquals(new Edit.PutClips(List.of(clip(PHONE.times()))), edit);
    }

    @Test
    void aCameraThatIsFasterThanItsFilePlaysIsOnlyANote() {
        Finding finding = ClockFindings.of(
                        clip(FrameTimes.constant(new FrameRate(200))), VideoClock.constant(25), "a.mp4")
                .getFirst();
        assertEquals(Severity.NOTE, finding.severity());
    }
}
