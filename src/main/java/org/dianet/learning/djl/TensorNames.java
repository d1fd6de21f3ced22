package org.dianet.learning.djl;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.Network;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// The names of a network's tensors in `weights.params`, as a `state_dict` of PyTorch has them: `input.mean`,
/// `backbone.layer1.0.conv1.weight`, `head.fusion.onsetToOffset.query.weight`.
///
/// A backbone has the names of the published weights. What nobody published has the names of its parts, and its place
/// from 0 where a part is only a layer, as in `torch.nn.Sequential`.
final class TensorNames {
    private static final Pattern PART = Pattern.compile("(\\d*)(.*)");
    private static final Map<String, String> LAST = Map.of(
            "gamma",
            "weight",
            "beta",
            "bias",
            "runningMean",
            "running_mean",
            "runningVar",
            "running_var",
            "WEIGHT",
            "weight",
            "BIAS",
            "bias");
    static final String BACKBONE = "backbone.";

    private TensorNames() {}

    /// Names in the order of the network's parameters, by the engine's own, which number each part among its siblings.
    static Map<String, String> of(Network network, Architecture architecture) {
        List<String> named = new ArrayList<>(backbone(architecture.namings(), network.backbone(), network.finalNorm()));
        Map<String, String> names = new LinkedHashMap<>();
        for (String key : network.getParameters().keys()) {
            boolean published = key.matches("\\d*(backbone|finish)_.*");
            names.put(key, published ? named.removeFirst() : readable(key));
        }
        return names;
    }

    /// Names of the parameters of a backbone and of what follows its features.
    ///
    /// @param published names of its sources, of which the first counts
    static List<String> backbone(List<WeightNames> published, Block features, @Nullable Block finish) {
        List<String> keys = new ArrayList<>();
        features.getParameters().keys().forEach(key -> keys.add(BACKBONE + readable(key)));
        if (finish != null) {
            finish.getParameters().keys().forEach(key -> keys.add("finish." + readable(key)));
        }
        return published.isEmpty() || published.getFirst().names().size() != keys.size()
                ? keys
                : published.getFirst().names().stream()
                        .map(name -> BACKBONE + name)
                        .toList();
    }

    /// `03head_02fusion_01onsetToOffset_01query_weight` is `head.fusion.onsetToOffset.query.weight`, and
    /// `05BatchNormalisation_gamma` is `4.weight`.
    private static String readable(String key) {
        List<String> parts = new ArrayList<>(List.of(key.split("_")));
        String last = parts.removeLast();
        List<String> readable = new ArrayList<>();
        for (String part : parts) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalStateException("a part of the tensor " + key + " has no name");
            }
            String word = matcher.group(2);
            boolean layer = !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
            readable.add(layer ? String.valueOf(Integer.parseInt(matcher.group(1)) - 1) : word.isEmpty() ? part : word);
        }
        readable.add(LAST.getOrDefault(last, last));
        return String.join(".", readable);
    }
}
