package org.dianet.ui.preview;

import javafx.geometry.Orientation;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.Dialogs;
import org.jspecify.annotations.Nullable;

/// The phases panel of the review screen.
public final class PreviewView extends VBox {
    private final PhasePane pictures;

    /// @param train opens the training screen
    public PreviewView(
            PreviewViewModel phases,
            OverlayViewModel overlay,
            ModelsViewModel models,
            Dialogs dialogs,
            Runnable train) {
        getStyleClass().add("preview");
        getStylesheets().add(PreviewView.class.getResource("preview.css").toExternalForm());
        pictures = new PhasePane(phases);
        getChildren()
                .addAll(
                        pictures,
                        new Separator(),
                        new OverlayPane(overlay, pictures, new ModelMenu(models, dialogs), train));
        overlay.clip().addListener((_, _, clip) -> pictures.setNumbers(numbers(clip)));
    }

    /// Only here is the width known before the heights are asked for: a content bias gets lost between panes.
    @Override
    protected void layoutChildren() {
        pictures.fit(getWidth() - snappedLeftInset() - snappedRightInset());
        super.layoutChildren();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) {
            pictures.fit(width - snappedLeftInset() - snappedRightInset());
        }
        return super.computePrefHeight(width);
    }

    private static FrameNumbers numbers(@Nullable Clip clip) {
        return clip == null ? FrameNumbers.NONE : clip.frames();
    }
}
