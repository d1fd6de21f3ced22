package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.Backbone;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ViewImages;
import org.dianet.pipeline.fold.Workers;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.FileDrop;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.SplitWords;

/// The settings of a run.
final class FormView extends VBox {
    private final GridPane grid = new GridPane();
    private final ComboBox<String> device;
    private int row;

    FormView(TrainingViewModel model, Dialogs dialogs, ObjectProperty<List<String>> devices) {
        TrainingForm form = model.form();
        getStyleClass().add("training-form");
        Label description = new Label();
        description.getStyleClass().add("note");
        description.setWrapText(true);
        description
                .textProperty()
                .bind(form.preset().map(name -> Messages.text("training.preset." + name + ".description")));
        Label changed = new Label(Messages.text("training.preset.changed"));
        changed.getStyleClass().add("note");
        changed.setWrapText(true);
        // Its room is kept, so that no field moves under the mouse at the first key.
        changed.visibleProperty().bind(form.changed());
        getChildren().addAll(presets(form), published(form), description, changed, grid);
        grid.getStyleClass().add("form-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        place(model);
        choice(
                "training.evaluation",
                form.evaluation(),
                List.of(RunKind.values()),
                value -> Messages.text("training.evaluation." + value));
        ComboBox<SplitPlan> split =
                choice("training.split", form.split(), model.summary().get().splits(), SplitWords::of);
        split.disableProperty().bind(form.evaluation().isEqualTo(RunKind.ALL_CLIPS));
        model.summary().addListener((_, _, data) -> {
            SplitPlan before = form.split().get();
            split.getItems().setAll(data.splits());
            form.split()
                    .set(data.splits().contains(before) ? before : data.splits().getFirst());
        });
        TextField name = new TextField();
        name.setPromptText(Messages.text("training.name.prompt"));
        name.textProperty().bindBidirectional(form.name());
        line("training.name", name);
        grid.add(new GridFields(form, model.grid(), dialogs), 0, row++, 2, 1);
        choice(
                "training.representation",
                form.representation(),
                MotionRepresentation.specNames(),
                some -> Messages.text("training.representation." + some));
        choice(
                "training.input",
                form.input(),
                List.of(InputMode.values()),
                value -> Messages.text("training.input." + value));
        views(model);
        choice("training.backbone", form.backbone(), List.of(Backbone.values()), FormView::words);
        // Above the fold of a small window: most runs change these.
        text("training.epochs", form, form.epochs());
        text("training.seeds", form, form.seeds());
        weights(form, model.weights(), dialogs);
        choice(
                "training.face",
                form.face(),
                List.of(
                        FaceAlignment.NONE,
                        new FaceAlignment(FaceAlignment.Kind.FACE, false),
                        new FaceAlignment(FaceAlignment.Kind.FACE, true)),
                face -> Messages.text("training.face." + face.kind() + (face.stabilise() ? ".stabilise" : "")));
        text("training.imageSize", form, form.imageSize());
        text("training.batch", form, form.batch());
        text("training.learningRate", form, form.learningRate());
        device = choice("training.device", form.device(), List.of("auto", "cpu"), Function.identity());
        choice(
                "training.workers",
                form.workers(),
                IntStream.rangeClosed(0, Runtime.getRuntime().availableProcessors())
                        .mapToObj(Workers::new)
                        .toList(),
                FormView::words);
        note("training.workers.note");
        devices.addListener((_, _, known) -> offer(form.device(), known));
    }

    /// This computer, or one of the user's clusters.
    private void place(TrainingViewModel model) {
        StringProperty place = model.form().place();
        ComboBox<String> box = new ComboBox<>();
        box.setConverter(ChoiceText.by(name -> name.isEmpty() ? Messages.text("training.place.here") : name));
        box.setMaxWidth(Double.MAX_VALUE);
        Runnable offer = () -> {
            String before = place.get();
            List<String> all = new ArrayList<>(List.of(""));
            all.addAll(model.elsewhere().places());
            box.getItems().setAll(all);
            place.set(all.contains(before) ? before : "");
            box.setValue(place.get());
        };
        offer.run();
        place.subscribe(box::setValue);
        // While the places change, none is chosen.
        box.valueProperty().addListener((_, _, now) -> {
            if (now != null) {
                place.set(now);
            }
        });
        model.elsewhere().places().addListener((InvalidationListener) _ -> offer.run());
        HBox.setHgrow(box, Priority.ALWAYS);
        Button manage = new Button(Messages.text("training.place.manage"));
        manage.setId("training-clusters");
        manage.setMinWidth(Region.USE_PREF_SIZE);
        Tip.set(manage, Messages.text("training.place.manage.help"));
        manage.setOnAction(_ -> model.elsewhere().manage());
        box.setId("training-place");
        Label label = new Label(Messages.text("training.place"));
        label.setLabelFor(box);
        grid.addRow(row++, label, new HBox(8, box, manage));
    }

    /// Only where clips have further views.
    private void views(TrainingViewModel model) {
        int line = row;
        ComboBox<List<String>> views = choice(
                "training.views", model.form().views(), List.of(ViewImages.OWN), chosen -> String.join(" + ", chosen));
        note("training.views.note");
        Node joined = grid.getChildren().getLast();
        joined.setVisible(false);
        joined.setManaged(false);
        model.form().draft().subscribe(draft -> {
            boolean many = draft instanceof SpecDraft.Valid(TrainingSpec spec)
                    && spec.images().streams() > 2;
            joined.setVisible(many);
            joined.setManaged(many);
        });
        List<Node> shown = grid.getChildren().stream()
                .filter(node -> Integer.valueOf(line).equals(GridPane.getRowIndex(node)))
                .toList();
        model.summary().subscribe(data -> {
            List<String> before = model.form().views().get();
            List<List<String>> choices = data.viewChoices();
            views.getItems().setAll(choices);
            model.form().views().set(choices.contains(before) ? before : ViewImages.OWN);
            shown.forEach(node -> {
                node.setVisible(choices.size() > 1);
                node.setManaged(choices.size() > 1);
            });
        });
    }

    private static String words(Backbone backbone) {
        return backbone.reading()
                ? Messages.text("training.backbone.reading", backbone.specName())
                : backbone.specName();
    }

    /// Keeps the chosen device while the list changes.
    private void offer(StringProperty chosen, List<String> known) {
        String before = chosen.get();
        device.getItems().setAll(known);
        chosen.set(before);
    }

    private static HBox presets(TrainingForm form) {
        StringProperty preset = form.preset();
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("preset-buttons");
        List<String> names = List.of("quick", "cached", "paper").stream()
                .filter(name -> Presets.named(name).isPresent())
                .toList();
        for (String name : names) {
            ToggleButton button = new ToggleButton(Messages.text("training.preset." + name));
            button.setId("preset-" + name);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.getStyleClass()
                    .add(
                            name.equals(names.getFirst())
                                    ? "left-pill"
                                    : name.equals(names.getLast()) ? "right-pill" : "center-pill");
            button.setSelected(name.equals(preset.get()));
            button.setOnAction(_ -> {
                preset.set(name);
                form.reset();
                button.setSelected(true);
            });
            preset.addListener((_, _, now) -> button.setSelected(name.equals(now)));
            box.getChildren().add(button);
        }
        return box;
    }

    /// The settings of other networks as their authors train them. An item that is chosen again undoes all changes.
    private static MenuButton published(TrainingForm form) {
        MenuButton menu = new MenuButton();
        menu.setId("preset-published");
        menu.setMaxWidth(Double.MAX_VALUE);
        for (String name : Presets.published()) {
            MenuItem item = new MenuItem(Messages.text("training.preset." + name));
            item.setId("preset-" + name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> {
                form.preset().set(name);
                form.reset();
            });
            menu.getItems().add(item);
        }
        form.preset()
                .subscribe(name -> menu.setText(
                        Presets.published().contains(name)
                                ? Messages.text("training.preset." + name)
                                : Messages.text("training.preset.published")));
        return menu;
    }

    private <E> ComboBox<E> choice(String key, Property<E> property, List<E> values, Function<E, String> words) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(ChoiceText.by(words));
        box.valueProperty().bindBidirectional(property);
        box.setMaxWidth(Double.MAX_VALUE);
        line(key, box);
        return box;
    }

