package org.dianet.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.agreement.SaveAgreement;
import org.dianet.pipeline.align.FindFace;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.ExchangeErrata;
import org.dianet.pipeline.importing.RelinkMedia;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.CompareWithModel;
import org.dianet.pipeline.sample.ExtractFrame;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.JsonErrataStore;
import org.dianet.storage.json.JsonProtocolFiles;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.dianet.ui.adjudication.AdjudicationCommands;
import org.dianet.ui.adjudication.AdjudicationView;
import org.dianet.ui.adjudication.AdjudicationViewModel;
import org.dianet.ui.agreement.AgreementLink;
import org.dianet.ui.agreement.AgreementSaving;
import org.dianet.ui.agreement.AgreementView;
import org.dianet.ui.agreement.AgreementViewModel;
import org.dianet.ui.app.menu.CommandPalette;
import org.dianet.ui.app.menu.FxPrinting;
import org.dianet.ui.app.menu.PrintKeys;
import org.dianet.ui.app.menu.ShortcutSheet;
import org.dianet.ui.app.window.CoderCommands;
import org.dianet.ui.app.window.CoderMenu;
import org.dianet.ui.app.window.CoderQuestionBar;
import org.dianet.ui.app.window.MainWindow;
import org.dianet.ui.app.window.ProblemBar;
import org.dianet.ui.app.window.ReviewPane;
import org.dianet.ui.app.window.RightClicks;
import org.dianet.ui.app.window.Screen;
import org.dianet.ui.app.window.StatusStrip;
import org.dianet.ui.app.window.TopBar;
import org.dianet.ui.app.window.Welcome;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.command.KeyDispatch;
import org.dianet.ui.common.command.Keymap;
import org.dianet.ui.common.command.PlacedKeyboard;
import org.dianet.ui.common.control.Once;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.common.settings.SettingsWriter;
import org.dianet.ui.common.settings.Theme;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.doctor.DoctorCommands;
import org.dianet.ui.doctor.DoctorView;
import org.dianet.ui.doctor.DoctorViewModel;
import org.dianet.ui.doctor.PipelineDoctor;
import org.dianet.ui.exchange.ExchangeCommands;
import org.dianet.ui.exchange.ExportCommands;
import org.dianet.ui.exchange.ProtocolCommands;
import org.dianet.ui.labels.LabelsCommands;
import org.dianet.ui.labels.LabelsView;
import org.dianet.ui.labels.LabelsViewModel;
import org.dianet.ui.labels.TrainingFeedback;
import org.dianet.ui.library.LibraryCommands;
import org.dianet.ui.library.LibraryView;
import org.dianet.ui.library.LibraryViewModel;
import org.dianet.ui.library.MissingClips;
import org.dianet.ui.library.ProtocolExclusions;
import org.dianet.ui.library.QualityViewModel;
import org.dianet.ui.plan.PlanCommands;
import org.dianet.ui.player.FaceViewModel;
import org.dianet.ui.player.PlayerCommands;
import org.dianet.ui.player.PlayerControls;
import org.dianet.ui.player.PlayerView;
import org.dianet.ui.player.PlayerViewModel;
import org.dianet.ui.player.ViewSettingsBar;
import org.dianet.ui.player.ViewSettingsCommands;
import org.dianet.ui.player.ViewSettingsViewModel;
import org.dianet.ui.relink.RelinkCommands;
import org.dianet.ui.relink.RelinkViewModel;
import org.dianet.ui.safety.SafetyCommands;
import org.dianet.ui.timeline.MotionTools;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvFlow;
import org.dianet.video.javacv.JavaCvInspector;
import org.jspecify.annotations.Nullable;

/// Puts the window together. One for each window.
public final class Composition {
    private final ObservableSettings settings;
    private final Tasks tasks;
    private final PatientRunner patience;
    private final Workbench workbench;
    private final Commands commands = new Commands();
    private final LabelsViewModel labels;
    private final ExchangeCommands exchange;
    private final ReviewPane review;
    private final MainWindow window;
    private final PlacedKeyboard keyboard;
    private @Nullable Workbench ready;

