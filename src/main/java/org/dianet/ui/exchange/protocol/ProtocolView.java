package org.dianet.ui.exchange.protocol;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
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
import org.controlsfx.control.SearchableComboBox;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.model.project.ImportedSheet;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.SearchableChoice;
import org.dianet.ui.common.message.Messages;

/// The class protocol of a project: a choice for each label, with the clips and subjects that come of it, and the
/// sheets that the clips came from.
public final class ProtocolView extends VBox {
    private static final double WIDTH = 880;
    private final ProtocolViewModel model;

    /// Reading and writing protocol files, and putting the window away.
    public interface Actions {
        void openFile(Path file, ProtocolViewModel into);

        void saveFile(Path file, ProtocolViewModel from);

        void close();
    }

    public ProtocolView(ProtocolViewModel model, Dialogs dialogs, Actions actions) {
        this.model = model;
        setId("protocol");
        getStyleClass().addAll("over-sheet", "protocol");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(Messages.text("protocol.title"));
        title.getStyleClass().add("title");
        getChildren()
                .addAll(title, head(), labels(), model.blind() ? blind() : counts(), sheets(), foot(dialogs, actions));
    }

    private HBox head() {
        ComboBox<ProtocolPreset> base = new SearchableComboBox<>(model.known());
        base.setId("protocol-base");
        SearchableChoice.name(base, Messages.text("protocol.base"));
        base.setConverter(ChoiceText.by(preset -> preset.protocol().title()));
        model.base().subscribe(base::setValue);
        base.valueProperty().subscribe(chosen -> {
            // Nothing is chosen while one types to find another.
            if (chosen != null) {
                model.base().set(chosen);
            }
        });
        base.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(base, Priority.ALWAYS);
        TextField name = field("protocol-name", model.name());
        TextField version = field("protocol-version", model.version());
        version.setPrefColumnCount(5);
        HBox head = new HBox(
                new Label(Messages.text("protocol.base")),
                base,
                new Label(Messages.text("protocol.name")),
                name,
                new Label(Messages.text("protocol.version")),
                version);
        head.getChildren().forEach(node -> {
            if (node instanceof Label label) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        });
        head.getStyleClass().add("row");
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                base.requestFocus();
            }
        });
        return head;
    }

    private static TextField field(String id, StringProperty property) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(property);
        return field;
    }

    private ScrollPane labels() {
        GridPane grid = new GridPane();
        grid.setId("protocol-labels");
        grid.getStyleClass().add("import-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(160);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setMinWidth(64);
        ColumnConstraints classes = new ColumnConstraints(200);
        ColumnConstraints reasons = new ColumnConstraints();
        reasons.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, numbers, numbers, classes, reasons);
        model.labels().subscribe(() -> fill(grid));
        fill(grid);
        ScrollPane pane = new ScrollPane(grid);
        pane.setFitToWidth(true);
        pane.setPrefHeight(248);
        pane.setMinHeight(120);
        pane.getStyleClass().add("edge-to-edge");
        return pane;
    }

    private void fill(GridPane grid) {
        grid.getChildren().clear();
        int column = 0;
        for (String key : new String[] {"label", "clips", "subjects", "class", "reason"}) {
            boolean number = key.equals("clips") || key.equals("subjects");
            Label head = new Label(model.blind() && number ? "" : Messages.text("protocol.column." + key));
            head.getStyleClass().add("heading");
            grid.add(head, column++, 0);
        }
        int row = 1;
        for (LabelChoice choice : model.labels()) {
            grid.addRow(
                    row++,
                    new Label(choice.key()),
                    number(choice.clips()),
                    number(choice.subjects()),
                    className(choice),
                    reason(choice));
        }
    }

    private Label number(int value) {
        return new Label(model.blind() ? "" : String.valueOf(value));
    }

    private static Label blind() {
        Label text = new Label(Messages.text("protocol.blind"));
        text.setId("protocol-blind");
        text.getStyleClass().add("quiet");
        return text;
    }

    private ComboBox<String> className(LabelChoice choice) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("class-of-" + choice.key().replaceAll("\\W", "-"));
        box.setEditable(true);
        box.setPromptText(Messages.text("protocol.left-out"));
        box.getEditor().setText(choice.className().get());
        box.getEditor().textProperty().bindBidirectional(choice.className());
        box.setOnShowing(_ -> {
            box.getItems().setAll(model.classes());
            box.getItems().add("");
        });
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static TextField reason(LabelChoice choice) {
        TextField field = field("reason-of-" + choice.key().replaceAll("\\W", "-"), choice.reason());
        field.setPromptText(Messages.text("protocol.reason"));
        field.disableProperty().bind(choice.className().isNotEmpty());
        return field;
    }

    private VBox counts() {
        Label perClass = new Label();
        perClass.setId("protocol-counts");
        perClass.getStyleClass().add("heading");
        perClass.setWrapText(true);
        Label leftOut = new Label();
        leftOut.setId("protocol-left-out");
        leftOut.setWrapText(true);
        leftOut.getStyleClass().add("quiet");
        model.counts().subscribe(counts -> {
            perClass.setText(counts == null ? "" : words(counts));
            leftOut.setText(counts == null ? "" : without(counts));
        });
        Label heading = new Label(Messages.text("protocol.subjects"));
        heading.getStyleClass().add("heading");
        ListView<String> subjects = new ListView<>(model.subjects());
        subjects.setId("protocol-subjects");
        subjects.getStyleClass().add("dense");
        subjects.setPrefHeight(96);
        subjects.setMinHeight(56);
        return new VBox(4, perClass, leftOut, heading, subjects);
    }

    private static String words(ProtocolCounts counts) {
        String perClass = counts.perClass().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
        return Messages.text("protocol.counts", counts.clips(), counts.subjects(), perClass);
    }

    private String without(ProtocolCounts counts) {
        Map<String, Integer> reasons = new TreeMap<>();
        counts.excluded().values().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        reasons.forEach((reason, clips) ->
                text.append(Messages.text("import.left-out", clips, reason)).append('\n'));
        counts.differences(model.base().get())
                .forEach(difference -> text.append(difference).append('\n'));
        return text.toString().strip();
    }

    private VBox sheets() {
        VBox sheets = new VBox(4);
        Label heading = new Label(Messages.text("protocol.sheets"));
        heading.getStyleClass().add("heading");
        sheets.getChildren().add(heading);
        if (model.sheets().isEmpty()) {
            Label none = new Label(Messages.text("protocol.no-sheet"));
            none.getStyleClass().add("quiet");
            sheets.getChildren().add(none);
        }
        for (ImportedSheet sheet : model.sheets()) {
            TextField line = new TextField(
                    Messages.text("protocol.sheet", sheet.name(), sheet.dataset(), sheet.clips(), sheet.sha256()));
            line.setEditable(false);
            line.getStyleClass().add("proof");
            sheets.getChildren().add(line);
        }
        return sheets;
    }

    private HBox foot(Dialogs dialogs, Actions actions) {
        Label obstacle = new Label();
        obstacle.setId("protocol-obstacle");
        obstacle.getStyleClass().add("notice");
        obstacle.setWrapText(true);
        obstacle.textProperty().bind(model.obstacle());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button open = button("open");
        open.setOnAction(_ -> dialogs.chooseFile(Messages.text("protocol.open"), "*.json")
                .ifPresent(file -> actions.openFile(file, model)));
        Button save = button("save");
        save.disableProperty().bind(model.obstacle().isNotEmpty());
        save.setOnAction(_ -> dialogs.saveFile(
                        Messages.text("protocol.save"), model.name().get() + ".json")
                .ifPresent(file -> actions.saveFile(file, model)));
        Button cancel = button("cancel");
        cancel.setOnAction(_ -> actions.close());
        Button use = button("use");
        use.getStyleClass().add("accent");
        use.disableProperty().bind(model.obstacle().isNotEmpty());
        use.setOnAction(_ -> {
            model.use();
            if (model.obstacle().get().isEmpty()) {
                actions.close();
            }
        });
        HBox foot = new HBox(obstacle, gap, open, save, cancel, use);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }

    private static Button button(String name) {
        Button button = new Button(Messages.text("protocol." + name));
        button.setId("protocol-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
