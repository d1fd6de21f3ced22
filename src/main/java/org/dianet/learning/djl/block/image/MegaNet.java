package org.dianet.learning.djl.block.image;

import ai.djl.nn.Block;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.WeightNames;

/// Our reading of MEGANet (arXiv 2509.00056), whose abstract names a gradient attention block and whose layers are not
/// public: attention to places where a map changes over the image.
public final class MegaNet implements Architecture {
    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        AttentiveStages.addTo(network, PlaceAttention.Seen.GRADIENTS);
        return network;
    }

    @Override
    public List<WeightNames> namings() {
        return List.of(new WeightNames(
                "MEGANet (our reading)",
                InputScale.Constants.MOTION,
                AttentiveStages.names(new WeightNames.Names()).list(),
                List.of("fc.")));
    }
}
