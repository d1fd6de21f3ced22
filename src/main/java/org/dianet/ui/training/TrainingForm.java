package org.dianet.ui.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.InputMode;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.Workers;
import org.dianet.ui.common.Messages;

/// The settings of a run: a preset and the few that are changed most. What is not shown keeps the preset's value, or
/// that of the text of all options.
final class TrainingForm {
    static final String FIRST_PRESET = "quick";
    private final StringProperty preset = new SimpleStringProperty(FIRST_PRESET);
    private final ObjectProperty<Evaluation> evaluation = new SimpleObjectProperty<>(Evaluation.LOSO);
    private final ObjectProperty<InputMode> input = new SimpleObjectProperty<>(InputMode.DUAL);
    private final StringProperty backbone = new SimpleStringProperty("");
    private final StringProperty weights = new SimpleStringProperty("");
    private final StringProperty imageSize = new SimpleStringProperty("");
    private final StringProperty epochs = new SimpleStringProperty("");
    private final StringProperty batch = new SimpleStringProperty("");
    private final StringProperty learningRate = new SimpleStringProperty("");
    private final StringProperty seeds = new SimpleStringProperty("");
    private final StringProperty device = new SimpleStringProperty("auto");
    private final ObjectProperty<FaceAlignment> face = new SimpleObjectProperty<>(FaceAlignment.NONE);
    private final ObjectProperty<Workers> workers = new SimpleObjectProperty<>(Workers.CHOSEN);
    private final ReadOnlyObjectWrapper<SpecDraft> draft;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    /// What the fields that are not shown have.
    private TrainingSpec base = Presets.QUICK;

    private boolean filling;

    TrainingForm() {
        fill(base);
        draft = new ReadOnlyObjectWrapper<>(build());
        preset.addListener((_, _, _) -> reset());
        for (ObservableValue<?> field : List.<ObservableValue<?>>of(
                input, backbone, weights, imageSize, epochs, batch, learningRate, seeds, device, face)) {
            field.addListener((_, _, _) -> rebuild());
        }
    }

    /// Takes every field from the preset again.
    void reset() {
        adopt(ofPreset());
    }

    /// Takes every field from a spec, also those that are not shown.
    void adopt(TrainingSpec spec) {
        base = spec;
        filling = true;
        try {
            fill(spec);
        } finally {
            filling = false;
        }
        rebuild();
    }

    /// Holds the spec back until something is changed.
    void refuse(String reason) {
        draft.set(new SpecDraft.Invalid(reason));
    }

    private void rebuild() {
        if (!filling) {
            draft.set(build());
            changed.set(!(draft.get() instanceof SpecDraft.Valid(TrainingSpec spec) && spec.equals(ofPreset())));
        }
    }

    /// Whether the spec is another than the preset's.
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// What a run of this spec is called: after the preset, or after the network where that is another one's.
    String runTitle(TrainingSpec spec) {
        return spec.backbone().equals(ofPreset().backbone()) ? preset.get() : spec.backbone();
    }

    StringProperty preset() {
        return preset;
    }

    ObjectProperty<Evaluation> evaluation() {
        return evaluation;
    }

    ObjectProperty<InputMode> input() {
        return input;
    }

    StringProperty backbone() {
        return backbone;
    }

    /// Path of a file of pretrained weights; blank for from scratch.
    StringProperty weights() {
        return weights;
    }

    StringProperty imageSize() {
        return imageSize;
    }

    StringProperty epochs() {
        return epochs;
    }

    StringProperty batch() {
        return batch;
    }

    StringProperty learningRate() {
        return learningRate;
    }

    /// Whole numbers with commas between them.
    StringProperty seeds() {
        return seeds;
    }

    StringProperty device() {
        return device;
    }

    ReadOnlyObjectProperty<SpecDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// What is done to frames before images are made of them.
    ObjectProperty<FaceAlignment> face() {
        return face;
    }

    /// Processes that train folds; no part of the spec, since it changes no number.
    ObjectProperty<Workers> workers() {
        return workers;
    }

    private TrainingSpec ofPreset() {
        return Presets.named(preset.get()).orElse(Presets.PAPER);
    }

    private void fill(TrainingSpec spec) {
        input.set(spec.input());
        backbone.set(spec.backbone());
        weights.set(spec.weights() == null ? "" : spec.weights());
        imageSize.set(Integer.toString(spec.imageSize()));
        epochs.set(Integer.toString(spec.epochs()));
        batch.set(Integer.toString(spec.batch()));
        learningRate.set(String.format(Locale.ROOT, "%s", spec.learningRate()));
        seeds.set(String.join(", ", spec.seeds().stream().map(String::valueOf).toList()));
        device.set(spec.device());
        face.set(spec.face());
    }

    private SpecDraft build() {
        try {
            return new SpecDraft.Valid(new TrainingSpec(
                    input.get(),
                    backbone.get(),
                    weights.get().isBlank() ? null : weights.get().strip(),
                    base.trainable(),
                    base.fusion(),
                    base.heads(),
                    base.consistency(),
                    base.dropout(),
                    whole("training.imageSize", imageSize.get()),
                    base.colour(),
                    base.dynamicImage(),
                    base.normalise(),
                    whole("training.epochs", epochs.get()),
                    whole("training.batch", batch.get()),
                    number("training.learningRate", learningRate.get(), Double::valueOf),
                    base.weightDecay(),
                    base.classBalance(),
                    base.augment(),
                    base.stop(),
                    Arrays.stream(seeds.get().split(","))
                            .map(seed -> number("training.seeds", seed, Long::valueOf))
                            .toList(),
                    device.get(),
                    base.threads(),
                    base.channels(),
                    base.craft(),
                    face.get()));
        } catch (IllegalArgumentException e) {
            return new SpecDraft.Invalid(String.valueOf(e.getMessage()));
        }
    }

    private static int whole(String field, String text) {
        return number(field, text, Integer::valueOf);
    }

    private static <N extends Number> N number(String field, String text, Function<String, N> parse) {
        try {
            return parse.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    Messages.text("training.notANumber", Messages.text(field), text.strip()), e);
        }
    }
}
