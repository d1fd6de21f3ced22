package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.initializer.UniformInitializer;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;
import org.dianet.learning.djl.block.image.VisionTransformer;
import org.dianet.learning.djl.block.image.VitB16;

/// SLSTT (Zhang et al. 2022) for a sequence of flows, by its authors' layers: the class token of ViT-B/16 for each flow
/// shown as colours, and an LSTM over the tokens, whose last state is classified. The transformer is meant to stay as
/// it
/// was pretrained.
public final class Slstt implements Architecture {
    private static final int LAYERS = 3;

    /// @param state of the LSTM
    /// @param hidden width before the classes
    private record Widths(VisionTransformer.Plan plan, int state, int hidden) {}

    private static final Widths PUBLISHED = new Widths(VisionTransformer.Plan.BASE, 512, 256);

    private final Widths widths;

    public Slstt() {
        this(PUBLISHED);
    }

    private Slstt(Widths widths) {
        this.widths = widths;
    }

    /// The same network with two narrow transformers over patches of 8 pixels, for a reference that is quick to
    /// compute.
    ///
    /// @param divisor of the widths
    public static Slstt narrow(int divisor) {
        VisionTransformer.Plan base = PUBLISHED.plan();
        return new Slstt(new Widths(
                new VisionTransformer.Plan(8, base.width() / divisor, 2, base.heads(), base.hidden() / divisor),
                PUBLISHED.state() / divisor,
                PUBLISHED.hidden() / divisor));
    }

    @Override
    public Block features(double dropout) {
        return new FlowTokens(new VisionTransformer(
                widths.plan(), VisionTransformer.Readout.CLASS_TOKEN, VisionTransformer::geluByTanh));
    }

    @Override
    public Optional<Block> classifier(int classes, double dropout) {
        LSTM lstm = LSTM.builder()
                .setStateSize(widths.state())
                .setNumLayers(LAYERS)
                .optBatchFirst(true)
                .optReturnState(false)
                .build();
        // As PyTorch starts it.
        float largest = (float) (1 / Math.sqrt(widths.state()));
        lstm.setInitializer(new UniformInitializer(largest), Parameter.Type.WEIGHT);
        return Optional.of(new EagerSequential()
                .addSingleton(map -> map.reshape(
                                map.getShape().get(0),
                                map.getShape().get(1),
                                map.getShape().get(2))
                        .transpose(0, 2, 1))
                .add(lstm)
                .addSingleton(states -> states.get(new NDIndex(":, -1")))
                .add(Layers.linear(widths.hidden(), Gain.RECTIFIED))
                .addSingleton(Activation::relu)
                .add(Layers.linear(classes, Gain.ANSWER)));
    }

    /// Flows keep their rest at 0 whatever photographs the weights were made from.
    @Override
    public List<WeightNames> namings() {
        return VitB16.namings(widths.plan().layers()).stream()
                .map(names -> new WeightNames(names.source(), scale(), names.names(), names.classifier()))
                .toList();
    }

    @Override
    public List<String> classifierNames() {
        WeightNames.Names names = new WeightNames.Names();
        for (int layer = 0; layer < LAYERS; layer++) {
            for (String part : List.of("weight_ih_l", "weight_hh_l", "bias_ih_l", "bias_hh_l")) {
                names.name("lstm." + part + layer);
            }
        }
        return names.both("fc1").both("fc2").list();
    }
}
