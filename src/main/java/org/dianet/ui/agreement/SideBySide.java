package org.dianet.ui.agreement;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Two columns next to each other, or one below the other where there is no room for both.
class SideBySide extends Region {
    private static final double GAP = 32;
    private static final double LEAST = 440;
    private @Nullable Region left;
    private @Nullable Region right;

    final void show(Region first, Region second) {
        left = first;
        right = second;
        getChildren().setAll(first, second);
    }

    private static double least(Region column) {
        return Math.max(LEAST, Math.ceil(column.minWidth(-1)));
    }

    /// Width of the left one of two columns in `room`, or NaN if they do not fit next to each other.
    private static double share(Region left, Region right, double room) {
        double spare = room - GAP - least(left) - least(right);
        double even = (room - GAP) / 2;
        return spare < 0 ? Double.NaN : Math.clamp(even, least(left), Math.max(least(left), room - GAP - least(right)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return left == null || right == null ? 0 : Math.max(least(left), least(right));
    }

    @Override
    protected double computePrefWidth(double height) {
        return left == null || right == null ? 0 : least(left) + GAP + least(right);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (left == null || right == null) {
            return 0;
        }
        double room = width < 0 ? prefWidth(-1) : width;
        double first = share(left, right, room);
        return Double.isNaN(first)
                ? left.prefHeight(room) + GAP + right.prefHeight(room)
                : Math.max(left.prefHeight(first), right.prefHeight(room - GAP - first));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (left == null || right == null) {
            return;
        }
        double room = getWidth();
        double first = share(left, right, room);
        if (Double.isNaN(first)) {
            double high = left.prefHeight(room);
            left.resizeRelocate(0, 0, room, high);
            right.resizeRelocate(0, high + GAP, room, right.prefHeight(room));
        } else {
            double rest = room - GAP - first;
            left.resizeRelocate(0, 0, first, left.prefHeight(first));
            right.resizeRelocate(first + GAP, 0, rest, right.prefHeight(rest));
        }
    }
}
