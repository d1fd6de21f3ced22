package org.dianet.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.dianet.face.NoFaces;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.FakeMedia;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Projects hold decisions under the keys that version 0.1.0 gave to findings, so these stay as they are.
class StoredMattersTest {
    private static final Marks FINE = Marks.of(101, 110, 130);

    @TempDir
    private Path folder;

    private static Clip clip(String id, Marks marks, String label, double rate) {
        Coding coding = Coding.empty(Coder.DATASET).with(marks).withEmotion(label);
        return new Clip(
                new ClipId(id),
                new SubjectId("s"),
                "",
                new Media.ImageFolder(id),
                new FrameNumbers(List.of(new FrameNumbers.Run(100, 140))),
                new FrameRate(rate),
                List.of(coding),
                null);
    }

    private static Clip withUnits(String units) {
        Clip clip = clip("h", FINE, "x", 200);
        return clip.with(clip.coding().with(new ActionUnits(units)));
    }

    /// `KIND CLIP MATTER` of every finding.
    private List<String> keys(FrameNumbers onDisk, Clip... clips) throws Exception {
        for (Clip clip : clips) {
            Files.createDirectories(folder.resolve(clip.id().value()));
        }
        Project project = new Project(
                "p", List.of(clips), new Vocabulary(List.of("x")), Protocol.identity("own", List.of("x", "rare")));
        MediaReport report = new MediaReport(new MediaInfo(4, 4, onDisk, OptionalDouble.empty()), List.of(), List.of());
        return new ExamineProject(new FakeMedia(), (_, _, _) -> report, NoFaces::new)
                .examine(project, folder, ExamineProject.Depth.HEADERS, JobContext.silent()).stream()
                        .map(Finding::findingKey)
                        .map(StoredMattersTest::words)
                        .toList();
    }

    private static String words(FindingKey key) {
        return key.kind() + " " + key.clip() + " " + key.detail();
    }

    @Test
    void mattersOfMarksLabelsAndClasses() throws Exception {
        assertEquals(
                List.of(
                        "absent-mark a onset+apex",
                        "mark-outside b apex=99",
                        "mark-order b 101,99,130",
                        "equal-marks c onset",
                        "equal-marks d offset",
                        "duration e expression",
                        "duration e onset phase",
                        "no-label f ",
                        "unknown-label g zzz",
                        "action-units h ?+smile",
                        "classes null class rare",
                        "classes null subjects"),
                keys(
                        new FrameNumbers(List.of(new FrameNumbers.Run(100, 140))),
                        clip("a", new Marks(null, null, new FrameNumber(130)), "x", 200),
                        clip("b", Marks.of(101, 99, 130), "x", 200),
                        clip("c", Marks.of(110, 110, 130), "x", 200),
                        clip("d", Marks.of(101, 130, 130), "x", 200),
                        clip("e", Marks.of(101, 121, 135), "x", 50),
                        clip("f", FINE, null, 200),
                        clip("g", FINE, "zzz", 200),
                        withUnits("4+?+smile")));
    }

    @Test
    void mattersOfFrames() throws Exception {
        FrameNumbers onDisk = new FrameNumbers(List.of(new FrameNumbers.Run(100, 110), new FrameNumbers.Run(113, 145)));
        assertEquals(
                List.of(
                        "missing-frames a 111-112",
                        "extra-frames a 141-145",
                        "classes null class rare",
                        "classes null class x",
                        "classes null subjects"),
                keys(onDisk, clip("a", FINE, "x", 200)));
        Clip gap = clip("a", FINE, "x", 200).withFrames(onDisk);
        assertEquals("gap a 111-112", keys(onDisk, gap).getFirst());
        FrameNumbers steps = FrameNumbers.of(100, 103, 106, 109);
        assertEquals("gap a steps of 3", keys(steps, gap.withFrames(steps)).getFirst());
    }
}
