package org.dianet.ui.preview.model;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.explain.StreamShare;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.app.AnsweringDialogs;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.ui.preview.phase.PhasePane;
import org.dianet.ui.preview.phase.PreviewViewModel;
import org.dianet.video.QueuedJobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// In a small window the model's answer lies below what the panel shows.
@ExtendWith(FxToolkitExtension.class)
class AnswerInSightTest {
    private static final UiThread HERE = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            work.run();
            return () -> {};
        }
    };

    @TempDir
    private Path folder;

    private final QueuedJobRunner jobs = new QueuedJobRunner();
    private final Tasks tasks = new Tasks(jobs, HERE, Clock.systemUTC(), _ -> {});
    private final OverlayViewModel model =
            new OverlayViewModel(tasks, HERE, (_, _) -> answer(), (_, _) -> {}, (_, _, _, _, _) -> {
                throw new UnsupportedOperationException();
            });

    private static ModelAnswer answer() {
        return new ModelAnswer(
                new PredictClip.Answer(
                        List.of("x", "y"),
                        List.of(0.5, 0.5),
                        2,
                        List.of(1L, 2L),
                        "",
                        Optional.empty(),
                        Optional.of(new StreamShare("DI-Onset", "DI-Offset", 0.25))),
                null,
                null,
                null,
                "",
                null,
                "two networks");
    }

    private Stage shown(OverlayPane[] made) {
        return fx(() -> {
            OverlayPane pane = new OverlayPane(
                    model,
                    new PhasePane(new PreviewViewModel(tasks)),
                    new ModelMenu(
                            new ModelsViewModel(tasks, new ReadRuns(new JsonRunStore())), new AnsweringDialogs(folder)),
                    () -> {});
            made[0] = pane;
            // A pane follows the focus, which begins here.
            Button above = new Button();
            above.setMinHeight(400);
            ScrollPane scroll = new ScrollPane(new VBox(above, pane));
            scroll.setFitToWidth(true);
            Stage stage = new Stage();
            stage.setScene(new Scene(scroll, 330, 300));
            stage.show();
            return stage;
        });
    }

    private void open() {
        Clip clip = new Clip(
                new ClipId("c"),
                new SubjectId("s"),
                "",
                new Media.MotionImage("c.png"),
                FrameNumbers.of(1),
                new FrameRate(1),
                List.of(),
                null);
        model.project()
                .set(new OpenProject(
                        Path.of("p"),
                        new Project("p", List.of(clip), Vocabulary.EMPTY, Protocol.identity("p", List.of("x", "y")))));
        model.clip().set(clip);
        model.run().set(Path.of("run"));
    }

    private static boolean inSight(Stage stage) {
        Node bars = stage.getScene().getRoot().lookup(".prediction-bars");
        if (bars == null) {
            return false;
        }
        Bounds there = bars.localToScene(bars.getLayoutBounds());
        return there.getMinY() >= -0.5 && there.getMaxY() <= 300.5;
    }

    @Test
    void theAnswerComesIntoSightAndStaysWhereItIsWhileAnotherIsOnItsWay() {
        OverlayPane[] made = new OverlayPane[1];
        Stage stage = shown(made);
        fx(() -> {
            made[0].seekAnswer();
            open();
            jobs.runAll();
        });
        await("the bars in sight", () -> inSight(stage));
        double before = fx(() -> made[0].getHeight());
        fx(() -> {
            model.seed().set(2L);
            assertEquals(OverlayState.Asking.class, model.state().get().getClass());
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            assertEquals(before, made[0].getHeight());
            jobs.runAll();
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            assertEquals(before, made[0].getHeight());
            assertTrue(inSight(stage));
            stage.hide();
        });
    }

    /// As *Use on clips* does for a model that is asked already.
    @Test
    void anAnswerThatIsThereComesIntoSight() {
        OverlayPane[] made = new OverlayPane[1];
        Stage stage = shown(made);
        fx(() -> {
            open();
            jobs.runAll();
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        assertFalse(fx(() -> inSight(stage)));
        fx(() -> made[0].seekAnswer());
        await("the bars in sight", () -> inSight(stage));
        fx(() -> stage.hide());
    }

    /// An answer that comes by itself, as for the next clip, leaves the panel where it was put.
    @Test
    void whatNobodyAskedForJustNowMovesNothing() {
        Stage stage = shown(new OverlayPane[1]);
        fx(() -> {
            open();
            jobs.runAll();
            ScrollPane scroll = (ScrollPane) stage.getScene().getRoot();
            scroll.layout();
            assertNotNull(scroll.lookup(".prediction-bars"));
            assertEquals(0, scroll.getVvalue());
            assertEquals("Gates: DI-Onset 25 %, DI-Offset 75 %.", ((Label) scroll.lookup("#stream-share")).getText());
            stage.hide();
        });
    }
}
