package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.fx;
import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.settle;
import static org.dianet.ui.app.screens.ScreenCamera.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.storage.Settings;
import org.dianet.storage.SettingsStore;
import org.dianet.storage.TemporaryFolder;
import org.dianet.ui.app.Composition;
import org.dianet.ui.app.Services;
import org.dianet.ui.app.ToolkitLog;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.Theme;

/// Opens every screen of the window without a display and writes a picture of each. The run whose results are shown
/// is a real one: it is started by the training screen's own button, with fewer epochs than its preset has.
public final class Screens {
    /// Whether a run is trained and its screens are written, which takes minutes.
    public enum Training {
        INCLUDED,
        LEFT_OUT
    }

    /// Pixels of a window, and how many of them make one of the layout's: 2 on a screen at 200 %.
    public record Size(int width, int height, double scale) {
        public static final List<Size> USUAL = List.of(new Size(1280, 800, 1), new Size(1920, 1080, 1));

        /// @param sizes such as `1024x700,3840x2160@2`; empty for the usual ones
        static List<Size> read(String sizes) {
            return sizes.isBlank()
                    ? USUAL
                    : Stream.of(sizes.strip().split("\\s*,\\s*")).map(Size::one).toList();
        }

        private static Size one(String size) {
            String[] parts = size.split("[x@]");
            return new Size(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    parts.length > 2 ? Double.parseDouble(parts[2]) : 1);
        }

        String name() {
            return width + "x" + height + (scale > 1 ? String.format(Locale.ROOT, "@%s", scale) : "");
        }
    }

    private static final String EPOCHS = "10";
    private static final String FEW_EPOCHS = "3";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration RUN = Duration.ofMinutes(6);
    private final Path project;
    private final Path out;
    private final List<Theme> themes;
    private final List<Size> sizes;
    private final Training training;
    private final Consumer<Path> onWritten;

    /// @param project a project that may be edited and trained on; nobody's work
    /// @param onWritten told of every picture
    public Screens(
            Path project, Path out, List<Theme> themes, List<Size> sizes, Training training, Consumer<Path> onWritten) {
        this.project = project;
        this.out = out;
        this.themes = List.copyOf(themes);
        this.sizes = List.copyOf(sizes);
        this.training = training;
        this.onWritten = onWritten;
    }

