package org.dianet.ui.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.FindingText;
import org.dianet.pipeline.importing.ImportReport;
import org.dianet.pipeline.importing.PreparedImport;
import org.dianet.ui.common.control.WrappedLine;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.TaskView;
import org.jspecify.annotations.Nullable;

/// What an import would bring: clips of every class and subject, odd rows, findings of the quality scan.
final class ImportPreview extends StackPane {
    private static final double HEIGHT = 232;
    private final Label summary = new Label();
    private final CheckBox absent = new CheckBox();
    private final ImportViewModel model;
    private final ObservableList<String> classes = FXCollections.observableArrayList();
    private final ObservableList<String> subjects = FXCollections.observableArrayList();
    private final ObservableList<String> rows = FXCollections.observableArrayList();
    private final ObservableList<String> findings = FXCollections.observableArrayList();
    private final Tab rowsTab = tab("rows", rows, "import.no-problems");
    private final Tab findingsTab = tab("findings", findings, "findings.none");
    private final VBox content;
    private final VBox waiting;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label doing = new Label();
    private @Nullable TaskView<PreparedImport> watched;

    ImportPreview(ImportViewModel model) {
        this.model = model;
        setId("import-preview");
        absent.setId("import-remove-absent");
        absent.setWrapText(true);
        absent.selectedProperty().bindBidirectional(model.target().removeAbsent());
        absent.managedProperty().bind(absent.visibleProperty());
        absent.setVisible(false);
        summary.setId("import-summary");
        summary.setWrapText(true);
        TabPane tabs = new TabPane(
                tab("classes", classes, "import.no-classes"),
                tab("subjects", subjects, "import.no-classes"),
                rowsTab,
                findingsTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setPrefHeight(HEIGHT);
        tabs.setMinHeight(140);
        content = new VBox(8, summary, absent, tabs);
        bar.setMaxWidth(320);
        waiting = new VBox(8, doing, bar);
        waiting.getStyleClass().add("import-waiting");
        getChildren().setAll(content, waiting);
        model.preview().subscribe(outcome -> show(outcome));
        model.examined().subscribe(_ -> examined());
        model.scanning().subscribe(task -> wait(task));
    }

    private static Tab tab(String name, ObservableList<String> items, String empty) {
        ListView<String> list = new ListView<>(items);
        list.setId("import-" + name);
        list.getStyleClass().add("dense");
        list.setCellFactory(_ -> new WrappedLine<>());
        list.setPlaceholder(new Label(Messages.text(empty)));
        return new Tab(Messages.text("import.tab." + name, 0), list);
    }

    private void wait(@Nullable TaskView<PreparedImport> task) {
        waiting.setVisible(task != null);
        bar.progressProperty().unbind();
        doing.textProperty().unbind();
        bar.setProgress(0);
        watched = task;
        if (task != null) {
            task.fraction().subscribe(now -> {
                if (task == watched) {
                    bar.setProgress(Double.isNaN(now.doubleValue()) ? -1 : now.doubleValue());
                }
            });
            doing.textProperty().bind(task.message().map(clip -> Messages.text("import.looking", clip)));
        }
        content.setOpacity(task == null ? 1 : 0.25);
    }

    private void show(PreparedImport.@Nullable Outcome outcome) {
        if (outcome == null) {
            summary.setText("");
            List.of(classes, subjects, rows, findings).forEach(List::clear);
        } else {
            fill(outcome);
        }
        rowsTab.setText(Messages.text("import.tab.rows", rows.size()));
        if (outcome == null) {
            findingsTab.setText(Messages.text("import.tab.findings", 0));
        }
    }

    private void fill(PreparedImport.Outcome outcome) {
        ImportReport report = outcome.report();
        ProtocolCounts counts = report.counts();
        summary.setText(Messages.text(
                "import.summary",
                report.added(),
                report.perSubject().size(),
                report.replaced(),
                report.skipped(),
                report.sheetNames(),
                report.sheet().sha256().substring(0, 12)));
        absent.setVisible(!report.absent().isEmpty());
        absent.setText(Messages.text("import.absent", report.absent().size(), report.absentCoded()));
        classes.setAll(counted(counts.perClass()));
        Map<String, Integer> reasons = new TreeMap<>();
        counts.excluded().values().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        reasons.forEach((reason, clips) -> classes.add(Messages.text("import.left-out", clips, reason)));
        if (!counts.unlabelled().isEmpty()) {
            classes.add(Messages.text("import.unlabelled", counts.unlabelled().size()));
        }
        subjects.setAll(counted(report.perSubject()));
        rows.setAll(report.problems().stream()
                .sorted(Comparator.comparing(RowProblem::outcome))
                .map(RowProblem::line)
                .toList());
        rows.addAll(model.unused());
        showFindings(outcome);
    }

    /// What the marks and labels say at once, and what the files say as soon as they have been looked at.
    private void showFindings(PreparedImport.Outcome outcome) {
        @Nullable List<Finding> whole = model.examined().get();
        findings.setAll((whole == null ? outcome.findings() : whole)
                .stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(FindingText::line)
                        .toList());
        findingsTab.setText(
                whole == null
                        ? Messages.text("import.tab.findings-coming", findings.size())
                        : Messages.text("import.tab.findings", findings.size()));
    }

    private void examined() {
        PreparedImport.Outcome outcome = model.preview().get();
        if (outcome != null) {
            showFindings(outcome);
        }
    }

    private static List<String> counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> Messages.text("import.count", entry.getKey(), entry.getValue()))
                .toList();
    }
}
