package org.dianet.ui.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.dianet.cluster.RealPrograms;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.cluster.CollectFolds;
import org.dianet.pipeline.cluster.MakeBundle;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.controls.RunControls;
import org.dianet.pipeline.explain.DescribeRegions;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.ExportModel;
import org.dianet.pipeline.explain.KeptNetworks;
import org.dianet.pipeline.explain.MeanMaps;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.log.ExamineLog;
import org.dianet.pipeline.population.EmbedClips;
import org.dianet.pipeline.population.MeanGroups;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RenameRun;
import org.dianet.pipeline.report.RunPlots;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.pipeline.report.table.AblationTables;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.run.ChooseNested;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.ForeseeRun;
import org.dianet.pipeline.run.TrainModel;
import org.dianet.pipeline.sample.ExtractFrame;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.RecentPixels;
import org.dianet.storage.AppFolders;
import org.dianet.storage.GridFiles;
import org.dianet.storage.RunStore;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonCorrectionFiles;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.storage.json.SpecJson;
import org.dianet.storage.json.cluster.JsonBundleStore;
import org.dianet.storage.json.cluster.JsonClusterProfiles;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.ui.exchange.ExchangeCommands;
import org.dianet.ui.preview.PreviewLink;
import org.dianet.ui.preview.PreviewView;
import org.dianet.ui.preview.gallery.GalleryCommands;
import org.dianet.ui.preview.gallery.GalleryViewModel;
import org.dianet.ui.preview.model.ClipExplainer;
import org.dianet.ui.preview.model.ModelsViewModel;
import org.dianet.ui.preview.model.OverlayViewModel;
import org.dianet.ui.preview.model.SaveMapFigure;
import org.dianet.ui.preview.phase.PreviewViewModel;
import org.dianet.ui.results.ClipsPane;
import org.dianet.ui.results.ControlsPane;
import org.dianet.ui.results.ManyClips;
import org.dianet.ui.results.MapTests;
import org.dianet.ui.results.MeansPane;
import org.dianet.ui.results.ResultsLink;
import org.dianet.ui.results.ResultsView;
import org.dianet.ui.results.ResultsViewModel;
import org.dianet.ui.results.StoredManyClips;
import org.dianet.ui.results.StoredMapTests;
import org.dianet.ui.results.StoredRuns;
import org.dianet.ui.training.PipelineTrainer;
import org.dianet.ui.training.TrainingLink;
import org.dianet.ui.training.TrainingView;
import org.dianet.ui.training.TrainingViewModel;
import org.dianet.ui.training.cluster.ClusterCommands;
import org.dianet.ui.training.cluster.ClusterRunsView;
import org.dianet.ui.training.cluster.ClusterRunsViewModel;
import org.dianet.ui.training.cluster.Clusters;
import org.dianet.ui.training.cluster.PipelineClusters;
import org.dianet.video.MediaOpener;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvFlows;

