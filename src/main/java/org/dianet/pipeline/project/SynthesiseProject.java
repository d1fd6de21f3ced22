package org.dianet.pipeline.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
import org.dianet.storage.JpegFile;
import org.dianet.storage.ProjectStore;
import org.dianet.synthesis.ClipScript;
import org.dianet.synthesis.SyntheticClip;
import org.dianet.synthesis.SyntheticDatasetSpec;
import org.dianet.synthesis.SyntheticSubject;
import org.dianet.video.MediaWriter;
import org.dianet.video.VideoFormat;
import org.dianet.video.VideoSink;

/// A project of synthetic faces whose true phases are known, the same byte for byte from its seed.
public final class SynthesiseProject {
    private static final FrameRate RATE = new FrameRate(200);
    static final List<String> CLASSES = List.of("happiness", "surprise", "disgust", "repression", "others");
    private static final Coder TRUTH = new Coder("truth");

    static final int KEY_FRAME_INTERVAL = 12;

    private final ProjectStore store;
    private final MediaWriter videos;

    public SynthesiseProject(ProjectStore store, MediaWriter videos) {
        this.store = store;
        this.videos = videos;
    }

    /// Draws all clips into a new or empty folder and writes the project last.
    ///
    /// @throws IOException if the folder is not empty or cannot be written
    /// @throws org.dianet.job.CancelledException if cancelled; the folder then has clips but no project
    public Project synthesise(Path folder, SyntheticDatasetSpec syntheticDatasetSpec, JobContext context)
            throws IOException {
        requireEmpty(folder);
        List<ClipScript> scripts = syntheticDatasetSpec.scripts();
        List<Clip> clips = new ArrayList<>();
        int done = 0;
        for (int subject = 0; subject < syntheticDatasetSpec.subjects(); subject++) {
            SyntheticSubject actor = syntheticDatasetSpec.actor(subject);
            for (ClipScript script : ofSubject(scripts, subject)) {
                Path media = folder.resolve(mediaPath(script));
                film(actor.play(script), script, media, syntheticDatasetSpec.side(), context);
                clips.add(clip(script));
                context.report(Progress.of(++done, scripts.size(), "clip " + script.id()));
            }
        }
        Project project = new Project(
                "Synthetic faces", clips, new Vocabulary(CLASSES), Protocol.identity("synthetic, 5 classes", CLASSES));
        store.create(folder, project);
        return project;
    }

    static void requireEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new IOException("The folder " + folder + " is not empty; name a new one.");
            }
        }
    }

    private static List<ClipScript> ofSubject(List<ClipScript> scripts, int subject) {
        return scripts.stream().filter(script -> script.subject() == subject).toList();
    }

    private void film(SyntheticClip take, ClipScript script, Path media, int side, JobContext context)
            throws IOException {
        switch (script.storage()) {
            case VIDEO -> {
                Files.createDirectories(media.resolveSibling(""));
                try (VideoSink video = videos.video(media, format(side))) {
                    for (int f = 0; f < script.frames(); f++) {
                        context.checkCancelled();
                        video.add(take.frame(f));
                    }
                }
            }
            case PLAIN_NUMBERS, PADDED_NUMBERS -> {
                Files.createDirectories(media);
                for (int f = 0; f < script.frames(); f++) {
                    context.checkCancelled();
                    JpegFile.write(media.resolve(script.fileName(f)), take.frame(f));
                }
            }
        }
    }

    /// Movements of a pixel survive only a recording near the source's quality.
    private static VideoFormat format(int side) {
        return new VideoFormat(side, side, RATE.perSecond(), KEY_FRAME_INTERVAL, VideoFormat.Quality.FINEST);
    }

    private static String subjectName(ClipScript script) {
        return String.format(Locale.ROOT, "s%02d", script.subject() + 1);
    }

    private static String mediaPath(ClipScript script) {
        String path = "clips/" + subjectName(script) + "/" + script.id();
        return script.storage() == ClipScript.Storage.VIDEO ? path + ".mp4" : path;
    }

    private static Clip clip(ClipScript script) {
        Media media = script.storage() == ClipScript.Storage.VIDEO
                ? new Media.VideoFile(mediaPath(script))
                : new Media.ImageFolder(mediaPath(script));
        return new Clip(
                new ClipId(script.id()),
                new SubjectId(subjectName(script)),
                "synthetic",
                media,
                script.numbers(),
                RATE,
                List.of(coding(script, Coder.DATASET, script.annotatedApex())),
                coding(script, TRUTH, script.apex()));
    }

    private static Coding coding(ClipScript script, Coder coder, int apex) {
        FrameNumbers.Run run = script.numbers().runs().getFirst();
        return new Coding(
                coder,
                Marks.of(run.first() + script.onset(), run.first() + apex, run.first() + script.offset()),
                script.emotion(),
                new ActionUnits(script.actionUnits()),
                "",
                false,
                Instant.EPOCH);
    }
}
