package org.dianet.cli;

import org.dianet.dataset.SheetReader;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.pipeline.RunOutput;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.AppFolders;
import org.dianet.storage.ErrataStore;
import org.dianet.storage.GridFiles;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.ProtocolFiles;
import org.dianet.storage.RunStore;
import org.dianet.storage.SettingsStore;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonErrataStore;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.storage.json.JsonProtocolFiles;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.storage.json.SpecJson;
import org.dianet.video.MediaInspector;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaWriter;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvFlow;
import org.dianet.video.javacv.JavaCvInspector;
import org.dianet.video.javacv.JavaCvMedia;
import org.dianet.video.javacv.JavaCvWriter;

/// The adapters behind the ports, for commands. The window has its own composition root.
final class Adapters {
    private Adapters() {}

    static ProjectStore projects() {
        return new JsonProjectStore();
    }

    static ProtocolFiles protocols() {
        return new JsonProtocolFiles();
    }

    static GridFiles grids() {
        return new JsonGridFiles();
    }

    static ErrataStore errata() {
        return new JsonErrataStore();
    }

    static SettingsStore settings() {
        return new JsonSettingsStore();
    }

    static SheetReader sheets() {
        return new TableFiles();
    }

    static AnnotationWriter csv() {
        return new CsvAnnotationWriter();
    }

    static MediaOpener media() {
        return new JavaCvMedia();
    }

    static MediaInspector inspector() {
        return new JavaCvInspector();
    }

    static FaceFinder faces() {
        return new JavaCvFaces();
    }

    static OpticalFlow flow() {
        return new JavaCvFlow();
    }

    /// Videos decoded anew at every jump, for measuring.
    static MediaOpener mediaKeepingNothing() {
        return new JavaCvMedia(0);
    }

    static MediaWriter mediaWriter() {
        return new JavaCvWriter();
    }

    static LearningEngine engine() {
        return new LinearEngine(new DjlEngine(AppFolders.cache().resolve("tokens")));
    }

    /// For benchmarks: no feature maps on the disk.
    static LearningEngine engineKeepingNothing() {
        return new LinearEngine(new DjlEngine());
    }

    static RunStore runs() {
        return new JsonRunStore();
    }

    /// What a run writes beside its predictions: scores and report.
    static RunOutput runOutput() {
        return new RunReportOutput(runs(), ScoresFile::write, spec -> Json.pretty(SpecJson.toJson(spec)));
    }
}
