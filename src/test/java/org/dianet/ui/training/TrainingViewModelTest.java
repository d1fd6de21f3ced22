package org.dianet.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.evaluation.SplitPlan;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.Presets;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.pipeline.run.ForeseeRun;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingViewModelTest {
    @TempDir
    Path folder;

    private final SimpleStringProperty engineFolder = new SimpleStringProperty("");
    private UiRig bench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
    }

    private TrainingViewModel model(Trainer trainer) {
        TrainingViewModel model = new TrainingViewModel(
                bench.tasks,
                bench.ui,
                Clock.systemUTC(),
                trainer,
                engineFolder,
                Elsewhere.NONE,
                run -> {},
                table -> {});
        model.project().bind(bench.workbench.session().openProject());
        model.active().set(true);
        return model;
    }

    @Test
    void anEngineThatCannotBeLoadedLeavesAnnotatingAlone() {
        TrainingViewModel model = model(new FakeTrainer("libtorch is missing. Run 'dianet doctor'."));
        assertEquals(
                "Training is not possible: libtorch is missing. Run 'dianet doctor'.",
                model.obstacle().get());
        model.start();
        assertNull(model.task().get());
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(15));
        assertEquals(1, bench.workbench.session().undoDepth().get());
        assertEquals(List.of(), bench.problems);
    }

    @Test
    void twoSubjectsAreEnoughToStart() {
        assertEquals("", model(new FakeTrainer("")).obstacle().get());
    }

    @Test
    void aRunForAClusterIsHandedOverAndNothingStartsHere() {
        List<String> sent = new ArrayList<>();
        Elsewhere cluster = new Elsewhere() {
            private final ObservableList<String> places = FXCollections.observableArrayList("uni");

            @Override
            public ObservableList<String> places() {
                return places;
            }

            @Override
            public String obstacle(String place) {
                return sent.isEmpty() ? "" : "busy";
            }

            @Override
            public void start(String place, RunRequest request) {
                sent.add(place + " " + request.run().getParent().getFileName());
            }

            @Override
            public void onChange(Runnable changed) {
                // the test asks again
            }

            @Override
            public void manage() {
                throw new AssertionError("nobody asked for it");
            }
        };
        TrainingViewModel model = new TrainingViewModel(
                bench.tasks,
                bench.ui,
                Clock.systemUTC(),
                new FakeTrainer(""),
                engineFolder,
                cluster,
                run -> {},
                table -> {});
        model.project().bind(bench.workbench.session().openProject());
        model.active().set(true);
        model.form().place().set("uni");
        assertEquals("", model.obstacle().get());
        model.start();
        assertEquals(List.of("uni runs"), sent);
        assertNull(model.task().get());
        model.form().evaluation().set(RunKind.ALL_CLIPS);
        assertTrue(
                model.obstacle().get().startsWith("Only a single run with folds"),
                model.obstacle().get());
        model.form().evaluation().set(RunKind.LOSO);
        assertEquals("busy", model.obstacle().get());
        model.start();
        assertEquals(1, sent.size());
    }

    @Test
    void aWeightsFileIsCheckedAgainstTheBackbone() {
        TrainingViewModel model = model(new FakeTrainer(""));
        model.form().backbone().set(Backbone.RESNET18);
        assertTrue(model.weights().finding().get().contains("resnet18-f37072fd.pth"));
        model.form().weights().set("folder/resnet18.pth");
        assertEquals(
                "Matches the names of torchvision: 100 tensors matched, 0 missing, 1 unexpected. SHA-256 0123456789ab…"
                        + " The first layer was made for colour images: its weights are summed over the channels.",
                model.weights().finding().get());
        model.form().weights().set("broken.pth");
        assertEquals(
                "broken.pth is refused as weights: it is cut off",
                model.weights().finding().get());
    }

    @Test
    void aRuntimeFolderThatIsNotWholeNamesWhatIsMissing() throws IOException {
        TrainingViewModel model = model(new FakeTrainer(""));
        Path runtime = Files.createDirectories(folder.resolve("lib"));
        for (String library : List.of("c10", "torch_cpu", "torch", "c10_cuda")) {
            Files.createFile(runtime.resolve(System.mapLibraryName(library)));
        }
        engineFolder.set(runtime.toString());
        assertEquals(
                "Missing in this folder: " + System.mapLibraryName("torch_cuda") + ", "
                        + System.mapLibraryName("cudart") + ".",
                model.engineFolder().finding().get());
        Files.createFile(runtime.resolve(System.mapLibraryName("torch_cuda")));
        Files.createFile(runtime.resolve("libcudart.so.12"));
        engineFolder.set("");
        engineFolder.set(runtime.toString());
        assertTrue(model.engineFolder().finding().get().startsWith("Nothing is missing."));
        engineFolder.set(folder.resolve("none").toString());
        assertEquals(
                "There is no folder " + folder.resolve("none") + ".",
                model.engineFolder().finding().get());
    }

    @Test
    void everyOptionCanBeTypedAndThePresetTakesItBack() {
        TrainingViewModel model = model(new FakeTrainer(""));
        SpecText text = model.text();
        String quick = text.text().get();
        text.text()
                .set(quick.replace("\"gradientClip\": 0.0", "\"gradientClip\": 2.5")
                        .replace("\"epochs\": 30", "\"epochs\": 7"));
        assertEquals("7", model.form().epochs().get());
        SpecDraft.Valid typed = (SpecDraft.Valid) model.form().draft().get();
        assertEquals(2.5, typed.spec().optimisation().gradientClip());
        assertTrue(model.form().changed().get());
        model.form().epochs().set("8");
        assertTrue(text.text().get().contains("\"epochs\": 8"), "the text follows the form");
        assertTrue(text.text().get().contains("\"gradientClip\": 2.5"), "and keeps what the form does not show");
        model.form().reset();
        assertEquals(quick, text.text().get());
        assertEquals("", model.obstacle().get());
    }

    @Test
    void fieldsThatContradictEachOtherAreRefusedBeforeTheStart() {
        TrainingViewModel model = model(new FakeTrainer(""));
        model.text().text().set(model.text().text().get().replace("\"channels\": \"auto\"", "\"channels\": \"flow\""));
        assertTrue(
                model.obstacle().get().contains("channels flow needs colour rgb"),
                model.obstacle().get());
        model.form().preset().set("cached");
        assertEquals("", model.obstacle().get());
    }

    @Test
    void aTypedOptionThatIsWrongIsNamedAndNothingStarts() {
        TrainingViewModel model = model(new FakeTrainer(""));
        String quick = model.text().text().get();
        model.text().text().set(quick.replace("\"mixup\"", "\"mixing\""));
        assertTrue(
                model.text().problem().get().contains("mixing"),
                model.text().problem().get());
        assertEquals(model.text().problem().get(), model.obstacle().get());
        model.text()
                .text()
                .set(quick.replace("\"input\": \"dual\"", "\"input\": \"full\"")
                        .replace("\"apexJitter\": 0", "\"apexJitter\": 2"));
        assertTrue(model.obstacle().get().contains("augment.apexJitter changes nothing with input full"));
        model.form().reset();
        assertEquals("", model.obstacle().get());
        assertEquals("", model.text().problem().get());
    }

    @Test
    void thePlanCountsTrainingsWithoutGuessingTime() {
        TrainingViewModel model = model(new FakeTrainer(""));
        assertEquals(
                "Hold out each of 2 subjects once, with one seed: 2 trainings of 30 epochs on all other subjects.",
                PlanCard.lines(model.summary().get(), Presets.QUICK, RunKind.LOSO)
                        .getFirst());
    }

    @Test
    void aFrozenBackboneWithoutWeightsIsCalledAControlBeforeTheStart() {
        TrainingViewModel model = model(new FakeTrainer(""));
        model.form().preset().set("cached");
        assertTrue(
                model.weights()
                        .finding()
                        .get()
                        .startsWith(
                                "Without weights the backbone is frozen at random values: a control, not a result."),
                model.weights().finding().get());
        assertFalse(model.weights().finding().get().contains("Without a file"), "said twice");
        model.form().weights().set("folder/resnet18.pth");
        assertTrue(model.weights().finding().get().startsWith("Matches the names of torchvision"));
        model.form().preset().set("paper");
        assertTrue(model.weights().finding().get().startsWith("Without a file, weights start at random."));
    }

    /// The next run would else bear it.
    @Test
    void aNameIsOfOneRun() {
        List<String> started = new ArrayList<>();
        TrainingViewModel model = model(new FakeTrainer("") {
            @Override
            public void evaluate(RunRequest request, RunListener listener, JobContext context) {
                started.add(String.valueOf(request.run().getFileName()));
            }
        });
        model.form().name().set("first");
        model.start();
        assertTrue(started.getFirst().startsWith("first-"), started.toString());
        assertEquals("", model.form().name().get());
    }

    @Test
    void aRunIsDividedAsTheFormSays() {
        List<String> splits = new ArrayList<>();
        TrainingViewModel model = model(new FakeTrainer("") {
            @Override
            public void evaluate(RunRequest request, RunListener listener, JobContext context) {
                splits.add(Objects.requireNonNull(request.split()).text());
            }
        });
        model.form().split().set(new SplitPlan.KFold(5, 0));
        model.start();
        assertEquals(List.of("kfold:5"), splits);
    }

    @Test
    void whatALinearRunTrainsIsCountedOnce() {
        TrainingViewModel model = model(new FakeTrainer(""));
        model.form().backbone().set(Backbone.LINEAR);
        model.form().seeds().set("1 2 3");
        SpecDraft.Valid linear = (SpecDraft.Valid) model.form().draft().get();
        assertTrue(PlanCard.lines(model.summary().get(), linear.spec(), RunKind.LOSO)
                .getFirst()
                .startsWith("Hold out each of 2 subjects once, with one seed: 2 trainings"));
    }

    @Test
    void timeMemoryAndDiskAreToldInNumbersOfPeople() {
        assertEquals(
                List.of(
                        "Time: about 20 min, estimated from quick-1, for a machine like the one that trained it.",
                        "Memory: about 7.9 GB while it trains. Disk: about 95 MB for the weights; 12.0 GB are free."),
                PlanCard.cost(new ForeseeRun.Foreseen(
                        Optional.of(1200.0), List.of("quick-1"), 7_900_000_000L, 95_000_000, 12_000_000_000L)));
        assertEquals(
                "Memory: about 300 MB while it trains. Disk: about 2.0 GB for the weights, but only 1.0 GB are free.",
                PlanCard.cost(new ForeseeRun.Foreseen(
                                Optional.empty(), List.of(), 300_000_000, 2_000_000_000, 1_000_000_000))
                        .getLast());
    }
}
