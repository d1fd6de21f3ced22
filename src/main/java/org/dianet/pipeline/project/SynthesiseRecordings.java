package org.dianet.pipeline.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.storage.ProjectStore;
import org.dianet.synthesis.RecordingScript;
import org.dianet.synthesis.SyntheticClip;
import org.dianet.synthesis.SyntheticRecordingSpec;
import org.dianet.video.MediaWriter;
import org.dianet.video.VideoFormat;
import org.dianet.video.VideoSink;

/// A project of long synthetic recordings as videos, in which every expression is coded as it is.
public final class SynthesiseRecordings {
    private final ProjectStore store;
    private final MediaWriter videos;

    public SynthesiseRecordings(ProjectStore store, MediaWriter videos) {
        this.store = store;
        this.videos = videos;
    }

    /// Films all recordings into a new or empty folder and writes the project last.
    ///
    /// @throws IOException if the folder is not empty or cannot be written
    public Project synthesise(Path folder, SyntheticRecordingSpec spec, JobContext context) throws IOException {
        SynthesiseProject.requireEmpty(folder);
        List<RecordingScript> scripts = spec.scripts();
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            RecordingScript script = scripts.get(i);
            film(spec.actor(script.subject()).play(script), script, folder.resolve(mediaPath(script)), spec, context);
            clips.addAll(clips(script));
            context.report(Progress.of(i + 1L, scripts.size(), "recording " + script.id()));
        }
        Project project = new Project(
                "Synthetic recordings",
                clips,
                new Vocabulary(SynthesiseProject.CLASSES),
                Protocol.identity("synthetic, 5 classes", SynthesiseProject.CLASSES));
        store.create(folder, project);
        return project;
    }

    private void film(
            SyntheticClip take, RecordingScript script, Path media, SyntheticRecordingSpec spec, JobContext context)
            throws IOException {
        Files.createDirectories(media.resolveSibling(""));
        VideoFormat format = new VideoFormat(
                spec.side(),
                spec.side(),
                spec.rate(),
                SynthesiseProject.KEY_FRAME_INTERVAL,
                VideoFormat.Quality.FINEST);
        try (VideoSink video = videos.video(media, format)) {
            for (int f = 0; f < script.frames(); f++) {
                context.checkCancelled();
                video.add(take.frame(f));
            }
        }
    }

    private static String subject(RecordingScript script) {
        return String.format(Locale.ROOT, "s%02d", script.subject() + 1);
    }

    private static String mediaPath(RecordingScript script) {
        return "recordings/" + subject(script) + "/" + script.id() + ".mp4";
    }

    /// One for each expression; the recording alone if it has none.
    private static List<Clip> clips(RecordingScript script) {
        List<Clip> clips = new ArrayList<>();
        for (RecordingScript.Expression expression : script.expressions()) {
            String id = clips.isEmpty() ? script.id() : script.id() + "-e" + (clips.size() + 1);
            Coding coding = coding(expression);
            clips.add(clip(script, id, List.of(coding)));
        }
        return clips.isEmpty() ? List.of(clip(script, script.id(), List.of())) : clips;
    }

    private static Clip clip(RecordingScript script, String id, List<Coding> codings) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject(script)),
                "synthetic",
                new Media.VideoFile(mediaPath(script)),
                FrameNumbers.counted(script.frames()),
                new FrameRate(script.rate()),
                codings,
                null);
    }

    private static Coding coding(RecordingScript.Expression expression) {
        return new Coding(
                Coder.DATASET,
                Marks.of(expression.onset(), expression.apex(), expression.offset()),
                expression.emotion(),
                new ActionUnits(expression.actionUnits()),
                "",
                false,
                Instant.EPOCH);
    }
}
