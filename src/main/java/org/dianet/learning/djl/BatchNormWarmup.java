package org.dianet.learning.djl;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.djl.block.BatchStatistics;

/// A backbone without learned weights has no batch statistics yet, and its maps would grow from layer to layer:
/// it takes them from smooth random images before it is frozen. They depend on the seed alone, so that a frozen
/// random backbone is the same in every fold and knows nothing of any clip.
final class BatchNormWarmup {
    /// Of the initial statistics 0.9³⁰, a twenty-fifth, stays.
    private static final int STEPS = 30;

    private static final int BATCH = 8;
    private static final int GRID = 8;

    private final DjlNetwork network;
    private final SplittableRandom random;
    private final JobContext context;

    BatchNormWarmup(DjlNetwork network, long seed, JobContext context) {
        this.network = network;
        this.random = new SplittableRandom(seed);
        this.context = context;
    }

    /// Nothing happens without batch normalisation.
    ///
    /// @param like an image of the size to come
    void run(FloatImage like) {
        if (BatchStatistics.of(network.network().backbone()).isEmpty()) {
            return;
        }
        PyTorch.Gradients.OFF.apply();
        for (int step = 0; step < STEPS; step++) {
            context.checkCancelled();
            List<List<FloatImage>> clips = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                clips.add(List.of(smooth(like)));
            }
            NDManager manager = network.model().getNDManager();
            try (NDManager scope = manager.newSubManager()) {
                network.network().rawMaps(network.store(), Batches.tensors(scope, clips), true);
            }
        }
    }

    /// Random values on a coarse grid, bilinear in between.
    private FloatImage smooth(FloatImage like) {
        int channels = like.channels();
        float[] grid = new float[(GRID + 1) * (GRID + 1) * channels];
        for (int k = 0; k < grid.length; k++) {
            grid[k] = (float) random.nextDouble();
        }
        float[] values = new float[like.values().length];
        for (int y = 0; y < like.height(); y++) {
            float row = (float) y * GRID / like.height();
            for (int x = 0; x < like.width(); x++) {
                float column = (float) x * GRID / like.width();
                for (int c = 0; c < channels; c++) {
                    values[(y * like.width() + x) * channels + c] = between(grid, row, column, c, channels);
                }
            }
        }
        return new FloatImage(like.width(), like.height(), channels, values);
    }

    private static float between(float[] grid, float row, float column, int channel, int channels) {
        int top = (int) row;
        int left = (int) column;
        float down = row - top;
        float right = column - left;
        int at = (top * (GRID + 1) + left) * channels + channel;
        int below = at + (GRID + 1) * channels;
        float upper = grid[at] * (1 - right) + grid[at + channels] * right;
        float lower = grid[below] * (1 - right) + grid[below + channels] * right;
        return upper * (1 - down) + lower * down;
    }
}
