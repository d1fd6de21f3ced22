package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class TensorNamesTest {
    private static Collection<String> names(Backbone backbone, InputMode input) throws Exception {
        PyTorch.engine();
        TrainingSpec spec = TestSpecs.small(input, Fusion.CROSS_ATTENTION);
        TrainingSpec of = spec.withNetwork(spec.network().withBackbone(backbone));
        return TensorNames.of(Networks.create(of, 3), Networks.architecture(backbone))
                .values();
    }

    /// torchvision's resnet18 has 122 names: 20 counters and the two of `fc` are not part of the features.
    @Test
    void aBackboneHasThePublishedNames() throws Exception {
        List<String> names = List.copyOf(names(Backbone.RESNET18, InputMode.DUAL));
        assertEquals(
                100, names.stream().filter(name -> name.startsWith("backbone.")).count());
        assertTrue(names.containsAll(List.of(
                "input.mean",
                "backbone.conv1.weight",
                "backbone.layer1.0.conv1.weight",
                "backbone.layer4.0.downsample.1.running_var",
                "head.fusion.onsetToOffset.query.weight",
                "head.normalisedClassifier.0.bias")));
    }

    @ParameterizedTest
    @EnumSource
    void everyFusionsNamesAreDifferentAndReadable(Fusion fusion) throws Exception {
        PyTorch.engine();
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, fusion);
        Collection<String> names = TensorNames.of(Networks.create(spec, 3), Networks.architecture(Backbone.SMALL))
                .values();
        assertEquals(names.size(), new HashSet<>(names).size());
        assertEquals(fusion.gated(), names.contains("head.own.gate.weight"), names.toString());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LINEAR")
    void everyNetworksNamesAreDifferentAndReadable(Backbone backbone) throws Exception {
        Collection<String> names = names(backbone, InputMode.FULL);
        assertEquals(names.size(), new HashSet<>(names).size());
        for (String name : names) {
            assertTrue(name.matches("(input|backbone|finish|head)(\\.\\w+)+"), name);
        }
    }
}
