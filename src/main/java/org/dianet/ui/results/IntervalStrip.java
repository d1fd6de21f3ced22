package org.dianet.ui.results;

import javafx.scene.layout.Region;
import org.dianet.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/// A score on a line from 0 to 1: its interval, if any, as a band, the score as a dot, the majority baseline as a tick.
final class IntervalStrip extends Region {
    private static final double HEIGHT = 16;
    private final Region track = part("strip-track");
    private final Region band = part("strip-band");
    private final Region tick = part("strip-tick");
    private final Region dot = part("strip-dot");
    private final double value;
    private final @Nullable Interval interval;
    private final double majority;

    IntervalStrip(double value, @Nullable Interval interval, double majority) {
        this.value = value;
        this.interval = interval;
        this.majority = majority;
        band.setVisible(interval != null);
        getStyleClass().add("interval-strip");
        getChildren().addAll(track, band, tick, dot);
    }

    private static Region part(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 72;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 160;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - HEIGHT;
        double left = HEIGHT / 2;
        double middle = getHeight() / 2;
        track.resizeRelocate(left, middle - 1, width, 2);
        if (interval != null) {
            double length = Math.max(1, (interval.high() - interval.low()) * width);
            band.resizeRelocate(left + interval.low() * width, middle - 4, length, 8);
        }
        tick.resizeRelocate(left + majority * width - 1, middle - 8, 2, 16);
        dot.resizeRelocate(left + value * width - 5, middle - 5, 10, 10);
    }
}
