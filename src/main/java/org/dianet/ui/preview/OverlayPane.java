package org.dianet.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import org.dianet.learning.AttentionMap;
import org.dianet.learning.Explanation;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.MeasureSensitivity;
import org.dianet.ui.common.Messages;
import org.jspecify.annotations.Nullable;

/// The overlay's controls and scale, and the prediction with the model it came from.
final class OverlayPane extends VBox {
    private static final PseudoClass SIGNED = PseudoClass.getPseudoClass("signed");
    private final OverlayViewModel model;
    private final PhasePane pictures;
    private final Runnable train;
    private final ScaleLegend legend = new ScaleLegend("map-strip");
    private final Label entropy = note();
    private final PredictionBars bars = new PredictionBars();
    private final Label provenance = note();
    private final VBox answer = new VBox();
    private final VBox sensitivity = new VBox();
    private final SensitivityStrip strip = new SensitivityStrip();

    /// @param train opens the training screen
    OverlayPane(OverlayViewModel model, PhasePane pictures, ModelMenu models, Runnable train) {
        this.model = model;
        this.pictures = pictures;
        this.train = train;
        provenance.setId("model-provenance");
        getStyleClass().add("overlay-pane");
        answer.getStyleClass().add("overlay-pane");
        getChildren().addAll(new OverlayControls(model), models, answer);
        for (PhaseImageView image : List.of(pictures.onsetImage(), pictures.offsetImage())) {
            image.overlayOpacityProperty().bind(model.opacity());
        }
        sensitivity.getStyleClass().add("overlay-pane");
        model.sensitivity().addListener((_, _, _) -> showSensitivity());
        model.state().addListener((_, _, _) -> show());
        model.mode().addListener((_, _, _) -> show());
        model.direction().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        clearOverlay();
        switch (model.state().get()) {
            case OverlayState.Nothing n -> words(Messages.text("preview.model.nothing"));
            case OverlayState.NoRun n -> noRun();
            case OverlayState.Hidden h -> words(Messages.text("preview.model.hidden"));
            case OverlayState.Asking a -> words(Messages.text("preview.model.asking"));
            case OverlayState.Failed f -> words(f.reason());
            case OverlayState.Answered a -> show(a.explained());
        }
    }

    private void words(String text) {
        Label label = note();
        label.setText(text);
        answer.getChildren().setAll(label);
    }

    private void noRun() {
        words(Messages.text("preview.model.noRun"));
        Button button = new Button(Messages.text("preview.model.train"));
        button.setId("preview-train");
        button.setOnAction(e -> train.run());
        answer.getChildren().add(button);
    }

    private void show(Explained explained) {
        showSensitivity();
        bars.show(explained.classes(), explained.probabilities(), explained.truth());
        Explanation maps = explained.maps();
        provenance.setText(explained.provenance());
        if (model.mode().get().shown() && maps != null) {
            answer.getChildren().setAll(legend, entropy, bars, provenance, sensitivity);
            overlay(maps);
        } else if (model.mode().get().shown()) {
            Label none = note();
            none.setText(Messages.text("preview.noMaps"));
            answer.getChildren().setAll(none, bars, provenance, sensitivity);
        } else {
            answer.getChildren().setAll(bars, provenance, sensitivity);
        }
    }

    private void showSensitivity() {
        Label words = note();
        switch (model.sensitivity().get()) {
            case SensitivityState.Unknown _ -> {
                Button ask = new Button(Messages.text("preview.sensitivity.ask"));
                ask.setId("ask-sensitivity");
                ask.setTooltip(new Tooltip(Messages.text("preview.sensitivity.hint")));
                ask.setOnAction(_ -> model.measureSensitivity());
                Clip clip = model.clip().get();
                boolean movable = clip != null && clip.media().hasFrames();
                sensitivity.getChildren().setAll(movable ? List.of(ask) : List.of());
            }
            case SensitivityState.Asking _ -> {
                words.setText(Messages.text("preview.sensitivity.asking"));
                sensitivity.getChildren().setAll(words);
            }
            case SensitivityState.Failed(String reason) -> {
                words.setText(reason);
                sensitivity.getChildren().setAll(words);
            }
            case SensitivityState.Known(MeasureSensitivity.Result result) -> {
                strip.show(result);
                words.setText(result.sentence());
                sensitivity.getChildren().setAll(strip, words);
            }
        }
    }

    private void overlay(Explanation explanation) {
        Direction direction = model.direction().get();
        AttentionMap onset = direction.coversOnset() ? explanation.onset() : null;
        AttentionMap offset = direction.coversOffset() ? explanation.offset() : null;
        List<AttentionMap> shown = new ArrayList<>();
        Stream.of(Optional.ofNullable(onset), Optional.ofNullable(offset)).forEach(map -> map.ifPresent(shown::add));
        MapScale scale = MapScale.of(shown, explanation.method());
        pictures.onsetImage().setOverlay(paint(onset, scale));
        pictures.offsetImage().setOverlay(paint(offset, scale));
        legend.show(scale.lowText(), scale.highText());
        legend.pseudoClassStateChanged(SIGNED, scale.signed());
        entropy.setText(entropyText(onset, offset));
    }

    private static @Nullable Image paint(@Nullable AttentionMap map, MapScale scale) {
        return map == null ? null : scale.paint(map);
    }

    private void clearOverlay() {
        pictures.onsetImage().setOverlay(null);
        pictures.offsetImage().setOverlay(null);
    }

    private static String entropyText(@Nullable AttentionMap onset, @Nullable AttentionMap offset) {
        List<String> lines = new ArrayList<>();
        if (onset != null) {
            lines.add(Flatness.words(Messages.text("preview.onset"), onset.relativeEntropy()));
        }
        if (offset != null) {
            lines.add(Flatness.words(Messages.text("preview.offset"), offset.relativeEntropy()));
        }
        return String.join("\n", lines);
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().add("note");
        label.setWrapText(true);
        return label;
    }
}
