package org.dianet.ui.training.cluster;

import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.TaskView;

/// The project's runs on clusters, above them what is done now or how it ended. Hidden while there are none.
public final class ClusterRunsView extends VBox {
    private final ClusterRunsViewModel model;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = Captions.wholeNote("");
    private final VBox now = new VBox(8);
    private final VBox cards = new VBox(16);

    public ClusterRunsView(ClusterRunsViewModel model) {
        this.model = model;
        setId("cluster-runs");
        getStyleClass().add("cluster-runs");
        getStylesheets()
                .add(Objects.requireNonNull(ClusterRunsView.class.getResource("cluster.css"))
                        .toExternalForm());
        words.setId("cluster-outcome");
        bar.setMaxWidth(Double.MAX_VALUE);
        now.getStyleClass().add("card");
        getChildren().addAll(now, cards);
        InvalidationListener changed = _ -> head();
        model.task().addListener(changed);
        model.outcome().addListener(changed);
        model.discarded().addListener(changed);
        model.runs().addListener((InvalidationListener) _ -> cards());
        head();
        cards();
    }

    private void cards() {
        cards.getChildren()
                .setAll(model.runs().stream()
                        .map(run -> new ClusterRunCard(model, run))
                        .toList());
        room();
    }

    private void head() {
        TaskView<?> task = model.task().get();
        bar.progressProperty().unbind();
        words.textProperty().unbind();
        now.getChildren().clear();
        if (task != null) {
            work(task);
        } else {
            words.setText(model.outcome().get());
            if (!words.getText().isEmpty()) {
                now.getChildren().add(words);
            }
            model.discarded()
                    .get()
                    .ifPresent(gone -> now.getChildren()
                            .add(line(
                                    Messages.text(
                                            "training.discarded", gone.run().getFileName()),
                                    ProfilesSheet.button("training.discard.undo", "cluster-restore", model::restore))));
        }
        room();
    }

    private void work(TaskView<?> task) {
        bar.progressProperty().bind(task.fraction().map(f -> Double.isNaN(f.doubleValue()) ? -1 : f.doubleValue()));
        words.textProperty().bind(task.message());
        now.getChildren()
                .setAll(
                        line(task.name(), ProfilesSheet.button("training.cancel", "cluster-stop", model::stop)),
                        bar,
                        words);
    }

    private static HBox line(String text, Button button) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(8, label, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void room() {
        show(now, !now.getChildren().isEmpty());
        show(cards, !cards.getChildren().isEmpty());
        show(this, now.isManaged() || cards.isManaged());
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
