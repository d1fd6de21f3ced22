package org.dianet.ui.app.window;

import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.dianet.ui.common.settings.ObservableSettings;

/// Phases over labels. The labels get the height that they need and the phases the rest, until the divider is dragged;
/// from then on, and in later sessions, it stays where it was put.
final class SideSplit extends SplitPane {
    /// Least width; a window that was made narrower while another screen was shown would squeeze it to nothing.
    private static final double LEAST = 320;

    private static final double LEAST_OF_PHASES = 0.36;
    private static final double MOST_OF_PHASES = 0.8;

    /// With the emotions still in sight below.
    private static final double MOST_WHILE_COMPARING = 0.87;

    private static final String NAME = "side";
    private static final double UNSET = -1;

    private final DoubleUnaryOperator needed;
    private final Region phases;
    private boolean chosen;
    private boolean phasesFirst;
    private double place;

    /// @param needed height of the labels at a width
    SideSplit(Region phases, Region labels, DoubleUnaryOperator needed, ObservableSettings settings) {
        super(scrolling(phases), scrolling(labels));
        this.needed = needed;
        this.phases = phases;
        setOrientation(Orientation.VERTICAL);
        setMinWidth(LEAST);
        getStyleClass().add("side");
        double remembered = WindowLayout.read(settings, NAME, UNSET)[0];
        chosen = remembered != UNSET;
        place = chosen ? remembered : LEAST_OF_PHASES;
        setDividerPositions(place);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> chosen |= !phasesFirst && onDivider(event.getTarget()));
        heightProperty().subscribe(_ -> place());
        widthProperty().subscribe(_ -> place());
    }

    static boolean onDivider(Object target) {
        return target instanceof Node node && node.getStyleClass().contains("split-pane-divider");
    }

    /// Puts the divider where the labels have the height that they need, unless it was dragged.
    void place() {
        if (getHeight() > 0 && (phasesFirst || !chosen)) {
            double share = phasesFirst
                    ? phases.prefHeight(getWidth()) / getHeight()
                    : 1 - needed.applyAsDouble(getWidth()) / getHeight();
            setDividerPositions(
                    Math.clamp(share, LEAST_OF_PHASES, phasesFirst ? MOST_WHILE_COMPARING : MOST_OF_PHASES));
        }
    }

    /// Whether the phases get the height that they need and the labels the rest; the place that was chosen is kept for
    /// when they do not.
    void favourPhases(boolean first) {
        if (phasesFirst && !first && chosen) {
            setDividerPositions(place);
        } else if (!phasesFirst && first) {
            place = getDividerPositions()[0];
        }
        phasesFirst = first;
        place();
    }

    /// Keeps where the divider was put for the next time.
    void remember(ObservableSettings settings) {
        if (chosen) {
            WindowLayout.write(settings, NAME, phasesFirst ? new double[] {place} : getDividerPositions());
        }
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane pane = new ScrollPane(content);
        // It asks for the content's height once, also where that follows the width.
        pane.widthProperty().subscribe(_ -> content.requestLayout());
        pane.setFitToWidth(true);
        pane.getStyleClass().add("edge-to-edge");
        pane.setFocusTraversable(false);
        return pane;
    }
}
