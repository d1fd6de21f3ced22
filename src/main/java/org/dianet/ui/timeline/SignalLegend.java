package org.dianet.ui.timeline;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.dianet.imaging.motion.ApexCandidate;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.ui.common.message.Messages;

/// Which curves and rows of candidates are drawn, in their colours, and the menu that chooses them.
final class SignalLegend extends HBox {
    private final SignalsViewModel model;
    private final FlowPane names = new FlowPane();
    private final MenuButton menu = new MenuButton(Messages.text("timeline.curves"));

    SignalLegend(SignalsViewModel model) {
        this.model = model;
        getStyleClass().add("signal-legend");
        setAlignment(Pos.TOP_RIGHT);
        setManaged(false);
        setPickOnBounds(false);
        names.getStyleClass().add("signal-names");
        names.setAlignment(Pos.TOP_RIGHT);
        names.setMouseTransparent(true);
        menu.setId("curves");
        menu.getStyleClass().addAll("flat", "small");
        menu.setOnShowing(_ -> fill());
        fill();
        getChildren().addAll(names, menu);
        model.shown().subscribe(_ -> show());
        model.candidates().subscribe(_ -> show());
    }

    /// Goes on in a further line where the names are longer than `width`.
    void within(double width) {
        double room = width - menu.prefWidth(-1) - getSpacing();
        double whole = names.getHgap() * Math.max(0, names.getChildren().size() - 1);
        for (Node name : names.getChildren()) {
            whole += Math.ceil(name.prefWidth(-1));
        }
        names.setPrefWrapLength(Math.clamp(whole, 0, Math.max(0, room)));
        autosize();
    }

    private void fill() {
        menu.getItems()
                .setAll(
                        item("suggestions", "command.view.suggestions", model.suggesting()),
                        item("sound-item", "command.view.sound", model.listening()),
                        new SeparatorMenuItem());
        for (String name : model.names()) {
            CheckMenuItem item = new CheckMenuItem(SignalsViewModel.words(name));
            item.setMnemonicParsing(false);
            item.setSelected(model.chosen().contains(name));
            item.setOnAction(_ -> {
                if (!model.chosen().remove(name)) {
                    model.chosen().add(name);
                }
            });
            menu.getItems().add(item);
        }
    }

    private static CheckMenuItem item(String id, String text, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(Messages.text(text));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setSelected(value.get());
        item.setOnAction(_ -> value.set(item.isSelected()));
        return item;
    }

    /// A curve with its own scale says where that ends.
    private static String words(SignalCurve curve) {
        String name = SignalsViewModel.words(curve.name());
        return curve.unit().equals(CurveSheet.GREY_LEVELS)
                ? name
                : (name + String.format(Locale.ROOT, " ≤ %.2f ", curve.largest()) + curve.unit()).strip();
    }

    private void show() {
        List<SignalCurve> curves = model.shown().get();
        names.getChildren().clear();
        for (int i = 0; i < curves.size(); i++) {
            SignalCurve curve = curves.get(i);
            Label name = new Label(words(curve));
            name.getStyleClass().addAll("signal-name", "signal-" + i % CurvePath.COLOURS);
            names.getChildren().add(name);
        }
        for (ApexCandidate.Method method : ApexCandidate.Method.values()) {
            if (model.candidates().get().stream().anyMatch(candidate -> candidate.method() == method)) {
                Label name = new Label(Messages.text("timeline.candidates." + method));
                name.getStyleClass().addAll("signal-name", CandidateRows.style(method));
                names.getChildren().add(name);
            }
        }
    }
}