    /// @param quit ends the program once nothing is left to save
    public Composition(Services services, Runnable quit) {
        settings = new ObservableSettings(services.settings());
        keyboard = new PlacedKeyboard(services.keyboard(), settings.remembered(PlacedKeyboard.SETTING));
        // Before the first control, which would have another style sheet read.
        settings.theme().subscribe(theme -> Application.setUserAgentStylesheet(theme.userAgentStylesheet()));
        patience = new PatientRunner(services.runner());
        tasks = new Tasks(services.runner(), services.ui(), services.clock(), this::show);
        settings.writeWith(new SettingsWriter(tasks, services.ui()));
        workbench =
                new Workbench(services.projects(), services.clips(), tasks, services.ui(), settings, services.clock());
        ready = workbench;
        LibraryViewModel library = new LibraryViewModel(workbench);
        ClipSignals signals = new ClipSignals(workbench);
        new MissingClips(workbench, tasks, library);
        new NextClip(workbench, library, services.clips(), services.ui());
        ViewSettingsViewModel looks = new ViewSettingsViewModel(
                workbench, tasks, new JavaCvFlow(), services.magnification(), new HeldFaces(services.media()));
        PlayerViewModel player = new PlayerViewModel(workbench, services.ui(), looks, signals);
        MotionTools motion = new MotionTools(JavaCvFaces::new, new JavaCvFlow(), services.recordings());
        Tasks reading = new Tasks(patience, services.ui(), services.clock(), this::show);
        TimePanels time = new TimePanels(workbench, reading, tasks, motion, signals, settings, services);
        labels = new LabelsViewModel(workbench, settings, services.zone());
        new TrainingFeedback(workbench);
        Consumer<Path> shown = services.opener().in(tasks);
        WindowSheets over = new WindowSheets(this::window);
        ModelPanels panels = ModelPanels.of(
                workbench,
                tasks,
                services.ui(),
                services.clock(),
                services.media(),
                services.dialogs(),
                settings.engineFolder(),
                settings.remembered("review.model"),
                shown,
                over);
        LibraryView libraryView = new LibraryView(workbench, library, settings);
        commands.addAll(AppCommands.open(workbench, services.dialogs(), tasks, services.sample()));
        exchange = new ExchangeCommands(workbench, tasks, services.dialogs(), over);
        ExchangePanels exchanging = new ExchangePanels(workbench, tasks, services);
        commands.addAll(exchanging.imports(exchange));
        commands.addAll(exchanging.codings(signals));
        commands.addAll(
                new ExportCommands(workbench, tasks, services.dialogs(), over, exchanging.export(), library.chosen())
                        .all());
        LibraryCommands several = new LibraryCommands(workbench, library, tasks, shown);
        commands.addAll(several.all());
        commands.addAll(quality(services, libraryView));
        commands.addAll(new ProtocolExclusions(workbench, library.chosen(), services.dialogs()).all());
        commands.addAll(
                new ProtocolCommands(workbench, tasks, services.dialogs(), over, new JsonProtocolFiles()).all());
        commands.addAll(AppCommands.edit(workbench));
        LabelsView labelsView = new LabelsView(workbench, labels, services.dialogs());
        review(AppCommands.clips(workbench, library, libraryView::focusFilter));
        review(time.commands());
        review(LabelsCommands.of(labels, workbench.selection().clip().isNotNull()));
        review(LabelsCommands.of(labelsView, workbench.selection().clip().isNotNull()));
        commands.addAll(
                LabelsCommands.sheets(workbench, services.clock(), services.dialogs(), over::show, over::close));
        review(PlayerCommands.of(player, workbench.selection().movable()));
        review(ViewSettingsCommands.of(looks, workbench.selection().frames().isNotNull(), services.dialogs()));
        PlayerCompany company = new PlayerCompany(workbench, player, tasks, settings, services, library.chosen());
        review(company.commands());
        PlayerView playerView = new PlayerView(
                workbench,
                player,
                looks,
                new ViewSettingsBar(looks, commands),
                new PlayerControls(player, commands, settings, company.muted()));
        company.join(playerView);
        review(PlayerCommands.of(playerView, workbench.selection().movable()));
        commands.add(relink(services));
        playerView.offer(commands.get("project.relink"));
        libraryView.offer(commands.get("project.relink"));
        FindFace faces = new FindFace(services.media(), JavaCvFaces::new);
        playerView.showFace(new FaceViewModel(workbench, tasks, services.ui(), faces::of).text());
        review(panels.commands());
        commands.add(panels.clusters());
        Supplier<Node> doctor = doctor(services);
        Supplier<Node> agreement = agreement(services);
        new ModelQueue(workbench, library, tasks, new ReadRuns(new JsonRunStore()), services.media());
        AdjudicationViewModel adjudication = new AdjudicationViewModel(workbench);
        CoderCommands coders = new CoderCommands(workbench, services.dialogs());
        commands.addAll(List.of(coders.name(), coders.blind()));
        review(coders.all());
        commands.add(PlanCommands.of(workbench, services.clock(), services.zone(), over::show, over::close));
        commands.addAll(AdjudicationCommands.of(adjudication), Mode.ADJUDICATE, workbench.mode());
        Supplier<AdjudicationView> decisions =
                new Once<>(() -> new AdjudicationView(workbench, adjudication, services.ui(), commands));
        commands.addAll(AdjudicationCommands.of(decisions), Mode.ADJUDICATE, workbench.mode());
        commands.addAll(new SafetyCommands(
                        workbench,
                        tasks,
                        services.dialogs(),
                        services.projects(),
                        node -> window().showSheet(node),
                        () -> window().closeSheets(),
                        services.zone())
                .all());
        commands.addAll(new PrintKeys(
                        workbench,
                        tasks,
                        services.dialogs(),
                        new FxPrinting(() -> window().getScene().getWindow()),
                        commands,
                        keyboard)
                .all());
        commands.addAll(new HelpCommands(
                        workbench,
                        tasks,
                        shown,
                        node -> window().showSheet(node),
                        () -> window().closeSheets(),
                        services.zone())
                .all());
        commands.addAll(AppCommands.close(workbench, labels::commit, quit));
        Node below = time.panel(commands);
        RightClicks.install(commands, libraryView, several::labelItems, playerView, below, panels.preview());
        review = new ReviewPane(settings, libraryView, playerView, below, panels.preview(), labelsView);
        List<Screen> screens = List.of(
                Screen.of(Mode.REVIEW, "F2", () -> review),
                Screen.of(Mode.ADJUDICATE, "F6", decisions),
                Screen.naming(Mode.DOCTOR, "Shortcut+E", doctor),
                Screen.naming(Mode.TRAIN, "F3", panels.training()),
                Screen.notForBlind(Mode.RESULTS, "F4", panels.results()),
                Screen.notForBlind(Mode.AGREEMENT, "F5", agreement));
        commands.addAll(AppCommands.screens(workbench, screens));
        commands.addAll(AppCommands.view(settings, review, this::window));
        MainWindow.Frame frame = new MainWindow.Frame(
                new Once<>(() -> new Welcome(workbench, settings, commands)),
                TopBar.withNotices(
                        new TopBar(workbench, settings, commands, new CoderMenu(workbench, coders::ask), screens),
                        workbench,
                        new CoderQuestionBar(workbench, coders::ask)),
                new StatusStrip(workbench, tasks, services.zone(), commands.get("help.notices")),
                new ProblemBar(workbench));
        Keymap keymap = new Keymap(commands, settings);
        window = new MainWindow(
                workbench,
                screens,
                frame,
                () -> new CommandPalette(commands),
                () -> new ShortcutSheet(commands, keymap, keyboard, workbench.mode()));
        exchange.acceptDrops(window);
    }

