package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.Editors;
import org.controlsfx.property.editor.PropertyEditor;
import org.dianet.learning.TrainingSpec;
import org.dianet.ui.common.message.Messages;

/// The options that the form does not show, each with what it means, in groups.
final class SpecSheet extends VBox {
    /// What the form has.
    private static final Set<String> SHOWN =
            Set.of("input", "kind", "stabilise", "imageSize", "backbone", "epochs", "batch", "learningRate");
    private static final List<String> GROUPS =
            List.of("images", "network", "optimisation", "regularisation", "execution");
    private static final double HEIGHT = 420;

    private final TrainingForm form;
    private final PropertySheet sheet = new PropertySheet();
    private final Label problem = new Label();
    private List<Item> items = List.of();

    SpecSheet(TrainingForm form) {
        this.form = form;
        sheet.setId("training-options");
        sheet.setMode(PropertySheet.Mode.CATEGORY);
        // Its buttons have no names for a screen reader.
        sheet.setModeSwitcherVisible(false);
        sheet.setCategoryComparator(Comparator.comparing(
                name -> GROUPS.stream().map(SpecSheet::group).toList().indexOf(name)));
        sheet.setPropertyEditorFactory(SpecSheet::editor);
        sheet.setPrefHeight(HEIGHT);
        problem.setId("training-options-problem");
        problem.getStyleClass().add("note");
        problem.setWrapText(true);
        getStyleClass().add("grid-fields");
        getChildren().addAll(sheet, problem);
        form.draft().subscribe(_ -> follow());
    }

    private void follow() {
        TrainingSpec spec = form.untyped();
        List<SpecOption> options = SpecOption.all(spec).stream()
                .filter(option -> !SHOWN.contains(option.name()))
                .toList();
        if (!options.equals(items.stream().map(item -> item.option).toList())) {
            items = options.stream().map(option -> new Item(option, spec)).toList();
            sheet.getItems().setAll(items);
        }
        items.forEach(item -> item.follow(spec));
    }

    private void tell() {
        List<String> wrong = new ArrayList<>();
        for (Item item : items) {
            if (!item.wrong.isEmpty()) {
                wrong.add(item.wrong);
            }
        }
        problem.setText(String.join("\n", wrong));
        problem.pseudoClassStateChanged(TrainingView.WRONG, !wrong.isEmpty());
    }

    private static PropertyEditor<?> editor(PropertySheet.Item item) {
        SpecOption option = ((Item) item).option;
        PropertyEditor<?> editor = option.yesOrNo()
                ? Editors.createCheckEditor(item)
                : option.words().isEmpty()
                        ? Editors.createTextEditor(item)
                        : Editors.createChoiceEditor(item, option.words());
        Node node = editor.getEditor();
        node.setId("option-" + option.name());
        node.setAccessibleText(item.getName());
        node.setAccessibleHelp(item.getDescription());
        return editor;
    }

    private static String group(String name) {
        return Messages.text("training.options." + name);
    }

    /// An option with the value in its editor, which may be wrong.
    private final class Item implements PropertySheet.Item {
        private final SpecOption option;
        private final ObjectProperty<Object> value = new SimpleObjectProperty<>();
        private String wrong = "";
        private boolean typing;

        Item(SpecOption option, TrainingSpec spec) {
            this.option = option;
            take(spec);
        }

        /// The typed text stays unchanged while its meaning is the same.
        private void follow(TrainingSpec spec) {
            if (!typing && !means(spec)) {
                take(spec);
                wrong = "";
                tell();
            }
        }

        private void take(TrainingSpec spec) {
            String text = option.text(spec);
            value.set(option.yesOrNo() ? Boolean.valueOf(text) : text);
        }

        private boolean means(TrainingSpec spec) {
            try {
                return option.with(spec, String.valueOf(value.get())).equals(spec);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public void setValue(Object typed) {
            if (typed == null || typed.equals(value.get())) {
                return;
            }
            typing = true;
            value.set(typed);
            try {
                form.change(spec -> option.with(spec, typed.toString()));
                wrong = "";
            } catch (NumberFormatException e) {
                wrong = Messages.text("training.notANumber", getName(), typed);
            } catch (IllegalArgumentException e) {
                wrong = String.valueOf(e.getMessage());
            } finally {
                typing = false;
            }
            tell();
        }

        @Override
        public Object getValue() {
            return value.get();
        }

        @Override
        public Optional<ObservableValue<? extends Object>> getObservableValue() {
            return Optional.of(value);
        }

        @Override
        public Class<?> getType() {
            return option.yesOrNo() ? Boolean.class : String.class;
        }

        @Override
        public String getCategory() {
            return group(option.path().getFirst());
        }

        @Override
        public String getName() {
            return Messages.text("training.option." + option.name());
        }

        @Override
        public String getDescription() {
            return Messages.text("training.option." + option.name() + ".help");
        }
    }
}
