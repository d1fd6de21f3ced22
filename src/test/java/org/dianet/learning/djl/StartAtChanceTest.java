package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.Presets;
import org.dianet.learning.Sample;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.block.Head;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.storage.json.GridJson;
import org.dianet.storage.json.SpecJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A network that has learnt nothing must not be surer of one class than of another: its cross-entropy on motion images
/// lies within .3 of ln(classes). A network that starts above unlearns its start first, and comparisons of networks
/// then compare their starts.
@Tag("slow")
class StartAtChanceTest {
    private static final double CHANCE = Math.log(SyntheticMotion.CLASSES);
    private static final double NEAR = 0.3;
    private static final int SIDE = 48;
    private static final TrainingSeed SEED = new TrainingSeed(1, "s01");

    private static SyntheticMotion motion;
    private static final Map<Wanted, Map<InputMode, Maps>> MAPS = new HashMap<>();

    @BeforeAll
    static void film() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
        motion = new SyntheticMotion(4, 2, 64);
    }

    /// Too large to be tried in every way. A frozen one's maps come standardised to the head, whatever the network is;
    /// an image of the whole clip is one like another.
    private static final Set<Backbone> LARGE = EnumSet.of(Backbone.VGG19, Backbone.RESNET50, Backbone.VIT_B_16);

    /// Those with images of their own are in [OwnImagesTest].
    static Stream<Backbone> ofAnyImage() {
        return Stream.of(Backbone.values())
                .filter(backbone ->
                        backbone != Backbone.LINEAR && backbone.representation().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ofAnyImage")
    void everyBackboneWithEveryHeadAndInputStartsThere(Backbone backbone) throws Exception {
        Map<String, TrainingSpec> specs = new LinkedHashMap<>();
        for (TrainableLayers trainable :
                LARGE.contains(backbone) ? List.of(TrainableLayers.ALL) : List.of(TrainableLayers.values())) {
            String start = "{\"backbone\": \"" + backbone.specName() + "\", \"trainable\": \"" + name(trainable)
                    + "\", \"input\": \"";
            for (Fusion fusion : Fusion.values()) {
                specs.put(
                        trainable + " " + fusion,
                        SpecJson.parse(start + "dual\", \"fusion\": \"" + name(fusion) + "\"}"));
            }
            for (InputMode input :
                    LARGE.contains(backbone) ? List.of(InputMode.ONSET) : List.of(InputMode.ONSET, InputMode.FULL)) {
                specs.put(trainable + " " + input, SpecJson.parse(start + name(input) + "\"}"));
            }
        }
        check(specs);
    }

    @Test
    void everyPresetAndEveryRowOfTheReadyGridsStartsThere() throws Exception {
        Map<String, TrainingSpec> specs = new LinkedHashMap<>();
        for (String preset : Presets.names()) {
            TrainingSpec base = Presets.named(preset).orElseThrow();
            specs.put(preset, base);
            for (String grid : GridJson.TABLES) {
                for (SpecGrid.Row row : GridJson.ready(grid, base).rows()) {
                    if (!row.spec().network().linear()) {
                        specs.put(preset + " " + grid + " " + row.name(), row.spec());
                    }
                }
            }
        }
        check(specs);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void check(Map<String, TrainingSpec> specs) throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<Start> whole = specs.values().stream()
                .filter(spec -> spec.images().motion().input() == InputMode.FULL)
                .map(Start::of)
                .collect(Collectors.toSet());
        // Specs that differ only in their training start alike.
        Map<List<Object>, Losses> starts = new HashMap<>();
        for (Map.Entry<String, TrainingSpec> entry : specs.entrySet()) {
            TrainingSpec spec = entry.getValue();
            List<Object> start = List.of(spec.network(), spec.images());
            Losses losses = starts.containsKey(start)
                    ? starts.get(start)
                    : losses(spec, new Wanted(Start.of(spec), whole.contains(Start.of(spec))));
            starts.put(start, losses);
            if (Stream.of(losses.evaluating(), losses.training()).anyMatch(loss -> !(Math.abs(loss - CHANCE) < NEAR))) {
                wrong.add(entry.getKey() + ": " + losses);
            }
        }
        assertTrue(wrong.isEmpty(), "chance is " + CHANCE + "; " + wrong);
    }

    private record Losses(double evaluating, double training) {}

    private static Losses losses(TrainingSpec spec, Wanted wanted) throws Exception {
        Head head = Networks.create(spec, SyntheticMotion.CLASSES).head();
        Map<InputMode, Maps> all = MAPS.computeIfAbsent(wanted, StartAtChanceTest::maps);
        Maps maps = Objects.requireNonNull(
                all.get(spec.images().motion().input() == InputMode.FULL ? InputMode.FULL : InputMode.DUAL));
        int streams = spec.images().streams();
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            PyTorch.seed(SEED.of(TrainingSeed.Purpose.HEAD));
            Shape[] one = new Shape[streams];
            Arrays.fill(one, maps.evaluating().getFirst().shape());
            head.initialize(manager, DataType.FLOAT32, one);
            ParameterStore store = new ParameterStore(manager, false);
            return new Losses(
                    loss(head.forward(store, tensors(manager, maps.evaluating(), streams), false)),
                    loss(head.forward(store, tensors(manager, maps.training(), streams), true)));
        }
    }

    private static NDList tensors(NDManager manager, List<FeatureMap> maps, int streams) {
        NDList list = new NDList();
        maps.subList(0, streams)
                .forEach(map ->
                        list.add(manager.create(map.values(), map.shape()).duplicate()));
        return list;
    }

    /// What a network is before its head, and how the images that it gets are scaled.
    private record Start(Backbone backbone, TrainableLayers trainable, Colour colour, Normalisation normalise) {
        static Start of(TrainingSpec spec) {
            DynamicImages some = (DynamicImages) spec.images().motion();
            return new Start(spec.network().backbone(), spec.network().trainable(), some.colour(), some.normalise());
        }

        TrainingSpec spec(InputMode input) throws Exception {
            return SpecJson.parse(String.format(
                    "{\"backbone\": \"%s\", \"trainable\": \"%s\", \"colour\": \"%s\", \"normalise\": \"%s\","
                            + " \"input\": \"%s\", \"imageSize\": %d, \"device\": \"cpu\", \"threads\": 1}",
                    backbone.specName(),
                    name(trainable),
                    name(colour),
                    name(normalise),
                    name(input),
                    Math.min(SIDE, backbone.imageSize())));
        }
    }

    /// @param whole whether images of the whole clip are asked for too
    private record Wanted(Start start, boolean whole) {}

    private record FeatureMap(Shape shape, float[] values) {
        static List<FeatureMap> of(NDList maps) {
            return maps.stream()
                    .map(map -> new FeatureMap(map.getShape(), map.toFloatArray()))
                    .toList();
        }
    }

    /// Of each stream (of the first alone with the input full).
    private record Maps(List<FeatureMap> evaluating, List<FeatureMap> training) {}

    /// Those of the phases and, if asked for, of the whole clip, by one network.
    private static Map<InputMode, Maps> maps(Wanted wanted) {
        Start start = wanted.start();
        try {
            TrainingSpec spec = start.spec(InputMode.DUAL);
            List<Sample> phases = motion.samples(spec);
            try (DjlNetwork network = DjlNetwork.initial(spec, SyntheticMotion.CLASSES, Batches.shapes(phases), SEED)) {
                PyTorch.Gradients.OFF.apply();
                if (start.trainable() == TrainableLayers.HEAD) {
                    new BatchNormWarmup(network, SEED.shared().of(TrainingSeed.Purpose.SETTLING), JobContext.silent())
                            .run(phases.getFirst().images().getFirst());
                }
                Map<InputMode, List<Sample>> samples = new EnumMap<>(InputMode.class);
                samples.put(InputMode.DUAL, phases);
                if (wanted.whole()) {
                    samples.put(InputMode.FULL, motion.samples(start.spec(InputMode.FULL)));
                }
                // A pass in training changes the batch statistics that an evaluation takes: evaluations come first.
                Map<InputMode, List<FeatureMap>> evaluating = new EnumMap<>(InputMode.class);
                samples.forEach((input, some) -> evaluating.put(input, maps(network, some, false)));
                Map<InputMode, Maps> all = new EnumMap<>(InputMode.class);
                evaluating.forEach((input, some) -> all.put(
                        input, new Maps(some, maps(network, Objects.requireNonNull(samples.get(input)), true))));
                return all;
            }
        } catch (Exception e) {
            throw new IllegalStateException(start.toString(), e);
        }
    }

    /// A frozen backbone's are the same in training.
    private static List<FeatureMap> maps(DjlNetwork network, List<Sample> samples, boolean training) {
        try (NDManager scope = network.model().getNDManager().newSubManager()) {
            NDList images =
                    Batches.tensors(scope, samples.stream().map(Sample::images).toList());
            if (network.spec().network().trainable() == TrainableLayers.HEAD) {
                standardise(network, samples);
                return FeatureMap.of(network.maps(images));
            }
            return FeatureMap.of(network.network().maps(network.store(), images, training));
        }
    }

    /// As before the training of a head.
    private static void standardise(DjlNetwork network, List<Sample> samples) {
        CachedFeatures.Statistics statistics = new FeatureExtractor(
                        network,
                        new FeatureMapCache(null),
                        Batches.shape(samples.getFirst().images().getFirst()),
                        JobContext.silent())
                .run(samples, Augmentation.NONE, _ -> 0)
                .statistics();
        network.network().standardisation().orElseThrow().use(statistics.mean(), statistics.deviation());
    }

    private static double loss(NDList outputs) {
        NDArray logits = outputs.head();
        List<double[]> rows = DjlNetwork.rows(logits.logSoftmax(-1));
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum -= rows.get(i)[motion.label(i)];
        }
        return sum / rows.size();
    }
}
