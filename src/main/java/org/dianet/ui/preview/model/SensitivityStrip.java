package org.dianet.ui.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// One cell for every frame that a mark could be at: filled where the prediction is that of the mark as it is set, the
/// fuller the surer; the mark has a tick.
final class SensitivityStrip extends Region {
    private static final PseudoClass SAME = PseudoClass.getPseudoClass("same");
    private static final double HEIGHT = 18;
    private static final double TICK = 3;

    private final List<Region> cells = new ArrayList<>();
    private final Region tick = new Region();
    private final int marked;

    SensitivityStrip(MeasureSensitivity.Result result) {
        getStyleClass().add("sensitivity-strip");
        setId("sensitivity-strip-" + name(result));
        tick.getStyleClass().add("sensitivity-tick");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        marked = result.marked();
        String answer = result.predicted(marked);
        for (int i = 0; i < result.frames().size(); i++) {
            MeasureSensitivity.AtFrame at = result.frames().get(i);
            double surest = at.probabilities().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            Region cell = new Region();
            cell.getStyleClass().add("sensitivity-cell");
            cell.pseudoClassStateChanged(SAME, result.predicted(i).equals(answer));
            cell.setOpacity(0.35 + 0.65 * surest);
            Tip.set(
                    cell,
                    Messages.text(
                            "preview.sensitivity.cell",
                            name(result),
                            at.number().toString(),
                            result.predicted(i),
                            PredictionBars.words(surest)));
            cells.add(cell);
        }
        long same = IntStream.range(0, result.frames().size())
                .filter(i -> result.predicted(i).equals(answer))
                .count();
        setAccessibleText(Messages.text(
                "preview.sensitivity.strip",
                name(result),
                answer,
                same,
                result.frames().size()));
        getChildren().setAll(cells);
        getChildren().add(tick);
    }

    private static String name(MeasureSensitivity.Result result) {
        return result.mark().name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / Math.max(1, cells.size());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).resizeRelocate(i * width, TICK, Math.max(1, width - 1), getHeight() - 2 * TICK);
        }
        tick.resizeRelocate((marked + 0.5) * width - 1, 0, 2, getHeight());
    }
}
