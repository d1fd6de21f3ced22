package org.dianet.ui.exchange.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.model.project.NamePattern;
import org.dianet.model.project.VocabularyTemplate;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.FileDrop;
import org.dianet.ui.common.control.FirstFocus;
import org.dianet.ui.common.message.Messages;

/// The sheet that makes clips of recordings: places, names, what else has to be said, and the list of what was found.
public final class MediaView extends VBox implements FirstFocus {
    private static final double WIDTH = 960;
    private static final double TABLE_HEIGHT = 300;
    private final MediaViewModel model;
    private final GridPane grid = new GridPane();
    private final TextField names;
    /// What has the focus when the sheet opens.
    private Node entry;
    private int row;

    /// @param openName name of the open project, or empty if none is open
    /// @param close puts the sheet away
    public MediaView(MediaViewModel model, Dialogs dialogs, String openName, Runnable close) {
        this.model = model;
        setId("media");
        getStyleClass().addAll("over-sheet", "import");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(Messages.text("media.title"));
        title.getStyleClass().add("title");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        ColumnConstraints hints = new ColumnConstraints();
        hints.setPercentWidth(42);
        grid.getColumnConstraints().setAll(labels, fields, hints);
        grid.getStyleClass().add("import-grid");
        Button first = places(dialogs);
        entry = first;
        names = field("media-pattern", model.pattern());
        settings(dialogs, openName);
        getChildren().addAll(title, top(first, dialogs), grid, table(), foot(close));
        FileDrop.ontoAll(this, model::add);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.abandon();
            }
        });
    }

    private Button places(Dialogs dialogs) {
        return button(
                "media-folder",
                "media.add-folder",
                () -> dialogs.chooseFolder(Messages.text("media.add-folder"))
                        .ifPresent(folder -> model.add(List.of(folder))));
    }

    private HBox top(Button folder, Dialogs dialogs) {
        Button files = button(
                "media-files",
                "media.add-files",
                () -> model.add(dialogs.chooseFiles(
                        Messages.text("media.add-files"), "*.mp4", "*.avi", "*.mov", "*.mkv", "*.wmv", "*.mpg")));
        Label drop = new Label(Messages.text("media.drop"));
        drop.getStyleClass().add("quiet");
        HBox top = new HBox(folder, files, drop);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("row");
        return top;
    }

    private void settings(Dialogs dialogs, String openName) {
        line("media.pattern", names, quiet("media.pattern.hint", NamePattern.SUBJECT, NamePattern.CLIP));
        TextField rate = field("media-rate", model.rate());
        Label rateName = new Label(Messages.text("media.rate"));
        Label rateHint = quiet("media.rate.hint");
        grid.addRow(row++, rateName, rate, rateHint);
        for (Node node : List.of(rateName, rate, rateHint)) {
            node.visibleProperty().bind(model.needsRate());
            node.managedProperty().bind(model.needsRate());
        }
        ComboBox<VocabularyTemplate> emotions = new ComboBox<>();
        emotions.setId("media-emotions");
        emotions.getItems().setAll(VocabularyTemplate.values());
        emotions.setConverter(ChoiceText.by(MediaView::title));
        emotions.valueProperty().bindBidirectional(model.emotions());
        emotions.setMaxWidth(Double.MAX_VALUE);
        emotions.disableProperty().bind(model.keepsEmotions());
        Label labels = new Label();
        labels.getStyleClass().add("quiet");
        labels.setWrapText(true);
        model.emotions().subscribe(chosen -> labels.setText(String.join(", ", chosen.labels())));
        line("media.emotions", emotions, labels);
        TextField folder = field("media-project", model.folder());
        HBox.setHgrow(folder, Priority.ALWAYS);
        HBox place = new HBox(
                folder,
                button(
                        "media-project-choose",
                        "import.choose",
                        () -> dialogs.chooseFolder(Messages.text("media.project"))
                                .ifPresent(chosen -> model.folder().set(chosen.toString()))));
        place.getStyleClass().add("row");
        place.disableProperty().bind(model.intoOpen());
        CheckBox open = new CheckBox(Messages.text("import.into-open", openName));
        open.setId("media-into-open");
        open.setMnemonicParsing(false);
        open.selectedProperty().bindBidirectional(model.intoOpen());
        open.setVisible(!openName.isEmpty());
        line("media.project", place, open);
    }

    private static String title(VocabularyTemplate template) {
        return Messages.text("media.emotions." + template.name().toLowerCase(Locale.ROOT));
    }

    private void line(String key, Node control, Node hint) {
        grid.addRow(row++, new Label(Messages.text(key)), control, hint);
    }

    private static Label quiet(String key, Object... words) {
        Label label = new Label(Messages.text(key, words));
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }

    private static TextField field(String id, StringProperty property) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(property);
        return field;
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private TableView<RecordingRow> table() {
        TableView<RecordingRow> table = new TableView<>(model.rows());
        table.setId("media-table");
        table.setAccessibleText(Messages.text("media.table"));
        table.getStyleClass().add("dense");
        table.setEditable(true);
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMinHeight(120);
        table.setPlaceholder(new Label(Messages.text("media.empty")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(name("media.subject", 110, RecordingRow::subject, RecordingRow::typeSubject));
        table.getColumns().add(name("media.clip", 130, RecordingRow::clip, RecordingRow::typeClip));
        table.getColumns().add(text("media.frames", 80, opened(RecordingRow::frames)));
        table.getColumns().add(text("media.fps", 90, model::rateOf));
        table.getColumns().add(text("media.size", 100, opened(RecordingRow::size)));
        table.getColumns()
                .add(text(
                        "media.file",
                        190,
                        row -> new ReadOnlyStringWrapper(row.recording().name())));
        table.getColumns()
                .add(text(
                        "media.note",
                        180,
                        row -> row.probed()
                                .flatMap(_ -> row.subject().map(_ -> row.problem()))
                                .orElse("")));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.remove(List.copyOf(table.getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static Function<RecordingRow, ObservableValue<String>> opened(Function<RecordingRow, String> words) {
        return row -> row.probed().map(_ -> words.apply(row)).orElse("…");
    }

    private static TableColumn<RecordingRow, String> text(
            String key, double width, Function<RecordingRow, ObservableValue<String>> value) {
        TableColumn<RecordingRow, String> column = new TableColumn<>(Messages.text(key));
        column.setPrefWidth(width);
        column.setEditable(false);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setCellFactory(_ -> new Cut());
        return column;
    }

    /// A name that may be typed over.
    private TableColumn<RecordingRow, String> name(
            String key,
            double width,
            Function<RecordingRow, StringProperty> value,
            BiConsumer<RecordingRow, String> typed) {
        TableColumn<RecordingRow, String> column = new TableColumn<>(Messages.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setCellFactory(_ -> new TypedNameCell());
        column.setOnEditCommit(event -> {
            typed.accept(event.getRowValue(), event.getNewValue());
            model.edited();
        });
        return column;
    }

    /// A cell whose whole text is a tooltip, since paths and reasons are long.
    private static final class Cut extends javafx.scene.control.TableCell<RecordingRow, String> {
        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            boolean none = empty || words == null || words.isEmpty();
            setText(none ? "" : words);
            setTooltip(none ? null : new Tooltip(words));
        }
    }

    private HBox foot(Runnable close) {
        Label words = new Label();
        words.setId("media-state");
        words.setWrapText(true);
        words.textProperty().bind(model.state());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = button("media-cancel", "import.cancel", close);
        Button start = button("media-start", "media.start", model::start);
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.disableProperty().bind(model.ready().not());
        start.textProperty()
                .bind(model.intoOpen()
                        .map(into -> Messages.text(into ? "media.start.add" : "media.start"))
                        .orElse(""));
        HBox foot = new HBox(words, gap, cancel, start);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }

    @Override
    public Node firstFocus() {
        return entry;
    }

    /// Shows the sheet with recordings of these places in it.
    public MediaView with(List<Path> places) {
        model.add(places);
        if (!places.isEmpty()) {
            // What is there already is looked over, and Enter does what is proposed.
            entry = names;
        }
        return this;
    }
}
