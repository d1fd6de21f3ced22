package org.dianet.ui.training;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.ShareBar;
import org.dianet.ui.common.message.Messages;

/// What a run would be trained on: clips, subjects, classes, and what is left out and why.
final class DataCard extends VBox {

    DataCard() {
        getStyleClass().add("card");
        setId("training-data");
    }

    /// @param blind hides how often each class was named
    void show(DataSummary summary, boolean blind) {
        Label title = new Label(Messages.text("training.data"));
        title.getStyleClass().add("panel-title");
        if (blind) {
            getChildren()
                    .setAll(
                            title,
                            Captions.note(Messages.text(
                                    "training.data.blind",
                                    summary.clips(),
                                    summary.subjects().size())));
        } else {
            counts(summary, title);
        }
        summary.sheets().forEach(sheet -> getChildren().add(sheet(sheet)));
    }

    private void counts(DataSummary summary, Label title) {
        Label numbers = new Label(Messages.text(
                "training.data.numbers",
                summary.clips(),
                summary.subjects().size(),
                summary.perClass().values().stream().filter(n -> n > 0).count()));
        getChildren().setAll(title, numbers, classes(summary.perClass()));
        if (!summary.protocol().isEmpty()) {
            getChildren().add(2, Captions.note(Messages.text("training.data.protocol", summary.protocol())));
        }
        summary.warnings().forEach(warning -> getChildren().add(warning(warning)));
        int leftOut = summary.leftOut().size();
        if (leftOut > 0) {
            getChildren().add(Captions.note(Messages.text("training.leftOut", leftOut)));
            summary.reasons()
                    .forEach((reason, count) ->
                            getChildren().add(Captions.note(Messages.text("training.leftOut.reason", count, reason))));
        }
    }

    private static TextField sheet(String text) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("proof");
        return field;
    }

    private static GridPane classes(Map<String, Integer> perClass) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("class-bars");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints counts = new ColumnConstraints();
        counts.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(names, bars, counts);
        int most = perClass.values().stream().mapToInt(n -> n).max().orElse(1);
        int row = 0;
        for (Map.Entry<String, Integer> entry : perClass.entrySet()) {
            Label count = new Label(entry.getValue().toString());
            count.getStyleClass().add("class-count");
            grid.addRow(
                    row++,
                    new Label(entry.getKey()),
                    new ShareBar((double) entry.getValue() / Math.max(1, most)),
                    count);
        }
        return grid;
    }

    private static Label warning(String text) {
        Label label = Captions.note(text);
        label.setGraphic(Icons.of("mdomz-warning"));
        label.getStyleClass().add("warning");
        return label;
    }
}
