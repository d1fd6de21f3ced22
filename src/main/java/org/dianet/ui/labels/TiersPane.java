package org.dianet.ui.labels;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Tier;
import org.dianet.ui.common.message.Messages;

/// The project's own tiers, one below the other.
final class TiersPane extends VBox {
    private static final double LEAST_HEADING = 72;
    private final TiersViewModel model;
    private final Runnable leave;
    private final List<Node> fields = new ArrayList<>();

    /// @param leave gives the keys back to the player
    TiersPane(TiersViewModel model, Runnable leave) {
        super(8);
        this.model = model;
        this.leave = leave;
        setId("tiers");
        getStyleClass().add("tiers");
        model.tiers().subscribe(this::fill);
        model.shown().subscribe(shown -> show(shown.coding()));
        fill();
    }

    private void fill() {
        getChildren().clear();
        fields.clear();
        for (Tier tier : model.tiers()) {
            int place = fields.size();
            Label heading = new Label(tier.name());
            heading.getStyleClass().add("heading");
            heading.setMinWidth(LEAST_HEADING);
            switch (tier.kind()) {
                case LIST -> {
                    TierChoice choice = new TierChoice(tier, model, () -> edit(place + 1), leave);
                    fields.add(choice);
                    getChildren().add(new VBox(2, heading, choice));
                }
                case TEXT, NUMBER -> {
                    Label refused = new Label();
                    refused.getStyleClass().add("notice");
                    refused.setWrapText(true);
                    refused.visibleProperty().bind(refused.textProperty().isNotEmpty());
                    refused.managedProperty().bind(refused.visibleProperty());
                    TextField field = field(tier, place, refused);
                    fields.add(field);
                    HBox.setHgrow(field, Priority.ALWAYS);
                    HBox row = new HBox(8, heading, field);
                    row.setAlignment(Pos.CENTER_LEFT);
                    getChildren().addAll(row, refused);
                }
            }
            fields.getLast().setId("tier-" + (place + 1));
        }
        setVisible(!fields.isEmpty());
        setManaged(!fields.isEmpty());
        show(model.coding().get());
    }

    private TextField field(Tier tier, int place, Label refused) {
        TextField field = new TextField();
        field.setUserData(tier);
        field.setAccessibleText(tier.name());
        field.setPromptText(Messages.text(tier.kind() == Tier.Kind.NUMBER ? "tiers.number" : "tiers.text"));
        field.textProperty().subscribe(text -> {
            refused.setText("");
            if (field.isFocused()) {
                model.typing(tier, text);
            }
        });
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                refused.setText(model.commit(tier, field.getText()).orElse(""));
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(tier.of(model.coding().get()));
                model.revert();
                leave.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
                refused.setText(model.commit(tier, field.getText()).orElse(""));
                if (refused.getText().isEmpty()) {
                    edit(place + 1);
                }
                event.consume();
            }
        });
        return field;
    }

    private void show(Coding coding) {
        for (Node node : fields) {
            if (node instanceof TierChoice choice) {
                choice.show(coding);
            } else if (node instanceof TextField field
                    && field.getUserData() instanceof Tier tier
                    && !model.drafted(tier)
                    && !(field.isFocused() && tier.kept(field.getText()).equals(tier.of(coding)))) {
                field.setText(tier.of(coding));
            }
        }
    }

    /// Puts the focus into the first tier.
    void edit() {
        if (fields.isEmpty()) {
            model.none();
        } else {
            edit(0);
        }
    }

    /// After the last tier the keys are the player's again.
    private void edit(int place) {
        if (place >= fields.size()) {
            leave.run();
            return;
        }
        Node field = fields.get(place);
        field.requestFocus();
        if (field instanceof TextField text) {
            text.selectAll();
        }
    }

    /// Whether one of them has the focus.
    boolean editing() {
        return fields.stream().anyMatch(Node::isFocused);
    }

    /// What must be scrolled to when it gets the focus.
    List<Node> fields() {
        return fields;
    }
}
