package org.dianet.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.CodedEvent;
import org.dianet.evaluation.agreement.Independence;
import org.dianet.evaluation.agreement.MatchedEvents.Step;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.ClipId;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// At the left: who is compared, how events are matched, and which found no partner.
final class ChoicePanel extends VBox {
    private static final int WIDEST_TOLERANCE = 20;
    private final AgreementViewModel model;
    private final VBox coders = new VBox();
    private final ComboBox<String> pair = new ComboBox<>();
    private final VBox pairBox = new VBox(Captions.title("agreement.pair"), pair);
    private final VBox events = new VBox();

    ChoicePanel(AgreementViewModel model) {
        this.model = model;
        getStyleClass().add("choice-panel");
        coders.getStyleClass().add("choice-list");
        events.getStyleClass().add("choice-list");
        pairBox.getStyleClass().add("choice-list");
        pair.setId("agreement-pair");
        pair.setMaxWidth(Double.MAX_VALUE);
        pair.getSelectionModel().selectedIndexProperty().addListener((_, _, now) -> {
            if (now.intValue() >= 0) {
                model.pair().set(now.intValue());
            }
        });
        getChildren().addAll(Captions.title("agreement.coders"), coders, beside(), tolerance(), pairBox, events);
        model.coders().addListener((ListChangeListener<CoderChoice>) _ -> fill());
        fill();
    }

    private void fill() {
        List<Node> boxes = new ArrayList<>();
        for (CoderChoice choice : model.coders()) {
            CheckBox box =
                    new CheckBox(choice.name() + " · " + Messages.text("agreement.coders.clips", choice.clips()));
            box.setMnemonicParsing(false); // a coder's name may hold an underscore
            box.setId("coder-" + choice.coder());
            box.selectedProperty().bindBidirectional(choice.chosen());
            boxes.add(box);
        }
        coders.getChildren().setAll(boxes);
    }

    private CheckBox beside() {
        CheckBox box = new CheckBox();
        box.setId("agreement-beside-model");
        box.setMnemonicParsing(false); // a run's name may hold an underscore
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.besideModel());
        model.run().subscribe(run -> {
            box.setText(
                    run == null
                            ? Messages.text("agreement.model.none")
                            : Messages.text("agreement.model.beside", run.name()));
            box.setDisable(run == null);
        });
        Tip.set(box, Messages.text("agreement.model.hint"));
        return box;
    }

    private VBox tolerance() {
        Label value = new Label();
        Slider slider = new Slider(0, WIDEST_TOLERANCE, model.tolerance().get());
        slider.setId("agreement-tolerance");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(5);
        slider.setMinorTickCount(4);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        slider.valueProperty().subscribe(now -> {
            value.setText(Messages.text("agreement.tolerance.value", Math.round(now.doubleValue())));
            if (!slider.isValueChanging()) {
                model.tolerance().set((int) Math.round(now.doubleValue()));
            }
        });
        slider.valueChangingProperty().addListener((_, _, changing) -> {
            if (!changing) {
                model.tolerance().set((int) Math.round(slider.getValue()));
            }
        });
        VBox box = new VBox(
                Captions.title("agreement.tolerance"),
                value,
                slider,
                Captions.note(Messages.text("agreement.tolerance.hint")));
        box.getStyleClass().add("choice-list");
        return box;
    }

    /// Shows what came of matching.
    void show(Agreement agreement, PairAgreement shown) {
        List<String> pairs = agreement.pairs().stream()
                .map(p -> p.first() + " – " + p.second())
                .toList();
        if (!pair.getItems().equals(pairs)) {
            pair.getItems().setAll(pairs);
        }
        pair.getSelectionModel().select(agreement.pairs().indexOf(shown));
        pairBox.setVisible(pairs.size() > 1);
        pairBox.setManaged(pairs.size() > 1);
        events.getChildren()
                .setAll(
                        Captions.title("agreement.matching"),
                        new Label(Messages.text(
                                "agreement.matching.matched", shown.matched().size())),
                        Captions.note(Messages.text(
                                "agreement.matching.steps",
                                shown.matchedBy(Step.OVERLAP),
                                shown.matchedBy(Step.TOLERANCE),
                                shown.matchedBy(Step.SAME_CLIP))));
        only(shown.first().name(), shown.onlyFirst());
        only(shown.second().name(), shown.onlySecond());
        if (!agreement.codedBySome().isEmpty()) {
            link(
                    Messages.text(
                            "agreement.matching.some", agreement.codedBySome().size()),
                    Messages.text("agreement.matching.some.title"),
                    agreement.codedBySome());
        }
        if (!agreement.based().isEmpty()) {
            link(
                    Messages.text("agreement.matching.based", agreement.based().size()),
                    Messages.text("agreement.matching.based.title"),
                    agreement.based());
        }
        independence(agreement);
        if (agreement.lostMarks() > 0) {
            events.getChildren().add(Captions.note(Messages.text("agreement.matching.lost", agreement.lostMarks())));
        }
        if (agreement.excludedEvents() > 0) {
            events.getChildren()
                    .add(Captions.note(Messages.text("agreement.matching.excluded", agreement.excludedEvents())));
        }
    }

    /// What each coder had seen, without repeating clips that need no second look.
    private void independence(Agreement agreement) {
        if (!agreement.independence().isEmpty()) {
            events.getChildren().add(Captions.title("agreement.independence"));
        }
        for (Independence coder : agreement.independence()) {
            for (Exposure exposure : Exposure.values()) {
                List<ClipId> clips = coder.of(exposure);
                String text = Messages.text(
                        "agreement.exposure." + exposure, coder.coder().name(), clips.size());
                if (!clips.isEmpty() && exposure.independent()) {
                    events.getChildren().add(Captions.note(text));
                } else if (!clips.isEmpty()) {
                    link(text, text, clips);
                }
            }
        }
        if (agreement.blindOnly()) {
            events.getChildren().add(Captions.note(Messages.text("agreement.blind-only")));
        }
    }

    private void only(String coder, List<CodedEvent> alone) {
        String text = Messages.text("agreement.matching.only", alone.size(), coder);
        if (alone.isEmpty()) {
            events.getChildren().add(Captions.note(text));
        } else {
            link(
                    text,
                    Messages.text("agreement.matching.only.title", coder),
                    alone.stream().map(CodedEvent::clip).distinct().toList());
        }
    }

    private void link(String text, String title, List<ClipId> clips) {
        Hyperlink link = new Hyperlink(text);
        link.setWrapText(true);
        link.setOnAction(_ -> model.show(title, clips));
        events.getChildren().add(link);
    }

    void showNothing() {
        pairBox.setVisible(false);
        pairBox.setManaged(false);
        events.getChildren().clear();
    }
}
