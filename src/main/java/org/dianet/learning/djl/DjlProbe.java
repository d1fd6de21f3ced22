package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.EngineException;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.djl.block.Network;

/// Opens a network at its feature maps, whose places are the tokens.
final class DjlProbe implements Probe {
    private static final int CHUNK = 64;
    private static final int BACKBONE_PARTS = 4;

    private final DjlNetwork network;

    DjlProbe(DjlNetwork network) {
        this.network = network;
    }

    private record Part(String name, List<Parameter> parameters) {}

    @Override
    public List<String> parts() {
        return parts(network.network()).stream().map(Part::name).toList();
    }

    /// The head's layers from the last to the first, then the backbone in at most four pieces.
    private static List<Part> parts(Network network) {
        List<Part> parts = new ArrayList<>();
        network.head()
                .getChildren()
                .forEach(child -> parts.addFirst(new Part(plain(child.getKey()), parameters(child.getValue()))));
        Block finish = network.finalNorm();
        if (finish != null) {
            parts.add(new Part("last norm", parameters(finish)));
        }
        List<List<Parameter>> layers = network.backbone().getChildren().values().stream()
                .map(DjlProbe::parameters)
                .filter(parameters -> !parameters.isEmpty())
                .toList();
        int pieces = Math.min(BACKBONE_PARTS, layers.size());
        for (int piece = pieces; piece >= 1; piece--) {
            parts.add(new Part(
                    "backbone " + piece + " of " + pieces,
                    layers.subList((piece - 1) * layers.size() / pieces, piece * layers.size() / pieces).stream()
                            .flatMap(List::stream)
                            .toList()));
        }
        return parts;
    }

    /// The name of a child without its place among the children, which the library puts before it, in words.
    private static String plain(String child) {
        String name = child.replaceFirst("^\\d+", "");
        return switch (name) {
            case "normalisedClassifier" -> "classifier";
            case "grid" -> "tokens";
            default -> name;
        };
    }

    private static List<Parameter> parameters(Block block) {
        return block.getParameters().values();
    }

    @Override
    public void randomise(int part, long seed) throws EngineException {
        Shape[] inputs = Batches.shapes(network.spec());
        int classes = (int) network.network().getOutputShapes(inputs)[0].get(1);
        DjlNetwork twin = DjlNetwork.initial(network.spec(), classes, inputs, TrainingSeed.ofAll(seed));
        try {
            List<Parameter> into = parts(network.network()).get(part).parameters();
            List<Parameter> from = parts(twin.network()).get(part).parameters();
            PyTorch.Gradients.OFF.apply();
            for (int i = 0; i < into.size(); i++) {
                into.get(i).getArray().set(from.get(i).getArray().toFloatArray());
            }
        } finally {
            twin.close();
        }
    }

    @Override
    public List<double[]> logits(Sample sample, List<Sample> still, List<boolean[]> replaced) {
        PyTorch.useThreads(network.spec().execution().threads());
        List<double[]> all = new ArrayList<>();
        try (NDManager scope = network.model().getNDManager().newSubManager()) {
            NDList own = network.meanMaps(scope, List.of(sample));
            NDList neutral = network.meanMaps(scope, still);
            for (int from = 0; from < replaced.size(); from += CHUNK) {
                List<boolean[]> chunk = replaced.subList(from, Math.min(replaced.size(), from + CHUNK));
                try (NDManager inner = scope.newSubManager()) {
                    NDList mixed = new NDList();
                    for (int stream = 0; stream < own.size(); stream++) {
                        mixed.add(mixed(inner, own.get(stream), neutral.get(stream), chunk, stream));
                    }
                    NDArray logits = network.network()
                            .head()
                            .forward(network.store(), mixed, false)
                            .get(0);
                    all.addAll(DjlNetwork.rows(logits));
                }
            }
        }
        return all;
    }

    /// One map for each way of replacing.
    private static NDArray mixed(NDManager inner, NDArray own, NDArray neutral, List<boolean[]> ways, int stream) {
        Shape grid = own.getShape();
        int cells = (int) (grid.get(2) * grid.get(3));
        float[] keep = new float[ways.size() * cells];
        for (int way = 0; way < ways.size(); way++) {
            for (int cell = 0; cell < cells; cell++) {
                keep[way * cells + cell] = ways.get(way)[stream * cells + cell] ? 0 : 1;
            }
        }
        NDArray mask = inner.create(keep, new Shape(ways.size(), 1, grid.get(2), grid.get(3)))
                .toDevice(own.getDevice(), false);
        NDArray difference = own.sub(neutral);
        difference.attach(inner);
        return mask.mul(difference).add(neutral);
    }
}
