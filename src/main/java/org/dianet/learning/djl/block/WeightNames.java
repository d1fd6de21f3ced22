package org.dianet.learning.djl.block;

import java.util.ArrayList;
import java.util.List;

/// The names that one source of weights has for a network's parameters, in the order in which its blocks have them.
///
/// @param source whose names these are, e.g. `torchvision`
/// @param names empty where the source has nothing for a parameter, which then keeps its start
/// @param scale what the source's images were scaled by
/// @param classifier beginnings of the names of what is left out: the published classifier, and stages after the last
/// map
public record WeightNames(String source, InputScale.Constants scale, List<String> names, List<String> classifier) {
    public WeightNames {
        names = List.copyOf(names);
        classifier = List.copyOf(classifier);
    }

    /// Collects names layer by layer.
    public static final class Names {
        private final List<String> list = new ArrayList<>();

        /// A layer with a weight only.
        public Names weight(String layer) {
            list.add(layer + ".weight");
            return this;
        }

        /// A layer with weight and bias.
        public Names both(String layer) {
            list.add(layer + ".weight");
            list.add(layer + ".bias");
            return this;
        }

        /// Batch normalisation.
        public Names batch(String layer) {
            both(layer);
            list.add(layer + ".running_mean");
            list.add(layer + ".running_var");
            return this;
        }

        public Names name(String name) {
            list.add(name);
            return this;
        }

        public List<String> list() {
            return list;
        }
    }
}
