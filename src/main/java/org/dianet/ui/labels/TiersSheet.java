package org.dianet.ui.labels;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.dianet.model.project.Tier;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;

/// The sheet that adds, renames, removes and orders the project's own tiers and their values.
final class TiersSheet extends VBox {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 220;

    TiersSheet(TierEdits model, Dialogs dialogs, Runnable close) {
        setId("tiers-sheet");
        getStyleClass().addAll("over-sheet", "import");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(Messages.text("tiers.title"));
        title.getStyleClass().add("title");
        LabelTable tiers = new LabelTable("tiers", model.tiers(), dialogs, HEIGHT);
        LabelTable values = new LabelTable("tier-values", model.values(), dialogs, HEIGHT);
        tiers.whenSelected(tier -> {
            model.choose(tier);
            values.setDisable(!model.listed());
        });
        HBox both = new HBox(16, tiers, values);
        for (VBox each : new VBox[] {tiers, values}) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(WIDTH / 2);
        }
        getChildren()
                .addAll(
                        title,
                        EmotionsSheet.lead("tiers.lead", model.tiers()),
                        both,
                        EmotionsSheet.refusal("tiers-refused", model.refused()),
                        more(model, tiers),
                        EmotionsSheet.foot(close));
    }

    /// Adds a tier.
    private static HBox more(TierEdits model, LabelTable tiers) {
        TextField name = new TextField();
        name.setId("tier-new-name");
        name.setPromptText(Messages.text("tiers.new.name"));
        name.setPrefColumnCount(12);
        ChoiceBox<Tier.Kind> kind = new ChoiceBox<>();
        kind.setId("tier-new-kind");
        kind.getItems().setAll(Tier.Kind.values());
        kind.setConverter(ChoiceText.by(each -> Messages.text("tiers.kind." + each)));
        kind.setValue(Tier.Kind.LIST);
        kind.setAccessibleText(Messages.text("tiers.new.kind"));
        TextField values = new TextField();
        values.setId("tier-new-values");
        values.setPromptText(Messages.text("tiers.new.values"));
        values.disableProperty().bind(kind.valueProperty().isNotEqualTo(Tier.Kind.LIST));
        HBox.setHgrow(values, Priority.ALWAYS);
        Button add = new Button(Messages.text("tiers.new.add"));
        add.setId("tier-new-add");
        add.setMinWidth(USE_PREF_SIZE);
        Runnable adding = () -> {
            if (model.add(name.getText(), kind.getValue(), values.getText())) {
                tiers.select(name.getText().strip());
                name.clear();
                values.clear();
                name.requestFocus();
            }
        };
        add.setOnAction(_ -> adding.run());
        name.setOnAction(_ -> adding.run());
        values.setOnAction(_ -> adding.run());
        HBox row = new HBox(8, name, kind, values, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
