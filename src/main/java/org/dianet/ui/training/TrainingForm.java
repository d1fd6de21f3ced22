package org.dianet.ui.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.Backbone;
import org.dianet.learning.Execution;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.NetworkSpec;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ViewImages;
import org.dianet.pipeline.fold.Workers;
import org.dianet.run.Split;
import org.dianet.ui.common.message.Messages;

/// The settings of a run: a preset and the few that are changed most. What is not shown keeps the preset's value, or
/// that of the text of all options.
final class TrainingForm {
    static final String FIRST_PRESET = "quick";
    private final StringProperty preset = new SimpleStringProperty(FIRST_PRESET);
    private final ObjectProperty<RunKind> evaluation = new SimpleObjectProperty<>(RunKind.LOSO);
    private final ObjectProperty<SplitPlan> split = new SimpleObjectProperty<>(Split.LOSO.plan());
    private final StringProperty representation = new SimpleStringProperty("");
    private final ObjectProperty<List<String>> views = new SimpleObjectProperty<>(ViewImages.OWN);
    private final ObjectProperty<InputMode> input = new SimpleObjectProperty<>(InputMode.DUAL);
    private final ObjectProperty<Backbone> backbone = new SimpleObjectProperty<>(Backbone.SMALL);
    private final StringProperty weights = new SimpleStringProperty("");
    private final StringProperty imageSize = new SimpleStringProperty("");
    private final StringProperty epochs = new SimpleStringProperty("");
    private final StringProperty batch = new SimpleStringProperty("");
    private final StringProperty learningRate = new SimpleStringProperty("");
    private final StringProperty seeds = new SimpleStringProperty("");
    private final StringProperty device = new SimpleStringProperty("auto");
    private final ObjectProperty<FaceAlignment> face = new SimpleObjectProperty<>(FaceAlignment.NONE);
    private final ObjectProperty<Workers> workers = new SimpleObjectProperty<>(Workers.CHOSEN);
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<String, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<SpecDraft> draft;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    /// What the fields that are not shown have.
    private TrainingSpec base = Presets.QUICK;

    private boolean filling;

