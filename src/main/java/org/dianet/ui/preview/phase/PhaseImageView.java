package org.dianet.ui.preview.phase;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A square picture with badges in its corner.
final class PhaseImageView extends Region {
    static final double LEAST = 96;
    private static final double USUAL = 160;
    private final Canvas canvas = new Canvas();
    private final Region frame = new Region();
    private final VBox badges = new VBox();
    private @Nullable Image picture;

    PhaseImageView() {
        getStyleClass().add("phase-image");
        badges.getStyleClass().add("badges");
        badges.setMouseTransparent(true);
        getChildren().addAll(frame, canvas, badges);
        frame.getStyleClass().add("phase-frame");
        setMinWidth(LEAST);
    }

    /// Shows a picture, or an empty square.
    void show(@Nullable Image newPicture) {
        picture = newPicture;
        paint();
    }

    void setBadges(List<String> texts) {
        badges.getChildren().setAll(texts.stream().map(PhaseImageView::badge).toList());
        requestLayout();
    }

    private static Label badge(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("badge");
        label.setWrapText(true);
        return label;
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return USUAL;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()));
        double left = Math.floor((getWidth() - side) / 2);
        if (canvas.getWidth() != side) {
            canvas.setWidth(side);
            canvas.setHeight(side);
            paint();
        }
        canvas.relocate(left, 0);
        frame.resizeRelocate(left, 0, side, side);
        double badgeHeight = badges.prefHeight(side - 8);
        badges.resizeRelocate(left + 4, 4, side - 8, badgeHeight);
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double side = canvas.getWidth();
        g.clearRect(0, 0, side, side);
        if (picture == null || side <= 0) {
            return;
        }
        double scale = Math.min(side / picture.getWidth(), side / picture.getHeight());
        g.save();
        g.translate((side - scale * picture.getWidth()) / 2, (side - scale * picture.getHeight()) / 2);
        g.scale(scale, scale);
        g.drawImage(picture, 0, 0);
        g.restore();
    }
}
