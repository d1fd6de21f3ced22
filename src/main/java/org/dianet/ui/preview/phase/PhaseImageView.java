package org.dianet.ui.preview.phase;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// A square picture with badges in its corner.
final class PhaseImageView extends Region {
    static final double LEAST = 96;
    private static final double USUAL = 160;
    private final Canvas canvas = new Canvas();
    private final Region frame = new Region();
    private final VBox badges = new VBox();
    private final Line across = line();
    private final Line down = line();
    private @Nullable Image picture;
    private @Nullable Point2D pointed;

    PhaseImageView() {
        getStyleClass().add("phase-image");
        badges.getStyleClass().add("badges");
        badges.setMouseTransparent(true);
        getChildren().addAll(frame, canvas, across, down, badges);
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

    private static Line line() {
        Line line = new Line();
        line.getStyleClass().add("pointer-line");
        line.setMouseTransparent(true);
        line.setManaged(false);
        line.setVisible(false);
        return line;
    }

    /// The place in the picture below a point of this node, from its left upper corner (0, 0) to the right lower (1,
    /// 1);
    /// `null` beside it.
    @Nullable
    Point2D placeOf(double x, double y) {
        double side = canvas.getWidth();
        double across = (x - canvas.getLayoutX()) / side;
        double down = (y - canvas.getLayoutY()) / side;
        boolean within = side > 0 && across >= 0 && across < 1 && down >= 0 && down < 1;
        return within && picture != null ? new Point2D(across, down) : null;
    }

    /// Marks a place, or none.
    void point(@Nullable Point2D place) {
        pointed = place;
        cross();
    }

    private void cross() {
        Point2D place = picture == null ? null : pointed;
        across.setVisible(place != null);
        down.setVisible(place != null);
        if (place == null) {
            return;
        }
        double side = canvas.getWidth();
        double left = canvas.getLayoutX();
        double x = left + place.getX() * side;
        double y = canvas.getLayoutY() + place.getY() * side;
        across.setStartX(left);
        across.setEndX(left + side);
        across.setStartY(y);
        across.setEndY(y);
        down.setStartX(x);
        down.setEndX(x);
        down.setStartY(canvas.getLayoutY());
        down.setEndY(canvas.getLayoutY() + side);
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
        cross();
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
