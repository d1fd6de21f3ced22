package org.dianet.ui.common.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What goes first where there is little room.
public final class Room {
    private Room() {}

    /// Hides what can be reached elsewhere too while `row` is narrower.
    public static void spare(Region row, double least, List<? extends Node> some) {
        row.widthProperty().subscribe(width -> {
            boolean there = width.doubleValue() >= least;
            some.forEach(node -> {
                node.setVisible(there);
                node.setManaged(there);
            });
        });
    }
}
