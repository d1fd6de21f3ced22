package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dianet.Seeds;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.junit.jupiter.api.Test;

class PhaseSumsTest {
    private static final long PLENTY = 1L << 30;
    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;

    private final List<Frame> frames = TestFrames.random(3, 40, WIDTH, HEIGHT);

    @Test
    void everyPhaseEqualsTheTextbookLoop() {
        PhaseSums sums = TestFrames.sums(frames, PLENTY);
        assertPhases(sums);
    }

    @Test
    void fewKeptSumsGiveTheSameImages() {
        long bytes = 40L * WIDTH * HEIGHT * 3;
        PhaseSums sums = TestFrames.sums(frames, bytes + 6 * 8 * WIDTH * HEIGHT * 3);
        assertEquals(8, sums.stride());
        assertPhases(sums);
    }

    @Test
    void noMemoryForSumsStillGivesTheSameImages() {
        assertPhases(TestFrames.sums(frames, 0));
    }

    private void assertPhases(PhaseSums sums) {
        for (Phases phases : List.of(Phases.of(0, 20, 39), Phases.of(3, 4, 5), Phases.of(7, 22, 31))) {
            for (PhaseKind kind : PhaseKind.values()) {
                for (PoolingForm form : PoolingForm.values()) {
                    assertNaive(sums.pool(kind, phases, form), TestFrames.phase(frames, kind, phases), form);
                }
            }
        }
    }

