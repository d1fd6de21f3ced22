package org.dianet.learning.djl.block;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import org.dianet.job.JobContext;
import org.dianet.learning.explanation.AttentionWay;
import org.dianet.learning.explanation.OpenedHead;

/// One sample's way through cross-attention, opened up.
public final class AttentionParts {
    private static final int CHUNK = 32;

    private final DualHead head;
    private final CrossAttention cross;
    private final NDArray onset;
    private final NDArray offset;
    private final NDArray places;
    private final StreamFusion.Meeting meeting;

    AttentionParts(
            DualHead head,
            CrossAttention cross,
            NDArray onset,
            NDArray offset,
            NDArray places,
            StreamFusion.Meeting meeting) {
        this.places = places;
        this.head = head;
        this.cross = cross;
        this.onset = onset;
        this.offset = offset;
        this.meeting = meeting;
    }

    /// A class's logit.
    public float logit(ParameterStore store, int classIndex) {
        return head.classify(store, meeting.onset(), meeting.offset(), Layers.Deviation.FREE, false)
                .getFloat(0, classIndex);
    }

    /// A class's logit for each way of replacing one token of either stream by another stream pair's token at the same
    /// place, onset tokens first.
    ///
    /// @param with what tokens are replaced by
    /// @param attention whether each way looks again or as before
    /// @param context asked now and then whether to go on
    public float[] replaced(
            ParameterStore store, AttentionParts with, int classIndex, Attention attention, JobContext context) {
        int tokens = (int) onset.getShape().get(1);
        float[] logits = new float[2 * tokens];
        for (int from = 0; from < logits.length; from += CHUNK) {
            context.checkCancelled();
            int count = Math.min(CHUNK, logits.length - from);
            try (NDManager scope = onset.getManager().newSubManager()) {
                NDArray a = mixed(scope, onset, with.onset, from, count);
                NDArray b = mixed(scope, offset, with.offset, from - tokens, count);
                StreamFusion.Meeting met = switch (attention) {
                    case RECOMPUTED -> cross.meet(store, a, b, places, false);
                    case HELD -> cross.held(store, a, b, meeting.weights());
                };
                float[] all = head.classify(store, met.onset(), met.offset(), Layers.Deviation.FREE, false)
                        .toFloatArray();
                for (int way = 0; way < count; way++) {
                    logits[from + way] = all[way * (all.length / count) + classIndex];
                }
            }
        }
        return logits;
    }

    /// Whether attention follows the tokens.
    public enum Attention {
        RECOMPUTED,
        HELD
    }

    /// `count` copies of the tokens, in the i-th of which token `from + i` is that of `with`, if there is one.
    private static NDArray mixed(NDManager scope, NDArray own, NDArray with, int from, int count) {
        int tokens = (int) own.getShape().get(1);
        float[] mask = new float[count * tokens];
        for (int way = 0; way < count; way++) {
            if (from + way >= 0 && from + way < tokens) {
                mask[way * tokens + from + way] = 1;
            }
        }
        NDArray difference = with.sub(own);
        difference.attach(scope);
        NDArray replaced = Constants.beside(difference, mask, new Shape(count, tokens, 1));
        return replaced.mul(difference).add(own);
    }

    private record Slopes(NDArray onset, NDArray offset) {}

    /// The gradient of one class's logit by each stream's tokens after the meeting.
    private Slopes slopes(ParameterStore store, int classIndex, Layers.Deviation deviation) {
        NDArray a = meeting.onset().stopGradient();
        NDArray b = meeting.offset().stopGradient();
        a.setRequiresGradient(true);
        b.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray logits = head.classify(store, a, b, deviation, false);
            collector.backward(logits.get("0, {}", classIndex));
        }
        return new Slopes(a.getGradient(), b.getGradient());
    }

    /// All that one class's logit is a sum of. Gradients must be recorded.
    ///
    /// @param rows of the grid of tokens
    public OpenedHead opened(ParameterStore store, int classIndex, int rows, int columns) {
        Slopes held = slopes(store, classIndex, Layers.Deviation.HELD);
        Slopes free = slopes(store, classIndex, Layers.Deviation.FREE);
        float[] logits = head.classify(store, meeting.onset(), meeting.offset(), Layers.Deviation.FREE, false)
                .toFloatArray();
        float[] biases = head.biases(store, meeting.onset(), meeting.offset()).toFloatArray();
        double[] numbers = new double[logits.length];
        Arrays.setAll(numbers, i -> logits[i]);
        return new OpenedHead(
                way(cross.onsetAsks(), meeting.weights().get(0), onset, offset, held.onset(), free.onset()),
                way(cross.offsetAsks(), meeting.weights().get(1), offset, onset, held.offset(), free.offset()),
                numbers,
                classIndex,
                biases[classIndex],
                rows,
                columns);
    }

    private static AttentionWay way(
            AttentionDirection direction, NDArray weights, NDArray asking, NDArray asked, NDArray held, NDArray free) {
        return new AttentionWay(
                blocks(weights.squeeze(0)),
                blocks(direction.brought(asked)),
                rows(direction.broughtAlways()),
                direction.outputBias().toFloatArray(),
                rows(asking.squeeze(0)),
                rows(held.squeeze(0)),
                rows(free.squeeze(0)));
    }

    private static float[][] rows(NDArray matrix) {
        return blocks(matrix.expandDims(0))[0];
    }

    private static float[][][] blocks(NDArray array) {
        Shape shape = array.getShape();
        float[] values = array.toFloatArray();
        int length = (int) shape.get(2);
        float[][][] blocks = new float[(int) shape.get(0)][(int) shape.get(1)][length];
        int from = 0;
        for (float[][] block : blocks) {
            for (float[] row : block) {
                System.arraycopy(values, from, row, 0, length);
                from += length;
            }
        }
        return blocks;
    }
}
