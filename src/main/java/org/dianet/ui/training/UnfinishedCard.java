package org.dianet.ui.training;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.Messages;

/// Runs that were cancelled or broken off, each with a button to go on.
final class UnfinishedCard extends VBox {
    private final TrainingViewModel model;

    UnfinishedCard(TrainingViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        InvalidationListener changed = _ -> show();
        model.unfinished().addListener(changed);
        model.task().addListener(changed);
        show();
    }

    private void show() {
        boolean any = !model.unfinished().isEmpty() && model.task().get() == null;
        setVisible(any);
        setManaged(any);
        Label title = new Label(Messages.text("training.unfinished"));
        title.getStyleClass().add("panel-title");
        getChildren().setAll(title);
        model.unfinished().forEach(run -> getChildren().add(line(run)));
    }

    private HBox line(Trainer.Unfinished run) {
        Label name = new Label(
                switch (run) {
                    case Trainer.Unfinished.Run one ->
                        Messages.text("training.unfinished.run", one.name(), one.foldsDone(), one.folds());
                    case Trainer.Unfinished.Ablation table ->
                        Messages.text(
                                "training.unfinished.ablation",
                                table.name(),
                                table.rowsDone(),
                                table.grid().rows().size());
                });
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button resume = new Button(Messages.text("training.resume"));
        resume.setOnAction(_ -> model.resume(run));
        HBox line = new HBox(name, resume);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("unfinished-run");
        return line;
    }
}
