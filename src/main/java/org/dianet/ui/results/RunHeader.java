package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.records.RenameRun;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// Which run is shown, on how many clips it rests, what to keep in mind, and what can be done with it.
final class RunHeader extends VBox {
    private final ResultsViewModel model;
    private final Consumer<Path> open;

    RunHeader(ResultsViewModel model, Consumer<Path> open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("run-header");
    }

    void show(RunEntry entry, RunResults results, String notes) {
        Label name = new Label(entry.name());
        name.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button rename = new Button(null, Icons.of("mdoal-edit"));
        rename.setId("rename-run");
        rename.getStyleClass().addAll("button-icon", "flat");
        Tip.set(rename, Messages.text("results.rename"));
        rename.setAccessibleText(Messages.text("results.rename"));
        rename.setOnAction(_ -> model.rename(entry));
        boolean listed = RenameRun.listed(entry.folder());
        rename.setVisible(listed);
        rename.setManaged(listed);
        HBox top = new HBox(name, rename);
        top.getStyleClass().add("run-title");
        top.setAlignment(Pos.CENTER_LEFT);
        if (entry.state() != RunEntry.State.COMPLETE) {
            top.getChildren().add(StateBadge.of(entry.state()));
        }
        Button report = button("results.report", "mdoal-description", "open-report");
        report.setOnAction(_ -> open.accept(entry.folder().resolve("report.html")));
        Button folder = button("results.folder", "mdoal-folder_open", "open-run-folder");
        Tip.set(folder, entry.folder().toString());
        folder.setOnAction(_ -> open.accept(entry.folder()));
        Button delete = button("results.delete", "mdoal-delete", "delete-run");
        delete.setOnAction(_ -> model.delete());
        top.getChildren().addAll(gap, compare(entry, results), report, exports(entry), folder, delete);
        getChildren().setAll(top, Captions.note(entry.settings()), Captions.note(basis(results)));
        switch (entry.state()) {
            case PARTIAL -> getChildren().add(Captions.note(Messages.text("results.warning.partial")));
            case NOT_COMPARABLE -> getChildren().add(Captions.note(Messages.text("results.warning.leak")));
            case COMPLETE, PREPARING, DAMAGED -> {}
        }
        getChildren().add(notes(notes));
    }

    private MenuButton exports(RunEntry entry) {
        MenuItem figures = new MenuItem(Messages.text("results.figures"));
        figures.setId("save-figures");
        figures.setOnAction(_ -> model.exports().plots(entry));
        MenuItem plain = new MenuItem(Messages.text("results.report.plain"));
        plain.setId("save-plain-report");
        plain.setOnAction(_ -> model.exports().plainReport(entry));
        MenuButton exports =
                new MenuButton(Messages.text("results.export"), Icons.of("mdomz-save_alt"), figures, plain);
        exports.setId("export-run");
        exports.setMinWidth(Region.USE_PREF_SIZE);
        return exports;
    }

    /// Only runs that can be compared with this one.
    private MenuButton compare(RunEntry entry, RunResults results) {
        MenuButton compare = new MenuButton(Messages.text("results.compare"), Icons.of("mdoal-compare_arrows"));
        compare.setId("compare-run");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        for (RunEntry other : model.others(entry)) {
            MenuItem item = new MenuItem(
                    other.state() == RunEntry.State.COMPLETE
                            ? other.name()
                            : other.name() + " (" + Messages.text("results.state." + other.state()) + ")");
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.compareWith(other));
            compare.getItems().add(item);
        }
        if (compare.getItems().size() > 1) {
            MenuItem all = new MenuItem(Messages.text("results.several.all"));
            all.setId("compare-all");
            all.setOnAction(_ -> model.compareAll(Stream.concat(Stream.of(entry), model.others(entry).stream())
                    .toList()));
            compare.getItems().add(all);
        }
        if (results.sheet().linear() != null) {
            MenuItem linear = new MenuItem(Messages.text("results.compare.linear"));
            linear.setId("compare-linear");
            linear.setOnAction(_ -> model.compareWithBaseline());
            compare.getItems().addFirst(linear);
        }
        if (compare.getItems().isEmpty()) {
            MenuItem none = new MenuItem(Messages.text("results.compare.none"));
            none.setDisable(true);
            compare.getItems().add(none);
        }
        return compare;
    }

    private static Button button(String key, String icon, String id) {
        Button button = new Button(Messages.text(key), Icons.of(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Kept when Enter is pressed or the field is left.
    private TextField notes(String notes) {
        TextField field = new TextField(notes);
        field.setId("run-notes");
        field.setPromptText(Messages.text("results.notes.prompt"));
        field.getStyleClass().add("run-notes");
        String[] kept = {notes};
        Runnable keep = () -> {
            if (!field.getText().equals(kept[0])) {
                kept[0] = field.getText();
                model.note(field.getText());
            }
        };
        field.setOnAction(_ -> keep.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep.run();
            }
        });
        return field;
    }

    private static String basis(RunResults results) {
        return Messages.text(
                "results.basis",
                results.sheet().clips(),
                results.subjects().size(),
                results.seeds().size(),
                results.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
