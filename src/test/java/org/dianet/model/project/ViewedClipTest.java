package org.dianet.model.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.study.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose frames show an event in another view, and which of them belong together.
class ViewedClipTest {
    /// Marked at frames 110, 114 and 120: 50, 70 and 100 ms after its first frame.
    private static final Clip CLIP = clip("a", "s1", new FrameRate(200), new FrameNumbers.Run(100, 140))
            .with(Coding.empty(Coder.DATASET).with(Marks.of(110, 114, 120)));

    private static Clip clip(String id, String subject, FrameRate rate, FrameNumbers.Run... runs) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.ImageFolder("part/" + id + "/color"),
                new FrameNumbers(List.of(runs)),
                rate,
                List.of(),
                null);
    }

    private static ViewedClip viewed(Clip other, OptionalDouble offset) {
        View view = new View(CLIP.id(), "side", new View.OtherClip(other.id(), offset), Instant.EPOCH);
        Project project = Project.empty("p").withClips(List.of(CLIP, other));
        return ViewedClip.of(project.with(project.study().withViews(List.of(view))), CLIP, "side");
    }

    private static String refusal(Clip other, OptionalDouble offset) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> viewed(other, offset).phases(CLIP.phases().orElseThrow()))
                .getMessage());
    }

    @Test
    void framesOfOneNumberShowOneMoment() {
        ViewedClip side =
                viewed(clip("b", "s1", new FrameRate(200), new FrameNumbers.Run(105, 130)), OptionalDouble.empty());
        assertEquals(Phases.of(5, 9, 15), side.phases(CLIP.phases().orElseThrow()));
        assertEquals(Marks.of(110, 114, 120), side.marked().coding().marks());
        assertEquals(Optional.empty(), side.at(FrameIndex.FIRST));
    }

    /// A camera of 25 frames a second that started 20 ms before: 70, 90 and 120 ms are its frames 1.75, 2.25 and 3.
    @Test
    void otherRatesGoByTime() {
        ViewedClip side = viewed(clip("b", "s1", new FrameRate(25), new FrameNumbers.Run(0, 9)), OptionalDouble.of(20));
        assertEquals(Phases.of(2, 2, 3), side.phases(CLIP.phases().orElseThrow()));
        assertEquals(Marks.of(2, 2, 3), side.marked().coding().marks());
    }

    @Test
    void imagesBesideAClipHaveItsNumbers() {
        View depth = new View(CLIP.id(), "depth", new View.Beside("../depth"), Instant.EPOCH);
        Project project = Project.empty("p").withClips(List.of(CLIP));
        ViewedClip viewed = ViewedClip.of(project, CLIP, depth);
        assertEquals(new Media.ImageFolder("part/a/depth"), viewed.pixels().media());
        assertEquals(CLIP.phases().orElseThrow(), viewed.phases(CLIP.phases().orElseThrow()));
        ViewedClip main = ViewedClip.of(project, CLIP, View.MAIN);
        assertEquals(CLIP, main.marked());
        assertTrue(main.main());
        Clip video = CLIP.with(new Media.VideoFile("a.avi"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ViewedClip.of(project, video, depth))
                .getMessage()
                .contains("no folder of images"));
    }

    @ParameterizedTest
    @CsvSource({
        "part/a/color,../depth,part/a/depth",
        "../x/color,../../d,../d",
        "/data/a,./b/../c,/data/a/c",
        "a,../../b,../b",
        "a,/abs/b,/abs/b",
        "a,C:/b,C:/b",
        "//server/a,../b,//server/b"
    })
    void pathsStartFromTheClipsFolder(String folder, String path, String expected) {
        assertEquals(expected, RelativePath.of(folder, path));
    }

    @Test
    void whatCannotBeAViewIsRefusedInAClause() {
        FrameRate rate = new FrameRate(200);
        FrameNumbers.Run all = new FrameNumbers.Run(100, 140);
        OptionalDouble byNumber = OptionalDouble.empty();
        assertEquals(
                "its view side, clip b, is of subject s2 and not of s1", refusal(clip("b", "s2", rate, all), byNumber));
        assertEquals(
                "its view side has no frame at the apex, frame 114",
                refusal(
                        clip("b", "s1", rate, new FrameNumbers.Run(100, 112), new FrameNumbers.Run(118, 140)),
                        byNumber));
        assertEquals(
                "its view side has 10 frames from onset to offset, and the clip 11",
                refusal(
                        clip("b", "s1", rate, new FrameNumbers.Run(100, 116), new FrameNumbers.Run(118, 140)),
                        byNumber));
        assertEquals(
                "its view side has no frame at the offset, frame 120",
                refusal(clip("b", "s1", rate, new FrameNumbers.Run(0, 9)), OptionalDouble.of(-50)));
        assertTrue(refusal(clip("b", "s1", new FrameRate(100), all), byNumber).contains("another frame rate"));
        Clip unknown = clip("b", "s1", rate, all).withTimes(Optional.empty());
        assertTrue(refusal(unknown, OptionalDouble.of(0)).contains("frame rate of clip b is not known"));
        Clip same = clip("b", "s1", rate, all).with(CLIP.media());
        assertTrue(refusal(same, byNumber).contains("same recording"));
        Clip image = clip("b", "s1", rate).with(new Media.MotionImage("x.png"));
        assertTrue(refusal(image, byNumber).contains("clip b has no frames"));
        assertEquals(
                "it has no view depth",
                assertThrows(IllegalArgumentException.class, () -> ViewedClip.of(Project.empty("p"), CLIP, "depth"))
                        .getMessage());
        View gone = new View(CLIP.id(), "side", new View.OtherClip(new ClipId("b"), byNumber), Instant.EPOCH);
        assertEquals(
                "its view side is clip b, which the project does not have",
                assertThrows(IllegalArgumentException.class, () -> ViewedClip.of(Project.empty("p"), CLIP, gone))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"main", "''", "a b", "-x"})
    void namesAreWords(String name) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new View(CLIP.id(), name, new View.Beside("../depth"), Instant.EPOCH));
    }
}
