package org.dianet.ui.preview;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.preview.gallery.GalleryView;
import org.dianet.ui.preview.gallery.GalleryViewModel;
import org.dianet.ui.preview.model.ModelMenu;
import org.dianet.ui.preview.model.ModelsViewModel;
import org.dianet.ui.preview.model.OverlayPane;
import org.dianet.ui.preview.model.OverlayViewModel;
import org.dianet.ui.preview.phase.PhasePane;
import org.dianet.ui.preview.phase.PreviewViewModel;
import org.jspecify.annotations.Nullable;

/// The phases panel of the review screen.
public final class PreviewView extends VBox {
    private static final double SEEN_AT_ONCE = 0.7;
    private final PhasePane pictures;
    private final OverlayPane answers;

    /// @param train opens the training screen
    /// @param asked whether the model is asked
    public PreviewView(
            PreviewViewModel phases,
            OverlayViewModel overlay,
            ModelsViewModel models,
            Dialogs dialogs,
            Runnable train,
            BooleanProperty asked,
            GalleryViewModel gallery) {
        getStyleClass().add("preview");
        getStylesheets().add(PreviewView.class.getResource("preview.css").toExternalForm());
        pictures = new PhasePane(phases);
        answers = new OverlayPane(overlay, pictures, new ModelMenu(models, dialogs), train);
        answers.visibleProperty().bind(asked);
        answers.managedProperty().bind(asked);
        asked.addListener((_, _, now) -> {
            if (now) {
                answers.seekAnswer();
            }
        });
        CheckBox ask = new CheckBox(Messages.text("preview.ask"));
        ask.setId("ask-model");
        Tip.set(ask, Messages.text("preview.ask.hint"));
        ask.selectedProperty().bindBidirectional(asked);
        getChildren().addAll(pictures, new GalleryView(gallery), new Separator(), ask, answers);
        overlay.clip().addListener((_, _, clip) -> pictures.setNumbers(numbers(clip)));
    }

    /// Scrolls to the model's answer as soon as it arrives.
    public void seekAnswer() {
        answers.seekAnswer();
    }

    /// Only here is the width known before the heights are asked for: a content bias gets lost between panes.
    @Override
    protected void layoutChildren() {
        pictures.fit(getWidth() - snappedLeftInset() - snappedRightInset(), room());
        super.layoutChildren();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double now = super.computePrefHeight(width);
        // Only said and not done: who asks may ask for several widths in turn, and each would be laid out again.
        return width <= 0 ? now : now + pictures.taller(width - snappedLeftInset() - snappedRightInset(), room());
    }

    /// What is seen of this at once, of the window; not of the pane around, whose height follows what this needs.
    private double room() {
        return getScene() == null ? Double.MAX_VALUE : SEEN_AT_ONCE * getScene().getHeight();
    }

    private static FrameNumbers numbers(@Nullable Clip clip) {
        return clip == null ? FrameNumbers.NONE : clip.frames();
    }
}
