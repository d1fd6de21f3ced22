package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.job.Lane;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.run.ChooseNested;
import org.dianet.pipeline.run.ForeseeRun;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// What the run of the settings would take, kept in step with them.
final class Foresight {
    private final TrainingViewModel model;
    private final Latest<ForeseeRun.Foreseen> looking;
    private final ReadOnlyObjectWrapper<ForeseeRun.@Nullable Foreseen> foreseen =
            new ReadOnlyObjectWrapper<ForeseeRun.@Nullable Foreseen>();
    private ForeseeRun.@Nullable Wanted asked;
    private @Nullable Path askedIn;

    Foresight(TrainingViewModel model, Trainer trainer, Tasks tasks) {
        this.model = model;
        this.looking = new Latest<>(
                tasks, Messages.text("training.task.foresee"), Lane.IO, foreseen::set, _ -> foreseen.set(null));
        InvalidationListener changed = _ -> look(trainer);
        model.form().draft().addListener(changed);
        model.form().evaluation().addListener(changed);
        model.grid().draft().addListener(changed);
        model.summary().addListener(changed);
        // The time of a finished run is the estimate for the next.
        model.task().addListener((_, _, now) -> {
            if (now == null) {
                asked = null;
                look(trainer);
            }
        });
    }

    /// `null` while it is not known.
    ReadOnlyObjectProperty<ForeseeRun.@Nullable Foreseen> foreseen() {
        return foreseen.getReadOnlyProperty();
    }

    private void look(Trainer trainer) {
        OpenProject open = model.project().get();
        ForeseeRun.Wanted wanted = wanted();
        if (open == null || wanted == null) {
            looking.clear();
            foreseen.set(null);
            asked = null;
        } else if (!wanted.equals(asked) || !Objects.equals(askedIn, open.folder())) {
            asked = wanted;
            askedIn = open.folder();
            looking.clear();
            looking.submit(context -> trainer.foresee(open.folder(), wanted));
        }
    }

    private ForeseeRun.@Nullable Wanted wanted() {
        RunKind evaluation = model.form().evaluation().get();
        DataSummary data = model.summary().get();
        List<TrainingSpec> specs = specs(evaluation);
        if (specs.isEmpty() || data.obstacle(evaluation).isPresent()) {
            return null;
        }
        int subjects = data.subjects().size();
        int folds = data.folds(model.form().split().get());
        int seeds = specs.getFirst().execution().seeds().size();
        return evaluation == RunKind.ALL_CLIPS
                ? new ForeseeRun.Wanted(specs, seeds, data.clips())
                : new ForeseeRun.Wanted(
                        specs,
                        (long) folds * seeds * (evaluation == RunKind.CHOICE ? ChooseNested.GROUPS : 1),
                        (double) data.clips() * (subjects - 1) / subjects);
    }

    private List<TrainingSpec> specs(RunKind evaluation) {
        if (evaluation.grid()) {
            return model.grid().draft().get() instanceof GridDraft.Valid(SpecGrid grid)
                    ? grid.rows().stream().map(SpecGrid.Row::spec).toList()
                    : List.of();
        }
        return model.form().draft().get() instanceof SpecDraft.Valid(TrainingSpec spec) ? List.of(spec) : List.of();
    }
}
