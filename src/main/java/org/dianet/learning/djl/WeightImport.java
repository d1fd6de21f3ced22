package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Tensor;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.WeightNames;
import org.dianet.learning.djl.block.image.VisionTransformer;
import org.dianet.learning.weights.WeightsFile;
import org.jspecify.annotations.Nullable;

/// Brings pretrained weights into a network, tensor by tensor by name.
final class WeightImport {
    /// A larger relative has all tensors of a smaller network, and a tenth or more besides.
    private static final int MUCH = 10;

    private static final String US = "DIANet Workbench";
    private static final String SCALE = "input.";

    private final Backbone backbone;
    private final List<WeightNames> namings;
    private final WeightsFile file;
    private final List<Map.Entry<String, NDArray>> required = new ArrayList<>();
    private final List<Map.Entry<String, NDArray>> optional = new ArrayList<>();
    /// The names that a run of this program gives them.
    private final List<String> ours;

    /// @param finish what follows the features, or `null`; its weights may be missing
    WeightImport(Backbone backbone, WeightsFile file, Block features, @Nullable Block finish) {
        this(backbone, Networks.architecture(backbone).namings(), file, features, finish);
    }

    /// @param namings that the file may have
    WeightImport(
            Backbone backbone, List<WeightNames> namings, WeightsFile file, Block features, @Nullable Block finish) {
        this.backbone = backbone;
        this.namings = namings;
        this.file = file;
        add(required, features, "backbone_");
        if (finish != null) {
            add(optional, finish, "finish_");
        }
        ours = TensorNames.backbone(namings, features, finish);
    }

    private static void add(List<Map.Entry<String, NDArray>> to, Block block, String prefix) {
        for (Pair<String, Parameter> entry : block.getParameters()) {
            to.add(Map.entry(prefix + entry.getKey(), entry.getValue().getArray()));
        }
    }

    /// Copies the weights.
    ///
    /// @throws EngineException if the file holds the weights of another network, or of several
    WeightsReport run() throws EngineException {
        NamePrefix.Match match = match();
        WeightNames weightNames = match.weightNames();
        Map<String, Tensor> left = new HashMap<>(file.tensors());
        List<Map.Entry<String, NDArray>> all = new ArrayList<>(required);
        all.addAll(optional);
        List<String> missing = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        if (!match.prefix().isEmpty()) {
            remarks.add("Its names begin with “" + match.prefix() + "”, which is left out.");
        }
        int matched = 0;
        for (int i = 0; i < all.size(); i++) {
            String published = weightNames.names().get(i);
            if (published.isEmpty()) {
                missing.add(Networks.architecture(backbone)
                        .namings()
                        .getFirst()
                        .names()
                        .get(i));
                continue;
            }
            String name = match.prefix() + published;
            @Nullable Tensor tensor = file.tensors().get(name);
            left.remove(name);
            if (tensor == null && i >= required.size()) {
                missing.add(name);
                continue;
            }
            NDArray into = all.get(i).getValue();
            if (tensor == null
                    || !FirstLayer.fits(tensor.shape(), into.getShape().getShape())) {
                throw another(name, tensor, into);
            }
            if (backbone.representation().isPresent()
                    && FirstLayer.sums(tensor.shape(), into.getShape().getShape())) {
                remarks.add("Its layer " + name + " was made for colour images: the weights are summed over the"
                        + " channels for grey ones.");
            }
            into.set(FirstLayer.values(tensor, into.getShape().getShape()));
            matched++;
        }
        left.keySet()
                .removeIf(name ->
                        weightNames.classifier().stream().anyMatch(head -> name.startsWith(match.prefix() + head)));
        long more = left.keySet().stream()
                .filter(name -> name.startsWith(match.prefix()))
                .count();
        if (more * MUCH > matched) {
            throw new EngineException(file.file() + " does not hold the weights of " + backbone.specName() + ": it has "
                    + more + " tensors more, such as "
                    + left.keySet().stream()
                            .filter(name -> name.startsWith(match.prefix()))
                            .sorted()
                            .findFirst()
                            .orElseThrow());
        }
        return new WeightsReport(
                String.valueOf(file.file().getFileName()),
                file.format(),
                file.sha256(),
                weightNames.source(),
                matched,
                missing,
                left.keySet().stream().sorted().toList(),
                backbone.representation().isPresent()
                        ? 0
                        : FirstLayer.channels(
                                required.stream()
                                        .map(entry ->
                                                entry.getValue().getShape().getShape())
                                        .toList(),
                                i -> file.tensors()
                                        .get(match.prefix()
                                                + weightNames.names().get(i))),
                remarks,
                weightNames.scale().mean(),
                weightNames.scale().deviation());
    }

