package org.dianet.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.face.NoFaces;
import org.dianet.job.JobContext;
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
import org.dianet.model.finding.FoundProblem;
import org.dianet.model.finding.LabelProblem;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.finding.ProjectProblem;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.FakeMedia;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaPaths;
import org.dianet.video.MediaReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamineProjectTest {
    private static final Marks FINE = Marks.of(101, 110, 130);

    @TempDir
    Path folder;

    private static final FrameNumbers WHOLE = new FrameNumbers(List.of(new FrameNumbers.Run(100, 140)));
    private FrameNumbers present = WHOLE;

    @BeforeEach
    void media() throws IOException {
        for (String clip : List.of("a", "b", "c")) {
            Files.createDirectories(folder.resolve("clips").resolve(clip));
        }
    }

    @Test
    void aSoundProjectHasNoFindings() {
        assertEquals(List.of(), examine(project(clip("a", "s1", FINE), clip("b", "s2", FINE))));
    }

    @Test
    void missingMediaAreErrors() {
        Clip gone = clip("a", "s1", FINE).with(new Media.ImageFolder("nowhere"));
        List<Finding> findings = examine(project(gone, clip("b", "s2", FINE)));
        assertEquals(1, findings.size());
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        MediaProblem.Unreadable gonePath = assertInstanceOf(
                MediaProblem.Unreadable.class, findings.getFirst().problem());
        assertEquals("nowhere", gonePath.file());
    }

    @Test
    void missingAndExtraFramesAreNamed() {
        present = new FrameNumbers(List.of(new FrameNumbers.Run(100, 120), new FrameNumbers.Run(122, 145)));
        Clip clip = withFrames(clip("a", "s1", FINE), new FrameNumbers(List.of(new FrameNumbers.Run(100, 142))), 200);
        assertEquals(
                List.of(
                        new Found(Severity.ERROR, new MediaProblem.MissingFrames("clips/a", FrameNumbers.of(121))),
                        new Found(
                                Severity.NOTE,
                                new MediaProblem.ExtraFrames("clips/a", FrameNumbers.of(143, 144, 145)))),
                found(project(clip)).subList(0, 2));
    }

    @Test
    void anApexOutsideTheClipIsNamed() {
        assertEquals(
                List.of(new MarkProblem.OutsideClip(MarkKind.APEX, new FrameNumber(99))),
                found(project(clip("a", "s1", new Marks(null, new FrameNumber(99), null)), clip("b", "s2", FINE)))
                        .stream()
                        .filter(one -> one.severity() == Severity.ERROR)
                        .map(Found::problem)
                        .toList());
    }

    @Test
    void absentAndDisorderedMarksAreNamed() {
        Marks absent = new Marks(new FrameNumber(101), null, new FrameNumber(130));
        assertEquals(
                List.of(
                        new Found(Severity.WARNING, new MarkProblem.NotMarked(List.of(MarkKind.APEX))),
                        new Found(Severity.ERROR, new MarkProblem.OutOfOrder(Marks.of(101, 131, 130)))),
                found(project(clip("a", "s1", absent), clip("b", "s2", Marks.of(101, 131, 130)))));
    }

    @Test
    void aPhaseOfOneFrameShowsNoMotion() {
        assertEquals(
                List.of(
                        new Found(Severity.WARNING, new MarkProblem.StillPhase(MarkProblem.Phase.ONSET)),
                        new Found(Severity.WARNING, new MarkProblem.StillPhase(MarkProblem.Phase.OFFSET))),
                found(project(clip("a", "s1", Marks.of(110, 110, 130)), clip("b", "s2", Marks.of(101, 130, 130)))));
    }

    @Test
    void longExpressionsAreWarnings() {
        // At 50 frames a second 101..110 takes 180 ms and 101..129 560 ms.
        Clip slow = withFrames(clip("a", "s1", Marks.of(101, 110, 129)), WHOLE, 50);
        Clip slowRise = withFrames(clip("b", "s2", Marks.of(101, 115, 120)), WHOLE, 50);
        assertEquals(
                List.of(
                        new Found(Severity.WARNING, new MarkProblem.TooLong(MarkProblem.Part.EXPRESSION, 560, 500)),
                        new Found(Severity.WARNING, new MarkProblem.TooLong(MarkProblem.Part.ONSET_PHASE, 280, 260))),
                found(project(slow, slowRise)));
    }

    @Test
    void classesAndSubjectsThatAreTooFewAreWarnings() {
        Clip unlabelled = clip("a", "s1", FINE).with(Coding.empty(Coder.DATASET).with(FINE));
        assertEquals(
                List.of(
                        new Found(Severity.WARNING, new LabelProblem.NoLabel()),
                        new Found(Severity.WARNING, new ProjectProblem.SmallClass("x", 1, Optional.empty())),
                        new Found(Severity.WARNING, new ProjectProblem.SingleSubject())),
                found(project(unlabelled, clip("b", "s1", FINE))));
    }

    private record Found(Severity severity, FoundProblem problem) {}

    private List<Found> found(Project project) {
        return examine(project).stream()
                .map(finding -> new Found(finding.severity(), finding.problem()))
                .toList();
    }

    private List<Finding> examine(Project project) {
        return new ExamineProject(new FakeMedia(), this::inspect, NoFaces::new)
                .examine(project, folder, ExamineProject.Depth.HEADERS, JobContext.silent());
    }

    private MediaReport inspect(Path root, Media media, JobContext context) throws MediaException {
        MediaPaths.find(root, media.shownPath());
        return new MediaReport(new MediaInfo(4, 4, present, OptionalDouble.empty()), List.of(), List.of());
    }

    private static Project project(Clip... clips) {
        return new Project("p", List.of(clips), new Vocabulary(List.of("x")), Protocol.identity("own", List.of("x")));
    }

    private static Clip clip(String id, String subject, Marks marks) {
        Clip clip = new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.ImageFolder("clips/" + id),
                WHOLE,
                new FrameRate(200),
                List.of(),
                null);
        return clip.with(Coding.empty(Coder.DATASET).with(marks).withEmotion("x"));
    }

    private static Clip withFrames(Clip clip, FrameNumbers frames, double rate) {
        return new Clip(clip.id(), clip.subject(), "", clip.media(), frames, new FrameRate(rate), clip.codings(), null);
    }
}
