package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Exclusion;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// Hatched bands over what is left out, with the reason where there is room. The bands are there from the start and
/// used again, because none may be added while the window is laid out.
final class ExcludedBands extends Pane {
    private static final int MOST = 60;
    private static final double LEAST_WIDTH = 2;
    private final List<Label> bands = new ArrayList<>();
    private final Label pending = new Label();

    ExcludedBands() {
        setPickOnBounds(false);
        for (int i = 0; i < MOST; i++) {
            bands.add(band("excluded"));
        }
        pending.getStyleClass().add("pending");
        getChildren().addAll(bands);
        pending.getStyleClass().add("excluded");
        pending.setManaged(false);
        pending.setVisible(false);
        pending.setMouseTransparent(true);
        getChildren().add(pending);
    }

    private static Label band(String style) {
        Label band = new Label();
        band.getStyleClass().add(style);
        band.setMinWidth(0);
        band.setManaged(false);
        band.setVisible(false);
        return band;
    }

    void show(FrameScale scale, List<Exclusion> stretches, FrameNumbers frames, double top, double bottom) {
        int used = 0;
        for (Exclusion stretch : stretches) {
            Span span = stretch.within(frames).orElse(null);
            if (span == null || span.last() < scale.first() || span.first() > scale.last() || used == bands.size()) {
                continue;
            }
            Label band = bands.get(used++);
            band.setText(stretch.reason());
            Tip.set(
                    band,
                    Messages.text(
                            "exclude.tip",
                            stretch.reason(),
                            stretch.first().toString(),
                            stretch.last().toString(),
                            stretch.by().name()));
            place(band, scale, span, top, bottom);
        }
        for (int i = used; i < bands.size(); i++) {
            bands.get(i).setVisible(false);
        }
    }

    void showPending(FrameScale scale, @Nullable Span span, double top, double bottom) {
        if (span == null) {
            pending.setVisible(false);
        } else {
            place(pending, scale, span, top, bottom);
        }
    }

    private static void place(Label band, FrameScale scale, Span span, double top, double bottom) {
        double left = scale.edge(span.first());
        double right = Math.max(left + LEAST_WIDTH, scale.edge(span.last() + 1.0));
        band.resizeRelocate(left, top, right - left, bottom - top);
        band.setVisible(true);
    }
}
