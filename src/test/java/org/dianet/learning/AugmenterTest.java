package org.dianet.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.dianet.imaging.FloatImage;
import org.junit.jupiter.api.Test;

class AugmenterTest {
    private static final FloatImage THREE = new FloatImage(3, 1, 1, new float[] {1, 2, 3});

    @Test
    void mirroringExchangesLeftAndRight() {
        assertArrayEquals(new float[] {3, 2, 1}, Augmenter.mirrored(THREE).values());
    }

    @Test
    void aQuarterTurnClockwiseMovesTheTopLeftToTheTopRight() {
        FloatImage square = new FloatImage(2, 2, 1, new float[] {1, 0, 0, 0});
        assertArrayEquals(
                new float[] {0, 1, 0, 0}, Augmenter.rotated(square, 90).values(), 1e-5f);
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
            List<FloatImage> changed = augmenter.next(List.of(THREE, THREE));
            assertArrayEquals(changed.get(0).values(), changed.get(1).values());
        }
    }

    @Test
    void noAugmentationChangesNothing() {
        assertSame(
                THREE, new Augmenter(Augmentation.NONE, 1).next(List.of(THREE)).getFirst());
    }
}
