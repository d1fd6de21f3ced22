package org.dianet.ui.training;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// A tile a fold: the held-out subject and how far its model is.
final class FoldGrid extends FlowPane {
    private ObservableList<FoldState> folds = javafx.collections.FXCollections.observableArrayList();
    private final ListChangeListener<FoldState> changed = _ -> rebuild();

    FoldGrid() {
        getStyleClass().add("fold-grid");
    }

    void show(ObservableList<FoldState> shown) {
        folds.removeListener(changed);
        folds = shown;
        folds.addListener(changed);
        rebuild();
    }

    private void rebuild() {
        boolean severalSeeds =
                folds.stream().mapToLong(FoldState::seed).distinct().count() > 1;
        getChildren()
                .setAll(folds.stream()
                        .map(fold -> tile(
                                fold,
                                severalSeeds
                                        ? Messages.text("training.fold.seed", fold.name(), fold.seed())
                                        : fold.name()))
                        .toList());
    }

    private static VBox tile(FoldState fold, String title) {
        Label name = new Label(title);
        name.getStyleClass().add("fold-name");
        Label detail = new Label(fold.phase() == FoldState.Phase.WAITING ? "–" : fold.detail());
        detail.getStyleClass().add("fold-detail");
        VBox tile = new VBox(name, detail);
        tile.getStyleClass().addAll("fold", fold.phase().name().toLowerCase(Locale.ROOT));
        Tip.set(tile, Messages.text("training.fold." + fold.phase(), title, fold.detail()));
        return tile;
    }
}
