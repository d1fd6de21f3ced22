package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dianet.face.NoFaces;
import org.dianet.imaging.Frame;
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
import org.dianet.model.finding.CopyProblem;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.finding.Remedy.Reason;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.doctor.CodingFindings;
import org.dianet.pipeline.doctor.DecideFinding;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.ExamineProject.Depth;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.video.ImageFiles;
import org.dianet.video.javacv.CodedVideo;
import org.dianet.video.javacv.JavaCvInspector;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One error planted at a time in a sound project of small pictures; the scan finds it and proposes the right fix.
class PlantedErrorsTest {
    private static final int SIDE = 16;
    private static final Coder ANA = new Coder("Ana");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private Project project;

    /// Frames 1 to 20 of both clips: a bright spot grows from frame 4 to frame 10 and shrinks to frame 16.
    @BeforeEach
    void soundProject() {
        for (String clip : List.of("s1/a", "s2/b")) {
            for (int n = 1; n <= 20; n++) {
                write(clip, n, SIDE);
            }
        }
        project = new Project(
                "p",
                List.of(clip("a", "s1", Marks.of(4, 10, 16)), clip("b", "s2", Marks.of(4, 10, 16))),
                new Vocabulary(List.of("x", "others")),
                new Protocol("own", List.of("x"), Map.of("x", "x", "others", "x")));
    }

    @Test
    void theSoundProjectHasNoFindings() {
        assertEquals(List.of(), scan(Depth.EVERY_FRAME));
    }

    @Test
    void aMissingFrame() throws IOException {
        Files.delete(file("s1/a", 7));
        Finding finding = only(Kind.MISSING_FRAMES, Depth.HEADERS);
        assertEquals(new MediaProblem.MissingFrames("s1/a", FrameNumbers.of(7)), finding.problem());
        assertEquals(
                FrameNumbers.of(1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20),
                mended(finding).frames());
        assertEquals(List.of(6L, 8L), shown(finding));
    }

    @Test
    void anEmptyFrame() throws IOException {
        Files.write(file("s1/a", 7), new byte[0]);
        Finding finding = only(Kind.DAMAGED_FRAMES, Depth.HEADERS);
        assertEquals(FrameNumbers.of(7), damaged(finding).frames());
        assertTrue(damaged(finding).cause().endsWith("007.png is empty (0 bytes)."));
        assertEquals(19, mended(finding).frames().count());
    }

