package org.dianet.cli.common;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.SheetReader;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sound.ReadSound;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.AppFolders;
import org.dianet.storage.BundleStore;
import org.dianet.storage.ClusterProfiles;
import org.dianet.storage.CorrectionFiles;
import org.dianet.storage.ErrataStore;
import org.dianet.storage.GridFiles;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.ProtocolFiles;
import org.dianet.storage.RunStore;
import org.dianet.storage.SettingsStore;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonCorrectionFiles;
import org.dianet.storage.json.JsonErrataStore;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.storage.json.JsonProtocolFiles;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.storage.json.SpecJson;
import org.dianet.storage.json.cluster.JsonBundleStore;
import org.dianet.storage.json.cluster.JsonClusterProfiles;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaInspector;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaWriter;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvFlow;
import org.dianet.video.javacv.JavaCvFlows;
import org.dianet.video.javacv.JavaCvInspector;
import org.dianet.video.javacv.JavaCvMedia;
import org.dianet.video.javacv.JavaCvWriter;
import org.dianet.video.javacv.sound.JavaCvSound;

/// The adapters behind the ports, for commands. The window has its own composition root.
public final class Adapters {
    private Adapters() {}

    public static ProjectStore projects() {
        return new JsonProjectStore();
    }

    /// The time that an edit carries, to the millisecond as in the project's file.
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public static ProtocolFiles protocols() {
        return new JsonProtocolFiles();
    }

    public static GridFiles grids() {
        return new JsonGridFiles();
    }

    public static ErrataStore errata() {
        return new JsonErrataStore();
    }

    public static SettingsStore settings() {
        return new JsonSettingsStore();
    }

    public static SheetReader sheets() {
        return new TableFiles();
    }

    public static AnnotationWriter csv() {
        return new CsvAnnotationWriter();
    }

    public static MediaOpener media() {
        JavaCvMedia media = new JavaCvMedia();
        return AppFolders.cache("frames").map(media::keepingIndexes).orElse(media);
    }

    /// Reads sound, and keeps waveforms where the window does.
    public static ReadSound sounds() {
        return new ReadSound(
                media(),
                new JavaCvSound(),
                new KeptFiles(AppFolders.cache("motion").orElse(null), ".sound", 20));
    }

    /// Where spotted movements are kept, as in the window.
    public static KeptFiles keptSpots() {
        return new KeptFiles(AppFolders.cache("motion").orElse(null), ".spots", 2_000);
    }

    /// Where the quality of clips is kept, as in the window.
    public static KeptFiles keptQuality() {
        return new KeptFiles(AppFolders.cache("motion").orElse(null), ".quality", 200);
    }

    public static MediaInspector inspector() {
        return new JavaCvInspector();
    }

    public static FaceFinder faces() {
        return new JavaCvFaces();
    }

    public static OpticalFlow flow() {
        return new JavaCvFlow();
    }

    public static FlowAlgorithm.Measures flows() {
        return new JavaCvFlows();
    }

    public static PrepareSamples samples() {
        return new PrepareSamples(media(), Adapters::faces, flows());
    }

    /// Trains and tests fold by fold, with a report.
    public static EvaluateLoso loso() {
        return new EvaluateLoso(engine(), samples(), runs(), report(), Clock.systemUTC());
    }

    /// Videos decoded again at every jump, for measuring.
    public static MediaOpener mediaKeepingNothing() {
        return new JavaCvMedia(0);
    }

    /// What is found out about videos is kept in a folder of its own, for measuring.
    public static MediaOpener mediaKeepingIn(Path folder) {
        return new JavaCvMedia().keepingIndexes(folder);
    }

    public static MediaWriter mediaWriter() {
        return new JavaCvWriter();
    }

    public static LearningEngine engine() {
        return new LinearEngine(new DjlEngine(AppFolders.cache().resolve("tokens")));
    }

    /// For benchmarks: no feature maps on the disk.
    public static LearningEngine engineKeepingNothing() {
        return new LinearEngine(new DjlEngine());
    }

    public static CorrectionFiles corrections() {
        return new JsonCorrectionFiles();
    }

    public static RunStore runs() {
        return new JsonRunStore();
    }

    public static BundleStore bundles() {
        return new JsonBundleStore();
    }

    public static ClusterProfiles clusters() {
        return new JsonClusterProfiles();
    }

    /// What a run writes next to its predictions: scores and report.
    public static RunReportOutput report() {
        return new RunReportOutput(
                runs(),
                ScoresFile::write,
                spec -> Json.pretty(SpecJson.toJson(spec)),
                new ExplainClip(engine(), samples(), runs()));
    }
}
