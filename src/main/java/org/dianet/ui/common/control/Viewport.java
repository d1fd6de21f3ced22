package org.dianet.ui.common.control;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where on the pane the picture lies. Fitted pictures keep fitting when the pane changes.
final class Viewport {
    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 32;
    private double paneWidth = 1;
    private double paneHeight = 1;
    private double imageWidth = 1;
    private double imageHeight = 1;
    private double scale = 1;
    private double x;
    private double y;
    private boolean fitted = true;

    void pane(double width, double height) {
        paneWidth = Math.max(1, width);
        paneHeight = Math.max(1, height);
        settle();
    }

    void image(double width, double height) {
        if (width != imageWidth || height != imageHeight) {
            imageWidth = width;
            imageHeight = height;
            fitted = true;
        }
        settle();
    }

    void fit() {
        fitted = true;
        settle();
    }

    void zoom(Point2D at, double factor) {
        double wanted = Math.clamp(scale * factor, SMALLEST, LARGEST);
        x = at.getX() - (at.getX() - x) * wanted / scale;
        y = at.getY() - (at.getY() - y) * wanted / scale;
        scale = wanted;
        fitted = false;
        settle();
    }

    void zoom(double factor) {
        zoom(new Point2D(paneWidth / 2, paneHeight / 2), factor);
    }

    void pan(double dx, double dy) {
        x += dx;
        y += dy;
        fitted = false;
        settle();
    }

    private void settle() {
        if (fitted) {
            scale = Math.min(paneWidth / imageWidth, paneHeight / imageHeight);
            x = (paneWidth - imageWidth * scale) / 2;
            y = (paneHeight - imageHeight * scale) / 2;
        } else {
            // A corner of the picture stays within reach.
            x = Math.clamp(x, 48 - imageWidth * scale, paneWidth - 48);
            y = Math.clamp(y, 48 - imageHeight * scale, paneHeight - 48);
        }
    }

    double scale() {
        return scale;
    }

    boolean fitted() {
        return fitted;
    }

    /// The picture's place on the pane.
    Rectangle2D place() {
        return new Rectangle2D(x, y, imageWidth * scale, imageHeight * scale);
    }
}
