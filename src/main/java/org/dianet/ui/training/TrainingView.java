package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;

/// The training screen: settings on the left, data and progress next to them.
public final class TrainingView extends HBox {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final TrainingViewModel model;
    private final Button start = new Button(Messages.text("training.start"), Icons.of("mdomz-play_arrow"));
    private final Label obstacle = note();
    private final Label engine = note();
    private final Button retry = new Button(Messages.text("training.engine.retry"));
    private final ObjectProperty<List<String>> devices = new SimpleObjectProperty<>(List.of("auto", "cpu"));
    private final DataCard data = new DataCard();

    /// @param blind whether how others coded is hidden
    /// @param elsewhere runs that are trained on other computers
    public TrainingView(TrainingViewModel model, Dialogs dialogs, ObservableBooleanValue blind, Region elsewhere) {
        this.model = model;
        getStyleClass().add("training");
        getStylesheets()
                .add(Objects.requireNonNull(TrainingView.class.getResource("training.css"))
                        .toExternalForm());
        ProgressCard progress = new ProgressCard(model);
        PlanCard plan = new PlanCard(model);
        VBox right = new VBox(elsewhere, plan, progress, data);
        right.getStyleClass().add("training-main");
        // What runs comes first; otherwise what Start would do.
        model.task().addListener((_, _, task) -> {
            right.getChildren().remove(plan);
            right.getChildren().add(right.getChildren().indexOf(progress) + (task == null ? 0 : 1), plan);
        });
        ScrollPane main = scrolling(right);
        VBox.setVgrow(main, Priority.ALWAYS);
        VBox side = new VBox(unfinished(), main);
        HBox.setHgrow(side, Priority.ALWAYS);
        getChildren().addAll(left(dialogs), side);
        model.engine().addListener((_, _, state) -> show(state));
        model.summary().subscribe(summary -> data.show(summary, blind.get()));
        blind.subscribe(hidden -> data.show(model.summary().get(), hidden));
        show(model.engine().get());
    }

    /// What can be resumed stays in sight wherever the cards below are scrolled to.
    private VBox unfinished() {
        UnfinishedCard card = new UnfinishedCard(model);
        VBox content = new VBox(card);
        content.getStyleClass().add("training-main");
        content.setMinHeight(USE_PREF_SIZE);
        content.visibleProperty().bind(card.visibleProperty());
        content.managedProperty().bind(card.managedProperty());
        return content;
    }

    private VBox left(Dialogs dialogs) {
        Label title = new Label(Messages.text("training.title"));
        title.getStyleClass().add("screen-title");
        VBox settings = new VBox(
                title,
                new FormView(model, dialogs, devices),
                new HBox(engine, retry),
                options(),
                spec(),
                engineFolder(dialogs));
        settings.getStyleClass().add("training-settings");
        ScrollPane scroll = scrolling(settings);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        start.setId("start-run");
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.disableProperty().bind(model.obstacle().isNotEmpty());
        start.setOnAction(_ -> model.start());
        obstacle.textProperty()
                .bind(Bindings.createStringBinding(
                        this::advice,
                        model.obstacle(),
                        model.form().evaluation(),
                        model.form().place()));
        obstacle.setMinHeight(USE_PREF_SIZE);
        model.form()
                .draft()
                .subscribe(draft -> obstacle.pseudoClassStateChanged(WRONG, draft instanceof SpecDraft.Invalid));
        VBox bottom = new VBox(obstacle, start);
        bottom.getStyleClass().add("training-start");
        VBox left = new VBox(scroll, bottom);
        left.getStyleClass().add("training-left");
        return left;
    }

    private String advice() {
        String text = model.obstacle().get();
        String place = model.form().place().get();
        if (text.isEmpty() && !place.isEmpty()) {
            return Messages.text("training.where.place", place);
        }
        return !text.isEmpty()
                ? text
                : Messages.text(
                        model.form().evaluation().get() == RunKind.ABLATION
                                ? "training.where.ABLATION"
                                : "training.where");
    }

    /// Made when it is first opened.
    private TitledPane options() {
        TitledPane pane = pane("training.options", "training-more-options");
        pane.expandedProperty().subscribe(open -> {
            if (open && pane.getContent() == null) {
                pane.setContent(new SpecSheet(model.form()));
            }
        });
        return pane;
    }

    private static TitledPane pane(String key, String id) {
        TitledPane pane = new TitledPane(Messages.text(key), null);
        pane.setId(id);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private TitledPane spec() {
        TextArea text = new TextArea();
        text.setId("training-spec");
        text.setPrefRowCount(16);
        text.setPrefColumnCount(20);
        text.getStyleClass().add("spec-text");
        text.textProperty().bindBidirectional(model.text().text());
        text.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                model.text().tidy();
            }
        });
        Label problem = note();
        problem.setId("training-spec-problem");
        problem.textProperty()
                .bind(model.text()
                        .problem()
                        .map(words -> words.isEmpty() ? Messages.text("training.spec.hint") : words));
        VBox content = new VBox(text, problem);
        content.getStyleClass().add("grid-fields");
        TitledPane pane = pane("training.spec", "training-all-options");
        pane.setContent(content);
        return pane;
    }

    private TitledPane engineFolder(Dialogs dialogs) {
        TextField field = new TextField();
        field.setId("training-engine-folder");
        field.setPromptText(Messages.text("training.engineFolder.prompt"));
        field.textProperty().bindBidirectional(model.engineFolder().folder());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button(Messages.text("training.weights.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> dialogs.chooseFolder(Messages.text("training.engineFolder"))
                .ifPresent(folder -> model.engineFolder().folder().set(folder.toString())));
        Label finding = note();
        finding.setId("training-engine-folder-finding");
        finding.textProperty().bind(model.engineFolder().finding());
        VBox content = new VBox(new HBox(field, choose), finding);
        content.getStyleClass().add("grid-fields");
        TitledPane pane = pane("training.engineFolder", "training-engine-folder-pane");
        pane.setContent(content);
        return pane;
    }

    private void show(EngineState state) {
        retry.setVisible(state instanceof EngineState.Failed);
        retry.setManaged(state instanceof EngineState.Failed);
        retry.setOnAction(_ -> model.loadEngine());
        switch (state) {
            case EngineState.Unknown u -> engine.setText("");
            case EngineState.Loading l -> engine.setText(Messages.text("training.engine.loading"));
            case EngineState.Failed f -> engine.setText(f.reason());
            case EngineState.Ready r -> {
                engine.setText(Messages.text(
                        "training.engine.ready",
                        r.info().name(),
                        r.info().version(),
                        String.join("\n", r.info().descriptions()),
                        r.info().choice(),
                        r.info().check().text()));
                List<String> names = new ArrayList<>(List.of("auto"));
                names.addAll(r.info().devices());
                devices.set(List.copyOf(names));
            }
        }
    }

    private static ScrollPane scrolling(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