    /// The source and the prefix with which the file has most of the names.
    private NamePrefix.Match match() throws EngineException {
        if (file.prefix() == null && isOurs()) {
            return new NamePrefix.Match(own(), "", ours.size(), ours.size());
        }
        List<WeightNames> known = new ArrayList<>(namings);
        known.add(ofEarlierVersions());
        return new NamePrefix(
                        file,
                        required.stream()
                                .map(entry -> entry.getValue().getShape().getShape())
                                .toList())
                .best(known)
                .orElseThrow(() -> new EngineException(file.file() + " holds the weights of another network: "
                        + (padsAsTensorFlow()
                                ? "it is an EfficientNet of timm's, such as tf_efficientnetv2_s, which pads images"
                                        + " otherwise; take torchvision's efficientnet_v2_s-dd5fe13b.pth instead"
                                : "it has no tensor of " + backbone.specName())));
    }

    /// timm's names of an EfficientNet, of which only those with TensorFlow's padding are in use for V2-S.
    private boolean padsAsTensorFlow() {
        return backbone == Backbone.EFFICIENTNET_V2_S
                && file.tensors()
                        .keySet()
                        .containsAll(List.of("conv_stem.weight", "blocks.0.0.conv.weight", "conv_head.weight"));
    }

    /// A run's file says how images are scaled; others may begin their names with `backbone.`, too.
    private boolean isOurs() {
        return file.tensors().containsKey(SCALE + "mean")
                && file.tensors().keySet().containsAll(ours.subList(0, required.size()));
    }

    private WeightNames own() {
        List<String> others = new ArrayList<>(file.tensors().keySet());
        others.removeIf(name -> name.startsWith(TensorNames.BACKBONE));
        namings.stream()
                .limit(1)
                .flatMap(published -> published.classifier().stream())
                .forEach(left -> others.add(TensorNames.BACKBONE + left));
        return new WeightNames(US, ownScale(), ours, others);
    }

    /// The names that a run of an earlier version has for the same network.
    private WeightNames ofEarlierVersions() {
        List<String> names = new ArrayList<>();
        List<String> others = new ArrayList<>(file.tensors().keySet());
        for (Map.Entry<String, NDArray> entry : required) {
            names.add(inFile(entry.getKey()));
        }
        for (Map.Entry<String, NDArray> entry : optional) {
            names.add(inFile(entry.getKey()));
        }
        others.removeAll(names);
        return new WeightNames(US, ownScale(), names, others);
    }

    private InputScale.Constants ownScale() {
        @Nullable Tensor mean = scale("mean");
        @Nullable Tensor deviation = scale("deviation");
        return mean == null || deviation == null
                ? InputScale.Constants.MOTION
                : new InputScale.Constants(
                        DoubleStream.of(mean.doubles()).boxed().toList(),
                        DoubleStream.of(deviation.doubles()).boxed().toList());
    }

    private @Nullable Tensor scale(String what) {
        @Nullable Tensor named = file.tensors().get(SCALE + what);
        return named == null ? file.tensors().get(inFile("input_" + what)) : named;
    }

    /// In earlier versions blocks numbered their children.
    private String inFile(String name) {
        return file.tensors().keySet().stream()
                .filter(key -> key.endsWith(name)
                        && key.substring(0, key.length() - name.length()).matches("\\d*"))
                .findFirst()
                .orElse(name);
    }

    private EngineException another(String name, @Nullable Tensor tensor, NDArray into) {
        String what = tensor == null
                ? "it has no tensor " + name
                : "its tensor " + name + " has the shape " + Arrays.toString(tensor.shape()) + ", not "
                        + Arrays.toString(into.getShape().getShape());
        return new EngineException(file.file() + " does not hold the weights of " + backbone.specName() + ": " + what
                + ofAnotherSize(name, tensor));
    }

    /// A transformer has weights for each place, so its file fits one size of images.
    private static String ofAnotherSize(String name, @Nullable Tensor tensor) {
        if (tensor == null || !(name.endsWith("pos_embedding") || name.endsWith("pos_embed"))) {
            return "";
        }
        long side = Math.round(Math.sqrt((double) (tensor.shape()[1] - 1))) * VisionTransformer.Plan.BASE.patch();
        return "; it was made for images of " + side + " pixels, so take imageSize " + side;
    }
}
