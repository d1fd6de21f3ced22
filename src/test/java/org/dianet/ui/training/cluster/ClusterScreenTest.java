package org.dianet.ui.training.cluster;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.dianet.cluster.ClusterProfile;
import org.dianet.job.JobContext;
import org.dianet.job.ThreadedJobRunner;
import org.dianet.pipeline.cluster.CheckCluster;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.task.FxThread;
import org.dianet.ui.common.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkitExtension.class)
class ClusterScreenTest {
    @TempDir
    Path folder;

    @Test
    void aFoldSaysWhyItFailedAndShowsItsLogByKey() throws Exception {
        UiRig bench = new UiRig(folder);
        FakeClusters clusters = new FakeClusters();
        clusters.known = List.of(FakeClusters.sent(FakeClusters.UNI));
        clusters.states = List.of(
                new FoldOnCluster.Done(),
                new FoldOnCluster.Running("7_1"),
                new FoldOnCluster.Failed("The time limit was reached."),
                new FoldOnCluster.Waiting("7_3", "Other jobs come first."));
        fx(() -> {
            ClusterRunsViewModel model = new ClusterRunsViewModel(
                    bench.tasks, bench.ui, Clock.systemUTC(), clusters, run -> {}, saved -> {});
            ClusterRunsView view = new ClusterRunsView(model);
            assertFalse(view.isVisible(), "there is no run yet");
            model.project().bind(bench.workbench.session().openProject());
            model.active().set(true);
            Scene scene = new Scene(view, 800, 600);
            scene.getRoot().applyCss();
            Node tile = view.lookup(".fold.failed");
            assertEquals("s03: failed. The time limit was reached.", tile.getAccessibleText());
            assertTrue(tile.isFocusTraversable());
            assertTrue(view.lookup("#cluster-submit").isManaged());
            Event.fireEvent(
                    tile, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            TextArea log = (TextArea) view.lookup("#cluster-log");
            assertTrue(log.getText().contains("DUE TO TIME LIMIT"), log.getText());
            assertEquals("Log of s03, seed 1", log.getAccessibleText());
            ((Button) view.lookup("#cluster-cancel")).fire();
            assertTrue(view.lookup("#cluster-cancel").isDisabled(), "nothing is left to cancel");
            assertEquals(3, view.lookupAll(".fold.failed").size());
        });
    }

    /// The test of a cluster that does not answer.
    @Test
    void aTestIsCancelledWhileItWaits() throws Exception {
        UiRig bench = new UiRig(folder);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        FakeClusters clusters = new FakeClusters() {
            @Override
            public CheckCluster.Checked check(ClusterProfile profile, JobContext context) throws Exception {
                begun.countDown();
                try {
                    for (int i = 0; i < 6000; i++) {
                        context.checkCancelled();
                        var _ = never.await(10, TimeUnit.MILLISECONDS);
                    }
                } finally {
                    ended.countDown();
                }
                throw new AssertionError("nobody cancelled it");
            }
        };
        try (ThreadedJobRunner runner = new ThreadedJobRunner()) {
            Tasks tasks = new Tasks(runner, new FxThread(), Clock.systemUTC(), bench.problems::add);
            ProfilesViewModel model = fx(() -> new ProfilesViewModel(tasks, clusters, () -> {}));
            await("the profiles", () -> model.testable().get());
            ProfilesSheet sheet = fx(() -> {
                ProfilesSheet made = new ProfilesSheet(model, () -> {});
                new Scene(made, 900, 700).getRoot().applyCss();
                return made;
            });
            fx(() -> ((Button) sheet.lookup("#cluster-test")).fire());
            await("the test", () -> sheet.lookup("#cluster-test").isDisabled());
            // A job that is cancelled before it begins never does.
            assertTrue(begun.await(1, TimeUnit.MINUTES));
            fx(() -> ((Button) sheet.lookup("#cluster-test-cancel")).fire());
            assertTrue(ended.await(1, TimeUnit.MINUTES));
            await("its end", () -> model.testing().get() == null);
            assertNull(fx(() -> model.tested().get()));
        }
    }
}
