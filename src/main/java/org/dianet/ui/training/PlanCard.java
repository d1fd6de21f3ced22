package org.dianet.ui.training;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.ui.common.Messages;

/// What a run by the settings at the left would do, while there is none to watch.
final class PlanCard extends VBox {
    private final TrainingViewModel model;

    PlanCard(TrainingViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        setId("training-plan");
        InvalidationListener changed = _ -> show();
        model.summary().addListener(changed);
        model.progress().addListener(changed);
        model.form().draft().addListener(changed);
        model.form().evaluation().addListener(changed);
        model.grid().draft().addListener(changed);
        show();
    }

    private void show() {
        boolean plan = model.progress().get() == null;
        setVisible(plan);
        setManaged(plan);
        Label title = new Label(Messages.text("training.plan"));
        title.getStyleClass().add("panel-title");
        getChildren().setAll(title);
        switch (model.form().draft().get()) {
            case SpecDraft.Invalid invalid -> getChildren().add(line(invalid.reason()));
            case SpecDraft.Valid valid ->
                lines(valid.spec()).forEach(text -> getChildren().add(line(text)));
        }
    }

    private List<String> lines(TrainingSpec spec) {
        DataSummary data = model.summary().get();
        Evaluation evaluation = model.form().evaluation().get();
        return evaluation == Evaluation.ABLATION
                        && model.grid().draft().get() instanceof GridDraft.Valid(SpecGrid grid)
                        && data.obstacle(evaluation).isEmpty()
                ? lines(data, grid)
                : lines(data, spec, evaluation);
    }

    /// What an ablation does.
    static List<String> lines(DataSummary data, SpecGrid grid) {
        int rows = grid.rows().size();
        int seeds = grid.rows().getFirst().spec().seeds().size();
        int subjects = data.subjects().size();
        return List.of(
                Messages.text("training.plan.rows", rows, subjects, seeds, rows * subjects * seeds),
                Messages.text("training.plan.table", grid.reference()),
                Messages.text("training.plan.rowsKept"),
                Messages.text("training.plan.time"));
    }

    /// The steps in words; no number that is not known before.
    static List<String> lines(DataSummary data, TrainingSpec spec, Evaluation evaluation) {
        int subjects = data.subjects().size();
        int seeds = spec.seeds().size();
        return data.obstacle(evaluation).map(List::of).orElseGet(() -> switch (evaluation) {
            case LOSO, ABLATION ->
                List.of(
                        Messages.text("training.plan.folds", subjects, seeds, subjects * seeds, spec.epochs()),
                        Messages.text("training.plan.unseen", data.clips()),
                        Messages.text("training.plan.kept"),
                        Messages.text("training.plan.time"));
            case ALL_CLIPS ->
                List.of(
                        Messages.text("training.plan.all", data.clips(), subjects, spec.epochs()),
                        Messages.text("training.plan.noScore"),
                        Messages.text("training.plan.time"));
        });
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("plan-line");
        return label;
    }
}