    TrainingForm() {
        fill(base);
        draft = new ReadOnlyObjectWrapper<>(build());
        preset.addListener((_, _, _) -> reset());
        representation.addListener((_, _, _) -> showWhatItCan());
        for (ObservableValue<?> field : List.<ObservableValue<?>>of(
                representation,
                views,
                input,
                backbone,
                weights,
                imageSize,
                epochs,
                batch,
                learningRate,
                seeds,
                device,
                face)) {
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

    /// Changes what the form does not show.
    ///
    /// @throws IllegalArgumentException if it is not allowed; nothing is changed then
    void change(UnaryOperator<TrainingSpec> change) {
        base = change.apply(chosen());
        rebuild();
    }

    /// The spec without the typed fields of the form, which may be wrong.
    TrainingSpec untyped() {
        return chosen();
    }

    /// Holds the spec back until something is changed.
    void refuse(String reason) {
        draft.set(new SpecDraft.Invalid(reason));
    }

    /// Not every representation has an image for each phase.
    private void showWhatItCan() {
        if (!filling && !motion().inputs().contains(input.get())) {
            input.set(motion().input());
        }
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
        Backbone chosen = spec.network().backbone();
        return chosen == ofPreset().network().backbone() ? preset.get() : chosen.specName();
    }

    /// A run's name before its time stamp: what the user typed, otherwise a generated name.
    String named(String otherwise) {
        String typed = name.get().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|-+$", "");
        return typed.isEmpty() ? otherwise : typed;
    }

    /// Name of the next run; blank for a generated name.
    StringProperty name() {
        return name;
    }

    /// Errors in typed fields, by the key of their label.
    ReadOnlyObjectProperty<Map<String, String>> problems() {
        return problems.getReadOnlyProperty();
    }

    StringProperty preset() {
        return preset;
    }

    ObjectProperty<RunKind> evaluation() {
        return evaluation;
    }

    /// How clips are divided.
    ObjectProperty<SplitPlan> split() {
        return split;
    }

    /// Which images are made of frames, by the name in a spec.
    StringProperty representation() {
        return representation;
    }

    /// Which views of an event a network sees.
    ObjectProperty<List<String>> views() {
        return views;
    }

    ObjectProperty<InputMode> input() {
        return input;
    }

    ObjectProperty<Backbone> backbone() {
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

    /// Whole numbers with commas or blanks between them.
    StringProperty seeds() {
        return seeds;
    }

    StringProperty device() {
        return device;
    }

    ReadOnlyObjectProperty<SpecDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// Processing of frames before images are made from them.
    ObjectProperty<FaceAlignment> face() {
        return face;
    }

    /// Processes that train folds; no part of the spec, since it changes no number.
    ObjectProperty<Workers> workers() {
        return workers;
    }

    /// Where the folds are trained: a name of [Elsewhere], or empty for this computer.
    StringProperty place() {
        return place;
    }

    private TrainingSpec ofPreset() {
        return Presets.named(preset.get()).orElse(Presets.PAPER);
    }

    private void fill(TrainingSpec spec) {
        representation.set(spec.images().motion().specName());
        views.set(spec.images().motion().views());
        input.set(spec.images().motion().input());
        backbone.set(spec.network().backbone());
        String file = spec.network().weights();
        weights.set(file == null ? "" : file);
        imageSize.set(Integer.toString(spec.images().imageSize()));
        epochs.set(Integer.toString(spec.optimisation().epochs()));
        batch.set(Integer.toString(spec.optimisation().batch()));
        learningRate.set(plain(spec.optimisation().learningRate()));
        seeds.set(String.join(
                ", ", spec.execution().seeds().stream().map(String::valueOf).toList()));
        device.set(spec.execution().device());
        face.set(spec.images().face());
    }

    /// Every typed field is checked by itself, so all errors are shown at once.
    private SpecDraft build() {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<UnaryOperator<TrainingSpec>> changes = List.of(
                typed(
                        wrong,
                        "training.imageSize",
                        imageSize,
                        text -> number("training.imageSize", text, Integer::valueOf),
                        (spec, size) -> spec.withImages(spec.images().withImageSize(size))),
                typed(
                        wrong,
                        "training.epochs",
                        epochs,
                        text -> number("training.epochs", text, Integer::valueOf),
                        (spec, all) -> spec.withOptimisation(spec.optimisation().withEpochs(all))),
                typed(
                        wrong,
                        "training.batch",
                        batch,
                        text -> number("training.batch", text, Integer::valueOf),
                        (spec, each) ->
                                spec.withOptimisation(spec.optimisation().withBatch(each))),
                typed(
                        wrong,
                        "training.learningRate",
                        learningRate,
                        text -> number("training.learningRate", text, Double::valueOf),
                        (spec, rate) ->
                                spec.withOptimisation(spec.optimisation().withLearningRate(rate))),
                typed(wrong, "training.seeds", seeds, TrainingForm::seeds, TrainingForm::from));
        problems.set(wrong);
        if (!wrong.isEmpty()) {
            return new SpecDraft.Invalid(String.join("\n", wrong.values()));
        }
        if (!motion().inputs().contains(input.get())) {
            return new SpecDraft.Invalid(Messages.text(
                    "training.input.other", Messages.text("training.representation." + representation.get())));
        }
        TrainingSpec spec = chosen();
        if (spec.images().motion().views().size() > 1) {
            Optional<String> complaint = spec.network().backbone().complaint(spec);
            if (complaint.isPresent()) {
                return new SpecDraft.Invalid(complaint.get() + ".");
            }
        }
        for (UnaryOperator<TrainingSpec> change : changes) {
            spec = change.apply(spec);
        }
        return new SpecDraft.Valid(spec);
    }

    /// What a typed field changes in a spec; nothing where it is wrong.
    private <T> UnaryOperator<TrainingSpec> typed(
            Map<String, String> wrong,
            String key,
            StringProperty field,
            Function<String, T> read,
            BiFunction<TrainingSpec, T, TrainingSpec> set) {
        try {
            T value = read.apply(field.get().strip());
            UnaryOperator<TrainingSpec> change = spec -> set.apply(spec, value);
            var _ = change.apply(chosen());
            return change;
        } catch (IllegalArgumentException e) {
            wrong.put(key, complaint(key, String.valueOf(e.getMessage())));
            return UnaryOperator.identity();
        }
    }

    /// What a spec says of its field, with the field's name as the form has it.
    private static String complaint(String key, String message) {
        String field = key.substring(key.lastIndexOf('.') + 1) + " ";
        return message.startsWith(field) ? Messages.text(key) + " " + message.substring(field.length()) + "." : message;
    }

    private static TrainingSpec from(TrainingSpec spec, List<Long> seeds) {
        return spec.withExecution(
                new Execution(seeds, spec.execution().device(), spec.execution().threads()));
    }

    /// The base with the choices that are not typed. More streams than two meet in one way only, which the form says.
    private TrainingSpec chosen() {
        MotionRepresentation motion = motion();
        boolean shown = motion.inputs().contains(input.get());
        MotionRepresentation images = ViewImages.of(shown ? motion.withInput(input.get()) : motion, views.get());
        NetworkSpec network = base.network()
                .switchedTo(backbone.get())
                .withWeights(weights.get().isBlank() ? null : weights.get().strip());
        return base.withImages(base.images().withMotion(images).withFace(face.get()))
                .withNetwork(images.streams() > 2 ? network.withFusion(Fusion.CONCATENATION) : network)
                .withExecution(new Execution(
                        base.execution().seeds(), device.get(), base.execution().threads()));
    }

    /// The spec's own as long as its kind is chosen.
    private MotionRepresentation motion() {
        MotionRepresentation own = base.images().motion();
        return own.specName().equals(representation.get())
                ? own
                : MotionRepresentation.named(representation.get()).orElse(own);
    }

    private static <N extends Number> N number(String field, String text, Function<String, N> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Messages.text("training.notANumber", Messages.text(field), text), e);
        }
    }

    /// Whole numbers with commas or blanks between them.
    private static List<Long> seeds(String text) {
        try {
            return Arrays.stream(text.split("[,;\\s]+")).map(Long::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Messages.text("training.notSeeds", text), e);
        }
    }

    /// Without an exponent, as people write it.
    private static String plain(double value) {
        // Not by BigDecimal, which computes huge powers when it is first used, and this form is made at every start.
        String digits = String.format(Locale.ROOT, "%.20f", value);
        return digits.replaceFirst("\\.?0+$", "");
    }
}
