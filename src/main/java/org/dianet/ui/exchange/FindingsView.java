package org.dianet.ui.exchange;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.Finding;
import org.dianet.ui.common.Messages;
import org.jspecify.annotations.Nullable;

/// What the quality scan found, the worst first; a press on a finding goes to its clip.
public final class FindingsView extends VBox {

    /// @param goTo shows a clip
    public FindingsView(int clips, List<Finding> findings, Consumer<ClipId> goTo) {
        setId("findings");
        getStyleClass().addAll("over-sheet", "findings");
        setMaxSize(760, USE_PREF_SIZE);
        Label title = new Label(Messages.text("findings.title", clips, findings.size()));
        title.getStyleClass().add("title");
        ListView<Finding> list = new ListView<>();
        list.setId("findings-list");
        list.getItems()
                .setAll(findings.stream()
                        .sorted(java.util.Comparator.comparing(Finding::severity))
                        .toList());
        list.setPlaceholder(new Label(Messages.text("findings.none")));
        list.setCellFactory(_ -> new Row(list));
        list.setOnMouseClicked(_ -> go(list.getSelectionModel().getSelectedItem(), goTo));
        list.setPrefHeight(440);
        setVgrow(list, Priority.ALWAYS);
        Label hint = new Label(Messages.text("findings.hint"));
        hint.getStyleClass().add("quiet");
        getChildren().addAll(title, list, hint);
    }

    private static void go(@Nullable Finding finding, Consumer<ClipId> goTo) {
        if (finding != null && finding.clip() != null) {
            goTo.accept(finding.clip());
        }
    }

    private static final class Row extends ListCell<Finding> {
        private final ListView<Finding> list;

        Row(ListView<Finding> list) {
            this.list = list;
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                return;
            }
            String severity = finding.severity().name();
            Label head = new Label(Messages.text(
                    "findings.head",
                    Messages.text("findings." + severity),
                    finding.clip() == null ? Messages.text("findings.project") : finding.clip(),
                    finding.where()));
            head.getStyleClass().addAll("heading", "severity-" + severity.toLowerCase(Locale.ROOT));
            Label what = new Label(finding.what() + " " + finding.action());
            what.setWrapText(true);
            VBox box = new VBox(head, what);
            box.maxWidthProperty().bind(list.widthProperty().subtract(48));
            setPrefWidth(0);
            setGraphic(box);
        }
    }
}