    /// Commands whose keys belong to reviewing.
    private void review(List<Command> some) {
        commands.addAll(some, Mode.REVIEW, workbench.mode());
    }

    private Command relink(Services services) {
        RelinkMedia use = new RelinkMedia(services.media());
        RelinkViewModel model = new RelinkViewModel(
                workbench,
                tasks,
                (project, folder, media, context) ->
                        use.plan(project, folder, media, RelinkMedia.Reach.MISSING, context));
        WindowSheets sheets = new WindowSheets(this::window);
        return RelinkCommands.of(model, workbench, services.dialogs(), sheets::show, sheets::close);
    }

    private List<Command> quality(Services services, LibraryView library) {
        QualityViewModel model =
                new QualityViewModel(workbench, tasks, services.dialogs(), services.measures(), library::refresh);
        model.columns().forEach(library::add);
        return model.commands();
    }

    private Supplier<Node> doctor(Services services) {
        PipelineDoctor ports = new PipelineDoctor(
                new ExamineProject(services.media(), new JavaCvInspector(), JavaCvFaces::new),
                new ExtractFrame(services.media()),
                new ExchangeErrata(new JsonErrataStore()));
        DoctorViewModel model = new DoctorViewModel(workbench, tasks, ports, services.clock());
        commands.addAll(DoctorCommands.of(model, workbench, services.dialogs()));
        commands.addAll(DoctorCommands.of(model), Mode.DOCTOR, workbench.mode());
        return () -> new DoctorView(model, commands, services.zone());
    }

