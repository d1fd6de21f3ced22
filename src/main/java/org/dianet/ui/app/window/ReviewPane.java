package org.dianet.ui.app.window;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.labels.LabelsView;

/// The screen for reviewing: library, player over timeline, phases over labels.
public final class ReviewPane extends SplitPane {
    private static final double LEAST_OF_CENTRE = 420;
    private static final double[] USUAL = {0.24, 0.72};
    private static final String NAME = "review";
    private final Node library;
    private final SideSplit side;
    private double[] dividers;
    private double laidOut = -1;

    public ReviewPane(
            ObservableSettings settings, Node library, Node player, Node timeline, Region preview, LabelsView labels) {
        this.library = library;
        this.side = new SideSplit(preview, labels, labels::usualHeight, settings);
        labels.whenHeightChanges(side::place);
        this.dividers = WindowLayout.read(settings, NAME, USUAL);
        getItems().setAll(library, centre(player, timeline), side);
        setDividerPositions(dividers);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (SideSplit.onDivider(event.getTarget())) {
                dividers = getDividerPositions().length == dividers.length ? getDividerPositions() : dividers;
                remember(settings);
            }
        });
    }

    private VBox centre(Node player, Node timeline) {
        VBox centre = new VBox(player, timeline);
        centre.getStyleClass().add("centre");
        // The controls would keep the library from being widened.
        centre.setMinWidth(LEAST_OF_CENTRE);
        VBox.setVgrow(player, Priority.ALWAYS);
        // A press on the picture or the timeline ends typing.
        centre.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (getScene().getFocusOwner() instanceof TextInputControl field && !within(event.getTarget(), field)) {
                getScene().getRoot().requestFocus();
            }
        });
        return centre;
    }

    private static boolean within(Object target, Node whole) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node == whole) {
                return true;
            }
        }
        return false;
    }

    /// Keeps where the dividers are for the next time.
    public void remember(ObservableSettings settings) {
        WindowLayout.write(settings, NAME, dividers);
        side.remember(settings);
    }

    /// Folds the library away, or brings it back.
    public void toggleLibrary() {
        toggle(library, 0);
    }

    public void toggleSide() {
        toggle(side, getItems().size());
    }

    private void toggle(Node panel, int place) {
        if (!getItems().remove(panel)) {
            getItems().add(place, panel);
        }
        divide();
    }

    /// A window that was small for a while is as before once it is large again; the toolkit leaves what had to give
    /// way narrow.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getWidth() != laidOut) {
            laidOut = getWidth();
            divide();
            super.layoutChildren();
        }
    }

    private void divide() {
        if (getItems().size() == 3) {
            setDividerPositions(dividers);
        } else if (getItems().size() == 2) {
            setDividerPositions(getItems().contains(side) ? dividers[1] : dividers[0]);
        }
    }
}
