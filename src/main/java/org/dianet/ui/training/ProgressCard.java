package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.job.JobState;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.TaskView;
import org.jspecify.annotations.Nullable;

/// The current run, or the last one: progress, folds, loss and accuracy.
final class ProgressCard extends VBox {
    private final TrainingViewModel model;
    private final Label title = new Label();
    private final Label message = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel = new Button(Messages.text("training.cancel"), Icons.of("mdoal-close"));
    private final Label row = note();
    private final Label plan = note();
    private final Label scores = note();
    private final FoldGrid folds = new FoldGrid();
    private final Label curveName = new Label();
    private final HBox charts = new HBox();
    private final CurveChart loss = new CurveChart(Messages.text("training.loss"), Epoch::loss);
    private final CurveChart accuracy = new CurveChart(Messages.text("training.accuracy"), Epoch::accuracy);

    ProgressCard(TrainingViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        title.getStyleClass().add("panel-title");
        message.getStyleClass().add("note");
        message.setWrapText(true);
        curveName.getStyleClass().add("note");
        bar.setMaxWidth(Double.MAX_VALUE);
        message.setId("run-message");
        cancel.setId("cancel-run");
        cancel.setOnAction(_ -> model.cancel());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(title, gap, cancel);
        top.setAlignment(Pos.CENTER_LEFT);
        charts.getChildren().addAll(loss, accuracy);
        charts.getStyleClass().add("charts");
        HBox.setHgrow(loss, Priority.ALWAYS);
        HBox.setHgrow(accuracy, Priority.ALWAYS);
        getChildren().addAll(top, bar, message, row, plan, folds, scores, curveName, charts);
        model.task().addListener((_, _, task) -> follow(task));
        model.progress().addListener((_, _, progress) -> follow(progress));
        model.outcome().addListener((_, _, _) -> follow(model.task().get()));
        follow(model.task().get());
        follow(model.progress().get());
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void follow(@Nullable TaskView<Path> task) {
        cancel.setVisible(task != null);
        bar.progressProperty().unbind();
        message.textProperty().unbind();
        if (task == null) {
            title.setText(Messages.text("training.last"));
            bar.setVisible(false);
            bar.setManaged(false);
            message.setText(model.outcome().get());
        } else {
            title.setText(task.name());
            bar.setVisible(true);
            bar.setManaged(true);
            bar.progressProperty().bind(task.fraction().map(f -> Double.isNaN(f.doubleValue()) ? -1 : f.doubleValue()));
            message.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> words(task), task.state(), task.message(), model.engine()));
        }
    }

    /// A run that waits its turn says what for.
    private String words(TaskView<Path> task) {
        if (!(task.state().get() instanceof JobState.Waiting)) {
            return task.message().get();
        }
        return Messages.text(
                model.engine().get() instanceof EngineState.Loading
                        ? "training.waiting.engine"
                        : "training.waiting.others");
    }

    private void follow(@Nullable RunProgress progress) {
        setVisible(progress != null);
        setManaged(progress != null);
        if (progress == null) {
            return;
        }
        folds.show(progress.folds());
        row.textProperty().bind(progress.row());
        plan.textProperty().bind(progress.plan());
        scores.textProperty().bind(progress.scores());
        InvalidationListener changed = _ -> draw(progress);
        progress.current().addListener(changed);
        progress.finished().addListener(changed);
        draw(progress);
    }

    private void draw(RunProgress progress) {
        if (model.progress().get() != progress) {
            return;
        }
        EpochHistory current = progress.current().get();
        List<EpochHistory> finished = List.copyOf(progress.finished());
        loss.show(finished, current);
        accuracy.show(finished, current);
        curveName.setText(
                current == null || current.epochs().isEmpty()
                        ? ""
                        : progress.evaluation() == RunKind.ALL_CLIPS
                                ? Messages.text("training.curve.all")
                                : Messages.text("training.curve", current.name()));
        // A network that is fitted in one go has no epochs to draw.
        boolean drawn = Stream.concat(finished.stream(), Stream.ofNullable(current))
                .anyMatch(curve -> !curve.epochs().isEmpty());
        for (Node node : List.of(charts, curveName)) {
            node.setVisible(drawn);
            node.setManaged(drawn);
        }
    }
}
