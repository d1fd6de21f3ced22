package org.dianet.ui.agreement;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.agreement.ClassAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.pipeline.results.CompareWithModel;
import org.dianet.ui.common.control.Captions;
import org.dianet.ui.common.message.Messages;

/// The run that is looked at, beside the coders and apart from them.
final class ModelPanel extends VBox {
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
        List<ClassAgreement> pairs =
                Stream.concat(result.model().stream(), result.people().stream()).toList();
        List<Statistic> figures = pairs.stream()
                .flatMap(pair -> Stream.of(pair.kappa(), pair.alike()))
                .toList();
        getChildren()
                .addAll(
                        FigureGrids.list(
                                figures,
                                explain,
                                figure -> model.show(
                                        Messages.text("agreement.clips.differ", figure.name()),
                                        pairs.get(figures.indexOf(figure) / 2).differing())),
                        Captions.note(result.basis()));
    }
}
