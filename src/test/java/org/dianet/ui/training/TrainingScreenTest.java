package org.dianet.ui.training;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.dianet.job.JobContext;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.dianet.ui.common.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkitExtension.class)
class TrainingScreenTest {
    @TempDir
    Path folder;

    private UiRig bench;

    private TrainingViewModel model(Trainer trainer) throws IOException {
        bench = new UiRig(folder);
        TrainingViewModel model = new TrainingViewModel(
                bench.tasks,
                bench.ui,
                Clock.systemUTC(),
                trainer,
                new SimpleStringProperty(""),
                Elsewhere.NONE,
                run -> {},
                table -> {});
        model.project().bind(bench.workbench.session().openProject());
        model.active().set(true);
        return model;
    }

    @Test
    void aTrainingOnAllClipsHoldsNobodyOut() throws IOException {
        TrainingViewModel model = model(new FakeTrainer("") {
            @Override
            public void train(RunRequest request, RunListener listener, JobContext context) {
                listener.prepared(
                        new PreparedClips(List.of("x", "y"), List.of(), List.of(), List.of()), List.of(FoldKey.all(1)));
                listener.foldStarted(FoldKey.all(1), 1);
                listener.epochEnded(FoldKey.all(1), new Epoch(1, 2, 1, 0.5, 1));
            }
        });
        fx(() -> {
            model.form().evaluation().set(RunKind.ALL_CLIPS);
            ProgressCard card = new ProgressCard(model);
            model.start();
            bench.later();
            List<String> words = card.lookupAll(".note").stream()
                    .map(node -> ((Label) node).getText())
                    .toList();
            assertTrue(words.contains("All clips, none held out; finished seeds in grey"), words.toString());
            assertFalse(words.toString().contains("held out; finished folds"), words.toString());
        });
    }

    /// The sentence that says so has its room from the start.
    @Test
    void noFieldMovesWhenTheFirstKeyIsTyped() throws IOException {
        TrainingViewModel model = model(new FakeTrainer(""));
        fx(() -> {
            FormView form = new FormView(
                    model, new AnsweringDialogs(folder), new SimpleObjectProperty<>(List.of("auto", "cpu")));
            Scene scene = new Scene(form, 400, 1200);
            double before = place(scene);
            model.form().epochs().set("7");
            assertTrue(model.form().changed().get());
            assertEquals(before, place(scene));
        });
    }

    private static double place(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.lookup("#training-epochs").localToScene(0, 0).getY();
    }

    /// What the preset's sentence says is what the preset sets; which of it the paper does not tell is named.
    @Test
    void thePresetPaperSaysWhoseItsNumbersAre() {
        TrainingSpec paper = Presets.PAPER;
        String words = Messages.text("training.preset.paper.description");
        int ours = words.indexOf("Our choice, where the paper says nothing:");
        assertTrue(ours > 0, words);
        for (String part : List.of(
                "(AdamW " + (paper.optimisation().weightDecay() == 0 ? "without" : "with") + " weight decay)",
                "Adam at "
                        + BigDecimal.valueOf(paper.optimisation().learningRate())
                                .stripTrailingZeros()
                                .toPlainString(),
                "batches of " + paper.optimisation().batch(),
                paper.optimisation().epochs() + " epochs")) {
            assertTrue(words.substring(0, ours).contains(part), part + " in " + words);
        }
        for (String part : List.of(
                "consistency " + paper.regularisation().consistency(),
                "dropout " + paper.network().dropout(),
                paper.network().heads() + " heads")) {
            assertTrue(words.substring(ours).contains(part), part + " in " + words);
        }
    }
}