    /// Lets JavaFX start without a display; to be called before anything of it is used.
    public static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        ToolkitLog.onlyErrors();
    }

    /// Writes every screen at every usual size.
    public void write() throws Exception {
        Files.createDirectories(out);
        try (TemporaryFolder other = new TemporaryFolder("screens")) {
            write(other.path());
        }
    }

    /// @param other an empty folder, which every dialog answers with
    private void write(Path other) throws Exception {
        Services services = Services.real(new PresetAnswers(other), _ -> {})
                .with(new Remembered(themes.getFirst()))
                .inZone(ZoneOffset.UTC);
        Composition window = fx(() -> new Composition(services, () -> {}));
        try {
            ScreenCamera camera = new ScreenCamera(window, out, themes, sizes, onWritten);
            camera.shoot("welcome");
            review(window, camera);
            LookScreens.shoot(window, camera);
            CodingScreens.shoot(window, camera, project, other);
            EventScreens.shoot(window, camera);
            doctor(window, camera);
            sheets(window, camera);
            ExchangeScreens.shoot(window, camera, project);
            if (training == Training.INCLUDED) {
                train(window, camera);
                results(window, camera);
                ModelScreens.shoot(window, camera);
                AblationScreens.shoot(window, camera);
            }
            AgreementScreens.shoot(window, camera);
            problem(window, camera);
        } finally {
            run(window.workbench()::closeProject);
            services.close();
        }
    }

    private void review(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() -> {
            workbench.coder().set(new Coder("A"));
            workbench.open(project);
        });
        until("frames", SOON, () -> workbench.selection().frames().get() != null);
        run(() -> toApex(workbench));
        settle(8);
        camera.shoot("review");
        run(() -> drag(workbench));
        settle(4);
        camera.shoot("review-drag");
        run(() -> {
            workbench.session().closeMerge();
            workbench.undoing().undo();
            workbench.session().flush(() -> {});
        });
        gallery(window, camera);
    }

    private static void gallery(Composition window, ScreenCamera camera) throws Exception {
        run(() -> window.commands().get("preview.gallery").run());
        until("the gallery", SOON, () -> !camera.all(".gallery-tile").isEmpty());
        settle(4);
        run(() -> {
            Node above = camera.find("#gallery", Node.class);
            while (!(above instanceof ScrollPane pane)) {
                above = above.getParent();
            }
            pane.setVvalue(0.4);
        });
        settle(4);
        camera.shoot("review-gallery");
        run(() -> window.commands().get("preview.gallery").run());
    }

    private static void toApex(Workbench workbench) {
        Phases phases = workbench.selection().phases().get();
        workbench.selection().playhead().set(phases == null ? 0 : phases.apex().value());
    }

    /// The apex between two places of one drag, with nothing released yet.
    private static void drag(Workbench workbench) {
        Phases phases = workbench.selection().phases().get();
        if (phases != null) {
            int to = Math.min(phases.offset().value(), phases.apex().value() + 4);
            workbench.codingEdits().moveMark(MarkKind.APEX, new FrameIndex(to), "drag for a picture");
            workbench.selection().playhead().set(to);
        }
    }

    /// The Doctor with marks that were spoilt for the picture, and mended after it.
    private static void doctor(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() -> {
            spoil(
                    workbench,
                    1,
                    marks -> new Marks(marks.onset(), /* apex= */ marks.offset(), /* offset= */ marks.apex()));
            spoil(workbench, 4, marks -> marks.with(MarkKind.APEX, marks.onset()));
            spoil(workbench, 7, marks -> marks.with(MarkKind.OFFSET, null));
            workbench.mode().set(Mode.DOCTOR);
        });
        until(
                "findings",
                SOON,
                () -> !camera.all(".proposal").isEmpty()
                        && !camera.all(".evidence-stage").isEmpty());
        run(() -> window.commands().get("doctor.choose-2").run());
        settle(8);
        camera.shoot("doctor");
        run(() -> {
            window.commands().get("doctor.accept").run();
            window.commands().get("doctor.reject").run();
            camera.find("#doctor-shown", ComboBox.class).getSelectionModel().selectLast();
        });
        settle(8);
        camera.shoot("doctor-all");
        run(() -> {
            workbench.undoing().undoAll();
            workbench.mode().set(Mode.REVIEW);
        });
        settle(2);
    }

    private static void spoil(Workbench workbench, int place, UnaryOperator<Marks> change) {
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            Clip clip = open.project().clips().get(place);
            Coding sheet = clip.codingBy(Coder.DATASET).orElseThrow();
            workbench
                    .session()
                    .perform(
                            "Spoil for a picture",
                            new Edit.PutCoding(clip.id(), sheet.with(change.apply(sheet.marks()))),
                            null);
        }
    }

    private static void sheets(Composition window, ScreenCamera camera) throws Exception {
        run(() -> window.mainWindow().toggleShortcuts());
        camera.shoot("shortcuts");
        run(() -> {
            window.mainWindow().closeSheets();
            window.mainWindow().togglePalette();
        });
        camera.shoot("palette");
        run(() -> window.mainWindow().closeSheets());
    }

    private static void train(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() -> workbench.mode().set(Mode.RESULTS));
        camera.shoot("results-none");
        run(() -> workbench.mode().set(Mode.TRAIN));
        settle(2);
        run(() -> camera.find("#training-epochs", TextField.class).setText(EPOCHS));
        camera.shoot("training");
        run(() -> camera.find("#start-run", Button.class).fire());
        until("a finished fold", RUN, () -> !camera.all(".fold.done").isEmpty());
        camera.shoot("training-running");
        until("the run", RUN, () -> workbench.currentRun().get() != null);
        settle(4);
    }

    private static void results(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() -> workbench.mode().set(Mode.RESULTS));
        until("scores", SOON, () -> !camera.all(".matrix-cell").isEmpty());
        settle(4);
        camera.shoot("results");
        compare(window, camera);
        run(() -> workbench.mode().set(Mode.REVIEW));
        settle(2);
        run(() -> {
            window.commands().get("preview.ask-model").run();
            camera.find("#overlay-mode", ComboBox.class).getSelectionModel().select(1);
            toApex(workbench);
        });
        until("an answer", SOON, () -> !camera.all(".prediction-bars").isEmpty());
        settle(4);
        camera.shoot("review-overlay");
        run(() -> workbench.mode().set(Mode.RESULTS));
        settle(2);
        run(() -> camera.all(".matrix-cell").stream()
                .filter(cell -> !cell.isDisabled())
                .findFirst()
                .ifPresent(cell -> ((Button) cell).fire()));
        until("frames", SOON, () -> workbench.selection().frames().get() != null);
        settle(8);
        camera.shoot("results-cell");
        run(() -> workbench.clipFilter().set(null));
    }

    /// The run beside a shorter one.
    private static void compare(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() ->
                camera.find(".result-tables", TabPane.class).getSelectionModel().selectLast());
        camera.shoot("results-calibration");
        Path longer = Objects.requireNonNull(workbench.currentRun().get());
        run(() -> workbench.mode().set(Mode.TRAIN));
        settle(2);
        run(() -> {
            camera.find("#training-epochs", TextField.class).setText(FEW_EPOCHS);
            camera.find("#start-run", Button.class).fire();
        });
        until("the second run", RUN, () -> !longer.equals(workbench.currentRun().get()));
        run(() -> {
            workbench.mode().set(Mode.RESULTS);
            workbench.currentRun().set(longer);
        });
        settle(4);
        until("scores", SOON, () -> !camera.all("#compare-run").isEmpty());
        run(() -> camera.find("#compare-run", MenuButton.class)
                .getItems()
                .getFirst()
                .fire());
        until("the comparison", SOON, () -> !camera.all("#differing").isEmpty());
        settle(4);
        camera.shoot("results-comparison");
        run(() -> camera.find("#end-comparison", Button.class).fire());
        settle(4);
    }

    private static void problem(Composition window, ScreenCamera camera) throws Exception {
        run(() -> window.workbench()
                .notices()
                .showProblem(new Problem(
                        "sample could not be saved",
                        "/data/sample/project.json: no space left on the disk. Your edits are safe in the journal; free some space and saving is tried again.",
                        "DN-31A7")));
        camera.shoot("problem");
    }

    /// Settings of nobody: pictures must not show this machine's recent projects.
    private static final class Remembered implements SettingsStore {
        private Settings kept;

        Remembered(Theme theme) {
            kept = new Settings(List.of(), Settings.Theme.valueOf(theme.name()), "A", Map.of(), "");
        }

        @Override
        public Settings load() {
            return kept;
        }

        @Override
        public void save(Settings settings) {
            kept = settings;
        }
    }
}
