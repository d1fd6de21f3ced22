package org.dianet.ui.preview.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.job.Lane;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.RunRecord;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.SplitWords;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Which model answers: a run of the project, or the folder of an exported model.
public final class ModelsViewModel {
    private final ReadRuns runs;
    private final Latest<List<Choice>> looking;
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    // Referenced, because a view without references is collected with its listeners.
    private final ObservableList<Choice> choicesView = FXCollections.unmodifiableObservableList(choices);
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<@Nullable OpenProject>();
    private final ObjectProperty<@Nullable Path> run = new SimpleObjectProperty<@Nullable Path>();

    public ModelsViewModel(Tasks tasks, ReadRuns runs) {
        this.runs = runs;
        this.looking = new Latest<>(
                tasks, Messages.text("preview.task.models"), Lane.IO, choices::setAll, _ -> choices.clear());
        project.addListener((_, before, now) -> {
            if (before == null || now == null || !before.folder().equals(now.folder())) {
                look();
            }
        });
        run.addListener((_, _, _) -> look());
    }

    /// A run whose networks can be asked.
    ///
    /// @param text its name and what it is
    record Choice(Path folder, String text) {}

    public ObjectProperty<@Nullable OpenProject> project() {
        return project;
    }

    /// The run that is asked; may lie outside the project.
    public ObjectProperty<@Nullable Path> run() {
        return run;
    }

    ObservableList<Choice> choices() {
        return choicesView;
    }

    /// Looks at the disk again.
    void look() {
        looking.clear();
        OpenProject open = project.get();
        if (open == null) {
            choices.clear();
        } else {
            looking.submit(context -> {
                List<Choice> found = new ArrayList<>();
                for (ReadRuns.Found each : runs.of(open.folder())) {
                    if (each instanceof ReadRuns.Found.Intact(Path folder, RunRecord record)
                            && !runs.finished(folder, record).isEmpty()) {
                        found.add(new Choice(
                                folder,
                                Messages.text(
                                        "preview.models." + record.kind(),
                                        String.valueOf(folder.getFileName()),
                                        SplitWords.of(record.split().plan()))));
                    }
                }
                return found;
            });
        }
    }
}
