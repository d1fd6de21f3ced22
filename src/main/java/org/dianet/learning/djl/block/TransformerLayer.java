package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.function.UnaryOperator;

/// A layer of a vision transformer over tokens `[n, tokens, width]` (Dosovitskiy et al. 2021): attention among tokens
/// and two linear layers, each after a layer normalisation and added to what came in.
///
/// @param hidden width between the two linear layers
/// @param epsilon of the normalisations
/// @param activation between the two linear layers
public record TransformerLayer(int width, int heads, int hidden, double epsilon, UnaryOperator<NDArray> activation) {

    /// Its parameters are those of norm, queries with keys and values, projection, norm, first and second linear layer.
    public Block block() {
        EagerSequential attention = new EagerSequential();
        attention.add(norm(width, epsilon)).add(new SelfAttention(width, heads));
        EagerSequential layers = new EagerSequential();
        layers.add(norm(width, epsilon)).add(Layers.linear(hidden, Gain.RECTIFIED));
        layers.addSingleton(activation).add(Layers.linear(width, Gain.LINEAR));
        return new EagerSequential().add(Residual.stochastic(attention, 0)).add(Residual.stochastic(layers, 0));
    }

    /// Of tokens.
    public static Block norm(int width, double epsilon) {
        return new LayerNormalisation(width, epsilon, LayerNormalisation.Over.LAST_AXIS);
    }

    /// The names of its parameters as timm has them.
    ///
    /// @param layer what they begin with, without the point
    public static void names(WeightNames.Names names, String layer) {
        names.both(layer + ".norm1").both(layer + ".attn.qkv").both(layer + ".attn.proj");
        names.both(layer + ".norm2").both(layer + ".mlp.fc1").both(layer + ".mlp.fc2");
    }
}
