package org.dianet.ui.preview.model;

import javafx.scene.layout.Region;

/// A bar that fills a share of its track.
final class ShareBar extends Region {
    private final double share;
    private final Region fill = new Region();

    ShareBar(double share) {
        this.share = Math.clamp(share, 0, 1);
        getStyleClass().add("share-bar");
        fill.getStyleClass().add("share-fill");
        getChildren().add(fill);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 8;
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, share * getWidth(), getHeight());
    }
}
