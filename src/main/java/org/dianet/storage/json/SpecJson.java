package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.Channels;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.Craft;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.InputMode;
import org.dianet.learning.Presets;
import org.dianet.learning.Schedule;
import org.dianet.learning.StopRule;
import org.dianet.learning.Trainable;
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
        TrainingSpec d = DEFAULTS;
        Stop stop = stop(given);
        String backbone = given.has("backbone") ? fields.text("backbone") : d.backbone();
        TrainingSpec spec = new TrainingSpec(
                given.choice("input", InputMode.class, d.input()),
                backbone,
                given.has("weights") ? fields.textOrNull("weights") : d.weights(),
                given.choice("trainable", Trainable.class, d.trainable()),
                given.choice("fusion", Fusion.class, d.fusion()),
                given.whole("heads", d.heads()),
                given.number("consistency", d.consistency()),
                given.number("dropout", d.dropout()),
                given.whole("imageSize", imageSize(backbone, d)),
                given.choice("colour", Colour.class, d.colour()),
                given.choice("dynamicImage", PoolingForm.class, d.dynamicImage()),
                given.choice("normalise", Normalisation.class, d.normalise()),
                given.whole("epochs", d.epochs()),
                given.whole("batch", d.batch()),
                given.number("learningRate", d.learningRate()),
                given.number("weightDecay", d.weightDecay()),
                given.choice("classBalance", ClassBalance.class, d.classBalance()),
                augmentation(given),
                stop.rule(),
                given.has("seeds") ? seeds(fields) : d.seeds(),
                given.has("device") ? fields.text("device") : d.device(),
                given.whole("threads", d.threads()),
                given.choice("channels", Channels.class, d.channels()),
                craft(given, stop),
                face(given));
        if (given.has("_")) {
            fields.text("_"); // a remark for people
        }
        fields.done();
        return spec;
    }

    /// What a network was made for, unless the spec says otherwise.
    private static int imageSize(String backbone, TrainingSpec defaults) {
        return Backbone.named(backbone).map(Backbone::imageSize).orElse(defaults.imageSize());
    }

    private static Augmentation augmentation(Given given) {
        Augmentation d = DEFAULTS.augment();
        if (!given.has("augment")) {
            return d;
        }
        Given inner = new Given(given.fields().object("augment", "augment"));
        Augmentation augmentation = new Augmentation(
                inner.has("flip") ? inner.fields().flag("flip") : d.flip(),
                inner.number("rotateDegrees", d.rotateDegrees()),
                inner.whole("apexJitter", d.apexJitter()),
                inner.has("phaseImages") ? inner.fields().flag("phaseImages") : d.phaseImages());
        inner.fields().done();
        return augmentation;
    }

    /// The rule and, in [Craft], how patient it is.
    private record Stop(StopRule rule, int patience) {}

    private static Stop stop(Given given) {
        Stop d = new Stop(DEFAULTS.stop(), DEFAULTS.craft().patience());
        if (!given.has("stop")) {
            return d;
        }
        Given inner = new Given(given.fields().object("stop", "stop"));
        Stop stop = new Stop(inner.choice("rule", StopRule.class, d.rule()), inner.whole("patience", d.patience()));
        inner.fields().done();
        return stop;
    }

    private static FaceAlignment face(Given given) {
        FaceAlignment d = DEFAULTS.face();
        return new FaceAlignment(
                given.choice("align", FaceAlignment.Kind.class, d.kind()),
                given.has("stabilise") ? given.fields().flag("stabilise") : d.stabilise());
    }

    private static Craft craft(Given given, Stop stop) {
        Craft d = DEFAULTS.craft();
        return new Craft(
                given.number("focalGamma", d.focalGamma()),
                given.number("labelSmoothing", d.labelSmoothing()),
                given.number("mixup", d.mixup()),
                given.choice("schedule", Schedule.class, d.schedule()),
                given.number("gradientClip", d.gradientClip()),
                stop.patience(),
                given.number("averageLast", d.averageLast()),
                given.has("testMirror") ? given.fields().flag("testMirror") : d.testMirror());
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
    private record Given(Fields fields) {

        boolean has(String name) {
            return fields.names().contains(name);
        }

        double number(String name, double otherwise) {
            return has(name) ? fields.number(name) : otherwise;
        }

        int whole(String name, int otherwise) {
            if (!has(name)) {
                return otherwise;
            }
            long value = fields.whole(name);
            if (value != (int) value) {
                throw fields.bad(name, "is too large");
            }
            return (int) value;
        }

        <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
            if (!has(name)) {
                return otherwise;
            }
            String text = fields.text(name);
            return Arrays.stream(type.getEnumConstants())
                    .filter(value -> name(value).equals(text))
                    .findFirst()
                    .orElseThrow(() -> fields.bad(
                            name,
                            "must be one of "
                                    + Arrays.stream(type.getEnumConstants())
                                            .map(SpecJson::name)
                                            .collect(Collectors.joining(", "))
                                    + ", not \"" + text + "\""));
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All fields, in the order of the contract.
    public static Map<String, Object> toJson(TrainingSpec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("input", name(spec.input()));
        json.put("backbone", spec.backbone());
        json.put("weights", spec.weights());
        json.put("trainable", name(spec.trainable()));
        json.put("fusion", name(spec.fusion()));
        json.put("heads", spec.heads());
        json.put("consistency", spec.consistency());
        json.put("dropout", spec.dropout());
        json.put("imageSize", spec.imageSize());
        json.put("colour", name(spec.colour()));
        json.put("dynamicImage", name(spec.dynamicImage()));
        json.put("normalise", name(spec.normalise()));
        json.put("epochs", spec.epochs());
        json.put("batch", spec.batch());
        json.put("learningRate", spec.learningRate());
        json.put("weightDecay", spec.weightDecay());
        json.put("classBalance", name(spec.classBalance()));
        json.put("augment", toJson(spec.augment()));
        json.put("stop", stop(spec));
        json.put("seeds", spec.seeds());
        json.put("device", spec.device());
        json.put("threads", spec.threads());
        json.put("channels", name(spec.channels()));
        json.put("focalGamma", spec.craft().focalGamma());
        json.put("labelSmoothing", spec.craft().labelSmoothing());
        json.put("mixup", spec.craft().mixup());
        json.put("schedule", name(spec.craft().schedule()));
        json.put("gradientClip", spec.craft().gradientClip());
        json.put("averageLast", spec.craft().averageLast());
        json.put("testMirror", spec.craft().testMirror());
        json.put("align", name(spec.face().kind()));
        json.put("stabilise", spec.face().stabilise());
        return json;
    }

    private static Map<String, Object> stop(TrainingSpec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", name(spec.stop()));
        if (spec.craft().patience() > 0) {
            json.put("patience", spec.craft().patience());
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
