package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.controlsfx.control.SearchableComboBox;
import org.dianet.dataset.Candidate;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.FileDrop;
import org.dianet.ui.common.control.SearchableChoice;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.WaitingBar;
import org.dianet.ui.exchange.protocol.ProtocolCell;
import org.jspecify.annotations.Nullable;

/// The import window: a folder, what was recognised in it, what would be imported, and a button.
public final class ImportView extends VBox {
    private static final double WIDTH = 960;
    private static final double CHOICES = 280;
    private final ImportViewModel model;
    private final GridPane grid = new GridPane();
    private int row;

    /// @param openName name of the open project, or empty if none is open
    /// @param close puts the window away
    public ImportView(ImportViewModel model, Dialogs dialogs, String openName, Runnable close) {
        this.model = model;
        setId("import");
        getStyleClass().addAll("over-sheet", "import");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(Messages.text("import.title"));
        title.getStyleClass().add("title");
        setPrefWidth(WIDTH);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints paths = new ColumnConstraints();
        paths.setHgrow(Priority.ALWAYS);
        ColumnConstraints choices = new ColumnConstraints(CHOICES);
        grid.getColumnConstraints().setAll(names, paths, names, choices);
        grid.getStyleClass().add("import-grid");
        HBox folder = place(
                "folder",
                model.folder(),
                () -> dialogs.chooseFolder(Messages.text("import.folder")),
                path -> model.folder().set(path.toString()));
        Label folderName = new Label(Messages.text("import.folder"));
        folderName.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        HBox top = new HBox(folderName, folder);
        top.getStyleClass().add("row");
        source(dialogs);
        target(dialogs, openName);
        VBox all = new VBox(8, top, candidates(), grid, new ImportPreview(model));
        // In a low window all but the buttons is scrolled.
        ScrollPane scrolled = new ScrollPane(all);
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setMinHeight(0);
        scrolled.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        getChildren().addAll(title, scrolled, foot(close));
        FileDrop.onto(this, path -> model.folder().set(path.toString()));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.abandon();
            }
        });
    }

    private void source(Dialogs dialogs) {
        ImportChoices source = model.source();
        ComboBox<DatasetKind> kind = new SearchableComboBox<>();
        kind.setId("import-kind");
        SearchableChoice.name(kind, Messages.text("import.kind"));
        kind.getItems().setAll(DatasetKind.values());
        kind.setConverter(ChoiceText.by(DatasetKind::title));
        kind.valueProperty().bindBidirectional(source.kind());
        kind.setMaxWidth(Double.MAX_VALUE);
        pair(
                "import.sheet",
                place(
                        "sheet",
                        source.sheet(),
                        () -> dialogs.chooseFile(Messages.text("import.sheet"), "*.xlsx", "*.xls", "*.csv"),
                        path -> source.sheet().set(path.toString())),
                "import.kind",
                kind);
        TextField rate = text("rate", source.rate());
        rate.setPromptText(Messages.text("import.rate.prompt"));
        pair(
                "import.media",
                place(
                        "media",
                        source.media(),
                        () -> dialogs.chooseFolder(Messages.text("import.media")),
                        path -> source.media().set(path.toString())),
                "import.rate",
                rate);
    }

    private void target(Dialogs dialogs, String openName) {
        ImportTarget target = model.target();
        HBox place = place(
                "project",
                target.folder(),
                () -> dialogs.chooseFolder(Messages.text("import.project")),
                path -> target.folder().set(path.toString()));
        place.disableProperty().bind(target.intoOpen());
        ComboBox<ProtocolPreset> protocol = new SearchableComboBox<>();
        protocol.setId("import-protocol");
        SearchableChoice.name(protocol, Messages.text("import.protocol"));
        protocol.setCellFactory(_ -> new ProtocolCell());
        // What is searched: its name and what it is.
        protocol.setConverter(
                ChoiceText.by(preset -> preset.name() + " " + preset.source(), Messages.text("import.protocol.none")));
        protocol.setButtonCell(new ProtocolCell.Chosen());
        protocol.setVisibleRowCount(7);
        model.source().kind().subscribe(kind -> {
            ProtocolPreset chosen = target.protocol().get();
            List<ProtocolPreset> fitting = model.protocols(kind);
            List<@Nullable ProtocolPreset> offered = new ArrayList<>(fitting);
            offered.addFirst(null);
            protocol.getItems().setAll(offered);
            target.protocol().set(chosen != null && fitting.contains(chosen) ? chosen : null);
        });
        protocol.valueProperty().bindBidirectional(target.protocol());
        protocol.setMaxWidth(Double.MAX_VALUE);
        pair("import.project", place, "import.protocol", protocol);
        CheckBox open = new CheckBox(Messages.text("import.into-open", openName));
        open.setId("import-into-open");
        open.setMnemonicParsing(false);
        open.selectedProperty().bindBidirectional(target.intoOpen());
        open.setVisible(!openName.isEmpty());
        open.setManaged(!openName.isEmpty());
        CheckBox fixes = new CheckBox(Messages.text("import.accept-fixes"));
        fixes.setId("import-accept-fixes");
        fixes.selectedProperty().bindBidirectional(target.acceptFixes());
        grid.add(open, 1, row);
        grid.add(fixes, 3, row);
        row++;
    }

    private void pair(String leftKey, Node left, String rightKey, Node right) {
        grid.addRow(row++, new Label(Messages.text(leftKey)), left, new Label(Messages.text(rightKey)), right);
    }

    private HBox place(String name, StringProperty property, Supplier<Optional<Path>> ask, Consumer<Path> take) {
        TextField field = text(name, property);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button(Messages.text("import.choose"));
        choose.setId("import-" + name + "-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> ask.get().ifPresent(take));
        HBox place = new HBox(field, choose);
        place.getStyleClass().add("row");
        return place;
    }

    private TextField text(String name, StringProperty property) {
        TextField field = new TextField();
        field.setId("import-" + name);
        property.subscribe(text -> {
            if (!text.equals(field.getText())) {
                field.setText(text);
                field.end();
            }
        });
        // A half-typed path is not used: it is read on Enter or when the field is left.
        Runnable take = () -> property.set(field.getText());
        field.setOnAction(_ -> {
            if (field.getText().equals(property.get())) {
                // The files may have changed meanwhile.
                model.lookAgain(property);
            } else {
                take.run();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take.run();
            }
        });
        return field;
    }

    private VBox candidates() {
        ListView<Candidate> list = new ListView<>(model.candidates());
        list.setId("import-candidates");
        list.getStyleClass().add("dense");
        list.setPlaceholder(placeholder());
        list.setCellFactory(_ -> new CandidateCell());
        list.setPrefHeight(92);
        list.setMinHeight(64);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.candidate().set(chosen);
            }
        });
        model.candidate().subscribe(chosen -> list.getSelectionModel().select(chosen));
        Label heading = new Label(Messages.text("import.candidates"));
        heading.getStyleClass().add("heading");
        return new VBox(4, heading, list);
    }

    /// What to do, or that the folder is being looked through.
    private VBox placeholder() {
        BooleanBinding looking = model.state().isEqualTo(Messages.text("import.recognising"));
        Label words = new Label();
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(Bindings.when(looking).then(model.state()).otherwise(Messages.text("import.drop")));
        WaitingBar bar = new WaitingBar();
        bar.visibleProperty().bind(looking);
        bar.managedProperty().bind(looking);
        VBox placeholder = new VBox(8, words, bar);
        placeholder.setAlignment(Pos.CENTER);
        return placeholder;
    }

    private HBox foot(Runnable close) {
        Label words = new Label();
        words.setId("import-state");
        words.setWrapText(true);
        words.textProperty()
                .bind(Bindings.when(model.failure().isNotEmpty())
                        .then(model.failure())
                        .otherwise(model.state()));
        model.failure().subscribe(text -> words.getStyleClass().setAll("label", text.isEmpty() ? "quiet" : "notice"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(Messages.text("import.cancel"));
        cancel.setId("import-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> {
            model.abandon();
            close.run();
        });
        Button start = new Button(Messages.text("import.start"));
        start.setId("import-start");
        start.getStyleClass().add("accent");
        start.setMinWidth(USE_PREF_SIZE);
        start.setDefaultButton(true);
        start.disableProperty().bind(model.preview().isNull());
        start.setOnAction(_ -> model.start());
        HBox foot = new HBox(words, gap, cancel, start);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }
}
