package org.dianet.ui.plan;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.study.SessionPlan;
import org.dianet.pipeline.study.PlanProgress;
import org.dianet.pipeline.study.PlanRefused.Field;
import org.dianet.ui.common.message.Messages;

/// The sheet that draws a session plan, shows how far the one that there is has come, and ends it.
final class PlanSheet extends VBox {
    private static final double WIDTH = 860;
    private static final double LEFT = 460;
    private static final double MOST = 500;
    private static final double ROW = 26;
    private static final int ROWS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final PlanViewModel model;
    private final ZoneId zone;

    PlanSheet(PlanViewModel model, ZoneId zone, Runnable close) {
        this.model = model;
        this.zone = zone;
        setId("plan");
        getStyleClass().addAll("over-sheet", "plan");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(Messages.text("plan.title"));
        title.getStyleClass().add("title");
        ScrollPane wishes = scrolled(wishes());
        wishes.setMinWidth(LEFT);
        wishes.setPrefWidth(LEFT);
        ScrollPane right = scrolled(new VBox(12, new PlanPreview(model), present()));
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(16, wishes, right);
        setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(title, both, foot(close));
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setMaxHeight(MOST);
        pane.setMinHeight(80);
        pane.getStyleClass().add("edge-to-edge");
        content.getStyleClass().add("export-choices");
        return pane;
    }

    private VBox wishes() {
        TextField coders = field("plan-coders", model.coders());
        coders.setPromptText(Messages.text("plan.coders.prompt"));
        VBox training = block("training", training(), refusal(Field.TRAINING));
        if (model.ownOnly()) {
            training.getChildren().add(2, quiet("plan.training.own"));
        }
        return new VBox(
                12,
                block("coders", coders, refusal(Field.CODERS)),
                block("who", dealt(), refusal(Field.SHARE)),
                block("order", order(), refusal(Field.SEED)),
                box("plan-hidden", "plan.hidden", model.namesHidden()),
                training);
    }

    private static VBox block(String name, Node... parts) {
        Label heading = new Label(Messages.text("plan." + name));
        heading.getStyleClass().add("heading");
        VBox block = new VBox(4, heading);
        block.getChildren().addAll(parts);
        return block;
    }

    /// Why the field above it cannot stay as it is.
    private Label refusal(Field field) {
        Label label = new Label();
        label.setId("plan-refused-" + field.name().toLowerCase(Locale.ROOT));
        label.getStyleClass().add("notice");
        label.setWrapText(true);
        model.refused().subscribe(all -> label.setText(all.getOrDefault(field, "")));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static TextField field(String id, javafx.beans.property.StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /// Two choices of which one is on.
    private static RadioButton[] choices(String key, BooleanProperty second) {
        ToggleGroup group = new ToggleGroup();
        RadioButton[] both = new RadioButton[2];
        for (int i = 0; i < both.length; i++) {
            boolean on = i == 1;
            both[i] = new RadioButton(Messages.text("plan." + key + "." + (i + 1)));
            both[i].setId("plan-" + key + "-" + (i + 1));
            both[i].setToggleGroup(group);
            both[i].setMinWidth(USE_PREF_SIZE);
            both[i].setSelected(second.get() == on);
            both[i].setOnAction(_ -> second.set(on));
        }
        return both;
    }

    private VBox dealt() {
        RadioButton[] both = choices("who", model.everybody());
        TextField share = field("plan-share", model.share());
        share.setPrefColumnCount(4);
        share.disableProperty().bind(model.everybody());
        share.setAccessibleText(Messages.text("plan.share"));
        HBox part = row(share, new Label(Messages.text("plan.share")));
        part.setPadding(new javafx.geometry.Insets(0, 0, 0, 24));
        return new VBox(4, both[0], part, both[1]);
    }

    private VBox order() {
        RadioButton[] both = choices("order", model.random());
        TextField seed = field("plan-seed", model.seed());
        seed.setPrefColumnCount(8);
        seed.setAccessibleText(Messages.text("plan.seed"));
        Button draw = button("plan.seed.draw", "plan-seed-draw", model::drawSeed);
        HBox seeds = row(new Label(Messages.text("plan.seed")), seed, draw);
        return new VBox(4, both[1], both[0], seeds);
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static CheckBox box(String id, String key, BooleanProperty value) {
        CheckBox box = new CheckBox(Messages.text(key));
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static Label quiet(String key) {
        Label label = new Label(Messages.text(key));
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }

    private Node training() {
        if (model.training().isEmpty()) {
            return quiet(model.ownOnly() ? "plan.training.none-own" : "plan.training.none");
        }
        ListView<ClipId> list = new ListView<>();
        list.setId("plan-training");
        list.getStyleClass().add("dense");
        list.setAccessibleText(Messages.text("plan.training"));
        list.getItems().setAll(model.training().keySet());
        list.setCellFactory(CheckBoxListCell.forListView(model.training()::get));
        double rows = Math.min(ROWS, model.training().size()) * ROW + 4;
        list.setPrefHeight(rows);
        list.setMinHeight(rows);
        list.setMaxHeight(rows);
        return list;
    }

    /// The plan that there is.
    private VBox present() {
        VBox box = new VBox(4);
        box.setId("plan-present");
        model.present().subscribe(plan -> {
            box.getChildren().clear();
            plan.ifPresent(known -> fill(box, known));
        });
        return box;
    }

    private void fill(VBox box, SessionPlan plan) {
        Label heading = new Label(Messages.text("plan.present"));
        heading.getStyleClass().add("heading");
        box.getChildren().add(heading);
        for (Map.Entry<Coder, PlanProgress> each : model.progress().entrySet()) {
            PlanProgress far = each.getValue();
            box.getChildren()
                    .add(wrapped(Messages.text("plan.progress", each.getKey().name(), far.done(), far.planned())));
        }
        Label drawn = wrapped(Messages.text(
                plan.ordering() == SessionPlan.Ordering.RANDOM ? "plan.drawn.random" : "plan.drawn.fixed",
                plan.by().name(),
                DAY.format(plan.at().atZone(zone)),
                Long.toString(plan.seed()),
                plan.namesHidden() ? 1 : 0));
        drawn.getStyleClass().add("quiet");
        box.getChildren().addAll(drawn, button("plan.end", "plan-end", model::end));
    }

    static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Button button(String key, String id, Runnable action) {
        Button button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private HBox foot(Runnable close) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button create = button("plan.create", "plan-create", () -> {
            if (model.create()) {
                close.run();
            }
        });
        create.getStyleClass().add("accent");
        create.setDefaultButton(true);
        model.ready().subscribe(ready -> create.setDisable(!ready));
        HBox foot = new HBox(gap, button("plan.cancel", "plan-cancel", close), create);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("row");
        return foot;
    }
}