    @Test
    void aFrameThatIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(file("s1/a", 7));
        Files.write(file("s1/a", 7), java.util.Arrays.copyOf(whole, whole.length - 12));
        assertTrue(damaged(only(Kind.DAMAGED_FRAMES, Depth.HEADERS)).cause().contains("cut off"));
    }

    @Test
    void aHugeFrameIsNotDecoded() throws IOException {
        byte[] png = Files.readAllBytes(file("s1/a", 7));
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        Files.write(file("s1/a", 7), png);
        String cause = damaged(only(Kind.DAMAGED_FRAMES, Depth.HEADERS)).cause();
        assertTrue(cause.contains("30000×30000 pixels; images above 100 megapixels are not read"), cause);
    }

    @Test
    void aFrameOfAnotherSize() {
        write("s1/a", 7, SIDE + 2);
        Finding finding = only(Kind.FRAME_SIZE, Depth.HEADERS);
        MediaProblem.OtherSize other = assertInstanceOf(MediaProblem.OtherSize.class, finding.problem());
        assertEquals(FrameNumbers.of(7), other.frames());
        assertTrue(other.cause().endsWith("is 18×18 pixels, most frames of the clip are 16×16."), other.cause());
        assertTrue(mended(finding).frames().indexOf(new FrameNumber(7)).isEmpty());
    }

    @Test
    void aFrameWhosePixelsAreDamagedIsFoundByDecoding() throws IOException {
        byte[] png = Files.readAllBytes(file("s1/a", 7));
        java.util.Arrays.fill(png, 40, png.length - 16, (byte) 0);
        Files.write(file("s1/a", 7), png);
        assertEquals(List.of(), scan(Depth.HEADERS));
        Finding finding = only(Kind.DAMAGED_FRAMES, Depth.EVERY_FRAME);
        assertEquals(FrameNumbers.of(7), damaged(finding).frames());
    }

    @Test
    void framesThatCameLater() {
        write("s1/a", 21, SIDE);
        write("s1/a", 22, SIDE);
        Finding finding = only(Kind.EXTRA_FRAMES, Depth.HEADERS);
        assertEquals(new MediaProblem.ExtraFrames("s1/a", FrameNumbers.of(21, 22)), finding.problem());
        assertEquals(22, mended(finding).frames().count());
    }

    @Test
    void framesThatWereGoneBeforeTheImport() throws IOException {
        Files.delete(file("s1/a", 7));
        Files.delete(file("s1/a", 8));
        replace(withFrames("a", FrameNumbers.of(1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)));
        Finding finding = only(Kind.GAP, Depth.HEADERS);
        assertEquals(new MediaProblem.Gap("s1/a", FrameNumbers.of(7, 8), true), finding.problem());
        assertEquals(Finding.Severity.WARNING, finding.severity());
        assertEquals(List.of(6L, 9L), shown(finding));
    }

    @Test
    void everySecondFrameIsNoGapButAnotherRate() throws IOException {
        for (int n = 2; n <= 20; n += 2) {
            Files.delete(file("s1/a", n));
        }
        replace(withFrames("a", FrameNumbers.of(1, 3, 5, 7, 9, 11, 13, 15, 17, 19)));
        mark("a", Marks.of(3, 9, 15));
        assertEquals(
                new MediaProblem.Steps("s1/a", 2), only(Kind.GAP, Depth.HEADERS).problem());
    }

    @Test
    void aMediaFolderThatIsGone() {
        replace(clip("a", "s1", Marks.of(4, 10, 16)).with(new Media.ImageFolder("s1/gone")));
        assertEquals(
                List.of(Kind.MEDIA, Kind.UNUSED_FOLDER),
                scan(Depth.HEADERS).stream().map(Finding::kind).toList());
    }

    @Test
    void anApexTypedWithAWrongDigit() {
        mark("a", Marks.of(4, 90, 16));
        Finding finding = only(Kind.MARK_OUTSIDE, Depth.HEADERS, Kind.MARK_ORDER);
        assertEquals(new MarkProblem.OutsideClip(MarkKind.APEX, new FrameNumber(90)), finding.problem());
        int place = remedies(finding).indexOf(new Remedy.Values(Map.of("apex", "10"), Reason.DIGIT_DIFFERS));
        assertEquals(Marks.of(4, 10, 16), accepted(finding, place).coding().marks());
    }

    /// The typing error of SAMM's 032_3_1, whose apex 1930 is read as 4930.
    @Test
    void aSlipInAFourDigitNumberHasOneReading() {
        Clip clip = withFrames("a", new FrameNumbers(List.of(new FrameNumbers.Run(4896, 4970))));
        Clip samm = clip.with(clip.coding().with(Marks.of(4896, 1930, 4970)));
        Finding finding = CodingFindings.of(samm, project.protocol()).stream()
                .filter(f -> f.kind() == Kind.MARK_OUTSIDE)
                .findFirst()
                .orElseThrow();
        assertEquals(
                new Remedy.Values(Map.of("apex", "4930"), Reason.DIGIT_DIFFERS),
                remedies(finding).getFirst());
    }

    @Test
    void anOffsetBehindTheLastFrame() {
        mark("a", Marks.of(4, 10, 35));
        Finding finding = only(Kind.MARK_OUTSIDE, Depth.HEADERS);
        assertEquals(new MarkProblem.OutsideClip(MarkKind.OFFSET, new FrameNumber(35)), finding.problem());
        assertEquals(
                new Remedy.Values(Map.of("offset", "20"), Reason.NEAREST_FRAME),
                remedies(finding).getLast());
        int last = finding.proposals().size() - 1;
        assertEquals(Marks.of(4, 10, 20), accepted(finding, last).coding().marks());
    }

    @Test
    void apexAndOffsetChangedOver() {
        mark("a", Marks.of(4, 16, 10));
        Finding finding = only(Kind.MARK_ORDER, Depth.HEADERS);
        assertEquals(new MarkProblem.OutOfOrder(Marks.of(4, 16, 10)), finding.problem());
        Remedy swap = new Remedy.Values(Map.of("apex", "10", "offset", "16"), Reason.MARKS_SWAPPED);
        int place = remedies(finding).indexOf(swap);
        Clip mended = accepted(finding, place);
        assertEquals(Marks.of(4, 10, 16), mended.coding().marks());
        assertEquals(ANA, mended.coding().author());
    }

    @Test
    void equalMarksAndAbsentOnes() {
        mark("a", Marks.of(4, 4, 16));
        assertEquals(
                new MarkProblem.StillPhase(MarkProblem.Phase.ONSET),
                only(Kind.EQUAL_MARKS, Depth.HEADERS).problem());
        mark("a", new Marks(new FrameNumber(4), null, null));
        assertEquals(
                new MarkProblem.NotMarked(List.of(MarkKind.APEX, MarkKind.OFFSET)),
                only(Kind.ABSENT_MARK, Depth.HEADERS).problem());
    }

    @Test
    void anApexFarFromTheMotion() {
        mark("a", Marks.of(2, 15, 16));
        Finding finding = only(Kind.APEX_FAR, Depth.EVERY_FRAME);
        assertEquals(Finding.Severity.NOTE, finding.severity());
        assertEquals(new FrameNumber(10), mended(finding).coding().marks().apex());
    }

    @Test
    void theSameBytesUnderAnotherSubject() throws IOException {
        for (int n = 1; n <= 20; n++) {
            Files.createDirectories(folder.resolve("s3/c"));
            Files.copy(file("s1/a", n), folder.resolve("s3/c/image%05d.png".formatted(n + 100)));
        }
        Clip copy = clip("c", "s3", Marks.of(104, 110, 116));
        FrameNumbers numbers = new FrameNumbers(List.of(new FrameNumbers.Run(101, 120)));
        project = project.withClips(
                List.of(project.clips().get(0), project.clips().get(1), copy.withFrames(numbers)));
        Finding finding = only(Kind.DUPLICATE, Depth.HEADERS);
        assertEquals(Finding.Severity.ERROR, finding.severity());
        assertEquals(new CopyProblem.SameBytes("s3/c", new ClipId("a"), "s1/a", false), finding.problem());
        project = DecideFinding.accept(project, finding, finding.proposals().getFirst(), ANA, NOW)
                .applyTo(project);
        assertEquals(
                List.of("a", "b"),
                project.clips().stream().map(c -> c.id().value()).toList());
        only(Kind.UNUSED_FOLDER, Depth.HEADERS);
    }

    @Test
    void aFolderWithoutALabel() {
        for (int n = 5; n <= 9; n++) {
            write("s1/extra", n, SIDE);
        }
        Finding finding = only(Kind.UNUSED_FOLDER, Depth.HEADERS);
        assertEquals(new CopyProblem.UnusedFolder("s1/extra", 5), finding.problem());
        project = DecideFinding.accept(project, finding, finding.proposals().getFirst(), ANA, NOW)
                .applyTo(project);
        Clip added = project.clip(new ClipId("extra")).orElseThrow();
        assertEquals("s1", added.subject().value());
        assertEquals(FrameNumbers.of(5, 6, 7, 8, 9), added.frames());
    }

    @Test
    void aMisspeltLabel() {
        replace(clip("a", "s1", Marks.of(4, 10, 16))
                .with(Coding.empty(Coder.DATASET).with(Marks.of(4, 10, 16)).withEmotion("ohters")));
        Finding finding = only(Kind.UNKNOWN_LABEL, Depth.HEADERS, Kind.CLASSES);
        assertEquals("others", mended(finding).coding().emotion());
    }

    @Test
    void aVideoCutInHalfWithItsIndexInFront() throws Exception {
        Path video = folder.resolve("v.mp4");
        CodedVideo.constant("mp4", "libopenh264", 60, 12, 0)
                .with(i -> i * 40_000L, Map.of("movflags", "faststart"))
                .write(video);
        byte[] whole = Files.readAllBytes(video);
        replace(clip("a", "s1", Marks.of(4, 10, 16)).with(new Media.VideoFile("v.mp4")));
        replace(withFrames("a", FrameNumbers.counted(60)));
        assertTrue(scan(Depth.HEADERS).stream().noneMatch(f -> f.kind() == Kind.DAMAGED_FRAMES));
        Files.write(video, java.util.Arrays.copyOf(whole, whole.length / 2));
        Finding finding = scan(Depth.HEADERS).stream()
                .filter(f -> f.kind() == Kind.DAMAGED_FRAMES)
                .findFirst()
                .orElseThrow();
        String cause = damaged(finding).cause();
        assertTrue(cause.contains("cut off: its index lists 60 frames, but the file ends after"), cause);
    }

    @Test
    void aRejectedFindingIsRememberedAndRestored() {
        mark("a", Marks.of(4, 4, 16));
        Finding finding = only(Kind.EQUAL_MARKS, Depth.HEADERS);
        Project rejected = DecideFinding.reject(finding, ANA, NOW).applyTo(project);
        Decision decision = rejected.decision(finding.findingKey()).orElseThrow();
        assertEquals(Decision.Outcome.REJECTED, decision.outcome());
        assertEquals(ANA, decision.coder());
        assertEquals(NOW, decision.at());
        assertEquals(project, DecideFinding.restore(finding).applyTo(rejected));
    }

    private static List<Remedy> remedies(Finding finding) {
        return finding.proposals().stream().map(Finding.Proposal::remedy).toList();
    }

    private static MediaProblem.DamagedFrames damaged(Finding finding) {
        return assertInstanceOf(MediaProblem.DamagedFrames.class, finding.problem());
    }

    private Clip mended(Finding finding) {
        return accepted(finding, 0);
    }

    private Clip accepted(Finding finding, int proposal) {
        Project after = DecideFinding.accept(
                        project, finding, finding.proposals().get(proposal), ANA, NOW)
                .applyTo(project);
        return after.clip(new ClipId("a")).orElseThrow();
    }

    private static List<Long> shown(Finding finding) {
        return finding.evidence().stream().map(e -> e.frame().value()).toList();
    }

    /// The only finding besides those of `others`, which go with it.
    private Finding only(Kind kind, Depth depth, Kind... others) {
        List<Finding> found = scan(depth).stream()
                .filter(finding -> !List.of(others).contains(finding.kind()))
                .toList();
        assertEquals(List.of(kind), found.stream().map(Finding::kind).toList(), found.toString());
        return found.getFirst();
    }

    private List<Finding> scan(Depth depth) {
        return new ExamineProject(new JavaCvMedia(), new JavaCvInspector(), NoFaces::new)
                .examine(project, folder, depth, JobContext.silent());
    }

    private void mark(String id, Marks marks) {
        Clip clip = project.clip(new ClipId(id)).orElseThrow();
        replace(clip.with(clip.codingBy(Coder.DATASET).orElseThrow().with(marks)));
    }

    private void replace(Clip clip) {
        project = project.with(clip.id(), _ -> clip);
    }

    private Clip withFrames(String id, FrameNumbers frames) {
        Clip clip = project.clip(new ClipId(id)).orElseThrow();
        return clip.withFrames(frames);
    }

    private static Clip clip(String id, String subject, Marks marks) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.ImageFolder(subject + "/" + id),
                new FrameNumbers(List.of(new FrameNumbers.Run(1, 20))),
                new FrameRate(200),
                List.of(Coding.empty(Coder.DATASET).with(marks).withEmotion("x")),
                null);
    }

    private Path file(String clip, int number) {
        return folder.resolve(clip).resolve("%03d.png".formatted(number));
    }

    private void write(String clip, int number, int side) {
        int strength = Math.clamp(6 - Math.abs(number - 10), 0, 6);
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % side;
            int y = i / side;
            boolean spot = Math.abs(x - 8) + Math.abs(y - 8) < 6;
            int grey = 60 + clip.charAt(1) + 3 * x + (spot ? 14 * strength : 0);
            pixels[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
        ImageFiles.write(folder.resolve(clip), "%03d.png".formatted(number), new Frame(side, side, pixels));
    }
}
