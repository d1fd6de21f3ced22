package org.dianet.ui.training;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.ui.common.message.Messages;

/// Cancelled or interrupted runs, each with a button to resume.
final class UnfinishedCard extends VBox {
    private final TrainingViewModel model;

    UnfinishedCard(TrainingViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        InvalidationListener changed = _ -> show();
        model.unfinished().list().addListener(changed);
        model.unfinished().discarded().addListener(changed);
        model.task().addListener(changed);
        show();
    }

    private void show() {
        ChangeRuns.Deleted gone = model.unfinished().discarded().get();
        boolean any = (!model.unfinished().list().isEmpty() || gone != null)
                && model.task().get() == null;
        setVisible(any);
        setManaged(any);
        Label title = new Label(Messages.text("training.unfinished"));
        title.getStyleClass().add("panel-title");
        getChildren().setAll(title);
        model.unfinished().list().forEach(run -> getChildren().add(line(run)));
        if (gone != null) {
            getChildren().add(undo(gone));
        }
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
        Button resume = new Button(Messages.text("training.resume"));
        resume.setOnAction(_ -> model.resume(run));
        Button delete = new Button(Messages.text("training.discard"));
        delete.setOnAction(_ -> model.unfinished().discard(run));
        return line(name, resume, delete);
    }

    private HBox undo(ChangeRuns.Deleted gone) {
        Label name = new Label(Messages.text("training.discarded", gone.run().getFileName()));
        Button undo = new Button(Messages.text("training.discard.undo"));
        undo.setOnAction(_ -> model.unfinished().restore());
        return line(name, undo);
    }

    private static HBox line(Label name, Button... buttons) {
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setWrapText(true);
        HBox line = new HBox(name);
        for (Button button : buttons) {
            button.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(button);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("unfinished-run");
        return line;
    }
}
