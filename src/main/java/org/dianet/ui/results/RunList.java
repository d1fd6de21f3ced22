package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// The project's runs, the newest first.
final class RunList extends VBox {
    private final FilteredList<RunEntry> matching;
    private final SortedList<RunEntry> sorted;
    private final ListView<RunEntry> list;
    /// While the runs on the disk take the place of those before, it is nobody who chooses.
    private boolean replacing;

    RunList(ResultsViewModel model) {
        getStyleClass().add("run-list");
        // Before the list's own listeners, which choose another run where the chosen one moves.
        model.runs().addListener((ListChangeListener<RunEntry>) _ -> replacing = true);
        matching = new FilteredList<>(model.runs());
        sorted = new SortedList<>(matching, RunOrder.NEWEST.comparator());
        list = new ListView<>(sorted);
        list.setId("runs");
        list.setCellFactory(RunCell::new);
        Label none = new Label(Messages.text("results.runs.none"));
        none.setWrapText(true);
        none.getStyleClass().add("note");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !replacing) {
                model.showRun(chosen.folder());
            }
        });
        model.run().addListener((_, _, _) -> select(model));
        model.table().addListener((_, _, _) -> select(model));
        model.runs().addListener((ListChangeListener<RunEntry>) _ -> {
            replacing = false;
            select(model);
        });
        select(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(model), search(model), list, new TableList(model), undo(model));
    }

    private static HBox header(ResultsViewModel model) {
        Label title = new Label(Messages.text("results.runs"));
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button refresh = new Button(null, Icons.of("mdoal-autorenew"));
        refresh.getStyleClass().add("flat");
        Tip.set(refresh, Messages.text("results.refresh"));
        refresh.setAccessibleText(Messages.text("results.refresh"));
        refresh.setOnAction(_ -> model.refresh());
        Button log = new Button(null, Icons.of("mdoal-folder_open"));
        log.setId("open-log");
        log.getStyleClass().add("flat");
        Tip.set(log, Messages.text("results.log.open"));
        log.setAccessibleText(Messages.text("results.log.open"));
        log.setOnAction(_ -> model.openLog());
        HBox header = new HBox(title, gap, log, refresh);
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox search(ResultsViewModel model) {
        TextField filter = new TextField();
        filter.setId("filter-runs");
        filter.setPromptText(Messages.text("results.runs.filter"));
        filter.textProperty().subscribe(text -> {
            matching.setPredicate(entry -> RunOrder.matches(entry, text));
            // A search takes what is shown out of the list or back into it.
            select(model);
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        ComboBox<RunOrder> order = new ComboBox<>();
        order.setId("sort-runs");
        order.getItems().setAll(RunOrder.values());
        order.setConverter(ChoiceText.by(value -> Messages.text("results.runs.order." + value)));
        order.setValue(RunOrder.NEWEST);
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.setAccessibleText(Messages.text("results.runs.order"));
        order.valueProperty().subscribe(chosen -> sorted.setComparator(chosen.comparator()));
        HBox search = new HBox(filter, order);
        search.getStyleClass().add("run-title");
        return search;
    }

    /// Takes back what was deleted or renamed last.
    private static HBox undo(ResultsViewModel model) {
        Label gone = new Label();
        gone.getStyleClass().add("note");
        gone.setMinWidth(0);
        gone.setWrapText(true);
        HBox.setHgrow(gone, Priority.ALWAYS);
        gone.setMaxWidth(Double.MAX_VALUE);
        Button undo = new Button(Messages.text("results.undo"));
        undo.setId("undo-delete");
        undo.setMinWidth(Button.USE_PREF_SIZE);
        undo.setOnAction(_ -> model.shelf().undo());
        HBox bar = new HBox(gone, undo);
        bar.getStyleClass().add("undo-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        model.shelf().last().subscribe(done -> {
            bar.setVisible(done != null);
            bar.setManaged(done != null);
            gone.setText(done == null ? "" : done.words());
        });
        return bar;
    }

    /// No run is chosen while an ablation is looked at.
    private void select(ResultsViewModel model) {
        Path run = model.table().get() == null ? model.run().get() : null;
        list.getItems().stream()
                .filter(entry -> Objects.equals(entry.folder(), run))
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select,
                        () -> list.getSelectionModel().clearSelection());
    }
}
