package org.dianet.pipeline.spotting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceFixtures;
import org.dianet.face.FaceRegion;
import org.dianet.face.spotting.LeftOut;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Span;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.ExpressionLength;
import org.dianet.model.project.SharedRecording;
import org.dianet.pipeline.spotting.FoundMovements.Movement;
import org.dianet.video.ImageFiles;
import org.dianet.video.KeptFiles;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMovementsTest {
    private static final int SIDE = 96;
    private static final FrameNumbers NUMBERS = new FrameNumbers(List.of(new FrameNumbers.Run(11, 20)));

    @TempDir
    private Path root;

    private SpotRecording spotting;
    private int searches;

    @BeforeEach
    void film() {
        int[] grey = new int[SIDE * SIDE];
        java.util.Arrays.fill(grey, 0xff808080);
        for (int n = 11; n <= 20; n++) {
            ImageFiles.write(root.resolve("r"), "f" + n + ".png", new Frame(SIDE, SIDE, grey));
        }
        spotting = spotting(new KeptFiles(root.resolve("cache"), ".spots", 9));
    }

    private SpotRecording spotting(KeptFiles kept) {
        return new SpotRecording(new JavaCvMedia(), Finder::new, kept);
    }

    /// A search begins with the face.
    private final class Finder implements FaceFinder {
        @Override
        public Optional<Face> find(Frame frame) {
            searches++;
            return Optional.of(FaceFixtures.eyes(new Point(30, 40), new Point(62, 40)));
        }

        @Override
        public void close() {
            // nothing to close
        }
    }

    private static Clip clip() {
        return new Clip(
                new ClipId("r"),
                new SubjectId("s"),
                "",
                new Media.ImageFolder("r"),
                NUMBERS,
                new FrameRate(30),
                List.of(),
                null);
    }

    private int searches(SpotRecording use, Clip clip, SpottingMethod method) throws IOException {
        int before = searches;
        use.spot(root, new SharedRecording(List.of(clip)), method, JobContext.silent());
        return searches - before;
    }

    private int searches(Clip clip) throws IOException {
        return searches(spotting, clip, SpottingMethod.REGIONS);
    }

    @Test
    void theSameRecordingIsSearchedOnce() throws IOException {
        assertEquals(1, searches(clip()));
        assertEquals(0, searches(clip()));
        SpotRecording nextDay = spotting(new KeptFiles(root.resolve("cache"), ".spots", 9));
        assertEquals(0, searches(nextDay, clip(), SpottingMethod.REGIONS));
        assertEquals(1, searches(spotting(KeptFiles.NONE), clip(), SpottingMethod.REGIONS));
    }

    @Test
    void anotherMethodOrRateOrFileIsSearchedAnew() throws IOException {
        searches(clip());
        assertEquals(1, searches(spotting, clip(), SpottingMethod.THRESHOLD));
        assertEquals(1, searches(clip().withTimes(Optional.of(FrameTimes.constant(new FrameRate(60))))));
        Files.setLastModifiedTime(root.resolve("r/f15.png"), FileTime.from(Instant.ofEpochSecond(1_000)));
        assertEquals(1, searches(clip()), "one frame was written again");
        Files.delete(root.resolve("r/f20.png"));
        assertEquals(1, searches(clip()));
        assertEquals(0, searches(clip()));
    }

    @Test
    void aDamagedFileIsFoundOutAgain() throws IOException {
        searches(clip());
        try (java.util.stream.Stream<Path> files = Files.list(root.resolve("cache"))) {
            Files.writeString(files.findFirst().orElseThrow(), "nothing that was written");
        }
        assertEquals(1, searches(clip()));
        assertEquals(Optional.empty(), FoundMovements.read(text("movement 1 2 3 9.0 THIRD_EYE")));
        assertEquals(Optional.empty(), FoundMovements.read(text("of a later version")));
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FoundMovements found() {
        return new FoundMovements(
                NUMBERS,
                List.of(
                        new Movement(new Span(1, 3), 2, 9.25, Set.of(FaceRegion.LEFT_BROW, FaceRegion.CHIN)),
                        new Movement(new Span(6, 9), 7, 6.5, Set.of())),
                List.of(new LeftOut(LeftOut.Reason.BLINK, new Span(4, 5))));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertEquals(Optional.of(found()), FoundMovements.read(found().bytes()));
        FoundMovements none = new FoundMovements(NUMBERS, List.of(), List.of());
        assertEquals(Optional.of(none), FoundMovements.read(none.bytes()));
    }

    @Test
    void whatIsExcludedLaterIsNotShownAndComesBack() {
        SpottedRecording all = found().in(new SharedRecording(List.of(clip())), SpottingMethod.REGIONS);
        assertEquals(
                List.of(new FrameNumber(12), new FrameNumber(17)),
                all.spots().stream().map(Spot::start).toList());
        assertEquals(new FrameNumber(13), all.spots().getFirst().peak());
        assertEquals(ExpressionLength.MICRO, all.spots().getFirst().length());
        assertEquals(new FrameNumber(15), all.leftOut().getFirst().start());
        Exclusion blink =
                new Exclusion(new FrameNumber(17), new FrameNumber(19), "blink", new Coder("Ada"), Instant.EPOCH);
        Clip excluded = clip().with(new Exclusions(List.of(blink)));
        assertEquals(
                List.of(new FrameNumber(12)),
                found().in(new SharedRecording(List.of(excluded)), SpottingMethod.REGIONS).spots().stream()
                        .map(Spot::start)
                        .toList());
    }
}
