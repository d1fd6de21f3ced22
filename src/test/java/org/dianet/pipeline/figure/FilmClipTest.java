package org.dianet.pipeline.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.ExtractFrames;
import org.dianet.storage.PngFile;
import org.dianet.video.FrameReader;
import org.dianet.video.javacv.JavaCvMedia;
import org.dianet.video.javacv.JavaCvWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of 20 images, 101 to 120, of odd sides; image n is grey of level 10 (n - 100), so that a picture says which
/// frame it is.
class FilmClipTest {
    private static final int WIDTH = 161;
    private static final int HEIGHT = 121;
    private static final double NEAR = 4;

    @TempDir
    Path root;

    private Clip clip;
    private final FilmClip films = new FilmClip(new JavaCvMedia(), new JavaCvWriter());

    @BeforeEach
    void images() throws IOException {
        Files.createDirectories(root.resolve("imgs"));
        for (int n = 101; n <= 120; n++) {
            PngFile.write(root.resolve("imgs/img%05d.png".formatted(n)), grey(10 * (n - 100)));
        }
        clip = new Clip(
                new ClipId("c"),
                new SubjectId("s"),
                "",
                new Media.ImageFolder("imgs"),
                new FrameNumbers(List.of(new FrameNumbers.Run(101, 120))),
                new FrameRate(29.97),
                List.of(Coding.empty(new Coder("A")).with(Marks.of(105, 108, 112))),
                null);
    }

    private static Frame grey(int level) {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, 0xFF000000 | level * 0x010101);
        return new Frame(WIDTH, HEIGHT, pixels);
    }

    private FilmClip.Film film(Path out, String speed, int margin, FilmClip.Extra... extras) throws IOException {
        Coding coding = clip.coding();
        FilmStretch stretch = FilmStretch.of(clip, coding, null, null, margin);
        return films.write(
                root,
                new FilmClip.Order(clip, coding, stretch, 29.97, FilmSpeed.of(speed), List.of(extras)),
                out,
                JobContext.silent());
    }

    /// The frame of the folder that each picture of a video shows, read near the middle.
    private List<Integer> shown(Path video, int height) throws IOException {
        List<Integer> shown = new ArrayList<>();
        try (FrameReader reader =
                new JavaCvMedia().open(root, new Media.VideoFile(video.toString()), FrameNumbers.NONE)) {
            for (int i = 0; i < reader.frames().count(); i++) {
                Frame picture = reader.read(new FrameIndex(i));
                assertEquals(WIDTH + 1, picture.width());
                assertEquals(height, picture.height());
                int at = picture.argb()[80 * picture.width() + 60] & 0xFF;
                long frame = Math.round(at / 10.0);
                assertEquals(10.0 * frame, at, NEAR);
                shown.add((int) (100 + frame));
            }
        }
        return shown;
    }

    private double rate(Path video) throws IOException {
        return new JavaCvMedia()
                .probe(root, new Media.VideoFile(video.toString()))
                .clock()
                .orElseThrow()
                .times()
                .rate()
                .perSecond();
    }

    @Test
    void eachFrameOfTheEventIsRepeatedAtTheRecordedRate() throws IOException {
        Path out = root.resolve("a.mp4");
        FilmClip.Film film = film(out, "1/3", 2);
        List<Integer> expected = new ArrayList<>();
        for (int n = 103; n <= 114; n++) {
            expected.addAll(List.of(n, n, n));
        }
        assertEquals(expected, shown(out, HEIGHT + 1));
        assertEquals(12, film.frames());
        assertEquals(36, film.shown());
        assertEquals(29.97, film.rate(), 1e-9);
        assertEquals(29.97, rate(out), 1e-3);
    }

    @Test
    void wordsAndCurveLeaveTheRestOfThePictureAsItWas() throws IOException {
        Path out = root.resolve("b.mp4");
        film(out, "1", 0, FilmClip.Extra.BURN, FilmClip.Extra.CURVE);
        List<Integer> frames = shown(out, HEIGHT + 1 + 96);
        assertEquals(List.of(105, 106, 107, 108, 109, 110, 111, 112), frames);
    }

    @Test
    void aWholeFolderPlaysAtItsOwnRate() throws IOException {
        Path out = root.resolve("whole.mp4");
        films.whole(root, clip, 200, out, JobContext.silent());
        List<Integer> frames = shown(out, HEIGHT + 1);
        assertEquals(20, frames.size());
        assertEquals(101, frames.getFirst());
        assertEquals(120, frames.getLast());
        assertEquals(200, rate(out), 1e-6);
    }

    @Test
    void aMissingFrameStopsTheVideoWithItsNumber() throws IOException {
        Files.delete(root.resolve("imgs/img00107.png"));
        IOException refused = assertThrows(IOException.class, () -> film(root.resolve("d.mp4"), "1", 0));
        assertTrue(String.valueOf(refused.getMessage()).contains("107"), refused.getMessage());
    }

    @Test
    void framesAreWrittenUnderTheirNumbers() throws IOException {
        List<Path> files =
                new ExtractFrames(new JavaCvMedia()).write(root, clip, 4, 6, root.resolve("out"), JobContext.silent());
        assertEquals(
                List.of("c_00105.png", "c_00106.png", "c_00107.png"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        assertTrue(Arrays.equals(
                grey(60).argb(), PngFile.frame(Files.readAllBytes(files.get(1))).argb()));
    }

    @Test
    void speedsAreFractions() {
        assertEquals(new FilmSpeed(1, 8), FilmSpeed.of("1/8"));
        assertEquals(new FilmSpeed(1, 4), FilmSpeed.of("0.25"));
        assertEquals(new FilmSpeed(3, 10), FilmSpeed.of(".3"));
        assertEquals(new FilmSpeed(2, 1), FilmSpeed.of("2x"));
        assertEquals(new FilmSpeed(1, 1), FilmSpeed.of("4/4"));
        for (String wrong : List.of("0", "1/0", "1/65", "9", "-1", "fast", "")) {
            assertThrows(IllegalArgumentException.class, () -> FilmSpeed.of(wrong), wrong);
        }
    }

    @Test
    void ratesAreHeldAsFractionsOfSmallNumbers() {
        assertEquals(30_000 / 1001.0, FilmRate.near(29.97002997002997));
        assertEquals(25, FilmRate.near(25));
        assertEquals(0.125, FilmRate.near(0.125));
        assertEquals(199.98765, FilmRate.near(199.98765), 1e-4);
    }

    @Test
    void stretchesThatAreNotThereAreRefusedInASentence() {
        Clip bare = clip.without(new Coder("A"));
        assertEquals(
                "Clip c has no marks by dataset; say which frames with --from and --to.",
                refusal(() -> FilmStretch.of(bare, bare.coding(), null, null, 0)));
        assertEquals(
                "Clip c has no frame 99; its frames are 101 to 120.",
                refusal(() -> FilmStretch.of(clip, clip.coding(), 99L, null, 0)));
        assertEquals(
                "The last frame, 102, comes before the first, 110.",
                refusal(() -> FilmStretch.of(clip, clip.coding(), 110L, 102L, 0)));
        assertEquals(new FilmStretch(0, 19), FilmStretch.of(clip, clip.coding(), null, null, 50));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable work) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, work).getMessage());
    }
}
