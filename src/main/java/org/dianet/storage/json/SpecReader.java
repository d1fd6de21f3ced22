package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.Execution;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.NetworkSpec;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Optimizer;
import org.dianet.learning.Presets;
import org.dianet.learning.Regularisation;
import org.dianet.learning.Schedule;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.MotionSettings;
import org.dianet.learning.motion.ViewImages;

/// Reads the fields of a spec over those of the preset that it names, or of `paper`.
final class SpecReader {
    static final String PRESET = "preset";

    private final TrainingSpec defaults;
    /// Whether the spec names a preset, which then also says what its images are.
    private final boolean named;

    private SpecReader(TrainingSpec defaults, boolean named) {
        this.defaults = defaults;
        this.named = named;
    }

    /// @throws Malformed if a field is wrong or unknown; it names the field
    static TrainingSpec read(Fields fields) {
        Given given = new Given(fields);
        if (!given.has(PRESET)) {
            return new SpecReader(Presets.PAPER, false).spec(given);
        }
        String name = fields.text(PRESET);
        TrainingSpec preset = Presets.named(name)
                .orElseThrow(
                        () -> fields.bad(PRESET, "must be one of " + Presets.allNames() + ", not \"" + name + "\""));
        return new SpecReader(preset, true).spec(given);
    }

    private TrainingSpec spec(Given given) {
        TrainingSpec spec = new TrainingSpec(
                images(given), network(given), optimisation(given), regularisation(given), execution(given));
        if (given.has("_")) {
            given.fields().text("_"); // a remark for people
        }
        given.fields().done();
        return spec;
    }

    private ImageSpec images(Given given) {
        ImageSpec d = defaults.images();
        return new ImageSpec(
                motion(given),
                given.whole("imageSize", imageSize(given)),
                given.choice("channels", Channels.class, d.channels()),
                new FaceAlignment(
                        given.choice("align", FaceAlignment.Kind.class, d.face().kind()),
                        given.flag("stabilise", d.face().stabilise())));
    }

    /// Without a preset, what the network was made for.
    private int imageSize(Given given) {
        int standard = defaults.images().imageSize();
        return named ? standard : backbone(given).map(Backbone::imageSize).orElse(standard);
    }

    private MotionRepresentation motion(Given given) {
        String name = given.has("representation")
                ? given.fields().text("representation")
                : (named ? Optional.<Backbone>empty() : backbone(given))
                        .flatMap(Backbone::representation)
                        .orElse(defaults.images().motion().specName());
        MotionRepresentation standard = MotionRepresentation.named(name)
                .orElseThrow(() -> given.fields()
                        .bad(
                                "representation",
                                "must be one of " + String.join(", ", MotionRepresentation.specNames()) + ", not \""
                                        + name + "\""));
        MotionRepresentation before = defaults.images().motion();
        boolean same = before.specName().equals(name);
        // A preset that is named says how dynamic images are made, and so how images like them are.
        MotionRepresentation base =
                same ? before : named ? standard.like(MotionSettings.of(before.settings())) : standard;
        // A spec that was copied may have settings of other images; SpecRules tells which were set in vain.
        MotionRepresentation.settingNames().stream().filter(given::has).forEach(given.fields()::any);
        InputMode usual = named && base.inputs().contains(before.input()) ? before.input() : standard.input();
        InputMode input = given.choice("input", InputMode.class, usual);
        List<String> views = given.has("views") ? given.fields().texts("views") : base.views();
        try {
            return ViewImages.of(base.withInput(input).with(given), views);
        } catch (IllegalArgumentException e) {
            throw new Malformed("", String.valueOf(e.getMessage()));
        }
    }

    /// Empty if the spec does not say.
    private static Optional<Backbone> backbone(Given given) {
        if (!given.has("backbone")) {
            return Optional.empty();
        }
        String name = given.fields().text("backbone");
        return Optional.of(Backbone.named(name)
                .orElseThrow(() -> given.fields()
                        .bad("backbone", "must be one of " + Backbone.names() + ", not \"" + name + "\"")));
    }

