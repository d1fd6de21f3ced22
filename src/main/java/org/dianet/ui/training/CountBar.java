package org.dianet.ui.training;

import javafx.scene.layout.Region;

/// A bar as long as a share of the longest.
final class CountBar extends Region {
    private final double share;
    private final Region fill = new Region();

    CountBar(double share) {
        this.share = share;
        fill.getStyleClass().add("count-fill");
        getChildren().add(fill);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 12;
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, getHeight() / 2 - 5, Math.max(1, share * getWidth()), 10);
    }
}
