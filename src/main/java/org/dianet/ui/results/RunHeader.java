package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.Icons;
import org.dianet.ui.common.Messages;

/// Which run is shown, on how many clips it rests, and what to keep in mind.
final class RunHeader extends VBox {
    private final Consumer<Path> openReport;

    RunHeader(Consumer<Path> openReport) {
        this.openReport = openReport;
        getStyleClass().add("run-header");
    }

    void show(RunEntry entry, RunResults results) {
        Label name = new Label(entry.name());
        name.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(name);
        top.getStyleClass().add("run-title");
        top.setAlignment(Pos.CENTER_LEFT);
        if (entry.state() != RunEntry.State.COMPLETE) {
            top.getChildren().add(StateBadge.of(entry.state()));
        }
        Button report = new Button(Messages.text("results.report"), Icons.of("mdoal-description"));
        report.setId("open-report");
        report.setOnAction(_ -> openReport.accept(entry.folder().resolve("report.html")));
        top.getChildren().addAll(gap, report);
        getChildren().setAll(top, note(entry.settings()), note(basis(results)));
        switch (entry.state()) {
            case PARTIAL -> getChildren().add(note(Messages.text("results.warning.partial")));
            case NOT_COMPARABLE -> getChildren().add(note(Messages.text("results.warning.leak")));
            case COMPLETE, DAMAGED -> {}
        }
    }

    private static String basis(RunResults results) {
        return Messages.text(
                "results.basis",
                results.clips(),
                results.subjects().size(),
                results.seeds().size(),
                results.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static Label note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        return label;
    }
}
