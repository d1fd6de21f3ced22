package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.dianet.learning.djl.block.OwnLoss;

/// SKD-TSTSAN's further terms: the auxiliary branches learn from the labels, from the last layer's answers, and to have
/// its features. (1 − a) Σ E(yᵢ) + a T² Σ KL(softmax(y/T) ‖ softmax(yᵢ/T)) + b Σ Σ (fᵢ − f)² where fᵢ or f is above 0,
/// both sums over the two branches; y and f are held still.
final class SelfDistillation implements OwnLoss {
    private static final double TAUGHT = 0.1;
    private static final double TEMPERATURE = 3;
    private static final double FEATURES = 1e-6;
    private static final int BRANCHES = 2;

    @Override
    public NDArray added(NDList outputs, UnaryOperator<NDArray> entropy, double share) {
        NDArray teacher = softened(outputs.get(0).stopGradient());
        NDArray features = outputs.get(BRANCHES + 1).stopGradient();
        NDArray sum = scalar(teacher, 0);
        for (int branch = 1; branch <= BRANCHES; branch++) {
            NDArray logits = outputs.get(branch);
            NDArray own = outputs.get(BRANCHES + 1 + branch);
            // The mean over the batch; both others are sums over it.
            NDArray divergence = teacher.exp()
                    .mul(teacher.sub(softened(logits)))
                    .sum(new int[] {1})
                    .mean();
            sum = sum.add(entropy.apply(logits).mul(scalar(teacher, 1 - TAUGHT)))
                    .add(divergence.mul(scalar(teacher, share * TAUGHT * TEMPERATURE * TEMPERATURE)))
                    .add(distance(own, features).mul(scalar(teacher, FEATURES)));
        }
        return sum.sum();
    }

    /// Logarithms of probabilities.
    private static NDArray softened(NDArray logits) {
        return logits.mul(scalar(logits, 1 / TEMPERATURE)).logSoftmax(-1);
    }

    private static NDArray distance(NDArray own, NDArray features) {
        NDArray counted = own.stopGradient().gt(0).logicalOr(features.gt(0)).toType(features.getDataType(), false);
        return own.sub(features).square().mul(counted).sum();
    }

    /// Not mul(Number): see TrainingLoss.
    private static NDArray scalar(NDArray beside, double value) {
        return beside.getManager().full(new Shape(1), (float) value);
    }
}
