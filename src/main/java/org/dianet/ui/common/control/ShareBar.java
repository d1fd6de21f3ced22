package org.dianet.ui.common.control;

import javafx.scene.layout.Region;

/// A bar that fills a share of its track; its height is a matter of style.
public final class ShareBar extends Region {
    private final double share;
    private final Region fill = new Region();

    public ShareBar(double share) {
        this.share = Math.clamp(share, 0, 1);
        getStyleClass().add("share-bar");
        setMaxHeight(USE_PREF_SIZE);
        fill.getStyleClass().add("share-fill");
        getChildren().add(fill);
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.max(1, share * getWidth()), getHeight());
    }
}
