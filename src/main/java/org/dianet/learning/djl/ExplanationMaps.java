package org.dianet.learning.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.EngineException;
import org.dianet.learning.Sample;
import org.dianet.learning.djl.block.AttentionParts;
import org.dianet.learning.djl.block.DualHead;
import org.dianet.learning.djl.block.PublishedHead;
import org.dianet.learning.djl.block.SingleHead;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;

/// Maps over the token grid that say what an answer rests on.
final class ExplanationMaps {
    private final DjlNetwork network;

    ExplanationMaps(DjlNetwork network) {
        this.network = network;
    }

    /// @param explained index of the class that contribution and Grad-CAM speak of
    Explanation explain(Sample sample, ExplanationMethod method, int explained) throws EngineException {
        try (NDManager scope = network.model().getNDManager().newSubManager()) {
            NDList maps = network.maps(Batches.tensors(scope, List.of(sample.images())));
            return switch (method) {
                case ATTENTION -> attention(maps);
                case CONTRIBUTION -> contribution(maps, explained);
                case GRADCAM -> gradCam(maps, explained);
            };
        }
    }

    private AttentionParts parts(NDList maps, ExplanationMethod method) throws EngineException {
        String name = method == ExplanationMethod.ATTENTION ? "Attention" : "The contribution of places";
        return switch (network.network().head()) {
            case SingleHead _, PublishedHead _ ->
                throw new EngineException(name + " needs two streams, and this network has one. Take Grad-CAM.");
            case DualHead head ->
                head.attention(network.store(), maps.get(0), maps.get(1))
                        .orElseThrow(() -> new EngineException(name
                                + " needs the fusion cross-attention, and this network has another. Take Grad-CAM."));
        };
    }

    private Explanation attention(NDList maps) throws EngineException {
        AttentionParts parts = parts(maps, ExplanationMethod.ATTENTION);
        NDArray offset = parts.onsetToOffset().mean(new int[] {1}).mean(new int[] {1});
        NDArray onset = parts.offsetToOnset().mean(new int[] {1}).mean(new int[] {1});
        return withAttention(ExplanationMethod.ATTENTION, onset, offset, parts, maps);
    }

    private Explanation contribution(NDList maps, int explained) throws EngineException {
        AttentionParts parts = parts(maps, ExplanationMethod.CONTRIBUTION);
        PyTorch.Gradients.ON.apply();
        AttentionParts.Maps gradients = parts.gradients(network.store(), explained);
        PyTorch.Gradients.OFF.apply();
        AttentionParts.Maps shares = parts.shares(gradients);
        return withAttention(ExplanationMethod.CONTRIBUTION, shares.onset(), shares.offset(), parts, maps);
    }

    private static Explanation withAttention(
            ExplanationMethod method, NDArray onset, NDArray offset, AttentionParts parts, NDList maps) {
        Shape grid = maps.get(0).getShape();
        return new Explanation(
                method,
                List.of(map(onset, grid), map(offset, grid)),
                heads(parts.onsetToOffset()),
                heads(parts.offsetToOnset()));
    }

    private Explanation gradCam(NDList maps, int explained) {
        NDList leaves = new NDList(maps.stream().map(NDArray::stopGradient).toArray(NDArray[]::new));
        leaves.forEach(leaf -> leaf.setRequiresGradient(true));
        PyTorch.Gradients.ON.apply();
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray logits = network.network()
                    .head()
                    .forward(network.store(), leaves, false)
                    .get(0);
            collector.backward(logits.get("0, {}", explained));
        }
        PyTorch.Gradients.OFF.apply();
        Shape grid = maps.get(0).getShape();
        List<TokenMap> shown =
                leaves.stream().map(leaf -> map(weighted(leaf), grid)).toList();
        return new Explanation(ExplanationMethod.GRADCAM, shown, null, null);
    }

    /// ReLU(Σₖ mean(∂y/∂Fₖ) Fₖ).
    private static NDArray weighted(NDArray leaf) {
        NDArray weights = leaf.getGradient().mean(new int[] {3}, true).mean(new int[] {2}, true);
        return Activation.relu(leaf.stopGradient().mul(weights).sum(new int[] {1}));
    }

    private static TokenMap map(NDArray values, Shape grid) {
        float[] floats = values.toFloatArray();
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return new TokenMap((int) grid.get(2), (int) grid.get(3), doubles);
    }

    private static float[][][] heads(NDArray weights) {
        Shape shape = weights.getShape();
        float[] values = weights.toFloatArray();
        int keys = (int) shape.get(3);
        float[][][] heads = new float[(int) shape.get(1)][(int) shape.get(2)][keys];
        int from = 0;
        for (float[][] head : heads) {
            for (float[] row : head) {
                System.arraycopy(values, from, row, 0, keys);
                from += keys;
            }
        }
        return heads;
    }
}
