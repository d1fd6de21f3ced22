package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.job.Lane;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;

/// Which grid an ablation has: one of the program's, or a file. Its rows change the form's spec, and all have the
/// form's seeds and device.
final class GridChoice {
    /// The choice that means a file.
    static final String OWN = "own";

    private final TrainingForm form;
    private final Trainer trainer;
    private final Latest<SpecGrid> reading;
    private final StringProperty name;
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<GridDraft> draft = new ReadOnlyObjectWrapper<>(new GridDraft.Reading());

    GridChoice(TrainingForm form, Trainer trainer, Tasks tasks) {
        this.form = form;
        this.trainer = trainer;
        this.name = new SimpleStringProperty(names().getFirst());
        this.reading = new Latest<>(
                tasks,
                Messages.text("training.task.grid"),
                Lane.IO,
                grid -> draft.set(new GridDraft.Valid(grid)),
                cause -> draft.set(new GridDraft.Invalid(String.valueOf(cause.getMessage()))));
        name.addListener((_, _, _) -> look());
        file.addListener((_, _, _) -> look());
        form.draft().addListener((_, _, _) -> look());
        form.evaluation().addListener((_, _, _) -> look());
        look();
    }

    /// The program's grids, and last [#OWN].
    List<String> names() {
        List<String> names = new ArrayList<>(trainer.grids());
        names.add(OWN);
        return names;
    }

    StringProperty name() {
        return name;
    }

    /// Path of a file with a grid; looked at only where the name is [#OWN].
    StringProperty file() {
        return file;
    }

    ReadOnlyObjectProperty<GridDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// What the ablation's folder is called after.
    String title() {
        String title = own() ? String.valueOf(Path.of(file.get().strip()).getFileName()) : name.get();
        return title.replaceAll("\\.json$", "").replaceAll("[^A-Za-z0-9]+", "_");
    }

    private boolean own() {
        return name.get().equals(OWN);
    }

    private void look() {
        reading.clear();
        if (!form.evaluation().get().grid()) {
            return;
        }
        if (own() && file.get().isBlank()) {
            draft.set(new GridDraft.Invalid(Messages.text("training.grid.noFile")));
        } else if (form.draft().get() instanceof SpecDraft.Valid(TrainingSpec base)) {
            String wanted = own() ? file.get().strip() : name.get();
            draft.set(new GridDraft.Reading());
            reading.submit(context -> trainer.grid(wanted, base)
                    .each(spec -> spec.withRun(
                            base.execution().seeds(),
                            spec.optimisation().epochs(),
                            base.execution().device(),
                            spec.execution().threads())));
        }
    }
}
