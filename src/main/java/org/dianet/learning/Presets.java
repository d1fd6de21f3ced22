package org.dianet.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.FlowPlanes;
import org.dianet.learning.motion.FlowSequence;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.KeyFrames;
import org.dianet.learning.motion.KeyFramesFlow;
import org.dianet.learning.motion.PhaseFlow;

/// Named specs to start from.
/// See method.md 3.1.
public final class Presets {
    /// The paper's settings; also what a field that a spec leaves out has.
    public static final TrainingSpec PAPER = new TrainingSpec(
            new ImageSpec(new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.RGB, Normalisation.MINMAX), 224),
            new NetworkSpec(Backbone.EFFICIENTNET_V2_S, null, TrainableLayers.ALL, Fusion.CROSS_ATTENTION, 8, 0.5),
            new Optimisation(50, 32, 1e-4, 0),
            new Regularisation(0.1, ClassBalance.NONE, new Augmentation(true, 10, 0)),
            new Execution(List.of(1L), "auto", 0));

    /// Chosen on clips drawn for it, which the guide names: no user's subject had a say.
    private static final double AVERAGE_LAST = 0.2;

    /// The small network: a whole evaluation in minutes on two cores. A fixed number of threads gives the same numbers
    /// on machines with any number of cores.
    public static final TrainingSpec QUICK = new TrainingSpec(
            new ImageSpec(new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.GREY, Normalisation.FIXED), 96),
            new NetworkSpec(Backbone.SMALL, null, TrainableLayers.ALL, Fusion.CROSS_ATTENTION, 4, 0.3),
            new Optimisation(30, 8, 1e-3, 1e-2).withAverageLast(AVERAGE_LAST),
            new Regularisation(0.1, ClassBalance.SQUARE_ROOT, new Augmentation(true, 5, 0)),
            new Execution(List.of(1L), "cpu", 1));

    /// A frozen backbone whose tokens are computed once, and a trained head. Images are scaled one by one, so that a
    /// clip's tokens are the same in every fold.
    public static final TrainingSpec CACHED = new TrainingSpec(
            new ImageSpec(new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.RGB, Normalisation.MINMAX), 224),
            new NetworkSpec(Backbone.RESNET18, null, TrainableLayers.HEAD, Fusion.CROSS_ATTENTION, 8, 0.5),
            new Optimisation(50, 32, 1e-3, 1e-2),
            new Regularisation(0.1, ClassBalance.SQUARE_ROOT, new Augmentation(true, 0, 0)),
            new Execution(List.of(1L), "auto", 0));

    /// MMNet as its authors train it; what differs is in decision record 30.
    private static final TrainingSpec MMNET = key(Backbone.MMNET, 74);

    /// TSFmicro as its authors train it on CASME II.
    private static final TrainingSpec TSFMICRO = key(Backbone.TSFMICRO, 174);

    /// SKD-TSTSAN as its authors train it from scratch: about 20,000 steps on 235 clips.
    private static final TrainingSpec SKD_TSTSAN = new TrainingSpec(
            new ImageSpec(KeyFramesFlow.STANDARD, 192),
            new NetworkSpec(Backbone.SKD_TSTSAN, null, TrainableLayers.ALL, Fusion.CROSS_ATTENTION, 8, 0.2),
            new Optimisation(1334, 16, 1e-3, 5e-4).withOptimizer(Optimizer.ADAM, 0.99),
            new Regularisation(0, ClassBalance.INVERSE, 2, 0, Augmentation.NONE, 0, false),
            new Execution(List.of(1L), "auto", 0));

    /// SLSTT on the tokens of a frozen transformer as its authors train it; give it weights.
    private static final TrainingSpec SLSTT = new TrainingSpec(
            new ImageSpec(FlowSequence.STANDARD, 384),
            new NetworkSpec(Backbone.SLSTT, null, TrainableLayers.HEAD, Fusion.CROSS_ATTENTION, 8, 0),
            new Optimisation(40, 2, 1e-2, 1e-4)
                    .withOptimizer(Optimizer.SGD, Optimisation.BETA2)
                    .withSchedule(Schedule.STEP_30),
            new Regularisation(0, ClassBalance.NONE, Augmentation.NONE),
            new Execution(List.of(1L), "auto", 0));

    /// STSTNet as its authors' script in Python trains it: on flow from onset to apex, each plane by its own range.
    private static final TrainingSpec STSTNET = new TrainingSpec(
            new ImageSpec(
                    new PhaseFlow(InputMode.ONSET, FlowAlgorithm.TV_L1, FlowPlanes.UV_STRAIN, Normalisation.MINMAX),
                    28),
            new NetworkSpec(Backbone.STSTNET, null, TrainableLayers.ALL, Fusion.CROSS_ATTENTION, 8, 0.5),
            new Optimisation(800, 256, 5e-5, 0).withOptimizer(Optimizer.ADAM, Optimisation.BETA2),
            new Regularisation(0, ClassBalance.NONE, Augmentation.NONE),
            new Execution(List.of(1L), "auto", 0));

    private static TrainingSpec key(Backbone backbone, int epochs) {
        return new TrainingSpec(
                new ImageSpec(KeyFrames.STANDARD, 224),
                new NetworkSpec(backbone, null, TrainableLayers.ALL, Fusion.CROSS_ATTENTION, 8, 0),
                new Optimisation(epochs, 32, 8e-4, 0.6).withSchedule(Schedule.EXPONENTIAL),
                new Regularisation(0, ClassBalance.NONE, new Augmentation(true, 3, 0)),
                new Execution(List.of(1L), "auto", 0));
    }

    private static final Map<String, TrainingSpec> PUBLISHED = new TreeMap<>(
            Map.of("mmnet", MMNET, "tsfmicro", TSFMICRO, "skd-tstsan", SKD_TSTSAN, "slstt", SLSTT, "ststnet", STSTNET));

    private static final Map<String, TrainingSpec> BY_NAME =
            new TreeMap<>(Map.of("quick", QUICK, "cached", CACHED, "paper", PAPER));

    private Presets() {}

    public static Optional<TrainingSpec> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).or(() -> Optional.ofNullable(PUBLISHED.get(name)));
    }

    /// Those of DIANet, in alphabetical order.
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /// Those of other networks with the images that they were made for, as their authors train them, in alphabetical
    /// order.
    public static List<String> published() {
        return List.copyOf(PUBLISHED.keySet());
    }

    /// All names, first those of DIANet.
    public static List<String> all() {
        return Stream.of(names(), published()).flatMap(List::stream).toList();
    }

    /// All names, for messages.
    public static String allNames() {
        return String.join(", ", all());
    }
}
