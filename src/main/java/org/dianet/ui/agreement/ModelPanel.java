package org.dianet.ui.agreement;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.agreement.ClassAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.pipeline.results.CompareWithModel;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.message.Messages;

/// The run that is looked at, beside the coders and apart from them.
final class ModelPanel extends VBox {
    private static final double WIDEST = 520;

    ModelPanel(AgreementViewModel model, AgreementState.Ready shown, Consumer<Statistic> explain) {
        getStyleClass().add("agreement-column");
        setId("agreement-model");
        Label title = new Label(Messages.text("agreement.model"));
        title.getStyleClass().add("panel-title");
        getChildren().add(title);
        CompareWithModel.Result result = shown.model();
        if (result == null) {
            getChildren().add(Captions.note(shown.trouble()));
            return;
        }
        getChildren()
                .addAll(
                        part("agreement.model.coders", result.model(), model, explain),
                        part("agreement.model.people", result.people(), model, explain),
                        Captions.note(result.basis()));
    }

    /// Figures of some pairs under a heading, near enough to their names to be read.
    private static VBox part(
            String heading, List<ClassAgreement> pairs, AgreementViewModel model, Consumer<Statistic> explain) {
        List<Statistic> figures = pairs.stream()
                .flatMap(pair -> Stream.of(pair.kappa(), pair.alike()))
                .toList();
        Label title = new Label(Messages.text(heading));
        title.getStyleClass().add("small-heading");
        GridPane list = FigureGrids.list(
                figures,
                explain,
                figure -> model.show(
                        Messages.text("agreement.clips.differ", figure.name()),
                        pairs.get(figures.indexOf(figure) / 2).differing()));
        list.setMaxWidth(WIDEST);
        VBox part = new VBox(title, list);
        part.getStyleClass().add("agreement-column");
        return part;
    }
}
