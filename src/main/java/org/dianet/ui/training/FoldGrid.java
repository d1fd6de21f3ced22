package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A tile a fold: the held-out subject and how far its model is.
public final class FoldGrid extends FlowPane {
    private ObservableList<FoldState> folds = javafx.collections.FXCollections.observableArrayList();
    private final ListChangeListener<FoldState> changed = _ -> rebuild();

    private final @Nullable IntConsumer asked;

    public FoldGrid() {
        this(null);
    }

    /// @param asked gets the place of the fold whose tile is pressed
    public FoldGrid(@Nullable IntConsumer asked) {
        this.asked = asked;
        getStyleClass().add("fold-grid");
    }

    public void show(ObservableList<FoldState> shown) {
        folds.removeListener(changed);
        folds = shown;
        folds.addListener(changed);
        rebuild();
    }

    private void rebuild() {
        boolean severalSeeds =
                folds.stream().mapToLong(FoldState::seed).distinct().count() > 1;
        List<Node> tiles = new ArrayList<>();
        for (FoldState fold : folds) {
            VBox tile = tile(
                    fold, severalSeeds ? Messages.text("training.fold.seed", fold.name(), fold.seed()) : fold.name());
            if (asked != null) {
                button(tile, tiles.size(), asked);
            }
            tiles.add(tile);
        }
        // The keyboard stays where it is.
        int focused = IntStream.range(0, getChildren().size())
                .filter(i -> getChildren().get(i).isFocused())
                .findFirst()
                .orElse(-1);
        getChildren().setAll(tiles);
        if (focused >= 0 && focused < tiles.size()) {
            tiles.get(focused).requestFocus();
        }
    }

    private static void button(VBox tile, int place, IntConsumer asked) {
        tile.setFocusTraversable(true);
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        tile.setAccessibleText(tile.getAccessibleHelp());
        tile.setOnMouseClicked(_ -> {
            tile.requestFocus();
            asked.accept(place);
        });
        tile.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                asked.accept(place);
                event.consume();
            }
        });
    }

    private static VBox tile(FoldState fold, String title) {
        Label name = new Label(title);
        name.getStyleClass().add("fold-name");
        Label detail = new Label(
                switch (fold.phase()) {
                    case RUNNING, DONE -> fold.detail();
                    case WAITING, OPEN -> "–";
                    case FAILED -> Messages.text("training.fold.failed");
                });
        detail.getStyleClass().add("fold-detail");
        VBox tile = new VBox(name, detail);
        tile.getStyleClass().addAll("fold", fold.phase().name().toLowerCase(Locale.ROOT));
        Tip.set(tile, Messages.text("training.fold." + fold.phase(), title, fold.detail()));
        return tile;
    }
}
