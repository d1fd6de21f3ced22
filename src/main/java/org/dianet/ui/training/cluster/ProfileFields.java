package org.dianet.ui.training.cluster;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.cluster.CheckCluster;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.training.cluster.ProfileDraft.Field;
import org.jspecify.annotations.Nullable;

/// What one cluster is asked for, and its test.
final class ProfileFields extends VBox {
    private static final double WAIT = 18;

    /// What is short stands in pairs, so that what a test finds is seen without scrolling.
    private static final List<List<Field>> LINES = List.of(
            List.of(Field.NAME),
            List.of(Field.HOST),
            List.of(Field.FOLDER),
            List.of(Field.PROGRAM),
            List.of(Field.PARTITION, Field.ACCOUNT),
            List.of(Field.MEMORY, Field.TIME),
            List.of(Field.GPU, Field.AT_ONCE));

    private final ProfilesViewModel model;
    private final ProfileDraft draft;

    ProfileFields(ProfilesViewModel model, ProfileDraft draft) {
        this.model = model;
        this.draft = draft;
        setSpacing(12);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cluster-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields, names, fields);
        int row = 0;
        for (List<Field> line : LINES) {
            for (int i = 0; i < line.size(); i++) {
                // A field alone in its line takes all of it.
                place(grid, line.get(i), row, 2 * i, line.size() == 1 ? 3 : 1);
            }
            row++;
        }
        VBox found = new VBox(4);
        found.setId("cluster-found");
        found.visibleProperty().bind(model.tested().isNotNull());
        found.managedProperty().bind(found.visibleProperty());
        model.tested().subscribe(checked -> fill(found, checked));
        getChildren().addAll(grid, test(), found);
    }

    private void place(GridPane grid, Field field, int row, int column, int columns) {
        TextField text = new TextField();
        text.setId("cluster-" + field.word());
        text.textProperty().bindBidirectional(draft.text(field));
        text.setPromptText(Messages.text("clusters." + field.word() + ".prompt"));
        text.getStyleClass().add("cluster-field");
        Label label = new Label(ProfileDraft.label(field));
        label.setLabelFor(text);
        grid.add(label, column, row);
        grid.add(text, column + 1, row, columns, 1);
    }

    private Node test() {
        Button test = ProfilesSheet.button("clusters.test", "cluster-test", model::test);
        test.disableProperty()
                .bind(model.testing().isNotNull().or(model.testable().not()));
        ProgressIndicator wait = new ProgressIndicator();
        wait.setPrefSize(WAIT, WAIT);
        wait.setMinSize(WAIT, WAIT);
        Label words = new Label(Messages.text("clusters.testing"));
        Button cancel = ProfilesSheet.button("clusters.test.cancel", "cluster-test-cancel", model::cancelTest);
        HBox running = new HBox(8, wait, words, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        running.visibleProperty().bind(model.testing().isNotNull());
        HBox row = new HBox(12, test, running);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void fill(VBox box, CheckCluster.@Nullable Checked checked) {
        List<Node> lines = new ArrayList<>();
        if (checked != null) {
            lines.add(line(
                    checked.missing().isEmpty()
                            ? Messages.text("clusters.usable")
                            : Messages.text(
                                    "clusters.missing", checked.missing().size()),
                    checked.missing().isEmpty() ? "cluster-good" : "cluster-bad"));
            checked.missing().forEach(sentence -> lines.add(line(sentence, "cluster-missing")));
            checked.found().forEach(sentence -> lines.add(line(sentence, "quiet")));
        }
        box.getChildren().setAll(lines);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
