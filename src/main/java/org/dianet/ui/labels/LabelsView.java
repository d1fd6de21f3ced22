package org.dianet.ui.labels;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;

/// The label editor.
public final class LabelsView extends VBox {
    private static final int WITH_KEY = 9;
    /// What stands over a field.
    private static final double HEADING = 32;
    /// Style of text in small letters.
    private static final double LINE = 16;
    private static final int USUAL_LINES = 4;

    private final LabelsViewModel model;
    private final Dialogs dialogs;
    private final FlowPane emotions = new FlowPane();
    private final TextField units = new TextField();
    private final TextArea note = new TextArea();
    private final TiersPane tiers;
    /// Parts that only some clips have, or that are longer for some.
    private final List<Region> changing;

    /// Typed text is saved after a short pause, not only when the field is left.
    private final PauseTransition typed = new PauseTransition(Duration.millis(600));

    public LabelsView(Workbench workbench, LabelsViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        CompletionRow completions = new CompletionRow(model);
        completions.visibleProperty().bind(units.focusedProperty());
        completions.managedProperty().bind(units.focusedProperty());
        getStyleClass().addAll("panel", "labels");
        emotions.getStyleClass().add("emotions");
        emotions.setId("emotions");
        tiers = new TiersPane(model.tiers(), this::leave);
        Label meaning = bound("quiet", model.unitMeaning());
        Label hint = bound("notice", model.unitHint());
        Label provenance = bound("quiet", model.provenance());
        getChildren()
                .addAll(
                        heading("labels.emotion"),
                        emotions,
                        heading("labels.units"),
                        units(),
                        completions,
                        meaning,
                        hint,
                        tiers,
                        heading("labels.confidence"),
                        new ConfidenceRow(model),
                        row(heading("labels.note"), disputed()),
                        note(),
                        provenance);
        changing = List.of(completions, meaning, hint, provenance);
        typed.setOnFinished(_ -> model.commit());
        intoSight(units);
        intoSight(note);
        tiers.focusWithinProperty().subscribe(focused -> {
            if (focused) {
                scrollTo(tiers);
            }
        });
        workbench.selection().clipId().subscribe(_ -> leaveFields());
        model.emotions().subscribe(this::showEmotions);
        model.coding().subscribe(_ -> showEmotions());
        disableProperty().bind(workbench.selection().clip().isNull());
    }

    /// Height with a line about the units and three about whose coding it is, as most clips have. It does not change
    /// from clip to clip, nor while one is coded.
    public double usualHeight(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        double height = prefHeight(width);
        for (Region part : changing) {
            height -= part.isManaged() ? part.prefHeight(inside) + getSpacing() : 0;
        }
        return height + USUAL_LINES * LINE + 2 * getSpacing();
    }

    /// Told when [#usualHeight] may have changed: the project offers other emotions.
    public void whenHeightChanges(Runnable told) {
        emotions.heightProperty().subscribe(told);
        tiers.heightProperty().subscribe(told);
    }

    private static Label heading(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("heading");
        return label;
    }

    /// A heading and what belongs to it in one line, so that all labels are in sight on a small screen.
    private static HBox row(Label heading, Node beside) {
        heading.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(heading, gap, beside);
        row.getStyleClass().add("row");
        return row;
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
        List<Object> present = emotions.getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(Node::getUserData)
                .toList();
        if (!present.equals(offered) || emotions.getChildren().isEmpty()) {
            emotions.getChildren().clear();
            for (int i = 0; i < offered.size(); i++) {
                emotions.getChildren().add(button(offered.get(i), i));
            }
            emotions.getChildren().add(more());
        }
        for (Node node : emotions.getChildren()) {
            if (node instanceof ToggleButton button) {
                button.setSelected(
                        button.getUserData().equals(model.coding().get().emotion()));
            }
        }
    }

    private Button more() {
        Button more = new Button(null, Icons.of("mdal-add"));
        more.setId("add-emotion");
        more.getStyleClass().addAll("emotion", "button-icon", "flat");
        Tip.set(more, Messages.text("labels.emotion-add"));
        more.setAccessibleText(Messages.text("labels.emotion-add"));
        more.setOnAction(_ -> addEmotions());
        return more;
    }

