package org.dianet.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.model.project.Project;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.control.ConfusionMatrixView;
import org.dianet.ui.common.message.Messages;

/// All figures of one pair of coders, and those of all coders together.
final class PairView extends SideBySide {

    PairView(AgreementViewModel model, Agreement agreement, PairAgreement pair, Consumer<Statistic> explain) {
        getStyleClass().add("pair-view");
        FigureGrids grids = new FigureGrids(model, pair, explain);
        PairClips clips = new PairClips(pair);
        VBox left = column(List.of(
                ofPair("agreement.labels", pair),
                grids.summary(),
                ofPair("agreement.marks", pair),
                grids.marks(),
                tiers(pair, grids),
                title("agreement.group"),
                FigureGrids.list(
                        agreement.group(),
                        explain,
                        statistic -> model.show(
                                Messages.text("agreement.clips.differ", statistic.name()), clips.beyond(0)))));
        List<Node> right = new ArrayList<>(List.of(ofPair("agreement.curve", pair)));
        if (pair.curve().getFirst().value() instanceof Coefficient.Defined) {
            KappaCurve curve = new KappaCurve();
            curve.show(
                    pair.curve(),
                    explain,
                    tolerance -> model.show(
                            Messages.text("agreement.clips.apart", Messages.text("agreement.marks"), tolerance),
                            clips.beyond(tolerance)));
            right.add(curve);
        } else {
            right.add(Captions.note(Messages.text("agreement.curve.none")));
        }
        right.addAll(List.of(
                ofPair("agreement.emotions", pair), emotions(model, pair, clips), ofPair("agreement.units", pair)));
        right.add(pair.units().isEmpty() ? Captions.note(Messages.text("agreement.units.none")) : grids.units());
        show(left, column(right));
    }

    /// Nothing if the project has no tiers of its own.
    private static Node tiers(PairAgreement pair, FigureGrids grids) {
        VBox tiers = column(List.of(ofPair("agreement.tiers", pair), grids.tiers()));
        tiers.setVisible(!pair.tiers().isEmpty());
        tiers.setManaged(!pair.tiers().isEmpty());
        return tiers;
    }

    private static Node emotions(AgreementViewModel model, PairAgreement pair, PairClips clips) {
        if (pair.emotions().total() == 0) {
            return Captions.note(Messages.text("agreement.emotions.none"));
        }
        ConfusionMatrixView matrix = new ConfusionMatrixView((first, second) ->
                model.show(Messages.text("agreement.clips.emotion", first, second), clips.emotions(first, second)));
        Project project = model.project().get();
        ConfusionMatrix shown = project == null
                ? pair.emotions()
                : pair.emotions().inOrderOf(project.vocabulary().emotions());
        matrix.show(
                new ConfusionMatrixView.Words(
                        pair.first().name(),
                        pair.second().name(),
                        "agreement.emotions.cell",
                        Messages.text("matrix.clips")),
                shown.classes(),
                shown.counts());
        return matrix;
    }

    private static VBox column(List<Node> parts) {
        VBox column = new VBox();
        column.getChildren().setAll(parts);
        column.getStyleClass().add("agreement-column");
        return column;
    }

    /// A heading that says whose figures stand below.
    private static Label ofPair(String key, PairAgreement pair) {
        return heading(Messages.text("agreement.of-pair", Messages.text(key), pair.first(), pair.second()));
    }

    private static Label title(String key) {
        return heading(Messages.text(key));
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("panel-title");
        return label;
    }
}
