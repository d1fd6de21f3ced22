package org.dianet.ui.training.cluster;

import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.ui.training.TrainingLink;

/// Opens the user's clusters, and keeps the runs on them in step with the session.
public final class ClusterCommands {
    private ClusterCommands() {}

    /// The runs of the session's project.
    ///
    /// @param sheet shows something over the window until `close` is run
    public static ClusterRunsViewModel connected(
            Tasks tasks,
            UiThread ui,
            InstantSource clock,
            Clusters clusters,
            Workbench workbench,
            Consumer<Node> sheet,
            Runnable close) {
        ClusterRunsViewModel model = new ClusterRunsViewModel(
                tasks,
                ui,
                clock,
                clusters,
                run -> TrainingLink.finished(run, workbench),
                saved -> sheet.accept(new ProfilesSheet(new ProfilesViewModel(tasks, clusters, saved), close)));
        model.project().bind(workbench.session().openProject());
        model.active().bind(workbench.mode().isEqualTo(Mode.TRAIN));
        return model;
    }

    public static Command of(ClusterRunsViewModel model) {
        return Command.of("project.clusters", "", model::manage);
    }
}