    /// Asks for emotions to offer from now on.
    public void addEmotions() {
        dialogs.askText(Messages.text("labels.emotion-add"), Messages.text("labels.emotion-several"), "")
                .ifPresent(model::addEmotions);
    }

    private ToggleButton button(String emotion, int place) {
        ToggleButton button = new ToggleButton(emotion);
        button.setMnemonicParsing(false);
        button.setUserData(emotion);
        button.getStyleClass().add("emotion");
        if (place < WITH_KEY) {
            Label key = new Label(Messages.text("labels.emotion-key", Integer.toString(place + 1)));
            key.getStyleClass().add("key");
            button.setGraphic(key);
        }
        button.setOnAction(_ -> {
            model.choose(emotion);
            showEmotions();
        });
        return button;
    }

    private TextField units() {
        units.setId("action-units");
        units.setPromptText(Messages.text("labels.units-prompt"));
        units.textProperty().bindBidirectional(model.units());
        units.setOnAction(_ -> leaveUnits());
        units.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
        commitWhenLeft(units);
        units.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.beginUnits();
            }
        });
        return units;
    }

    private void intoSight(Node field) {
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                scrollTo(field);
            }
        });
    }

    /// Scrolls so that the typed text and its proposals are both visible.
    private void scrollTo(Node field) {
        Node parent = getParent();
        while (parent != null && !(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        if (parent instanceof ScrollPane pane) {
            double room = getHeight() - pane.getViewportBounds().getHeight();
            double top = field.getBoundsInParent().getMinY() - HEADING;
            pane.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
        }
    }

    /// Units that cannot be kept are typed on, with the reason below them; only Escape gives them up.
    private void leaveUnits() {
        if (model.complete()) {
            // Takes the chosen proposal, as Tab does; the user sees it before continuing.
            units.end();
        } else if (!model.unitsRefused()) {
            leave();
        }
    }

    private void choose(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.moveChoice(1);
            case UP -> model.moveChoice(-1);
            case TAB -> {
                if (model.chosen().get() < 0) {
                    model.moveChoice(1);
                }
                if (model.complete()) {
                    units.end();
                } else {
                    leaveUnits();
                }
            }
            case ESCAPE -> {
                model.revertUnits();
                leave();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Keeps the units under a name.
    public void keepTemplate() {
        dialogs.askText(Messages.text("labels.template"), Messages.text("labels.template-name"), "")
                .ifPresent(model::keepTemplate);
    }

    private TextArea note() {
        note.setId("note");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.setPromptText(Messages.text("labels.note-prompt"));
        note.textProperty().bindBidirectional(model.note());
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                if (event.isShiftDown()) {
                    note.replaceSelection("\n");
                } else {
                    leave();
                }
            } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB) {
                // Tab would be typed into the note, and Escape do nothing.
                event.consume();
                leave();
            }
        });
        commitWhenLeft(note);
        return note;
    }

    private void commitWhenLeft(TextInputControl field) {
        field.textProperty().subscribe(_ -> {
            if (field.isFocused()) {
                typed.playFromStart();
            }
        });
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                typed.stop();
                model.endStep();
            }
        });
    }

    /// Puts the caret into the action units.
    public void editUnits() {
        units.requestFocus();
        units.selectAll();
    }

    /// Puts the focus into the first of the project's own tiers.
    public void editTiers() {
        tiers.edit();
    }

    /// Puts the caret at the end of the note.
    public void editNote() {
        note.requestFocus();
        note.end();
    }

    private CheckBox disputed() {
        CheckBox box = new CheckBox(Messages.text("labels.disputed"));
        box.setId(CommandButton.nodeId("labels.disputed"));
        model.coding().subscribe(coding -> box.setSelected(coding.disputed()));
        box.setOnAction(_ -> model.flipDisputed());
        return box;
    }

    /// Opening another clip ends typing.
    private void leaveFields() {
        if (units.isFocused() || note.isFocused() || tiers.editing()) {
            leave();
        }
    }

    /// Gives the keys back to the player.
    private void leave() {
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }
}
