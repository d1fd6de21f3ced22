package org.dianet.ui.app.menu;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Blocks one below the other in as many columns as the width has room for, about equally high, in their order. What
/// does not fit continues downwards and never to the side.
final class BlockColumns extends Pane {
    private static final double ACROSS = 20;
    private static final double DOWN = 12;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return widest();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 5 * (widest() + ACROSS);
    }

    @Override
    protected double computePrefHeight(double width) {
        return tallest(columns(width));
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (List<Node> column : columns(getWidth())) {
            double y = 0;
            for (Node block : column) {
                double high = snapSizeY(block.prefHeight(-1));
                block.resizeRelocate(x, y, widest(), high);
                y += high + DOWN;
            }
            x += snapSizeX(widest() + ACROSS);
        }
    }

    private double widest() {
        return getManagedChildren().stream()
                .mapToDouble(block -> snapSizeX(block.prefWidth(-1)))
                .max()
                .orElse(0);
    }

    /// The lowest height, to a step, at which the blocks need no more columns than there is room for.
    private List<List<Node>> columns(double width) {
        int room = Math.max(1, (int) ((width + ACROSS) / (widest() + ACROSS)));
        double high = getManagedChildren().stream()
                .mapToDouble(block -> block.prefHeight(-1))
                .max()
                .orElse(0);
        List<List<Node>> found = filled(high);
        while (found.size() > room) {
            high += DOWN;
            found = filled(high);
        }
        return found;
    }

    private List<List<Node>> filled(double high) {
        List<List<Node>> columns = new ArrayList<>();
        double left = -1;
        for (Node block : getManagedChildren()) {
            double needed = block.prefHeight(-1);
            if (needed > left) {
                columns.add(new ArrayList<>());
                left = high;
            }
            columns.getLast().add(block);
            left -= needed + DOWN;
        }
        return columns;
    }

    private static double tallest(List<List<Node>> columns) {
        return columns.stream()
                .mapToDouble(column -> column.stream()
                                .mapToDouble(block -> Math.ceil(block.prefHeight(-1)) + DOWN)
                                .sum()
                        - DOWN)
                .max()
                .orElse(0);
    }
}
