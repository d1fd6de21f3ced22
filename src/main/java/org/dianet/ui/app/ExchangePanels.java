package org.dianet.ui.app;

import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.SheetReader;
import org.dianet.job.JobContext;
import org.dianet.pipeline.coding.CodingFiles;
import org.dianet.pipeline.coding.ExportCodings;
import org.dianet.pipeline.coding.ImportCurves;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.figure.DrawClipFigure;
import org.dianet.pipeline.figure.FilmClip;
import org.dianet.pipeline.importing.AddRecordings;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.sample.ExtractFrames;
import org.dianet.storage.AppFolders;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonCurveStore;
import org.dianet.storage.json.JsonTree;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.exchange.CodingCommands;
import org.dianet.ui.exchange.CurveLink;
import org.dianet.ui.exchange.ExchangeCommands;
import org.dianet.ui.exchange.FilmCommands;
import org.dianet.ui.exchange.PipelineImporter;
import org.dianet.ui.exchange.media.MediaViewModel;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvInspector;
import org.dianet.video.javacv.JavaCvWriter;

/// What brings data sets, recordings, codings and curves in, and takes figures out.
record ExchangePanels(Workbench workbench, Tasks tasks, Services services) {

    List<Command> imports(ExchangeCommands exchange) {
        SheetReader tables = new TableFiles();
        ImportDataset importer = new ImportDataset(services.projects(), tables, services.media());
        ExamineProject scan = new ExamineProject(services.media(), new JavaCvInspector(), JavaCvFaces::new);
        MediaViewModel.Sources media = new MediaViewModel.Sources(
                new AddRecordings(services.media()), services.projects(), AppFolders.projects());
        return exchange.all(new PipelineImporter(importer, tables, scan), media, scan);
    }

    /// Codings, curves and figures from and for other programs.
    List<Command> codings(ClipSignals signals) {
        SheetReader tables = new TableFiles();
        ImportCurves curves = new ImportCurves(tables, new JsonCurveStore());
        CurveLink link = new CurveLink(workbench, tasks, signals, curves);
        List<Command> commands = new ArrayList<>(
                new CodingCommands(workbench, tasks, services.dialogs(), new CodingFiles(tables, JsonTree::read))
                        .all(curves, link::refresh, new DrawClipFigure(services.media())));
        commands.addAll(
                new FilmCommands(workbench, tasks, services.dialogs(), films(), new ExtractFrames(services.media()))
                        .all());
        return commands;
    }

    ExportCodings export() {
        FilmClip films = films();
        return new ExportCodings(
                new CsvAnnotationWriter(),
                XlsxAnnotationWriter::new,
                Json::python,
                (root, clip, rate, out) -> films.whole(root, clip, rate, out, JobContext.silent()),
                services.quality()::of);
    }

    private FilmClip films() {
        return new FilmClip(services.media(), new JavaCvWriter());
    }
}