    private static void assertNaive(DynamicImage image, List<Frame> phase, PoolingForm form) {
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                double expected = TestFrames.naive(phase, form, pixel, channel);
                assertEquals(expected, image.sum().values()[pixel * 3 + channel], Math.abs(expected) * 1e-6 + 1e-3);
            }
        }
    }

    @Test
    void sumsThatWrapAroundStillGiveTheRightImage() {
        // Time-weighted sums of white frames pass 2³¹ near frame 4,100.
        int white = 0xffffffff;
        int black = 0xff000000;
        PhaseSumsBuilder builder = new PhaseSumsBuilder(1, 1, Colour.GREY, 6001, PLENTY);
        for (int f = 0; f < 6000; f++) {
            builder.add(new Frame(1, 1, new int[] {white}));
        }
        PhaseSums sums = builder.add(new Frame(1, 1, new int[] {black})).build();

        DynamicImage image = sums.pool(PhaseKind.ONSET, Phases.of(5990, 6000, 6000), PoolingForm.LINEAR);

        assertEquals(-10 * 255f, image.sum().values()[0]); // the last of 11 weights is 10, and all sum to 0
    }

    @Test
    void aPhaseTooLongForIntegersIsStillRight() {
        PhaseSumsBuilder builder = new PhaseSumsBuilder(1, 1, Colour.GREY, 7000, PLENTY);
        for (int f = 0; f < 7000; f++) {
            builder.add(new Frame(1, 1, new int[] {f < 3500 ? 0xff000000 : 0xffffffff}));
        }
        DynamicImage image = builder.build().pool(PhaseKind.FULL, Phases.of(0, 0, 6999), PoolingForm.LINEAR);

        assertEquals(255.0 * 3500 * 3500, image.sum().values()[0], 1e3);
    }

    @Test
    void aConstantClipIsExactlyZeroInBothForms() {
        PhaseSums sums = TestFrames.sums(TestFrames.constant(33, WIDTH, HEIGHT), PLENTY);
        for (PhaseKind kind : PhaseKind.values()) {
            DynamicImage linear = sums.pool(kind, Phases.of(1, 12, 30), PoolingForm.LINEAR);
            assertArrayEquals(new float[WIDTH * HEIGHT * 3], linear.sum().values());
            assertTrue(linear.zeroMotion());
            DynamicImage exact = sums.pool(kind, Phases.of(1, 12, 30), PoolingForm.EXACT);
            assertArrayEquals(new float[WIDTH * HEIGHT * 3], exact.sum().values());
        }
    }

    @Test
    void offsetImageIsTheOnsetFormulaOnTheReversedClip() {
        List<Frame> backwards = new ArrayList<>(frames).reversed();
        PhaseSums forward = TestFrames.sums(frames, PLENTY);
        PhaseSums reversed = TestFrames.sums(backwards, PLENTY);
        int last = frames.size() - 1;
        for (PoolingForm form : PoolingForm.values()) {
            assertArrayEquals(
                    reversed.pool(PhaseKind.ONSET, Phases.of(last - 33, last - 12, last - 4), form)
                            .sum()
                            .values(),
                    forward.pool(PhaseKind.OFFSET, Phases.of(4, 12, 33), form)
                            .sum()
                            .values());
        }
    }

    @Test
    void stretchedOffsetImageIsTheNegativeOfPlainPooling() {
        PhaseSums sums = TestFrames.sums(frames, PLENTY);
        float[] offset = sums.pool(PhaseKind.OFFSET, Phases.of(0, 9, 30), PoolingForm.LINEAR)
                .normalised(Normalisation.MINMAX, 1)
                .values();
        float[] plain = sums.pool(PhaseKind.ONSET, Phases.of(9, 30, 30), PoolingForm.LINEAR)
                .normalised(Normalisation.MINMAX, 1)
                .values();
        for (int i = 0; i < plain.length; i++) {
            assertEquals(1 - plain[i], offset[i], 1e-6);
        }
    }

    @Test
    void aSingleFrameShowsNoMotion() {
        PhaseSums sums = TestFrames.sums(frames, PLENTY);
        for (PoolingForm form : List.of(PoolingForm.LINEAR, PoolingForm.EXACT)) {
            DynamicImage image = sums.pool(PhaseKind.ONSET, Phases.of(5, 5, 9), form);
            assertTrue(image.zeroMotion());
            assertArrayEquals(new float[WIDTH * HEIGHT * 3], image.sum().values());
        }
    }

    @Test
    void phasesOutsideTheClipAreRefused() {
        PhaseSums sums = TestFrames.sums(frames, PLENTY);
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> sums.pool(PhaseKind.OFFSET, Phases.of(5, 9, 40), PoolingForm.LINEAR));
    }

    @Test
    void poolingWhileReadingEqualsPoolingFromSums() {
        Phases phases = Phases.of(2, 17, 35);
        PhaseSums sums = TestFrames.sums(frames, PLENTY);
        for (PhaseKind kind : PhaseKind.values()) {
            Span span = kind.span(phases);
            WeightedSum pooled = new WeightedSum(kind, PoolingForm.LINEAR, span.length(), WIDTH, HEIGHT, Colour.RGB);
            for (int f = span.first(); f <= span.last(); f++) {
                pooled.add(Resampler.bytes(frames.get(f), Colour.RGB));
            }
            assertArrayEquals(
                    sums.pool(kind, phases, PoolingForm.LINEAR).sum().values(),
                    pooled.image().sum().values());
        }
    }

    /// Pooling is linear: of frames that are added up it gives the sum of their images, and of frames that differ by
    /// one picture the same image.
    @Test
    void theImageOfAddedFramesIsTheSumOfTheirImages() throws Exception {
        Seeds.each(40, random -> {
            int count = 2 + random.nextInt(30);
            List<Frame> first = grey(random, count, 120);
            List<Frame> second = grey(random, count, 120);
            List<Frame> both = new ArrayList<>();
            List<Frame> shifted = new ArrayList<>();
            Frame still = second.getFirst();
            for (int i = 0; i < count; i++) {
                both.add(added(first.get(i), second.get(i)));
                shifted.add(added(first.get(i), still));
            }
            int apex = random.nextInt(count);
            for (PhaseKind kind : PhaseKind.values()) {
                for (PoolingForm form : PoolingForm.values()) {
                    float[] sum = pooled(both, kind, apex, form);
                    float[] one = pooled(first, kind, apex, form);
                    float[] two = pooled(second, kind, apex, form);
                    for (int i = 0; i < sum.length; i++) {
                        assertEquals(one[i] + two[i], sum[i], 1e-5 * (1 + Math.abs(one[i]) + Math.abs(two[i])) * count);
                    }
                    if (form.leavesFaceOut()) {
                        assertArrayEquals(one, pooled(shifted, kind, apex, form), 1e-3f * count);
                    }
                }
            }
        });
    }

    private static float[] pooled(List<Frame> frames, PhaseKind kind, int apex, PoolingForm form) {
        return TestFrames.sums(frames, PLENTY)
                .pool(kind, Phases.of(0, apex, frames.size() - 1), form)
                .sum()
                .values();
    }

    private static List<Frame> grey(Random random, int count, int brightest) {
        List<Frame> frames = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            int[] argb = new int[WIDTH * HEIGHT];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = 0xff000000 | random.nextInt(brightest) * 0x010101;
            }
            frames.add(new Frame(WIDTH, HEIGHT, argb));
        }
        return frames;
    }

    private static Frame added(Frame one, Frame two) {
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | (one.argb()[i] & 0xffffff) + (two.argb()[i] & 0xffffff);
        }
        return new Frame(WIDTH, HEIGHT, argb);
    }
}
