package org.dianet.ui.relink;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.importing.RelinkMedia;
import org.dianet.ui.common.control.WrappedLine;
import org.dianet.ui.common.message.Messages;

/// What would be relinked, and a button.
public final class RelinkView extends VBox {

    /// @param close puts the sheet away
    public RelinkView(RelinkViewModel model, RelinkMedia.Plan plan, Runnable close) {
        setId("relink");
        getStyleClass().addAll("over-sheet", "relink");
        setMaxSize(760, USE_PREF_SIZE);
        Label title = new Label(Messages.text("relink.title"));
        title.getStyleClass().add("title");
        Label summary = new Label(Messages.text(
                "relink.summary", plan.matches().size(), plan.lost().size(), plan.present()));
        summary.setId("relink-summary");
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(model.lines(plan)));
        list.setCellFactory(_ -> new WrappedLine<>());
        list.setId("relink-list");
        list.getStyleClass().add("dense");
        list.setPlaceholder(new Label(Messages.text("relink.nothing")));
        list.setPrefSize(640, 320);
        Button start = new Button(Messages.text("relink.start", plan.matches().size()));
        start.setId("relink-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setDisable(plan.matches().isEmpty());
        start.setOnAction(_ -> {
            close.run();
            model.relink();
        });
        Button cancel = new Button(Messages.text("relink.cancel"));
        cancel.setOnAction(_ -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(gap, cancel, start);
        foot.getStyleClass().add("row");
        getChildren().addAll(title, summary, list, foot);
    }
}
