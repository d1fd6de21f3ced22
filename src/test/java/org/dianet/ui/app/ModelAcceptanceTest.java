package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.project.SynthesiseProject;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.synthesis.SyntheticDatasetSpec;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.training.RunKind;
import org.dianet.video.javacv.JavaCvWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A model is trained on all clips of one project, exported, and asked about a new clip of another.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class ModelAcceptanceTest {
    @TempDir
    Path folder;

    private Path synthesised(String name, int subjects) throws IOException {
        Path project = folder.resolve(name);
        new SynthesiseProject(new JsonProjectStore(), new JavaCvWriter())
                .synthesise(project, new SyntheticDatasetSpec(subjects, 2, 1, 64, 20, 0), JobContext.silent());
        return project;
    }

    @Test
    void aModelIsExportedAndAnswersForAClipOfAnotherProject() throws IOException {
        Path learnt = synthesised("learnt", 2);
        Path other = synthesised("other", 3);
        AnsweringDialogs dialogs = new AnsweringDialogs(folder);
        try (DrivenWindow window = new DrivenWindow(folder.resolve("settings"), dialogs).open(learnt)) {
            train(window);
            Path model = export(window);
            useIt(window);
            fx(() -> window.workbench.open(other));
            await("the other project", () -> other.equals(window.projectFolder()));
            await(
                    "the clip's frames",
                    () -> window.workbench.selection().frames().get() != null);
            dialogs.choose(model);
            askAboutAnUnlabelledClip(window);
        }
    }

    private static void train(DrivenWindow window) {
        FxBot.click(window.node("mode-train"));
        fx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<RunKind> box = (ComboBox<RunKind>) window.node("training-evaluation");
            box.getSelectionModel().select(RunKind.ALL_CLIPS);
            ((TextInputControl) window.node("training-epochs")).setText("2");
        });
        await("the engine and the data", () -> !window.node("start-run").isDisabled());
        FxBot.click(window.node("start-run"));
        await("the model's page", () -> !window.nodes("#model-card").isEmpty());
    }

    private Path export(DrivenWindow window) throws IOException {
        String card = fx(() -> ((Pane) window.node("model-card"))
                .getChildren().stream().map(line -> ((Label) line).getText()).collect(Collectors.joining("\n")));
        assertTrue(card.contains("4 clips of 2 subjects"), card);
        assertTrue(card.contains("Not evaluated"), card);
        assertFalse(card.contains("#") || card.contains("--") || card.contains("`"), card);
        FxBot.click(window.node("export-model"));
        await("the export", () -> window.nodes("#model-exported").stream().anyMatch(node -> node.isVisible()));
        try (Stream<Path> entries = Files.list(folder)) {
            Path model = entries.filter(entry -> entry.getFileName().toString().startsWith("model-"))
                    .findFirst()
                    .orElseThrow();
            String file = Files.readString(model.resolve("MODEL_CARD.md"));
            assertTrue(
                    file.startsWith("# Model card: DIANet (small network), ") && file.contains("4 clips of 2"), file);
            return model;
        }
    }

    /// The subject of the first clip is one that it was trained on.
    private static void useIt(DrivenWindow window) {
        FxBot.click(window.node("use-model"));
        Clip clip = fx(
                () -> Objects.requireNonNull(window.workbench.selection().clip().get()));
        await(
                "that it knows the subject",
                () -> window.shows("clips of subject " + clip.subject()
                        + " among them: this subject was in its training, so this is not a test."));
        assertTrue(window.shows("The answer of one network trained on 4 clips of 2 subjects of the project “"));
        assertFalse(window.nodes(".prediction-bars").isEmpty());
    }

    private static void askAboutAnUnlabelledClip(DrivenWindow window) {
        Clip clip = fx(() -> Objects.requireNonNull(
                        window.workbench.session().openProject().get())
                .project()
                .clips()
                .getLast());
        fx(() -> {
            Coding coding = clip.codingBy(Coder.DATASET).orElseThrow();
            window.workbench
                    .session()
                    .perform("Take the label away", new Edit.PutCoding(clip.id(), coding.withEmotion(null)), null);
            window.workbench.selection().clipId().set(clip.id());
            MenuButton menu = (MenuButton) window.node("model-menu");
            menu.getItems().getLast().fire();
        });
        await("the clip without a label", () -> {
            Clip now = window.workbench.selection().clip().get();
            return now != null && now.id().equals(clip.id()) && now.coding().emotion() == null;
        });
        await(
                "its answer and where it comes from",
                () -> window.shows("trained on 4 clips of 2 subjects of the project “")
                        && window.shows("none of them of subject " + clip.subject() + "."));
    }
}
