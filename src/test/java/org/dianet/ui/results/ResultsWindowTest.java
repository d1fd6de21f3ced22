package org.dianet.ui.results;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.dianet.evaluation.Prediction;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.controls.ControlsRequest.Labels;
import org.dianet.pipeline.population.Grouping;
import org.dianet.run.RunRecord;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The results screen on runs that lie on disk.
@ExtendWith(FxToolkitExtension.class)
class ResultsWindowTest {
    private static final String[] RIGHT = {"a", "a", "a", "a", "a", "a"};
    private static final String[] WRONG = {"b", "b", "b", "b", "b", "b"};
    private static final String[] HALF = {"a", "a", "a", "b", "b", "b"};

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<String> shownClips = new ArrayList<>();
    private final MapTestsOnDemand tests = new MapTestsOnDemand();
    private boolean namesHidden;
    private final ThreeClips many = new ThreeClips();
    private StoredRunsOnDisk runs;
    private ResultsViewModel model;
    private Stage stage;

    @BeforeEach
    void project() {
        runs = new StoredRunsOnDisk(folder.resolve("project"));
    }

    @AfterEach
    void close() {
        fx(() -> stage.close());
    }

    private void open() throws IOException {
        UiRig bench = new UiRig(Files.createDirectories(folder.resolve("bench")));
        fx(() -> {
            model = new ResultsViewModel(
                    bench.tasks,
                    runs.library(),
                    new AnsweringDialogs(folder),
                    said::add,
                    (title, clips) -> clips.forEach(clip -> shownClips.add(clip.value())));
            stage = new Stage();
            Scene scene = new Scene(view(bench), 1280, 700);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
            model.projectFolder().set(runs.project);
        });
    }

    private ResultsView view(UiRig bench) {
        return new ResultsView(
                model,
                new ResultsView.Ways(() -> {}, () -> {}),
                path -> {},
                List.of(
                        new ControlsPane(bench.tasks, tests, model.projectFolder()::get),
                        new ClipsPane(
                                bench.tasks,
                                many,
                                model.projectFolder()::get,
                                new ClipsPane.Names(
                                        clip -> "clip " + clip.id(),
                                        clip -> "P" + clip.subject().value().substring(1),
                                        clip -> shownClips.add(clip.id().value()))),
                        new MeansPane(bench.tasks, many, model.projectFolder()::get, () -> namesHidden)));
    }