    private NetworkSpec network(Given given) {
        NetworkSpec d = backbone(given).map(defaults.network()::switchedTo).orElse(defaults.network());
        return new NetworkSpec(
                d.backbone(),
                given.has("weights") ? given.fields().textOrNull("weights") : d.weights(),
                given.choice("trainable", TrainableLayers.class, d.trainable()),
                given.choice("fusion", Fusion.class, d.fusion()),
                given.whole("heads", d.heads()),
                given.number("dropout", d.dropout()));
    }

    private Optimisation optimisation(Given given) {
        Optimisation d = defaults.optimisation();
        Stop stop = stop(given, new Stop(d.stop(), d.patience()));
        return new Optimisation(
                given.whole("epochs", d.epochs()),
                given.whole("batch", d.batch()),
                given.number("learningRate", d.learningRate()),
                given.number("weightDecay", d.weightDecay()),
                given.choice("schedule", Schedule.class, d.schedule()),
                given.number("gradientClip", d.gradientClip()),
                stop.rule(),
                stop.patience(),
                // A rule that keeps one epoch's weights leaves nothing to average.
                given.number("averageLast", stop.rule() == StopRule.FIXED ? d.averageLast() : 0),
                given.choice("optimizer", Optimizer.class, d.optimizer()),
                given.number("beta2", d.beta2()));
    }

    private Regularisation regularisation(Given given) {
        Regularisation d = defaults.regularisation();
        return new Regularisation(
                given.number("consistency", d.consistency()),
                given.choice("classBalance", ClassBalance.class, d.classBalance()),
                given.number("focalGamma", d.focalGamma()),
                given.number("labelSmoothing", d.labelSmoothing()),
                augmentation(given, d.augment()),
                given.number("mixup", d.mixup()),
                given.flag("testMirror", d.testMirror()),
                given.has("auxiliaryLabel") ? given.fields().textOrNull("auxiliaryLabel") : d.auxiliaryLabel());
    }

    private Execution execution(Given given) {
        Execution d = defaults.execution();
        return new Execution(
                given.has("seeds") ? seeds(given.fields()) : d.seeds(),
                given.has("device") ? given.fields().text("device") : d.device(),
                given.whole("threads", d.threads()));
    }

    private static Augmentation augmentation(Given given, Augmentation d) {
        if (!given.has("augment")) {
            return d;
        }
        Given inner = new Given(given.fields().object("augment", "augment"));
        Augmentation augmentation = new Augmentation(
                inner.flag("flip", d.flip()),
                inner.number("rotateDegrees", d.rotateDegrees()),
                inner.whole("apexJitter", d.apexJitter()),
                inner.flag("phaseImages", d.phaseImages()));
        inner.fields().done();
        return augmentation;
    }

    /// The rule and how patient it is.
    private record Stop(StopRule rule, int patience) {}

    private static Stop stop(Given given, Stop d) {
        if (!given.has("stop")) {
            return d;
        }
        Given inner = new Given(given.fields().object("stop", "stop"));
        Stop stop = new Stop(inner.choice("rule", StopRule.class, d.rule()), inner.whole("patience", d.patience()));
        inner.fields().done();
        return stop;
    }

    private static List<Long> seeds(Fields fields) {
        return fields.list("seeds", (JsonElement item, Integer position) -> {
            try {
                return Long.valueOf(Long.parseLong(item.getAsString()));
            } catch (RuntimeException e) {
                throw fields.bad("seeds", "must hold whole numbers only");
            }
        });
    }

    /// Fields that may be left out.
    private record Given(Fields fields) implements MotionSettings {

        boolean has(String name) {
            return fields.names().contains(name);
        }

        @Override
        public double number(String name, double otherwise) {
            return has(name) ? fields.number(name) : otherwise;
        }

        boolean flag(String name, boolean otherwise) {
            return has(name) ? fields.flag(name) : otherwise;
        }

        @Override
        public int whole(String name, int otherwise) {
            if (!has(name)) {
                return otherwise;
            }
            long value = fields.whole(name);
            if (value != (int) value) {
                throw fields.bad(name, "is too large");
            }
            return (int) value;
        }

        @Override
        public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
            return has(name) ? fields.word(name, type) : otherwise;
        }
    }
}
