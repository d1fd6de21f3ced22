package org.dianet.ui.labels;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.CommandButton;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.Workbench;

/// The label editor.
public final class LabelsView extends VBox {
    private static final int WITH_KEY = 9;
    private final LabelsViewModel model;
    private final FlowPane emotions = new FlowPane();

    public LabelsView(Workbench workbench, LabelsViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "labels");
        emotions.getStyleClass().add("emotions");
        emotions.setId("emotions");
        getChildren()
                .addAll(
                        heading("labels.emotion"),
                        emotions,
                        heading("labels.units"),
                        units(),
                        bound("quiet", model.unitMeaning()),
                        bound("notice", model.unitHint()),
                        heading("labels.note"),
                        note(),
                        disputed(),
                        bound("quiet", model.provenance()));
        model.emotions().subscribe(this::showEmotions);
        model.coding().subscribe(_ -> showEmotions());
        disableProperty().bind(workbench.clip().isNull());
    }

    private static Label heading(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label bound(String style, javafx.beans.value.ObservableValue<String> text) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void showEmotions() {
        List<String> offered = model.emotions();
        if (!emotions.getChildren().stream().map(Node::getUserData).toList().equals(offered)) {
            emotions.getChildren().clear();
            for (int i = 0; i < offered.size(); i++) {
                emotions.getChildren().add(button(offered.get(i), i));
            }
        }
        for (Node node : emotions.getChildren()) {
            if (node instanceof ToggleButton button) {
                button.setSelected(
                        button.getUserData().equals(model.coding().get().emotion()));
            }
        }
    }

    private ToggleButton button(String emotion, int place) {
        ToggleButton button = new ToggleButton(emotion);
        button.setUserData(emotion);
        button.getStyleClass().add("emotion");
        if (place < WITH_KEY) {
            Label key = new Label(Integer.toString(place + 1));
            key.getStyleClass().add("key");
            button.setGraphic(key);
        }
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            model.choose(emotion);
            showEmotions();
        });
        return button;
    }

    private TextField units() {
        TextField field = new TextField();
        field.setId("action-units");
        field.setPromptText(Messages.text("labels.units-prompt"));
        field.textProperty().bindBidirectional(model.units());
        field.setOnAction(_ -> {
            model.commitUnits();
            leave();
        });
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.commitUnits();
            }
        });
        return field;
    }

    private TextArea note() {
        TextArea area = new TextArea();
        area.setId("note");
        area.setPrefRowCount(2);
        area.setWrapText(true);
        area.setPromptText(Messages.text("labels.note-prompt"));
        area.textProperty().bindBidirectional(model.note());
        area.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.commitNote();
            }
        });
        return area;
    }

    private CheckBox disputed() {
        CheckBox box = new CheckBox(Messages.text("labels.disputed"));
        box.setId(CommandButton.nodeId("labels.disputed"));
        box.setFocusTraversable(false);
        model.coding().subscribe(coding -> box.setSelected(coding.disputed()));
        box.setOnAction(_ -> model.flipDisputed());
        return box;
    }

    /// Gives the keys back to the player.
    private void leave() {
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }
}
