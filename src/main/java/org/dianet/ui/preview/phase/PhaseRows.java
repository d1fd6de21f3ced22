package org.dianet.ui.preview.phase;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// The images of the marks on the screen, alone or with others to compare with. Those stand below them or to their
/// right, whichever lets all be seen at once and larger.
final class PhaseRows extends GridPane {
    private static final double SPACING = 8;

    /// Heading and caption of a picture.
    private static final double AROUND = 48;

    private final PhaseRow own;
    private final PhaseRow beside;

    /// @param first `own` with what lies over it
    PhaseRows(PhaseRow own, Node first, PhaseRow beside) {
        this.own = own;
        this.beside = beside;
        setHgap(SPACING);
        setVgap(SPACING);
        add(first, 0, 0);
        add(beside, 0, 1);
        share(false);
    }

    /// Places the others below, or to the right where each has half of the width.
    private void share(boolean across) {
        setConstraints(beside, across ? 1 : 0, across ? 0 : 1);
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(across ? 50 : 100);
        getColumnConstraints().setAll(across ? List.of(column, column) : List.of(column));
    }

    /// Makes room for pictures as large as fit.
    ///
    /// @param room height that all should fit into when there are others beside
    void fit(double width, double room) {
        boolean across = across(width, room);
        if (across != (GridPane.getColumnIndex(beside) == 1)) {
            share(across);
        }
        double each = across ? (width - SPACING) / 2 : width;
        own.fit(each, largest(width, room));
        beside.fit(each, largest(width, room));
    }

    /// How much higher than now it would have to be at this width.
    double taller(double width, double room) {
        boolean across = across(width, room);
        double each = across ? (width - SPACING) / 2 : width;
        return own.taller(each, largest(width, room)) * (beside.isManaged() && !across ? 2 : 1);
    }

    private boolean across(double width, double room) {
        return beside.isManaged() && ofFourAcross(width) > ofTwoRows(room);
    }

    private double largest(double width, double room) {
        return beside.isManaged() ? Math.max(ofFourAcross(width), ofTwoRows(room)) : Double.MAX_VALUE;
    }

    private static double ofFourAcross(double width) {
        return Math.floor((width - 3 * SPACING) / 4);
    }

    private static double ofTwoRows(double room) {
        return Math.floor((room - SPACING) / 2 - AROUND);
    }
}
