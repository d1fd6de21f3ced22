package org.dianet.ui.adjudication;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.Landmark;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.Command;
import org.dianet.ui.common.CommandButton;
import org.dianet.ui.common.Commands;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.UiThread;
import org.dianet.ui.common.Workbench;
import org.jspecify.annotations.Nullable;

/// The adjudicator's screen.
public final class AdjudicationView extends BorderPane {
    private final Workbench workbench;
    private final AdjudicationViewModel model;
    private final ListView<Clip> list = new ListView<>();
    private final Label title = new Label();
    private final GridPane table = new GridPane();
    private final FlowPane buttons = new FlowPane();
    private final Filmstrip film;
    private final ApexFlicker flicker;
    private final Label nothing = new Label();
    private boolean following;

    public AdjudicationView(Workbench workbench, AdjudicationViewModel model, UiThread ui, Commands commands) {
        this.workbench = workbench;
        this.model = model;
        film = new Filmstrip(ui);
        flicker = new ApexFlicker(ui);
        getStyleClass().add("adjudication");
        list.setId("adjudication-list");
        list.setItems(model.open());
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().subscribe(clip -> {
            if (clip != null && !following) {
                model.select(clip.id());
            }
        });
        Label summary = new Label();
        summary.getStyleClass().add("quiet");
        summary.setWrapText(true);
        summary.textProperty().bind(model.summary());
        VBox left = new VBox(summary, list);
        left.getStyleClass().add("panel");
        left.setPrefWidth(260);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        title.getStyleClass().add("title");
        title.setId("adjudication-title");
        table.getStyleClass().add("adjudication-table");
        buttons.getStyleClass().add("emotions");
        for (String id : List.of("take-first", "take-second", "average", "reopen", "next-pair")) {
            buttons.getChildren().add(button(commands.get("adjudicate." + id)));
        }
        VBox centre = new VBox(title, flicker, film, table, buttons);
        centre.getStyleClass().add("panel");
        centre.setMinWidth(0);
        VBox.setVgrow(flicker, javafx.scene.layout.Priority.ALWAYS);
        setLeft(left);
        setCenter(centre);
        model.pair().subscribe(this::show);
        workbench.blind().subscribe(_ -> show(model.pair().get()));
        workbench.frames().subscribe(_ -> pictures());
        workbench.mode().subscribe(_ -> pictures());
    }

    private static Button button(Command command) {
        String key = command.firstKey().map(k -> "  " + k.getDisplayText()).orElse("");
        Button button = new Button(command.text() + key);
        button.setId(CommandButton.nodeId(command.id()));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> command.run());
        return button;
    }

    private void show(@Nullable Pair pair) {
        following = true;
        list.getSelectionModel()
                .select(
                        pair == null
                                ? null
                                : model.open().stream()
                                        .filter(clip ->
                                                clip.id().equals(pair.clip().id()))
                                        .findFirst()
                                        .orElse(null));
        following = false;
        boolean blind = workbench.blind().get();
        nothing.setText(Messages.text(blind ? "adjudicate.closed" : "adjudicate.nothing"));
        title.setText(
                pair == null
                        ? Messages.text(blind ? "adjudicate.closed" : "adjudicate.none")
                        : pair.clip().id() + " · " + decided(pair.clip()));
        table.getChildren().clear();
        buttons.setDisable(pair == null);
        if (pair != null) {
            fill(pair);
        }
        pictures();
    }

    private static String decided(Clip clip) {
        return clip.decision()
                .map(coding -> Messages.text(
                        coding.decides() ? "adjudicate.decided" : "adjudicate.reopened",
                        coding.author().name()))
                .orElse(Messages.text("adjudicate.open"));
    }

    private void pictures() {
        Pair pair = workbench.mode().get() == org.dianet.ui.common.Mode.ADJUDICATE
                ? model.pair().get()
                : null;
        flicker.show(pair, workbench.frames().get());
        if (pair == null) {
            film.getChildren().clear();
        } else {
            film.show(pair, workbench.frames().get());
        }
    }

    private void fill(Pair pair) {
        row(0, "", pair.name(pair.a()), pair.name(pair.b()), Messages.text("adjudicate.difference"));
        int row = 1;
        for (Landmark landmark : Landmark.values()) {
            String name = Messages.text("landmark." + landmark.name().toLowerCase(Locale.ROOT));
            String difference = pair.distance(landmark)
                    .map(frames -> Messages.text(
                            "adjudicate.frames",
                            frames,
                            Math.round(pair.millis(landmark).orElse(0.0))))
                    .orElse("");
            row(row++, name, mark(pair.a(), landmark), mark(pair.b(), landmark), difference);
        }
        row(
                row++,
                Messages.text("labels.emotion"),
                text(pair.a().emotion()),
                text(pair.b().emotion()),
                "");
        row(
                row++,
                Messages.text("labels.units"),
                text(pair.a().actionUnits().notation()),
                text(pair.b().actionUnits().notation()),
                "");
        row(
                row,
                Messages.text("labels.note"),
                text(pair.a().note()),
                text(pair.b().note()),
                "");
    }

    private static String mark(Coding coding, Landmark landmark) {
        int sure = coding.confidence().get(landmark);
        return coding.marks().get(landmark).map(Object::toString).orElse("–")
                + (sure == 0 ? "" : "  " + "●".repeat(sure));
    }

    private static String text(@Nullable String value) {
        return value == null || value.isEmpty() ? "–" : value;
    }

    private void row(int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            Label label = new Label(cells[i]);
            if (row == 0 || i == 0) {
                label.getStyleClass().add("heading");
            }
            label.setMinWidth(i == 0 ? 96 : 140);
            table.add(label, i, row);
        }
    }

    private static final class Row extends ListCell<Clip> {
        @Override
        protected void updateItem(@Nullable Clip clip, boolean empty) {
            super.updateItem(clip, empty);
            setText(empty || clip == null ? null : clip.id().value());
        }
    }
}
