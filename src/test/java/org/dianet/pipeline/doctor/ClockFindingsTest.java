package org.dianet.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
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

    private static List<String> said(Clip clip, VideoClock clock) {
        return ClockFindings.of(clip, clock).stream().map(Finding::what).toList();
    }

    @Test
    void aVariableRateIsNamed() {
        assertEquals(
                List.of(
                        "The frame rate is variable: 15 to 30 frames a second, 20 over the whole file.",
                        "The header of the file gives a frame rate of 30 a second; its frames are 20 a second by their"
                                + " time stamps."),
                said(clip(PHONE.times()), PHONE));
    }

    @Test
    void aConstantRateOfTheFileSaysNothing() {
        assertEquals(List.of(), said(clip(FrameTimes.constant(new FrameRate(25))), VideoClock.constant(25)));
    }

    @Test
    void aProjectThatCountsAnotherTimeCanTakeThatOfTheFile() {
        Clip clip = clip(FrameTimes.constant(new FrameRate(30)));
        Finding finding = ClockFindings.of(clip, PHONE).getFirst();
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(
                "The project counts 30 frames a second: frame 119 is 3966.67 ms behind the first, by the time stamps of"
                        + " the file 5933.33 ms.",
                finding.what());
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
        Finding finding = ClockFindings.of(clip(FrameTimes.constant(new FrameRate(200))), VideoClock.constant(25))
                .getFirst();
        assertEquals(Severity.NOTE, finding.severity());
    }
}
