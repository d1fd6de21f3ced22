package org.dianet.ui.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.project.MergeProjects;
import org.dianet.ui.common.control.WrappedLine;
import org.dianet.ui.common.message.Messages;

/// What a merge would change, before it does.
final class MergeView extends VBox {
    /// @param blind hides what others coded
    /// @param mask leaves out of a sentence what the coder must not read
    /// @param close puts the sheet away
    MergeView(MergeProjects.Plan plan, boolean blind, UnaryOperator<String> mask, Runnable merge, Runnable close) {
        getStyleClass().addAll("over-sheet");
        setId("merge");
        Label title = new Label(Messages.text("merge.title"));
        title.getStyleClass().add("title");
        Label summary = new Label(Messages.text(
                "merge.summary", plan.changes().size(), plan.merge().conflicts().size()));
        summary.setWrapText(true);
        List<String> lines = new ArrayList<>();
        plan.merge().conflicts().forEach(clip -> lines.add(Messages.text("merge.conflict", clip)));
        if (!blind) {
            lines.addAll(plan.merge().remarks());
            lines.addAll(plan.changes());
        } else if (!plan.changes().isEmpty()) {
            lines.add(Messages.text("merge.blind"));
        }
        ListView<String> changes = new ListView<>();
        changes.setId("merge-changes");
        changes.getItems().setAll(lines.stream().map(mask).toList());
        changes.setCellFactory(_ -> new WrappedLine<>());
        changes.setPlaceholder(new Label(Messages.text("merge.nothing")));
        changes.setPrefSize(640, 320);
        changes.getStyleClass().add("dense");
        Button go = new Button(Messages.text("merge.go"));
        go.setId("merge-go");
        go.setDisable(plan.changes().isEmpty());
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(_ -> merge.run());
        Button cancel = new Button(Messages.text("merge.cancel"));
        cancel.setOnAction(_ -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(gap, cancel, go);
        foot.getStyleClass().add("row");
        getChildren().addAll(title, summary, changes, foot);
    }
}