    private List<Node> nodes(String selector) {
        return fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return List.copyOf(stage.getScene().getRoot().lookupAll(selector));
        });
    }

    private <N extends Node> N node(String id, Class<N> type) {
        return type.cast(nodes("#" + id).getFirst());
    }

    private void press(String id) {
        fx(() -> node(id, ButtonBase.class).fire());
    }

    /// Chooses from a menu.
    private void choose(String menu, String item) {
        MenuButton button = node(menu, MenuButton.class);
        fx(() -> button.getItems().stream()
                .filter(each -> each.getText().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + " in "
                        + button.getItems().stream().map(MenuItem::getText).toList()))
                .fire());
    }

    private List<String> texts(String selector) {
        return nodes(selector).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean says(String words) {
        return texts(".label").stream().anyMatch(text -> text.contains(words));
    }

    /// A newer run, as another program may write it, takes nobody from the run that is looked at.
    @Test
    void lookingAgainKeepsTheRunThatIsLookedAt() throws IOException {
        Path looked = runs.run("looked-at", RunRecord.Kind.LOSO, 1, RIGHT);
        Files.createFile(Files.createDirectories(looked.resolveSibling("newer")).resolve("run.lock"));
        open();
        await("the run", () -> looked.equals(model.run().get()));
        // As in the window, whose screens are built when they are first shown.
        UiRig other = new UiRig(Files.createDirectories(folder.resolve("other")));
        fx(() -> stage.getScene().setRoot(view(other)));
        runs.run("newer", RunRecord.Kind.LOSO, 2, HALF);
        fx(() -> model.refresh());
        await(
                "both runs",
                () -> model.runs().size() == 2 && model.runs().stream().allMatch(run -> run.score() != null));
        assertEquals(looked, fx(() -> model.run().get()));
        assertEquals(
                looked,
                fx(() -> ((RunEntry)
                                node("runs", ListView.class).getSelectionModel().getSelectedItem())
                        .folder()));
    }

    @Test
    void misreadAnswersOfSeveralSeedsSayTheirSeed() throws IOException {
        open();
        for (int seeds = 1; seeds <= 2; seeds++) {
            List<Prediction> answers = LongStream.rangeClosed(1, seeds)
                    .mapToObj(seed -> new Prediction("s", "c", "a", "b", "s", seed, List.of(0.25, 0.75)))
                    .toList();
            boolean several = seeds > 1;
            fx(() -> {
                ResultTables tables = new ResultTables(model);
                tables.show(RunResults.of(List.of("a", "b"), answers, List.of()));
                TableView<?> misread = (TableView<?>) tables.getTabs().stream()
                        .map(Tab::getContent)
                        .filter(content -> "misread".equals(content.getId()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(several ? 5 : 4, misread.getColumns().size());
                assertEquals(
                        several,
                        misread.getColumns().stream().anyMatch(c -> c.getText().equals("Seed")));
            });
        }
    }

    /// The settings in run.json are only the first that the folds could choose.
    @Test
    void aRunWhoseFoldsChoseIsNotDescribedByItsFirstSettings() throws IOException {
        runs.nested("nested", 1, RIGHT);
        open();
        assertTrue(says("chosen in each fold from 2 settings · leave one subject out"), "in the header");
        assertFalse(says(" px") || says("epoch"), "neither image size nor epochs");
    }

    /// By hand: where all six subjects differ the permutation test over all exchanges gives 2/64, where three differ
    /// 2/8; after Holm over three pairs 3 · 2/64 and 2 · 2/8 (the smallest of the rest).
    @Test
    void severalRunsStandSideBySidePairByPair() throws IOException {
        runs.run("right", RunRecord.Kind.LOSO, 3, RIGHT);
        runs.run("wrong", RunRecord.Kind.LOSO, 2, WRONG);
        runs.run("half", RunRecord.Kind.LOSO, 1, HALF);
        open();
        choose("compare-run", "wrong");
        choose("add-run", "half");
        assertTrue(says("3 runs side by side") && says("6 clips of 6 subjects: those that all runs predicted"));
        List<String> values = texts("#several-pairs .score-value");
        assertEquals(List.of("+1.000  ·  p 0.094", "+0.500  ·  p 0.500", "−0.500  ·  p 0.500"), accuracies(values));
        press("export-several-csv");
        press("export-several-tex");
        String csv = Files.readString(folder.resolve("comparison.csv"));
        assertTrue(csv.contains("difference,A,B,right,wrong,accuracy,1.000000,,1.000000,1.000000,"), csv);
        assertTrue(csv.contains(",0.031250,0.093750,"), csv);
        assertTrue(Files.readString(folder.resolve("comparison.tex")).contains("the same, corrected for 3 pairs"));
        assertEquals(2, said.size(), said.toString());
        fx(() -> ((Hyperlink) nodes(".several-pair").get(1)).fire());
        assertTrue(says("A right · B half") && says("3 of 6 clips answered differently"));
        press("end-comparison");
        choose("compare-run", "All of these, pair by pair");
        assertEquals(3, nodes(".several-pair").size());
        fx(() -> ((ButtonBase) nodes("#several-runs .button").getFirst()).fire());
        assertTrue(says("2 runs side by side"));
        assertEquals(List.of("−0.500  ·  p 0.250"), accuracies(texts("#several-pairs .score-value")));
        press("end-comparison");
        assertTrue(says("right"));
    }

    private static List<String> accuracies(List<String> values) {
        List<String> firsts = new ArrayList<>();
        for (int i = 0; i < values.size(); i += 3) {
            firsts.add(values.get(i));
        }
        return firsts;
    }

    /// The card follows its chooser, also when the same run is chosen again on a page that was left.
    @Test
    void aModelsCardCitesTheRunThatIsChosen() throws IOException {
        runs.run("model", RunRecord.Kind.TRAINING, 3);
        runs.run("good", RunRecord.Kind.LOSO, 2, RIGHT);
        runs.run("poor", RunRecord.Kind.LOSO, 1, HALF);
        open();
        assertTrue(says("(run good)") && says("Accuracy 1.000"), texts(".label").toString());
        for (int visit = 0; visit < 2; visit++) {
            cite("poor");
            assertTrue(says("(run poor)") && says("Accuracy 0.500"), "visit " + visit);
            assertFalse(says("Accuracy 1.000"));
            fx(() -> model.showRun(folder.resolve("project/runs/good")));
            fx(() -> model.showRun(folder.resolve("project/runs/model")));
            assertTrue(says("(run good)") && says("Accuracy 1.000"));
        }
        cite("none");
        assertTrue(says("Not evaluated") && !says("Accuracy"));
    }

    @SuppressWarnings("unchecked")
    private void cite(String name) {
        ComboBox<RunEntry> box = node("model-evaluation", ComboBox.class);
        List<String> names = box.getItems().stream()
                .map(run -> run == null ? "none" : run.name())
                .toList();
        fx(() -> box.getSelectionModel().select(names.indexOf(name)));
    }

    @Test
    void aRunCancelledBeforeItsFirstFoldIsDeletedAndBroughtBack() throws IOException {
        Path run = runs.run("a-rather-long-name-of-a-run-20261129-022239", RunRecord.Kind.LOSO, 2);
        runs.run("right", RunRecord.Kind.LOSO, 1, RIGHT);
        open();
        assertTrue(says("Run a-rather-long-name"));
        press("delete-run");
        await("it is gone", () -> !Files.exists(run));
        Labeled gone = (Labeled) nodes(".undo-bar .note").getFirst();
        assertEquals("a-rather-long-name-of-a-run-20261129-022239 deleted", gone.getText());
        assertTrue(
                nodes(".undo-bar .text").stream()
                        .anyMatch(node ->
                                ((Text) node).getText().replace("\n", "").endsWith("022239 deleted")),
                "wrapped, not cut");
        press("undo-delete");
        await("it is back", () -> Files.exists(run));
        assertTrue(says("Run a-rather-long-name"));
        fx(() -> model.showRun(folder.resolve("project/runs/right")));
        MenuButton compare = node("compare-run", MenuButton.class);
        assertEquals(
                "No other run on the same clips and classes.",
                compare.getItems().getFirst().getText());
    }

    @Test
    void theListIsSearchedAndSortedAndKeepsWhatIsShown() throws IOException {
        runs.run("alpha", RunRecord.Kind.LOSO, 3, WRONG);
        runs.run("beta", RunRecord.Kind.LOSO, 2, RIGHT);
        runs.run("gamma", RunRecord.Kind.LOSO, 1, HALF);
        open();
        ListView<RunEntry> list = list();
        assertEquals(List.of("alpha", "beta", "gamma"), names(list));
        ComboBox<RunOrder> order = order();
        fx(() -> order.setValue(RunOrder.ACCURACY));
        assertEquals(List.of("beta", "gamma", "alpha"), names(list));
        assertEquals(
                "alpha", fx(() -> list.getSelectionModel().getSelectedItem().name()));
        TextField filter = node("filter-runs", TextField.class);
        fx(() -> filter.setText("BET"));
        assertEquals(List.of("beta"), names(list));
        assertTrue(texts(".screen-title").contains("alpha"), "a search shows no other run");
        fx(() -> filter.setText("no such run"));
        assertEquals(List.of(), names(list));
        fx(() -> filter.clear());
        assertEquals(
                "alpha", fx(() -> list.getSelectionModel().getSelectedItem().name()), "marked again");
    }

    @Test
    void controlsOfMapsAreRunFromTheRunsPageAndTheirVerdictStandsThere() throws IOException {
        runs.run("first", RunRecord.Kind.LOSO, 1, RIGHT);
        open();
        await("the run", () -> says("Not run yet"));
        fx(() -> node("controls-shuffled", CheckBox.class).setSelected(true));
        press("run-controls");
        await("the verdict", () -> says("Grad-CAM: does not hold"));
        assertEquals(List.of(Labels.ALSO_SHUFFLED), tests.asked);
    }

    @SuppressWarnings("unchecked")
    @Test
    void clipsAreFoundByKeysAsTheCoderMayCallThemAndEnterOpensThem() throws IOException {
        runs.run("first", RunRecord.Kind.LOSO, 1, RIGHT);
        open();
        await("the run", () -> says("Not run yet"));
        press("ask-clips");
        await("the answer", () -> says("Whether better or less well than the images do is open"));
        assertTrue(says("by the network without P1"), "the subject's name is the coder's");
        Node scatter = node("clip-scatter", Node.class);
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER)) {
            fx(() -> scatter.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        }
        assertEquals("clip b, P2, y", fx(scatter::getAccessibleText));
        assertEquals(List.of("b"), shownClips);
        fx(() -> ((ComboBox<Object>) node("clips-network", ComboBox.class)).setValue(new SubjectId("s3")));
        await("the other network", () -> says("by the network without P3"));
        assertEquals(List.of("COMPONENTS of vectors without s1", "COMPONENTS of vectors without s3"), many.asked);
    }

    @SuppressWarnings("unchecked")
    @Test
    void aGroupCanBeComparedOnceTheMeansAreDrawn() throws IOException {
        runs.run("first", RunRecord.Kind.LOSO, 1, RIGHT);
        open();
        await("the run", () -> says("Not run yet"));
        press("draw-means");
        await("the means", () -> nodes(".means-picture").size() == 1);
        fx(() -> ((ComboBox<Object>) node("means-compare", ComboBox.class)).setValue("y"));
        press("draw-means");
        await("the difference", () -> nodes(".means-picture").size() == 2);
        assertEquals(List.of("means by CLASS comparing nothing", "means by CLASS comparing y"), many.asked);
    }

    @SuppressWarnings("unchecked")
    @Test
    void whereNamesAreHiddenNoFigureHasThemInIt() throws IOException {
        runs.run("first", RunRecord.Kind.LOSO, 1, RIGHT);
        namesHidden = true;
        open();
        await("the run", () -> says("Not run yet"));
        assertEquals(
                List.of(Grouping.CLASS, Grouping.UNIT, Grouping.DATASET),
                fx(() -> List.copyOf(((ComboBox<Grouping>) node("means-by", ComboBox.class)).getItems())));
    }

    @SuppressWarnings("unchecked")
    private ListView<RunEntry> list() {
        return node("runs", ListView.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<RunOrder> order() {
        return node("sort-runs", ComboBox.class);
    }

    private static List<String> names(ListView<RunEntry> list) {
        return fx(() -> list.getItems().stream().map(RunEntry::name).toList());
    }
}
