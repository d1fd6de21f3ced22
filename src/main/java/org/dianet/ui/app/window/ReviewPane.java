package org.dianet.ui.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.labels.LabelsView;

/// The screen for reviewing: library, player over timeline, phases over labels. In the layout *Compare* the phases get
/// most of the width and frames and timeline stay small; the library gives way where there is no room for all.
public final class ReviewPane extends SplitPane {
    private static final double LEAST_OF_CENTRE = 420;
    private static final double[] USUAL = {0.24, 0.72};
    private static final String NAME = "review";

    /// Two motion images of 420 pixels with what is around them.
    private static final double COMPARING = 896;

    private static final double LEAST_OF_CENTRE_COMPARING = 376;

    /// From this width on the library stays beside all that is compared.
    private static final double ROOM_FOR_ALL = 1700;

    private static final String SIDE_COMPARING = "compare.side";

    private final Node library;
    private final VBox centre;
    private final SideSplit side;
    private final ObservableSettings settings;
    private final BooleanProperty comparing;
    private final BooleanProperty libraryFolded;
    private final BooleanProperty sideFolded;
    private double[] dividers;
    private double laidOut = -1;

    public ReviewPane(
            ObservableSettings settings, Node library, Node player, Node timeline, Region preview, LabelsView labels) {
        this.library = library;
        this.settings = settings;
        this.centre = centre(player, timeline);
        this.comparing = settings.remembered("compare");
        this.libraryFolded = settings.remembered("review.library.folded");
        this.sideFolded = settings.remembered("review.side.folded");
        this.side = new SideSplit(preview, labels, labels::usualHeight, settings);
        labels.whenHeightChanges(side::place);
        this.dividers = WindowLayout.read(settings, NAME, USUAL);
        arrange();
        comparing.addListener((_, _, _) -> arrange());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (SideSplit.onDivider(event.getTarget())) {
                dragged();
                remember(settings);
            }
        });
    }

    /// Whether the motion images have most of the room.
    public BooleanProperty comparing() {
        return comparing;
    }

    private void arrange() {
        centre.setMinWidth(comparing.get() ? LEAST_OF_CENTRE_COMPARING : LEAST_OF_CENTRE);
        side.favourPhases(comparing.get());
        List<Node> panels = new ArrayList<>();
        if (!libraryFolded.get() && !narrow()) {
            panels.add(library);
        }
        panels.add(centre);
        if (!sideFolded.get() || comparing.get()) {
            panels.add(side);
        }
        getItems().setAll(panels);
        divide();
    }

    /// Whether the motion images need the library's room.
    private boolean narrow() {
        return comparing.get() && getWidth() < ROOM_FOR_ALL;
    }

    /// Whether the library is shown now.
    public BooleanBinding libraryShown() {
        return Bindings.createBooleanBinding(() -> getItems().contains(library), getItems());
    }

    public BooleanBinding sideShown() {
        return Bindings.createBooleanBinding(() -> getItems().contains(side), getItems());
    }

    private void dragged() {
        double[] now = getDividerPositions();
        if (comparing.get()) {
            if (now.length > 0 && getItems().getLast() == side) {
                WindowLayout.write(settings, SIDE_COMPARING, (1 - now[now.length - 1]) * getWidth());
            }
        } else if (now.length == dividers.length) {
            dividers = now;
        }
    }

    private VBox centre(Node player, Node timeline) {
        // The controls would keep the library from being widened, so a least width is set.
        VBox centre = new VBox(player, timeline);
        centre.getStyleClass().add("centre");
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

    /// Folds the library away, or brings it back; so it stays in later sessions.
    public void toggleLibrary() {
        toggle(library, 0);
        if (!narrow()) {
            libraryFolded.set(!getItems().contains(library));
        }
    }

    public void toggleSide() {
        toggle(side, getItems().size());
        if (!comparing.get()) {
            sideFolded.set(!getItems().contains(side));
        }
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
            boolean other = comparing.get() && laidOut < ROOM_FOR_ALL != getWidth() < ROOM_FOR_ALL;
            laidOut = getWidth();
            if (other) {
                arrange();
            }
            divide();
            super.layoutChildren();
        }
    }

    private void divide() {
        if (comparing.get() && getItems().contains(side)) {
            double wanted = WindowLayout.read(settings, SIDE_COMPARING, COMPARING)[0];
            double last = 1 - Math.min(wanted, getWidth() - LEAST_OF_CENTRE_COMPARING) / Math.max(1, getWidth());
            if (getItems().size() == 3) {
                setDividerPositions(Math.min(dividers[0], last / 2), last);
            } else {
                setDividerPositions(last);
            }
        } else if (getItems().size() == 3) {
            setDividerPositions(dividers);
        } else if (getItems().size() == 2) {
            setDividerPositions(getItems().contains(side) ? dividers[1] : dividers[0]);
        }
    }
}
