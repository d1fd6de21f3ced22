package org.dianet.ui.results;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.Metric;
import org.dianet.pipeline.results.ListedScore;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A run in the list: its whole name, its scores, its settings.
final class RunCell extends ListCell<RunEntry> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    /// Scroll bar and padding.
    private static final double MARGIN = 40;

    private final ListView<RunEntry> list;

    RunCell(ListView<RunEntry> list) {
        this.list = list;
    }

    @Override
    protected void updateItem(@Nullable RunEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(entry == null || empty ? null : content(entry));
    }

    private VBox content(RunEntry entry) {
        Label name = new Label(entry.name());
        name.getStyleClass().add("run-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(name);
        // What does not fit next to the scores stands below them.
        FlowPane state = new FlowPane(8, 0);
        state.setAlignment(Pos.CENTER_LEFT);
        state.prefWrapLengthProperty().bind(content.prefWidthProperty());
        if (entry.score() != null) {
            Label score = new Label(words(entry.score()));
            score.getStyleClass().add("run-score");
            state.getChildren().add(score);
        }
        if (entry.state() != RunEntry.State.COMPLETE) {
            state.getChildren().add(StateBadge.of(entry.state()));
        }
        if (!state.getChildren().isEmpty()) {
            content.getChildren().add(state);
        }
        content.getChildren().add(Captions.wholeNote(entry.problem() == null ? entry.settings() : entry.problem()));
        if (!entry.tags().isEmpty()) {
            content.getChildren().add(Captions.wholeNote(Messages.text("results.tags", entry.tags())));
        }
        if (entry.started() != null) {
            content.getChildren().add(Captions.wholeNote(DAY.format(entry.started())));
        }
        content.getStyleClass().add("run-cell");
        content.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN));
        return content;
    }

    private static String words(ListedScore score) {
        return Messages.text(
                "results.list.score",
                ScoreTable.format(score.mean(Metric.UF1)),
                ScoreTable.format(score.mean(Metric.ACCURACY)));
    }
}
