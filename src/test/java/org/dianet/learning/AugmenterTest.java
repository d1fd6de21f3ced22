package org.dianet.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.motion.Plane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.junit.jupiter.api.Test;

class AugmenterTest {
    private static final FloatImage THREE = new FloatImage(3, 1, 1, new float[] {1, 2, 3});
    private static final FloatImage OTHER = new FloatImage(3, 1, 1, new float[] {4, 5, 6});

    private static final List<Plane> FLOW = List.of(
            new Plane("u", "", Plane.Kind.RIGHT),
            new Plane("v", "", Plane.Kind.DOWN),
            new Plane("strain", "", Plane.Kind.PICTURE));

    private static final List<Plane> TWO_FLOWS = List.of(
            new Plane("grey", "", Plane.Kind.LEVEL),
            new Plane("u1", "", Plane.Kind.RIGHT),
            new Plane("v1", "", Plane.Kind.DOWN),
            new Plane("u2", "", Plane.Kind.RIGHT),
            new Plane("v2", "", Plane.Kind.DOWN));

    private static Sample sample(FloatImage... images) {
        return new Sample(new ClipId("c"), new SubjectId("s"), List.of(images), 0);
    }

    @Test
    void mirroringExchangesLeftAndRight() {
        assertArrayEquals(new float[] {3, 2, 1}, Augmenter.mirrored(THREE).values());
    }

    @Test
    void mirroringAFlowNegatesItsFirstDirectionOnly() {
        FloatImage flow = new FloatImage(2, 1, 3, new float[] {0.9f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f});
        assertArrayEquals(
                new float[] {0.6f, 0.5f, 0.6f, 0.1f, 0.2f, 0.3f},
                Augmenter.mirrored(List.of(flow), List.of(FLOW)).getFirst().values(),
                1e-6f);
    }

    @Test
    void aQuarterTurnClockwiseMovesTheTopLeftToTheTopRight() {
        FloatImage square = new FloatImage(2, 2, 1, new float[] {1, 0, 0, 0});
        assertArrayEquals(
                new float[] {0, 1, 0, 0}, Augmenter.rotated(square, 90).values(), 1e-5f);
    }

    @Test
    void aQuarterTurnClockwiseMakesMotionToTheRightMotionDown() {
        FloatImage right = new FloatImage(1, 1, 3, new float[] {0.9f, 0.5f, 0.3f});
        assertArrayEquals(
                new float[] {0.5f, 0.9f, 0.3f},
                Augmenter.rotated(List.of(right), 90, List.of(FLOW)).getFirst().values(),
                1e-5f);
    }

    @Test
    void everyDirectionOfAnImageIsNegatedByAMirror() {
        FloatImage image = new FloatImage(1, 1, 5, new float[] {0.9f, 0.8f, 0.2f, 0.3f, 0.6f});
        assertArrayEquals(
                new float[] {0.9f, 0.2f, 0.2f, 0.7f, 0.6f},
                Augmenter.mirrored(List.of(image), List.of(TWO_FLOWS))
                        .getFirst()
                        .values(),
                1e-6f);
    }

    @Test
    void everyVectorOfAnImageTurnsWithIt() {
        FloatImage image = new FloatImage(1, 1, 5, new float[] {0.9f, 0.8f, 0.5f, 0.5f, 0.1f});
        // to the right becomes down, up becomes to the right
        assertArrayEquals(
                new float[] {0.9f, 0.5f, 0.8f, 0.9f, 0.5f},
                Augmenter.rotated(List.of(image), 90, List.of(TWO_FLOWS))
                        .getFirst()
                        .values(),
                1e-5f);
    }

    @Test
    void imagesOfOneClipMayHaveDifferentPlanes() {
        FloatImage image = new FloatImage(1, 1, 3, new float[] {0.9f, 0.2f, 0.3f});
        List<FloatImage> mirrored = Augmenter.mirrored(List.of(image, image), List.of(FLOW, Plane.pictures(3)));
        assertArrayEquals(new float[] {0.1f, 0.2f, 0.3f}, mirrored.getFirst().values(), 1e-6f);
        assertArrayEquals(image.values(), mirrored.getLast().values());
    }

    @Test
    void whatARotationBringsInIsStill() {
        FloatImage wide = new FloatImage(3, 1, 1, new float[] {1, 1, 1});
        assertArrayEquals(
                new float[] {0.5f, 1, 0.5f}, Augmenter.rotated(wide, 90).values(), 1e-5f);
    }

    @Test
    void bothImagesOfAClipChangeAlike() {
        Augmenter augmenter = new Augmenter(new Augmentation(true, 10, 0), 4);
        for (int i = 0; i < 10; i++) {
            List<FloatImage> changed = augmenter.next(sample(THREE, THREE));
            assertArrayEquals(changed.get(0).values(), changed.get(1).values());
        }
    }

    @Test
    void noAugmentationChangesNothing() {
        assertSame(
                THREE, new Augmenter(Augmentation.NONE, 1).next(sample(THREE)).getFirst());
    }

    @Test
    void everyApexWithinTheJitterIsDrawn() {
        assertEquals(Set.of(THREE, OTHER), drawn(new Augmentation(false, 0, 1)));
    }

    /// A clip of an inner held-out subject is asked as it was marked.
    @Test
    void noOtherApexIsDrawnWithoutJitter() {
        assertEquals(Set.of(THREE), drawn(Augmentation.NONE));
    }

    private static Set<FloatImage> drawn(Augmentation augmentation) {
        Sample jittered = new Sample(
                new ClipId("c"),
                new SubjectId("s"),
                List.of(THREE),
                0,
                List.of(Plane.pictures(1)),
                List.of(List.of(OTHER)),
                List.of());
        Augmenter augmenter = new Augmenter(augmentation, 1);
        Set<FloatImage> drawn = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            drawn.add(augmenter.next(jittered).getFirst());
        }
        return drawn;
    }
}
