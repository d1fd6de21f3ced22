package org.dianet.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;

/// Named specs to start from.
public final class Presets {
    /// The paper's settings; also what a field that a spec leaves out has.
    public static final TrainingSpec PAPER = new TrainingSpec(
            InputMode.DUAL,
            Backbone.EFFICIENTNET_V2_S.specName(),
            null,
            Trainable.ALL,
            Fusion.CROSS_ATTENTION,
            8,
            0.1,
            0.5,
            224,
            Colour.RGB,
            PoolingForm.LINEAR,
            Normalisation.MINMAX,
            50,
            32,
            1e-4,
            0,
            ClassBalance.NONE,
            new Augmentation(true, 10, 0),
            StopRule.FIXED,
            List.of(1L),
            "auto",
            0,
            Channels.AUTO,
            Craft.NONE);

    /// The small network: a whole evaluation in minutes on two cores. A fixed number of threads gives the same numbers
    /// on machines with any number of cores.
    public static final TrainingSpec QUICK = new TrainingSpec(
            InputMode.DUAL,
            Backbone.SMALL.specName(),
            null,
            Trainable.ALL,
            Fusion.CROSS_ATTENTION,
            4,
            0.1,
            0.3,
            96,
            Colour.GREY,
            PoolingForm.LINEAR,
            Normalisation.FIXED,
            30,
            8,
            1e-3,
            1e-2,
            ClassBalance.SQUARE_ROOT,
            new Augmentation(true, 5, 0),
            StopRule.FIXED,
            List.of(1L),
            "cpu",
            1,
            Channels.AUTO,
            Craft.NONE);

    /// A frozen backbone whose tokens are computed once, and a trained head. Images are scaled one by one, so that a
    /// clip's tokens are the same in every fold.
    public static final TrainingSpec CACHED = new TrainingSpec(
            InputMode.DUAL,
            Backbone.RESNET18.specName(),
            null,
            Trainable.HEAD,
            Fusion.CROSS_ATTENTION,
            8,
            0.1,
            0.5,
            224,
            Colour.RGB,
            PoolingForm.LINEAR,
            Normalisation.MINMAX,
            50,
            32,
            1e-3,
            1e-2,
            ClassBalance.SQUARE_ROOT,
            new Augmentation(true, 0, 0),
            StopRule.FIXED,
            List.of(1L),
            "auto",
            0,
            Channels.AUTO,
            Craft.NONE);

    private static final Map<String, TrainingSpec> BY_NAME =
            new TreeMap<>(Map.of("quick", QUICK, "cached", CACHED, "paper", PAPER));

    private Presets() {}

    public static Optional<TrainingSpec> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// In alphabetical order.
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