    /// Sheets over the window, which stands only after its commands do.
    private record WindowSheets(Supplier<MainWindow> window) implements ExchangeCommands.Sheets {
        @Override
        public void show(Node sheet) {
            window.get().showSheet(sheet);
        }

        @Override
        public void close() {
            window.get().closeSheets();
        }
    }

    private Supplier<Node> agreement(Services services) {
        AgreementViewModel model = new AgreementViewModel(tasks, new CompareCoders(), workbench::showClips);
        AgreementLink.connect(
                model,
                new CompareWithModel(
                        new ReadRuns(new JsonRunStore()), new ReadAbstention(new JsonRunStore()), services.media()),
                workbench);
        SaveAgreement save = new SaveAgreement(new CsvAnnotationWriter(), new XlsxAnnotationWriter("agreement"));
        return () -> new AgreementView(
                model,
                workbench.notices().hints()::show,
                new AgreementSaving(
                        tasks, services.dialogs(), save, workbench.notices().hints()::show));
    }

    /// Failures of tasks before the window stands have nowhere to be shown yet.
    private void show(Problem problem) {
        if (ready != null) {
            ready.notices().showProblem(problem);
        }
    }

    public Scene scene(double width, double height) {
        Scene scene = new Scene(window, width, height);
        scene.getStylesheets().add(stylesheet("workbench.css"));
        scene.getStylesheets().add(stylesheet("controlsfx-on-atlantafx.css"));
        KeyDispatch.install(scene, commands, window::cover, keyboard);
        settings.theme().subscribe(theme -> apply(theme, scene));
        return scene;
    }

    /// The window in a scene of another size; the scene before loses it.
    public Scene resized(Scene before, double width, double height) {
        before.setRoot(new Region());
        return scene(width, height);
    }

    private static String stylesheet(String name) {
        return Objects.requireNonNull(Workbench.class.getResource("/org/dianet/ui/" + name), name)
                .toExternalForm();
    }

    private static void apply(Theme theme, Scene scene) {
        scene.setUserAgentStylesheet(theme.userAgentStylesheet());
        scene.getRoot().getStyleClass().removeAll(theme.other().styleClass());
        scene.getRoot().getStyleClass().add(theme.styleClass());
    }

    /// Commits what is being typed and saves, then runs `then` whether or not that worked.
    void finish(Runnable then) {
        labels.commit();
        review.remember(settings);
        settings.writeNow();
        workbench.session().flush(then);
    }

    /// Opens what the program was started with: a project, a folder to import from, or recordings.
    public void take(List<Path> named) {
        exchange.take(
                named.stream().map(path -> path.toAbsolutePath().normalize()).toList());
    }

    public Workbench workbench() {
        return workbench;
    }

    public Commands commands() {
        return commands;
    }

    public ObservableSettings settings() {
        return settings;
    }

    Tasks tasks() {
        return tasks;
    }

    /// Runs what reads whole clips: curves, small pictures.
    PatientRunner patience() {
        return patience;
    }

    private MainWindow window() {
        return window;
    }

    public MainWindow mainWindow() {
        return window;
    }
}
