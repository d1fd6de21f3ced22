package org.dianet.ui.doctor;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.TaskView;
import org.jspecify.annotations.Nullable;

/// The Doctor's screen: findings on the left, the selected one with its evidence and proposals next to them.
public final class DoctorView extends VBox {
    private static final double KINDS = 120;
    private final DoctorViewModel model;
    private final Commands commands;
    private final ListView<Row> list;
    private final StackPane body = new StackPane();
    private final Node loaded;
    private boolean following;

    /// @param commands those of the Doctor are among them
    public DoctorView(DoctorViewModel model, Commands commands, ZoneId zone) {
        this.model = model;
        this.commands = commands;
        setId("doctor");
        getStyleClass().add("doctor");
        getStylesheets()
                .add(Objects.requireNonNull(DoctorView.class.getResource("doctor.css"))
                        .toExternalForm());
        list = list();
        FindingPane detail = new FindingPane(model, commands, zone);
        HBox.setHgrow(detail, Priority.ALWAYS);
        VBox left = new VBox(filters(), list);
        left.getStyleClass().add("finding-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        loaded = new HBox(left, detail);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), body);
        model.scanState().subscribe(_ -> show());
        model.task().subscribe(_ -> show());
    }

    private HBox header() {
        Label title = new Label(Messages.text("doctor.title"));
        title.getStyleClass().add("screen-title");
        Label summary = new Label();
        summary.setId("doctor-summary");
        summary.getStyleClass().add("note");
        summary.textProperty().bind(model.summary());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton errata = new MenuButton(Messages.text("doctor.errata"));
        errata.setId("doctor-errata");
        errata.getItems().addAll(item("doctor.read-errata"), item("doctor.export-errata"));
        MenuButton scan = new MenuButton(Messages.text("doctor.scan"));
        scan.setId("doctor-scan");
        scan.getItems().addAll(item("doctor.scan"), item("doctor.scan-frames"));
        HBox header = new HBox(title, summary, gap, errata, scan);
        header.getStyleClass().add("doctor-header");
        return header;
    }

    private MenuItem item(String id) {
        Command command = commands.get(id);
        MenuItem item = new MenuItem(command.text());
        item.setOnAction(_ -> command.run());
        return item;
    }

    private HBox filters() {
        ComboBox<DecisionFilter> shown = new ComboBox<>();
        shown.setId("doctor-shown");
        shown.getItems().setAll(DecisionFilter.values());
        shown.valueProperty().bindBidirectional(model.shown());
        ComboBox<Choice<Severity>> severities = new ComboBox<>();
        severities.setId("doctor-severity");
        fill(
                severities,
                List.of(Severity.values()),
                severity -> Messages.text("doctor.severities." + severity),
                "doctor.severity.all",
                chosen -> model.severity().set(chosen));
        ComboBox<Choice<Kind>> kinds = new ComboBox<>();
        kinds.setId("doctor-kind");
        fill(
                kinds,
                model.kinds(),
                kind -> Messages.text("doctor.kind." + kind),
                "doctor.kind.all",
                chosen -> model.kind().set(chosen));
        // The longest kind would take the others' room.
        shown.setMinWidth(Region.USE_PREF_SIZE);
        severities.setMinWidth(Region.USE_PREF_SIZE);
        kinds.setPrefWidth(KINDS);
        HBox.setHgrow(kinds, Priority.ALWAYS);
        kinds.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(shown, severities, kinds);
        row.getStyleClass().add("row");
        return row;
    }

    /// @param value `null` for all
    private record Choice<T>(@Nullable T value, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static <T> void fill(
            ComboBox<Choice<T>> box,
            List<T> values,
            Function<T, String> text,
            String all,
            java.util.function.Consumer<@Nullable T> take) {
        Runnable fill = () -> {
            @Nullable T before = box.getValue() == null ? null : box.getValue().value();
            List<Choice<T>> choices = new ArrayList<>(List.of(new Choice<>(null, Messages.text(all))));
            values.forEach(value -> choices.add(new Choice<>(value, text.apply(value))));
            box.getItems().setAll(choices);
            box.getItems().stream()
                    .filter(choice -> Objects.equals(choice.value(), before))
                    .findFirst()
                    .ifPresentOrElse(
                            box::setValue, () -> box.setValue(box.getItems().getFirst()));
        };
        fill.run();
        if (values instanceof ObservableList<T> changing) {
            changing.addListener((ListChangeListener<T>) _ -> fill.run());
        }
        box.valueProperty().subscribe(choice -> {
            if (choice != null) {
                take.accept(choice.value());
            }
        });
    }

    private ListView<Row> list() {
        ListView<Row> view = new ListView<>(model.rows());
        view.setId("findings-list");
        view.setFixedCellSize(48);
        view.setFocusTraversable(false);
        view.setPlaceholder(placeholder());
        view.setCellFactory(_ -> new FindingCell());
        view.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!following && row != null) {
                model.selected().set(row);
            }
        });
        view.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.openClip();
            }
        });
        model.selected().subscribe(_ -> follow(view));
        model.rows().addListener((ListChangeListener<Row>) _ -> follow(view));
        return view;
    }

    private void follow(ListView<Row> view) {
        following = true;
        try {
            int place = model.rows().indexOf(model.selected().get());
            if (place < 0) {
                view.getSelectionModel().clearSelection();
            } else {
                view.getSelectionModel().clearAndSelect(place);
                view.scrollTo(Math.max(0, place - 3));
            }
        } finally {
            following = false;
        }
    }

    private static Label placeholder() {
        Label none = new Label(Messages.text("doctor.none-listed"));
        none.setWrapText(true);
        none.getStyleClass().add("note");
        return none;
    }

    private void show() {
        ScanState state = model.scanState().get();
        TaskView<?> running = model.task().get();
        if (state == ScanState.DONE) {
            body.getChildren().setAll(loaded);
        } else if (running != null) {
            body.getChildren().setAll(progress(running));
        } else {
            body.getChildren().setAll(empty(state));
        }
    }

    private Node progress(TaskView<?> running) {
        Label words = new Label(Messages.text("doctor.scanning"));
        ProgressBar bar = new ProgressBar(-1);
        bar.setPrefWidth(320);
        running.fraction().subscribe(f -> bar.setProgress(Double.isNaN(f.doubleValue()) ? -1 : f.doubleValue()));
        Label at = new Label();
        at.getStyleClass().add("note");
        at.textProperty().bind(running.message());
        Button cancel = new Button(Messages.text("status.cancel"));
        cancel.setId("doctor-cancel");
        cancel.setOnAction(_ -> model.cancel());
        return centred(words, bar, at, cancel);
    }

    private Node empty(ScanState state) {
        Label words =
                new Label(Messages.text(state == ScanState.CANCELLED ? "doctor.cancelled" : "doctor.not-scanned"));
        words.setWrapText(true);
        Button start = new Button(commands.get("doctor.scan").text(), Icons.of("mdal-autorenew"));
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> commands.get("doctor.scan").run());
        return centred(words, start);
    }

    private static VBox centred(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(480);
        return box;
    }

    private static final class FindingCell extends ListCell<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : content(row));
        }

        private static VBox content(Row row) {
            Label clip = new Label(
                    row.finding().clip() == null
                            ? Messages.text("doctor.project")
                            : row.finding().clip().value());
            clip.getStyleClass().add("finding-clip");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label kind = new Label(Messages.text("doctor.kind." + row.finding().kind()));
            kind.getStyleClass().add("note");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            HBox top = new HBox(FindingPane.symbol(row), clip, gap, kind);
            top.getStyleClass().add("finding-top");
            Label what = new Label(row.text().what());
            what.getStyleClass().add("finding-what");
            VBox content = new VBox(top, what);
            // The list is narrow: lines end in an ellipsis instead of pushing it wider.
            content.setPrefWidth(100);
            return content;
        }
    }
}
