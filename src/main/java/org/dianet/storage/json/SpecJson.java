package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.Channels;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.DynamicImages;
import org.dianet.learning.Execution;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.InputMode;
import org.dianet.learning.MotionRepresentation;
import org.dianet.learning.NetworkSpec;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Presets;
import org.dianet.learning.Regularisation;
import org.dianet.learning.Schedule;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// `spec.json`: what a training run computes. Every field may be left out; an unknown one is refused by name, and so is
/// one that was set although the network does not use it.
public final class SpecJson {
    private static final TrainingSpec DEFAULTS = Presets.PAPER;

    private SpecJson() {}

    /// @throws StorageException if the file cannot be read or a field is wrong; the sentence names it
    public static TrainingSpec read(Path file) throws StorageException {
        try {
            Fields fields = Fields.of(JsonText.read(file), "");
            TrainingSpec spec = spec(fields);
            SpecRules.check(spec, chosen(fields, spec));
            return spec;
        } catch (IOException e) {
            throw new StorageException("Cannot read the spec " + file + ": " + AtomicFile.reason(e) + ".", e);
        } catch (Malformed | IllegalArgumentException e) {
            throw refused("The spec " + file, e);
        }
    }

    /// A spec as it is typed, with fields that the network does not use left in peace.
    ///
    /// @throws StorageException if a field is wrong or contradicts another; the sentence names it
    public static TrainingSpec parse(String text) throws StorageException {
        try {
            TrainingSpec spec = spec(Fields.of(JsonText.parse(text), ""));
            SpecRules.check(spec, Set.of());
            return spec;
        } catch (Malformed | IllegalArgumentException e) {
            throw refused("The spec", e);
        }
    }

    /// Whether a spec that was changed for one run still uses every field that its file sets.
    ///
    /// @throws StorageException if it does not; the sentence names the field
    public static void check(TrainingSpec changed, Path file) throws StorageException {
        try {
            SpecRules.check(changed, chosen(Fields.of(JsonText.read(file), ""), changed));
        } catch (IOException e) {
            throw new StorageException("Cannot read the spec " + file + ": " + AtomicFile.reason(e) + ".", e);
        } catch (Malformed e) {
            throw refused("The spec " + file, e);
        }
    }

    /// The fields that somebody chose to set. A spec that was copied, as run.json and the window write it, sets most of
    /// all fields, whether its network uses them or not.
    private static Set<String> chosen(Fields fields, TrainingSpec spec) {
        int written = toJson(spec).size();
        return fields.names().size() * 2 > written ? Set.of() : fields.names();
    }

    private static StorageException refused(String spec, RuntimeException e) {
        String why = String.valueOf(e.getMessage());
        return new StorageException(spec + (why.equals(JsonText.EMPTY) ? " is empty." : ": " + why + "."), e);
    }

    static TrainingSpec spec(Fields fields) {
        Given given = new Given(fields);
        TrainingSpec spec = new TrainingSpec(
                images(given), network(given), optimisation(given), regularisation(given), execution(given));
        if (given.has("_")) {
            fields.text("_"); // a remark for people
        }
        fields.done();
        return spec;
    }

    private static ImageSpec images(Given given) {
        ImageSpec d = DEFAULTS.images();
        return new ImageSpec(
                motion(given),
                given.whole(
                        "imageSize", backbone(given).map(Backbone::imageSize).orElse(d.imageSize())),
                given.choice("channels", Channels.class, d.channels()),
                new FaceAlignment(
                        given.choice("align", FaceAlignment.Kind.class, d.face().kind()),
                        given.flag("stabilise", d.face().stabilise())));
    }