/// The parts of the window that need models, put together: phases with overlays, training, results.
///
/// @param training built when it is first shown, as is `results`
record ModelPanels(
        Region preview, Supplier<Node> training, Supplier<Node> results, List<Command> commands, Command clusters) {

    /// Some networks of the size of ResNet18, or all of a run of a small one.
    private static final long KEPT_WEIGHTS = 200L << 20;

    /// @param engineFolder folder of another PyTorch, a setting of the program
    /// @param asked whether the model is asked for its answers at all
    /// @param browser shows a file or a folder outside the window
    /// @param sheets shows something over the window
    static ModelPanels of(
            Workbench workbench,
            Tasks tasks,
            UiThread ui,
            Clock clock,
            MediaOpener media,
            Dialogs dialogs,
            StringProperty engineFolder,
            BooleanProperty asked,
            Consumer<Path> browser,
            ExchangeCommands.Sheets sheets) {
        LearningEngine engine =
                new LinearEngine(new DjlEngine(AppFolders.cache().resolve("tokens")));
        RunStore store = new JsonRunStore();
        Function<TrainingSpec, String> specText = spec -> Json.pretty(SpecJson.toJson(spec));
        PrepareSamples prepare = new PrepareSamples(media, JavaCvFaces::new, new JavaCvFlows());
        ReadRuns runs = new ReadRuns(store);
        RecentPixels pixels = new RecentPixels();
        PrepareSamples asking = prepare.remembering(pixels);
        KeptNetworks networks = new KeptNetworks(engine, KEPT_WEIGHTS);
        workbench.session().openProject().addListener((_, before, now) -> {
            if (before != null && (now == null || !before.folder().equals(now.folder()))) {
                // Not here: a question may be using them.
                Thread.startVirtualThread(() -> {
                    pixels.release();
                    networks.release();
                });
            }
        });
        ExplainClip explain = new ExplainClip(networks, asking, store);
        PreviewViewModel phases = new PreviewViewModel(tasks);
        ClipExplainer explainer = new ClipExplainer(
                explain,
                new PredictClip(networks, asking, store),
                new MeanMaps(explain, store),
                new DescribeRegions(media, JavaCvFaces::new, store),
                new ReadControls(store));
        OverlayViewModel overlay = new OverlayViewModel(
                tasks, ui, explainer, explainer::measure, new MeasureSensitivity(networks, asking, store)::measure);
        RunReportOutput report =
                new RunReportOutput(store, ScoresFile::write, specText, new ExplainClip(engine, prepare, store));
        EvaluateLoso loso = new EvaluateLoso(engine, prepare, store, report, clock);
        GridFiles grids = new JsonGridFiles();
        AblationTables tables = new AblationTables(store);
        ReadAblations ablations = new ReadAblations(store, grids);
        PipelineTrainer trainer = new PipelineTrainer(
                engine,
                loso,
                new ChooseNested(engine, prepare, store, grids, report, clock),
                new TrainModel(engine, prepare, store, clock),
                new RunAblation(loso, store, grids, tables),
                runs,
                ablations,
                new ForeseeRun(store),
                new ChangeRuns(store),
                grids,
                specText,
                SpecJson::parse);
        ResultsViewModel results = new ResultsViewModel(
                tasks,
                new StoredRuns(
                        runs,
                        report,
                        new ChangeRuns(store, report),
                        new RenameRun(store, grids, new JsonCorrectionFiles(), report),
                        new CompareRuns(store),
                        new CompareSeveral(store),
                        ablations,
                        tables,
                        new ExportModel(store),
                        new RunPlots(store),
                        new ReadAbstention(store),
                        new ExamineLog(new TableFiles())),
                dialogs,
                workbench.notices().hints()::show,
                workbench::showClips);
        MapTests mapTests = new StoredMapTests(
                new JsonProjectStore(),
                new RunControls(engine, prepare, media, JavaCvFaces::new, store),
                new ReadControls(store),
                report);
        ManyClips many = new StoredManyClips(
                new JsonProjectStore(),
                store,
                new EmbedClips(engine, prepare, store),
                new MeanGroups(engine, prepare, store),
                new ExtractFrame(media));
        Clusters clusters = new PipelineClusters(
                new JsonClusterProfiles(),
                new JsonBundleStore(),
                new MakeBundle(loso, new JsonBundleStore()),
                runs,
                new ChangeRuns(store),
                context -> new RealPrograms(context::checkCancelled),
                programs -> new CollectFolds(new JsonBundleStore(), store, report, programs, clock));
        ClusterRunsViewModel away =
                ClusterCommands.connected(tasks, ui, clock, clusters, workbench, sheets::show, sheets::close);
        TrainingViewModel training = new TrainingViewModel(
                tasks,
                ui,
                clock,
                trainer,
                engineFolder,
                away,
                run -> TrainingLink.finished(run, workbench),
                table -> TrainingLink.tabled(table, workbench, results.table()::set));
        Runnable train = () -> workbench.mode().set(Mode.TRAIN);
        ModelsViewModel models = new ModelsViewModel(tasks, runs);
        GalleryViewModel gallery = new GalleryViewModel(tasks, phases.clip(), phases.phases(), new JavaCvFlows());
        PreviewView preview = new PreviewView(phases, overlay, models, dialogs, train, asked, gallery);
        PreviewLink.connect(phases, overlay, models, workbench, media, asked);
        TrainingLink.connect(training, workbench);
        ResultsLink.connect(results, workbench);
        return new ModelPanels(
                preview,
                () -> new TrainingView(training, dialogs, workbench.blind(), new ClusterRunsView(away)),
                () -> new ResultsView(
                        results,
                        new ResultsView.Ways(train, () -> {
                            asked.set(true);
                            preview.seekAnswer();
                            workbench.mode().set(Mode.REVIEW);
                        }),
                        file -> {
                            workbench.notices().hints().show(Messages.text("results.openedAt", file));
                            browser.accept(file);
                        },
                        List.of(
                                new ControlsPane(tasks, mapTests, results.projectFolder()::get),
                                new ClipsPane(tasks, many, results.projectFolder()::get, names(workbench)),
                                new MeansPane(
                                        tasks,
                                        many,
                                        results.projectFolder()::get,
                                        () -> ClipNames.of(workbench).hidden()))),
                Stream.of(
                                PreviewLink.commands(phases, overlay, asked),
                                List.of(new SaveMapFigure(overlay, workbench, tasks, dialogs, runs).command()),
                                GalleryCommands.of(gallery, workbench, tasks, dialogs))
                        .flatMap(List::stream)
                        .toList(),
                ClusterCommands.of(away));
    }

    private static ClipsPane.Names names(Workbench workbench) {
        return new ClipsPane.Names(
                clip -> ClipNames.of(workbench).clip(clip),
                clip -> ClipNames.of(workbench).subject(clip),
                clip -> workbench.showClips(
                        Messages.text(
                                "results.filter.clip", ClipNames.of(workbench).clip(clip)),
                        List.of(clip.id())));
    }
}
