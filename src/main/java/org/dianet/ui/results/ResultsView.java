package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.ConfusionMatrixView;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;

/// The results screen: runs on the left, the chosen run's scores, confusion matrix and tables next to them.
public final class ResultsView extends HBox {
    private final ResultsViewModel model;
    private final Runnable train;
    private final StackPane content = new StackPane();
    private final List<RunPane> panes;
    private final List<Node> below;
    private final Label severalNetworks = Captions.wholeNote(Messages.text("results.choices.networks"));
    private final RunHeader header;
    private final ScoreTable scores = new ScoreTable();
    private final ConfusionMatrixView matrix;
    private final Label hint = Captions.wholeNote("");
    private final ResultTables tables;
    private final Node loaded;
    private final ComparisonView comparison;
    private final Node compared;
    private final SeveralView several;
    private final Node allCompared;
    private final AblationView ablation;
    private final Node tabled;
    private final ModelCardView trained;

    /// Ways to other screens.
    ///
    /// @param train opens the training screen
    /// @param review opens the review screen
    public record Ways(Runnable train, Runnable review) {}

    /// @param open shows a run's report or folder outside the window
    /// @param panes about the run that is shown, below its scores; each is a node
    public <P extends Node & RunPane> ResultsView(
            ResultsViewModel model, Ways ways, Consumer<Path> open, List<P> panes) {
        this.model = model;
        this.panes = List.copyOf(panes);
        this.below = List.copyOf(panes);
        this.train = ways.train();
        trained = new ModelCardView(model, ways.review());
        header = new RunHeader(model, open);
        comparison = new ComparisonView(model);
        compared = comparison.scrolling();
        several = new SeveralView(model);
        allCompared = several.scrolling();
        ablation = new AblationView(model);
        tabled = ablation.scrolling();
        matrix = new ConfusionMatrixView(model::showCell);
        tables = new ResultTables(model);
        loaded = layoutLoaded();
        getStyleClass().add("results");
        getStylesheets()
                .add(Objects.requireNonNull(ResultsView.class.getResource("results.css"))
                        .toExternalForm());
        HBox.setHgrow(content, Priority.ALWAYS);
        getChildren().addAll(new RunList(model), content);
        model.state().addListener((_, _, state) -> show(state));
        show(model.state().get());
    }

    private Node layoutLoaded() {
        VBox left = new VBox(Captions.title("results.scores"), scores, Captions.title("results.matrix"), matrix, hint);
        left.getChildren().addAll(below);
        left.getChildren().add(severalNetworks);
        left.getStyleClass().add("results-column");
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(528);
        left.setPrefWidth(600);
        // Next to the list in a window of 1280 with its frame: both columns without a bar below them.
        tables.setMinWidth(420);
        tables.setPrefWidth(440);
        HBox.setHgrow(tables, Priority.SOMETIMES);
        HBox columns = new HBox(left, tables);
        columns.getStyleClass().add("results-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox all = new VBox(header, columns);
        all.getStyleClass().add("results-content");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private void show(ResultsState state) {
        switch (state) {
            case ResultsState.Nothing n -> content.getChildren().setAll(nothing());
            case ResultsState.Loading l ->
                content.getChildren().setAll(empty(new Label(Messages.text("results.loading"))));
            case ResultsState.Failed f -> content.getChildren().setAll(failed(f.reason()));
            case ResultsState.Compared c -> {
                comparison.show(c);
                content.getChildren().setAll(compared);
            }
            case ResultsState.Several s -> {
                several.show(s);
                content.getChildren().setAll(allCompared);
            }
            case ResultsState.Unanswered u -> content.getChildren().setAll(unanswered(u.entry()));
            case ResultsState.Trained t -> {
                trained.show(t.model());
                content.getChildren().setAll(trained);
            }
            case ResultsState.Logged l -> content.getChildren().setAll(LogView.of(model, l.report()));
            case ResultsState.Tabled t -> {
                ablation.show(t);
                content.getChildren().setAll(tabled);
            }
            case ResultsState.Loaded l -> {
                header.show(l.entry(), l.results(), l.notes());
                scores.show(l.results());
                matrix.show(
                        ComparisonView.words(l.results().severalSeeds()),
                        l.results().classes(),
                        l.results().sheet().pooled().confusion().counts());
                hint.setText(
                        Messages.text("results.matrix.hint", l.results().sheet().counted()));
                tables.show(l.results());
                ask(l.entry().folder(), l.results().choices().isEmpty());
                content.getChildren().setAll(loaded);
            }
        }
    }

    /// @param oneNetwork whether all folds have the same, which can be asked
    private void ask(Path run, boolean oneNetwork) {
        shown(severalNetworks, !oneNetwork);
        below.forEach(pane -> shown(pane, oneNetwork));
        if (oneNetwork) {
            panes.forEach(pane -> pane.show(run));
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Node nothing() {
        Label words = new Label(Messages.text("results.nothing"));
        words.setWrapText(true);
        Button button = new Button(Messages.text("results.train"), Icons.of("mdomz-play_arrow"));
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> train.run());
        return empty(words, button);
    }

    /// A run that cannot be read may be put aside all the same.
    private Node failed(String reason) {
        Label words = new Label(reason);
        words.setWrapText(true);
        Button again = new Button(Messages.text("results.retry"));
        again.setOnAction(_ -> model.refresh());
        return model.run().get() == null && model.table().get() == null
                ? empty(words, again)
                : empty(words, buttons(again, delete()));
    }

    private Node unanswered(RunEntry entry) {
        Label name = new Label(entry.name());
        name.getStyleClass().add("screen-title");
        Label words = new Label(Messages.text("results.noPredictions", entry.name()));
        words.setWrapText(true);
        Button resume = new Button(Messages.text("results.train"), Icons.of("mdomz-play_arrow"));
        resume.getStyleClass().add("accent");
        resume.setOnAction(_ -> train.run());
        return empty(name, words, buttons(resume, delete()));
    }

    private Button delete() {
        Button delete = new Button(Messages.text("results.delete"), Icons.of("mdoal-delete"));
        delete.setId("delete-run");
        delete.setOnAction(_ -> model.delete());
        return delete;
    }

    private static HBox buttons(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static VBox empty(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("empty");
        box.setMaxWidth(480);
        return box;
    }
}
