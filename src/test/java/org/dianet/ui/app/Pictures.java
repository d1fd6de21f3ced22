package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The pixels that a window's pictures show.
record Pictures(DrivenWindow window) {

    /// Waits until both dynamic images are there.
    void awaitReady() {
        await(
                "both dynamic images",
                () -> window.nodes(".phase-message").stream().noneMatch(Node::isVisible));
    }

    int[] of(String selector) {
        return pixels(window.nodes(selector).getFirst());
    }

    /// DI-Onset and DI-Offset.
    List<int[]> phases() {
        return window.nodes("#motion-images .phase-image").stream()
                .map(Pictures::pixels)
                .toList();
    }

    boolean bothDifferFrom(List<int[]> before) {
        List<int[]> now = phases();
        return differ(now.getFirst(), before.getFirst()) && differ(now.getLast(), before.getLast());
    }

    boolean bothEqual(List<int[]> before) {
        List<int[]> now = phases();
        return !differ(now.getFirst(), before.getFirst()) && !differ(now.getLast(), before.getLast());
    }

    static boolean differ(int[] a, int[] b) {
        return !Arrays.equals(a, b);
    }

    private static int[] pixels(Node node) {
        return fx(() -> {
            WritableImage image = node.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return argb;
        });
    }
}