    /// A file may be typed, chosen or dropped.
    private void weights(TrainingForm form, WeightsCheck check, Dialogs dialogs) {
        TextField field = new TextField();
        field.setPromptText(Messages.text("training.weights.prompt"));
        field.textProperty().bindBidirectional(form.weights());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button(Messages.text("training.weights.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> dialogs.chooseFile(
                        Messages.text("training.weights"), "*.safetensors", "*.pth", "*.npz", "*.params")
                .ifPresent(file -> form.weights().set(file.toString())));
        line("training.weights", new HBox(field, choose));
        Label finding = new Label();
        finding.getStyleClass().add("note");
        finding.setWrapText(true);
        finding.textProperty().bind(check.finding());
        grid.add(finding, 0, row++, 2, 1);
        FileDrop.onto(this, file -> form.weights().set(file.toString()));
    }

    private void text(String key, TrainingForm form, StringProperty property) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(property);
        form.problems().subscribe(problems -> {
            String problem = problems.get(key);
            field.pseudoClassStateChanged(TrainingView.WRONG, problem != null);
            Tip.set(field, problem == null ? "" : problem);
            field.setAccessibleHelp(problem);
        });
        line(key, field);
    }

    private static String words(Workers workers) {
        return workers.equals(Workers.CHOSEN)
                ? Messages.text("training.workers.auto")
                : Integer.toString(workers.count());
    }

    private void note(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("note");
        label.setWrapText(true);
        grid.add(label, 0, row++, 2, 1);
    }

    private void line(String key, Node field) {
        Label label = new Label(Messages.text(key));
        label.setLabelFor(field);
        field.setId(key.replace('.', '-'));
        grid.addRow(row++, label, field);
    }
}
