package org.dianet.ui.labels;

import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;

/// The sheet that renames, merges, removes, adds and orders emotions.
final class EmotionsSheet extends VBox {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 320;

    EmotionsSheet(EmotionsViewModel model, Dialogs dialogs, Runnable close) {
        setId("emotions");
        getStyleClass().addAll("over-sheet", "import");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(Messages.text("emotions.title"));
        title.getStyleClass().add("title");
        getChildren()
                .addAll(
                        title,
                        lead("emotions.lead", model),
                        new LabelTable("emotions", model, dialogs, HEIGHT),
                        refusal("emotions-refused", model.refused()),
                        foot(close));
    }

    /// What the sheet does, and whose codings it counts if not everybody's.
    static Label lead(String key, EditedLabels model) {
        String what = Messages.text(key);
        Label lead = new Label(model.ownOnly() ? what + " " + Messages.text("emotions.own-only") : what);
        lead.setWrapText(true);
        lead.getStyleClass().add("quiet");
        return lead;
    }

    /// Why the last change was not made.
    static Label refusal(String id, ObservableStringValue reason) {
        Label refused = new Label();
        refused.setId(id);
        refused.setWrapText(true);
        refused.getStyleClass().add("notice");
        refused.textProperty().bind(reason);
        refused.visibleProperty().bind(refused.textProperty().isNotEmpty());
        refused.managedProperty().bind(refused.visibleProperty());
        return refused;
    }

    static HBox foot(Runnable close) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button done = new Button(Messages.text("emotions.done"));
        done.setId("emotions-done");
        done.setOnAction(_ -> close.run());
        done.setMinWidth(USE_PREF_SIZE);
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        HBox foot = new HBox(gap, done);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }
}
