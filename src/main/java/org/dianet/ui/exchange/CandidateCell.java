package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.dianet.dataset.Candidate;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A recognised data set with its sheet and the reason.
final class CandidateCell extends ListCell<Candidate> {

    @Override
    protected void updateItem(@Nullable Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        if (empty || candidate == null) {
            setGraphic(null);
            Tip.set(this, "");
            return;
        }
        Label title = new Label(Messages.text(
                candidate.hasSheet() ? "import.candidate" : "import.candidate.folders",
                candidate.kind().title(),
                candidate.sheetName()));
        title.getStyleClass().add("heading");
        Label reason = new Label(candidate.reason());
        reason.getStyleClass().add("quiet");
        HBox row = new HBox(title, reason);
        row.getStyleClass().add("row");
        setGraphic(row);
        Tip.set(
                this,
                candidate.sheets().stream().map(Path::toString).collect(Collectors.joining("\n")) + "\n"
                        + candidate.media());
    }
}
