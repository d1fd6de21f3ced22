package org.dianet.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Phases;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowImagesTest {
    private static final int PIXELS = 128;
    private static final Phases PHASES = new Phases(new FrameIndex(1), new FrameIndex(4), new FrameIndex(9));

    /// A pattern that has moved by `right` and `down` pixels.
    private static Frame moved(double right, double down) {
        int[] argb = new int[PIXELS * PIXELS];
        for (int i = 0; i < argb.length; i++) {
            double x = i % PIXELS - right;
            int row = i / PIXELS;
            double y = row - down;
            int level = (int) Math.round(
                    128 + 45 * Math.sin(x / 5.3 + 0.4) * Math.cos(y / 6.1) + 40 * Math.cos((x + 2 * y) / 11.7));
            argb[i] = 0xff000000 | level * 0x010101;
        }
        return new Frame(PIXELS, PIXELS, argb);
    }

    /// Still up to the onset, by the apex 2 right and 1 up of it, by the offset back in place.
    private static Frame frame(int index) {
        return index == 4 ? moved(2, -1) : moved(0, 0);
    }

    private static List<DynamicImage> build(InputMode input, int side, ProjectFrames frames) throws MediaException {
        MotionImageBuilder builder = new MotionImageBuilder(new PhaseFlow(input), side);
        return builder.build(frames, builder.streams(PHASES), JobContext.silent());
    }

    private static double median(FloatImage image, int channel) {
        float[] values = new float[image.width() * image.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.values()[i * image.channels() + channel];
        }
        Arrays.sort(values);
        return values[values.length / 2];
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, 64, 128})
    void displacementsAreThousandthsOfTheSideWhateverItIs(int side) throws Exception {
        FloatImage flow =
                build(InputMode.ONSET, side, FlowImagesTest::frame).getFirst().sum();
        assertEquals(side == 0 ? PIXELS : side, flow.width());
        assertEquals(3, flow.channels());
        assertEquals(1000.0 * 2 / PIXELS, median(flow, 0), 0.6);
        assertEquals(1000.0 * -1 / PIXELS, median(flow, 1), 0.6);
        assertEquals(0, median(flow, 2), 2.5);
    }

    @Test
    void eachPhaseHasTheFlowFromItsFirstFrameToItsLast() throws Exception {
        List<DynamicImage> flows = build(InputMode.DUAL, 64, FlowImagesTest::frame);
        assertEquals(1000.0 * 2 / PIXELS, median(flows.getFirst().sum(), 0), 0.6);
        assertEquals(1000.0 * -2 / PIXELS, median(flows.getLast().sum(), 0), 0.6);
        DynamicImage whole = build(InputMode.FULL, 64, FlowImagesTest::frame).getFirst();
        assertEquals(0, median(whole.sum(), 0), 1e-3);
    }

    @Test
    void halfIsNoMotionAndTheScaleIsInThousandths() throws Exception {
        DynamicImage flow = build(InputMode.ONSET, 64, FlowImagesTest::frame).getFirst();
        FloatImage fed = flow.normalised(Normalisation.FIXED, 31.25);
        assertEquals(0.75, median(fed, 0), 0.01); // 15.625 of 31.25
        assertEquals(0.375, median(fed, 1), 0.01);
    }

    @Test
    void onlyTheEndsOfAPhaseAreNeeded() throws Exception {
        List<DynamicImage> flow = build(InputMode.ONSET, 32, index -> {
            if (index != 1 && index != 4) {
                throw new MediaException("asked for " + index);
            }
            return frame(index);
        });
        assertEquals(1, flow.size());
        ProjectFrames withoutOffset = index -> {
            if (index == 9) {
                throw new MediaException("missing");
            }
            return frame(index);
        };
        assertThrows(MediaException.class, () -> build(InputMode.DUAL, 32, withoutOffset));
    }
}
