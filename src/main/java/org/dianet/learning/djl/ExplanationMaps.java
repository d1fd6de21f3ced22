package org.dianet.learning.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.imaging.map.TokenMap;
import org.dianet.job.JobContext;
import org.dianet.learning.BackboneShape;
import org.dianet.learning.EngineException;
import org.dianet.learning.NetworkName;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.block.AttentionParts;
import org.dianet.learning.djl.block.DualHead;
import org.dianet.learning.djl.block.GatedHead;
import org.dianet.learning.djl.block.PublishedHead;
import org.dianet.learning.djl.block.SeveralHead;
import org.dianet.learning.djl.block.SingleHead;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.HeldShare;

/// Maps over the token grid that say what an answer rests on.
final class ExplanationMaps {
    private final DjlNetwork network;

    ExplanationMaps(DjlNetwork network) {
        this.network = network;
    }

    /// @param explained index of the class that all maps but those of attention alone speak of
    Explanation explain(Sample sample, ExplanationMethod method, int explained) throws EngineException {
        TrainingSpec spec = network.spec();
        Optional<String> reason = BackboneShape.withoutGrid(spec.network().backbone());
        if (reason.isPresent()) {
            throw new EngineException(
                    "No map explains " + NetworkName.backbone(spec) + ": " + reason.get() + ". Its answers have none.");
        }
        try (NDManager scope = network.model().getNDManager().newSubManager()) {
            NDList maps = network.meanMaps(scope, List.of(sample));
            return switch (method) {
                case ATTENTION, NORM, BIMODAL, CONTRIBUTION, TOTAL -> byAttention(maps, method, explained);
                case GRADCAM -> gradCam(maps, explained);
                case WEIGHTS ->
                    throw new EngineException("Only the linear baseline can be explained by its weights times the clip,"
                            + " and this is a network. Use Grad-CAM (gradcam).");
            };
        }
    }

    /// See [org.dianet.learning.TrainedNetwork#heldShare].
    OptionalDouble heldShare(Sample sample, List<Sample> still, int explained, JobContext context)
            throws EngineException {
        if (!(network.network().head() instanceof DualHead head)) {
            return OptionalDouble.empty();
        }
        try (NDManager scope = network.model().getNDManager().newSubManager()) {
            Optional<AttentionParts> found = head.attention(network.store(), network.meanMaps(scope, List.of(sample)));
            if (found.isEmpty()) {
                return OptionalDouble.empty();
            }
            AttentionParts own = found.get();
            AttentionParts neutral = head.attention(network.store(), network.meanMaps(scope, still))
                    .orElseThrow();
            return HeldShare.of(
                    own.logit(network.store(), explained),
                    own.replaced(network.store(), neutral, explained, AttentionParts.Attention.RECOMPUTED, context),
                    own.replaced(network.store(), neutral, explained, AttentionParts.Attention.HELD, context));
        }
    }

    private AttentionParts parts(NDList maps) throws EngineException {
        return switch (network.network().head()) {
            case SingleHead _, PublishedHead _ ->
                throw new EngineException(
                        "This map needs two streams, and this network has one. Use Grad-CAM (gradcam).");
            case SeveralHead _ ->
                throw new EngineException(
                        "This map needs two streams, and this network has more. Use Grad-CAM (gradcam).");
            case GatedHead _ ->
                throw new EngineException(
                        "This map needs the fusion cross-attention, and this network's streams meet by"
                                + " gates. Use Grad-CAM (gradcam).");
            case DualHead head ->
                head.attention(network.store(), maps)
                        .orElseThrow(() -> new EngineException(
                                "This map needs the fusion cross-attention, and this network has another one. Use"
                                        + " Grad-CAM (gradcam)."));
        };
    }

    private Explanation byAttention(NDList maps, ExplanationMethod method, int explained) throws EngineException {
        AttentionParts parts = parts(maps);
        Shape grid = maps.get(0).getShape();
        PyTorch.Gradients.ON.apply();
        try {
            return parts.opened(network.store(), explained, (int) grid.get(2), (int) grid.get(3))
                    .explanation(method);
        } finally {
            PyTorch.Gradients.OFF.apply();
        }
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
        } finally {
            PyTorch.Gradients.OFF.apply();
        }
        Shape grid = maps.get(0).getShape();
        List<TokenMap> shown =
                leaves.stream().map(leaf -> map(weighted(leaf), grid)).toList();
        return Explanation.of(ExplanationMethod.GRADCAM, shown, null);
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
}
