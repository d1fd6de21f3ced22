package org.dianet.learning.djl.block.image;

import ai.djl.nn.Block;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.WeightNames;

/// Our reading of FMANet (arXiv 2510.07810), whose abstract says that it learns how both phases' flows are fused and
/// modulated by their magnitude, and attends to salient places; its layers are not public. Takes key frames with both
/// flows, and of these the flows.
public final class FmaNet implements Architecture {
    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        network.add(new FlowModulation());
        AttentiveStages.addTo(network, PlaceAttention.Seen.VALUES);
        return network;
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names()
                .name("fusion.weight")
                .name("slope.weight")
                .name("threshold.bias");
        return List.of(new WeightNames(
                "FMANet (our reading)",
                InputScale.Constants.MOTION,
                AttentiveStages.names(names).list(),
                List.of("fc.")));
    }
}
