package org.dianet.storage.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Optimizer;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ViewImages;
import org.dianet.model.Words;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// `spec.json`: what a training run computes. Every field may be left out; an unknown one is refused by name, and so is
/// one that was set although the network does not use it. What is left out is as in the `preset` that the spec names,
/// otherwise as in `paper`.
public final class SpecJson {
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

    /// A spec as typed; fields that the network does not use are ignored.
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

    /// The fields that the user set. A spec that was copied, as run.json and the window write it, sets most of
    /// all fields, whether its network uses them or not.
    private static Set<String> chosen(Fields fields, TrainingSpec spec) {
        int written = toJson(spec).size();
        return fields.names().size() * 2 > written && !fields.names().contains(SpecReader.PRESET)
                ? Set.of()
                : fields.names();
    }

    private static StorageException refused(String spec, RuntimeException e) {
        String why = String.valueOf(e.getMessage());
        return new StorageException(spec + (why.equals(JsonText.EMPTY) ? " is empty." : ": " + why + "."), e);
    }

    public static TrainingSpec spec(Fields fields) {
        return SpecReader.read(fields);
    }

    /// All fields, in the order of the contract.
    public static Map<String, Object> toJson(TrainingSpec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        MotionRepresentation motion = spec.images().motion();
        if (!motion.specName().equals(DynamicImages.STANDARD.specName())) {
            json.put("representation", motion.specName());
        }
        if (!motion.views().equals(ViewImages.OWN)) {
            json.put("views", motion.views());
        }
        json.put("input", Words.of(motion.input()));
        json.put("backbone", spec.network().backbone().specName());
        json.put("weights", spec.network().weights());
        json.put("trainable", Words.of(spec.network().trainable()));
        json.put("fusion", Words.of(spec.network().fusion()));
        json.put("heads", spec.network().heads());
        json.put("consistency", spec.regularisation().consistency());
        json.put("dropout", spec.network().dropout());
        json.put("imageSize", spec.images().imageSize());
        motion.settings()
                .forEach((name, value) -> json.put(name, value instanceof Enum<?> word ? Words.of(word) : value));
        json.put("epochs", spec.optimisation().epochs());
        json.put("batch", spec.optimisation().batch());
        json.put("learningRate", spec.optimisation().learningRate());
        json.put("weightDecay", spec.optimisation().weightDecay());
        json.put("classBalance", Words.of(spec.regularisation().classBalance()));
        json.put("augment", toJson(spec.regularisation().augment()));
        json.put("stop", stop(spec.optimisation()));
        json.put("seeds", spec.execution().seeds());
        json.put("device", spec.execution().device());
        json.put("threads", spec.execution().threads());
        json.put("channels", Words.of(spec.images().channels()));
        json.put("focalGamma", spec.regularisation().focalGamma());
        json.put("labelSmoothing", spec.regularisation().labelSmoothing());
        json.put("mixup", spec.regularisation().mixup());
        json.put("schedule", Words.of(spec.optimisation().schedule()));
        json.put("gradientClip", spec.optimisation().gradientClip());
        if (spec.optimisation().optimizer() != Optimizer.ADAMW) {
            json.put("optimizer", Words.of(spec.optimisation().optimizer()));
        }
        if (spec.optimisation().beta2() != Optimisation.BETA2) {
            json.put("beta2", spec.optimisation().beta2());
        }
        json.put("averageLast", spec.optimisation().averageLast());
        json.put("testMirror", spec.regularisation().testMirror());
        if (spec.regularisation().auxiliaryLabel() != null) {
            json.put("auxiliaryLabel", spec.regularisation().auxiliaryLabel());
        }
        json.put("align", Words.of(spec.images().face().kind()));
        json.put("stabilise", spec.images().face().stabilise());
        return json;
    }

    private static Map<String, Object> stop(Optimisation spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", Words.of(spec.stop()));
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