    private static MotionRepresentation motion(Given given) {
        String name = given.has("representation")
                ? given.fields().text("representation")
                : DEFAULTS.images().motion().specName();
        MotionRepresentation standard = MotionRepresentation.named(name)
                .orElseThrow(() -> given.fields()
                        .bad(
                                "representation",
                                "must be one of " + String.join(", ", MotionRepresentation.specNames()) + ", not \""
                                        + name + "\""));
        DynamicImages d = DynamicImages.STANDARD;
        DynamicImages sums = new DynamicImages(
                given.choice("input", InputMode.class, standard.input()),
                given.choice("dynamicImage", PoolingForm.class, d.form()),
                given.choice("colour", Colour.class, d.colour()),
                given.choice("normalise", Normalisation.class, d.normalise()));
        return standard instanceof DynamicImages ? sums : standard.withInput(sums.input());
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

    private static NetworkSpec network(Given given) {
        NetworkSpec d = DEFAULTS.network();
        return new NetworkSpec(
                backbone(given).orElse(d.backbone()),
                given.has("weights") ? given.fields().textOrNull("weights") : d.weights(),
                given.choice("trainable", TrainableLayers.class, d.trainable()),
                given.choice("fusion", Fusion.class, d.fusion()),
                given.whole("heads", d.heads()),
                given.number("dropout", d.dropout()));
    }

    private static Optimisation optimisation(Given given) {
        Optimisation d = DEFAULTS.optimisation();
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
                given.number("averageLast", d.averageLast()));
    }

    private static Regularisation regularisation(Given given) {
        Regularisation d = DEFAULTS.regularisation();
        return new Regularisation(
                given.number("consistency", d.consistency()),
                given.choice("classBalance", ClassBalance.class, d.classBalance()),
                given.number("focalGamma", d.focalGamma()),
                given.number("labelSmoothing", d.labelSmoothing()),
                augmentation(given, d.augment()),
                given.number("mixup", d.mixup()),
                given.flag("testMirror", d.testMirror()));
    }

    private static Execution execution(Given given) {
        Execution d = DEFAULTS.execution();
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

    /// All fields, in the order of the contract.
    public static Map<String, Object> toJson(TrainingSpec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        MotionRepresentation motion = spec.images().motion();
        if (!(motion instanceof DynamicImages)) {
            json.put("representation", motion.specName());
        }
        json.put("input", EnumWord.of(motion.input()));
        json.put("backbone", spec.network().backbone().specName());
        json.put("weights", spec.network().weights());
        json.put("trainable", EnumWord.of(spec.network().trainable()));
        json.put("fusion", EnumWord.of(spec.network().fusion()));
        json.put("heads", spec.network().heads());
        json.put("consistency", spec.regularisation().consistency());
        json.put("dropout", spec.network().dropout());
        json.put("imageSize", spec.images().imageSize());
        if (motion instanceof DynamicImages sums) {
            json.put("colour", EnumWord.of(sums.colour()));
            json.put("dynamicImage", EnumWord.of(sums.form()));
            json.put("normalise", EnumWord.of(sums.normalise()));
        }
        json.put("epochs", spec.optimisation().epochs());
        json.put("batch", spec.optimisation().batch());
        json.put("learningRate", spec.optimisation().learningRate());
        json.put("weightDecay", spec.optimisation().weightDecay());
        json.put("classBalance", EnumWord.of(spec.regularisation().classBalance()));
        json.put("augment", toJson(spec.regularisation().augment()));
        json.put("stop", stop(spec.optimisation()));
        json.put("seeds", spec.execution().seeds());
        json.put("device", spec.execution().device());
        json.put("threads", spec.execution().threads());
        json.put("channels", EnumWord.of(spec.images().channels()));
        json.put("focalGamma", spec.regularisation().focalGamma());
        json.put("labelSmoothing", spec.regularisation().labelSmoothing());
        json.put("mixup", spec.regularisation().mixup());
        json.put("schedule", EnumWord.of(spec.optimisation().schedule()));
        json.put("gradientClip", spec.optimisation().gradientClip());
        json.put("averageLast", spec.optimisation().averageLast());
        json.put("testMirror", spec.regularisation().testMirror());
        json.put("align", EnumWord.of(spec.images().face().kind()));
        json.put("stabilise", spec.images().face().stabilise());
        return json;
    }

    private static Map<String, Object> stop(Optimisation spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", EnumWord.of(spec.stop()));
        if (spec.patience() > 0) {
            json.put("patience", spec.patience());
        }
        return json;
    }

    private static Map<String, Object> toJson(Augmentation augment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("flip", augment.flip());
        json.put("rotateDegrees", augment.rotateDegrees());
        json.put("apexJitter", augment.apexJitter());
        json.put("phaseImages", augment.phaseImages());
        return json;
    }
}
