package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.NetworkName;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.run.ChooseNested;
import org.dianet.pipeline.run.ForeseeRun;
import org.dianet.run.Split;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.SplitWords;
import org.dianet.wording.Durations;

/// What a run by the settings on the left would do, and what it would take.
final class PlanCard extends VBox {
    private final TrainingViewModel model;

    PlanCard(TrainingViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        setId("training-plan");
        InvalidationListener changed = _ -> show();
        model.summary().addListener(changed);
        model.foresight().foreseen().addListener(changed);
        model.form().draft().addListener(changed);
        model.form().evaluation().addListener(changed);
        model.form().split().addListener(changed);
        model.form().place().addListener(changed);
        model.grid().draft().addListener(changed);
        show();
    }

    private void show() {
        Label title = new Label(Messages.text("training.plan"));
        title.getStyleClass().add("panel-title");
        getChildren().setAll(title);
        switch (model.form().draft().get()) {
            case SpecDraft.Invalid invalid -> getChildren().add(line(invalid.reason()));
            case SpecDraft.Valid valid ->
                planned(valid.spec()).forEach(text -> getChildren().add(line(text)));
        }
    }

    private List<String> planned(TrainingSpec spec) {
        List<String> all = new ArrayList<>(lines(spec));
        if (NetworkName.frozenAtRandom(spec)) {
            all.addFirst(Messages.text("training.plan.control"));
        }
        String place = model.form().place().get();
        if (!place.isEmpty()) {
            // What is said of this computer.
            all.removeAll(List.of(Messages.text("training.plan.kept"), Messages.text("training.plan.time")));
            all.add(Messages.text("training.plan.place", place));
            return all;
        }
        if (model.foresight().foreseen().get() != null) {
            all.addAll(cost(model.foresight().foreseen().get()));
        }
        return all;
    }

    /// Time, memory and disk.
    static List<String> cost(ForeseeRun.Foreseen foreseen) {
        return List.of(
                foreseen.seconds()
                        .map(seconds -> Messages.text(
                                "training.plan.judged",
                                Durations.about(seconds),
                                String.join(", ", foreseen.judgedBy())))
                        .orElseGet(() -> Messages.text("training.plan.neverTimed")),
                Messages.text("training.plan.memory", bytes(foreseen.memory()))
                        + " "
                        + (foreseen.free() > 0
                                ? Messages.text(
                                        foreseen.disk() > foreseen.free()
                                                ? "training.plan.disk.full"
                                                : "training.plan.disk",
                                        bytes(foreseen.disk()),
                                        bytes(foreseen.free()))
                                : Messages.text("training.plan.disk.unknown", bytes(foreseen.disk()))));
    }

    private static String bytes(long bytes) {
        return bytes >= 950_000_000
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%d MB", Math.max(1, Math.round(bytes / 1e6)));
    }

    private List<String> lines(TrainingSpec spec) {
        DataSummary data = model.summary().get();
        RunKind evaluation = model.form().evaluation().get();
        return evaluation.grid()
                        && model.grid().draft().get() instanceof GridDraft.Valid(SpecGrid grid)
                        && data.obstacle(evaluation).isEmpty()
                ? evaluation == RunKind.CHOICE
                        ? lines(data, grid, model.form().split().get())
                        : lines(data, grid)
                : lines(data, spec, evaluation, model.form().split().get());
    }

    /// What choosing in each fold does.
    static List<String> lines(DataSummary data, SpecGrid grid, SplitPlan split) {
        SpecGrid candidates = ChooseNested.candidates(grid);
        int seeds = candidates.rows().getFirst().spec().execution().seeds().size();
        return List.of(
                Messages.text(
                        "training.plan.choice",
                        candidates.rows().size(),
                        ChooseNested.trainings(candidates, (long) data.folds(split) * seeds)),
                Messages.text("training.plan.unseen", data.clips()),
                Messages.text("training.plan.kept"),
                Messages.text("training.plan.time"));
    }

    /// What an ablation does.
    static List<String> lines(DataSummary data, SpecGrid grid) {
        int rows = grid.rows().size();
        int seeds = grid.rows().getFirst().spec().execution().seeds().size();
        int subjects = data.subjects().size();
        int trainings = subjects
                * grid.rows().stream()
                        .mapToInt(row -> row.spec().trainedSeeds().size())
                        .sum();
        return List.of(
                Messages.text("training.plan.rows", rows, subjects, seeds, trainings),
                Messages.text("training.plan.table", grid.reference()),
                Messages.text("training.plan.rowsKept"),
                Messages.text("training.plan.time"));
    }

    /// The steps in words.
    static List<String> lines(DataSummary data, TrainingSpec spec, RunKind evaluation) {
        return lines(data, spec, evaluation, Split.LOSO.plan());
    }

    private static String divided(DataSummary data, TrainingSpec spec, SplitPlan split) {
        int seeds = split.redrawn()
                ? spec.execution().seeds().size()
                : spec.trainedSeeds().size();
        int folds = data.folds(split);
        return split.equals(Split.LOSO.plan())
                ? Messages.text(
                        "training.plan.folds",
                        folds,
                        seeds,
                        folds * seeds,
                        spec.optimisation().epochs())
                : Messages.text(
                        "training.plan.split",
                        SplitWords.of(split),
                        seeds,
                        folds * seeds,
                        spec.optimisation().epochs());
    }

    private static List<String> lines(DataSummary data, TrainingSpec spec, RunKind evaluation, SplitPlan split) {
        int subjects = data.subjects().size();
        return data.obstacle(evaluation).map(List::of).orElseGet(() -> switch (evaluation) {
            case LOSO, ABLATION, CHOICE ->
                List.of(
                        divided(data, spec, split),
                        Messages.text("training.plan.unseen", data.clips()),
                        Messages.text("training.plan.kept"),
                        Messages.text("training.plan.time"));
            case ALL_CLIPS ->
                List.of(
                        Messages.text(
                                "training.plan.all",
                                data.clips(),
                                subjects,
                                spec.optimisation().epochs()),
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
