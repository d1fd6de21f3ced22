package org.dianet.ui.preview.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.PhaseSums;
import org.dianet.imaging.PhaseSumsBuilder;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.DirectJobRunner;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;
import org.junit.jupiter.api.Test;

class PreviewViewModelTest {
    private static final ProjectFrames NO_FRAMES = index -> {
        throw new MediaException("dynamic images are pooled from sums");
    };
    private static final UiThread HERE = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            work.run();
            return () -> {};
        }
    };
    private final PreviewViewModel model =
            new PreviewViewModel(new Tasks(new DirectJobRunner(), HERE, Clock.systemUTC(), problem -> {}));

    /// Ten frames of 8×8, the left half brightening by four grey levels a frame up to frame 5 and darkening after it.
    private static PreviewClip clip(List<Integer> gaps) {
        return new PreviewClip(footage("c"), NO_FRAMES, (part, colour, context) -> {
            PhaseSumsBuilder builder = PhaseSums.builder(8, 8, colour, part.length());
            for (int i = part.first(); i <= part.last(); i++) {
                builder.add(frame(100 + 4 * (i <= 5 ? i : 10 - i)));
            }
            return new ClipSums(builder.build(), part.first(), gaps);
        });
    }

    private static Footage footage(String clip) {
        return new Footage(
                0, Path.of("p"), new Media.ImageFolder(clip), FrameNumbers.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    }

    private static Frame frame(int level) {
        int[] argb = new int[64];
        for (int i = 0; i < argb.length; i++) {
            int grey = i % 8 < 4 ? level : 100;
            argb[i] = 0xff000000 | grey << 16 | grey << 8 | grey;
        }
        return new Frame(8, 8, argb);
    }

    private PhasePair shown() {
        return assertInstanceOf(PreviewState.Ready.class, model.state().get()).pair();
    }

    @Test
    void withoutAClipNothingIsShown() {
        assertInstanceOf(PreviewState.NoFrames.class, model.state().get());
    }

    @Test
    void incompleteMarksSayWhatIsMissing() {
        model.missing().set("the apex is not marked");
        model.clip().set(clip(List.of()));
        assertEquals(
                "the apex is not marked",
                assertInstanceOf(PreviewState.Incomplete.class, model.state().get())
                        .reason());
    }

    @Test
    void bothImagesFollowTheApexWhileItIsDragged() {
        model.clip().set(clip(List.of()));
        List<Integer> lengths = new ArrayList<>();
        for (int apex = 3; apex <= 6; apex++) {
            model.phases().set(Phases.of(0, apex, 9));
            lengths.add(onset().frames());
            lengths.add(offset().frames());
        }
        assertEquals(List.of(4, 7, 5, 6, 6, 5, 7, 4), lengths);
    }

    @Test
    void draggingTheApexChangesThePixelsOfBothImages() {
        model.clip().set(clip(List.of()));
        model.settings().set(PreviewSettings.DEFAULT.with(PreviewSettings.Scale.OWN));
        model.phases().set(Phases.of(0, 7, 9));
        int frames = onset().frames();
        int[] pixels = offset().pixels().argb();
        model.phases().set(Phases.of(0, 9, 9));
        assertNotEquals(
                Arrays.hashCode(pixels), Arrays.hashCode(offset().pixels().argb()));
        assertNotEquals(frames, onset().frames());
    }

    @Test
    void aPhaseOfOneFrameIsMidGreyAndFlagged() {
        model.clip().set(clip(List.of()));
        model.phases().set(Phases.of(5, 5, 9));
        PhasePicture.Drawn onset = onset();
        assertTrue(onset.singleFrame());
        assertTrue(Arrays.stream(onset.pixels().argb()).allMatch(argb -> argb == 0xff808080));
    }

    @Test
    void bothPhasesShareOneScaleUnlessAskedOtherwise() {
        model.clip().set(clip(List.of()));
        model.phases().set(Phases.of(0, 5, 7));
        assertEquals(onset().scale(), offset().scale());
        model.settings().set(model.settings().get().with(PreviewSettings.Scale.OWN));
        assertNotEquals(onset().scale(), offset().scale());
    }

    private PhasePicture.Drawn onset() {
        return assertInstanceOf(PhasePicture.Drawn.class, shown().onset());
    }

    private PhasePicture.Drawn offset() {
        return assertInstanceOf(PhasePicture.Drawn.class, shown().offset());
    }

    @Test
    void aPhaseWithAMissingFrameHasNoPicture() {
        model.clip().set(clip(List.of(2, 7, 8)));
        model.phases().set(Phases.of(0, 5, 9));
        assertEquals(new PhasePicture.Missing(List.of(2)), shown().onset());
        assertEquals(new PhasePicture.Missing(List.of(7, 8)), shown().offset());
        assertTrue(shown().scale().isEmpty());
    }

    @Test
    void aMissingFrameTakesOnlyThePhasesThatNeedIt() {
        model.clip().set(clip(List.of(5)));
        model.phases().set(Phases.of(0, 4, 9));
        assertEquals(5, onset().frames());
        assertEquals(new PhasePicture.Missing(List.of(5)), shown().offset());
        model.phases().set(Phases.of(0, 5, 9));
        assertEquals(new PhasePicture.Missing(List.of(5)), shown().onset());
        model.phases().set(Phases.of(6, 7, 9));
        assertEquals(2, onset().frames());
        assertEquals(3, offset().frames());
    }

    @Test
    void sumsOfAnotherProjectsClipOfTheSameNameAreNotTaken() {
        model.phases().set(Phases.of(0, 5, 9));
        model.clip().set(clip(List.of()));
        assertEquals(6, onset().frames());
        Footage other =
                new Footage(0, Path.of("q"), footage("c").media(), footage("c").frames());
        model.clip().set(new PreviewClip(other, NO_FRAMES, clip(List.of(1, 2)).source()));
        assertEquals(new PhasePicture.Missing(List.of(1, 2)), shown().onset());
    }

    /// Of the frames 0 to 4 the third is left out, of 4 to 8 none.
    @Test
    void excludedFramesAreNoPartOfAnImage() {
        model.clip().set(moving(new ProjectFrames() {
            @Override
            public Frame read(int index) {
                return moved(index);
            }

            @Override
            public boolean excluded(int index) {
                return index == 2;
            }
        }));
        model.phases().set(Phases.of(0, 4, 8));
        assertEquals(4, onset().frames());
        assertEquals(
                5, assertInstanceOf(PhasePicture.Drawn.class, shown().offset()).frames());
        model.phases().set(Phases.of(2, 2, 8));
        assertEquals(
                "Every frame of the clip's onset phase is excluded.",
                assertInstanceOf(PreviewState.Failed.class, model.state().get()).reason());
    }

    /// Frames of a long recording, each as bright as a number that no line goes through.
    private static ClipSums part(Span part, Colour colour) {
        PhaseSumsBuilder builder = PhaseSums.builder(8, 8, colour, part.length());
        for (int i = part.first(); i <= part.last(); i++) {
            builder.add(frame(20 + Math.floorMod(i * i, 199)));
        }
        return new ClipSums(builder.build(), part.first(), List.of());
    }

    private static Footage recording(int frames) {
        return new Footage(0, Path.of("p"), new Media.ImageFolder("long"), FrameNumbers.counted(frames));
    }

    @Test
    void ofALongRecordingOnlyTheFramesBetweenTheMarksAreReadFirst() {
        List<Span> read = new ArrayList<>();
        model.clip().set(new PreviewClip(recording(54_000), NO_FRAMES, (part, colour, context) -> {
            read.add(part);
            return part(part, colour);
        }));
        assertEquals(List.of(), read);
        model.phases().set(Phases.of(30_000, 30_008, 30_020));
        assertEquals(List.of(new Span(30_000, 30_020), new Span(29_940, 30_080)), read);
        assertEquals(9, onset().frames());
        model.phases().set(Phases.of(29_980, 30_008, 30_020));
        assertEquals(2, read.size(), "dragged within what is there");
        model.phases().set(Phases.of(100, 104, 110));
        assertEquals(List.of(new Span(100, 110), new Span(40, 170)), read.subList(2, 4));
    }

    @Test
    void aPartOfARecordingGivesTheSamePicturesAsTheWhole() {
        Phases marks = Phases.of(700, 733, 760);
        ClipSums whole = part(new Span(0, 999), Colour.RGB);
        ClipSums part = part(new Span(650, 800), Colour.RGB);
        for (PhaseKind kind : PhaseKind.values()) {
            for (PoolingForm form : PoolingForm.values()) {
                assertArrayEquals(
                        whole.pool(kind, marks, form).orElseThrow().sum().values(),
                        part.pool(kind, marks, form).orElseThrow().sum().values());
            }
        }
    }

    @Test
    void greyIsPooledAnew() {
        model.clip().set(clip(List.of()));
        model.phases().set(Phases.of(0, 5, 9));
        model.settings().set(model.settings().get().with(Colour.GREY));
        assertEquals(6, onset().frames());
    }

    @Test
    void aClipThatCannotBeReadSaysWhy() {
        model.phases().set(Phases.of(0, 5, 9));
        model.clip().set(new PreviewClip(footage("d"), NO_FRAMES, (part, colour, context) -> {
            throw new java.io.IOException("The folder x is empty.");
        }));
        assertEquals(
                "The folder x is empty.",
                assertInstanceOf(PreviewState.Failed.class, model.state().get()).reason());
    }

    /// Frames of a pattern that has moved two pixels to the right by frame 4 and is back by frame 9.
    private static PreviewClip moving(ProjectFrames frames) {
        return new PreviewClip(footage("m"), frames, clip(List.of()).source());
    }

    private static Frame moved(int index) {
        double right = index == 4 ? 2 : 0;
        int[] argb = new int[128 * 128];
        for (int i = 0; i < argb.length; i++) {
            double x = i % 128 - right;
            int y = i / 128;
            int level = (int) Math.round(128 + 60 * Math.sin(x / 5.3) * Math.cos(y / 6.1) + 40 * Math.cos(x / 11.7));
            argb[i] = 0xff000000 | level * 0x010101;
        }
        return new Frame(128, 128, argb);
    }

    private static int middle(PhasePicture picture) {
        Frame pixels = assertInstanceOf(PhasePicture.Drawn.class, picture).pixels();
        return pixels.argb()[pixels.argb().length / 2 + pixels.width() / 2];
    }

    @Test
    void flowToTheRightIsRedInTheOnsetPhaseAndTheOppositeInTheOther() {
        model.settings().set(PreviewSettings.DEFAULT.showing("flow"));
        model.phases().set(new Phases(new FrameIndex(1), new FrameIndex(4), new FrameIndex(9)));
        model.clip().set(moving(PreviewViewModelTest::moved));
        PhasePair pair =
                assertInstanceOf(PreviewState.Ready.class, model.state().get()).pair();
        assertTrue((middle(pair.onset()) >> 16 & 0xff) > 200, Integer.toHexString(middle(pair.onset())));
        assertTrue((middle(pair.offset()) >> 16 & 0xff) < 60, Integer.toHexString(middle(pair.offset())));
        // Nothing moved down.
        assertEquals(128, middle(pair.onset()) >> 8 & 0xff, 12);
    }

    @Test
    void flowWithoutAFrameThatItNeedsSaysWhich() {
        model.settings().set(PreviewSettings.DEFAULT.showing("flow"));
        model.phases().set(new Phases(new FrameIndex(1), new FrameIndex(4), new FrameIndex(9)));
        model.clip().set(moving(index -> {
            if (index == 9) {
                throw new MediaException("Frame 10 of clip m is missing on the disk.");
            }
            return moved(index);
        }));
        assertEquals(
                "Frame 10 of clip m is missing on the disk.",
                assertInstanceOf(PreviewState.Failed.class, model.state().get()).reason());
    }
}
