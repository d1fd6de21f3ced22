package org.dianet.ui.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.job.JobContext;
import org.dianet.job.JobRunner;
import org.dianet.job.ThreadedJobRunner;
import org.dianet.learning.djl.DjlMagnifier;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.motion.LearnedMagnification;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.pipeline.project.SampleProject;
import org.dianet.pipeline.quality.ClipQuality;
import org.dianet.pipeline.quality.KeptQuality;
import org.dianet.pipeline.quality.MeasureClips;
import org.dianet.pipeline.sound.ReadSound;
import org.dianet.pipeline.spotting.SpotRecording;
import org.dianet.storage.AppFolders;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.SettingsStore;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.ui.app.AppCommands.SampleCopy;
import org.dianet.ui.common.command.Keyboard;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.session.ClipOpener;
import org.dianet.ui.common.task.FxThread;
import org.dianet.ui.common.task.UiThread;
import org.dianet.ui.library.QualityViewModel;
import org.dianet.ui.player.sound.DeviceLine;
import org.dianet.ui.player.sound.PlaySound;
import org.dianet.ui.spotting.SpottingViewModel.Spotter;
import org.dianet.video.ClipFrames;
import org.dianet.video.FrameCache;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaOpener;
import org.dianet.video.javacv.JavaCvFaces;
import org.dianet.video.javacv.JavaCvMedia;
import org.dianet.video.javacv.sound.JavaCvSound;

/// The services of the window; tests and screenshots replace some of them.
public record Services(
        ProjectStore projects,
        SettingsStore settings,
        MediaOpener media,
        FrameCache frames,
        JobRunner runner,
        UiThread ui,
        Dialogs dialogs,
        Opener opener,
        SampleCopy sample,
        Keyboard keyboard,
        Clock clock,
        ZoneId zone) {
    private static final int MOST_RECORDINGS = 20;
    private static final int MOST_SPOTTED = 2_000;
    private static final int MOST_PROJECTS = 200;
    /// Pixels on the heap; readers of videos keep more pictures outside it, less than half as large.
    private static final long FRAME_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);

    /// @param opener shows a file outside the window
    public static Services real(Dialogs dialogs, Opener opener) {
        MediaOpener media = usualMedia();
        JobRunner runner = new ThreadedJobRunner();
        return new Services(
                new JsonProjectStore(),
                new JsonSettingsStore(),
                media,
                new FrameCache(media, runner, FRAME_BYTES),
                runner,
                new FxThread(),
                dialogs,
                opener,
                () -> SampleProject.workingCopy(AppFolders.data()),
                GtkKeyboard.here(),
                Clock.systemUTC(),
                ZoneId.systemDefault());
    }

    /// Opens media, and keeps what a video's index is beyond this session.
    static MediaOpener usualMedia() {
        JavaCvMedia plain = new JavaCvMedia();
        return AppFolders.cache("frames").map(plain::keepingIndexes).orElse(plain);
    }

    /// Learned magnification, by weights that the user gave once.
    LearnedMagnification magnification() {
        Path folder = AppFolders.problem().isEmpty() ? AppFolders.data() : Path.of("nowhere");
        return new LearnedMagnification(folder.resolve("learned-magnification.pth"), DjlMagnifier::load);
    }

    /// Reads how long recordings move, and keeps it beyond this session: 31 MB for half an hour.
    ReadRecording recordings() {
        return new ReadRecording(
                media, new KeptFiles(AppFolders.cache("motion").orElse(null), ".motion", MOST_RECORDINGS));
    }

    /// Reads what can be heard in recordings, and keeps it: 7 MB for half an hour.
    ReadSound sounds() {
        return new ReadSound(
                media,
                new JavaCvSound(),
                new KeptFiles(AppFolders.cache("motion").orElse(null), ".sound", MOST_RECORDINGS));
    }

    /// Plays sound on the computer's usual device.
    PlaySound player() {
        return new PlaySound(new JavaCvSound(), media, DeviceLine::open);
    }

    /// Looks for movements by the method that measured best, and keeps what it found: a few kilobytes.
    Spotter spotter() {
        SpotRecording use = new SpotRecording(
                media,
                JavaCvFaces::new,
                new KeptFiles(AppFolders.cache("motion").orElse(null), ".spots", MOST_SPOTTED));
        return (root, recording, context) -> use.spot(root, recording, SpottingMethod.REGIONS, context);
    }

    /// What was measured of clips, here or by a command.
    KeptQuality quality() {
        return new KeptQuality(
                media, new KeptFiles(AppFolders.cache("motion").orElse(null), ".quality", MOST_PROJECTS));
    }

    /// Measures clips, and knows what was measured.
    QualityViewModel.Ports measures() {
        KeptQuality kept = quality();
        MeasureClips measure = new MeasureClips(media, JavaCvFaces::new, kept);
        return new QualityViewModel.Ports() {
            @Override
            public Map<ClipId, ClipQuality> kept(Path root, Project project) {
                return kept.of(root, project);
            }

            @Override
            public MeasureClips.Measured measure(Path root, Project project, List<Clip> chosen, JobContext context) {
                return measure.measure(root, project, chosen, context);
            }
        };
    }

    public Services with(SettingsStore other) {
        return new Services(projects, other, media, frames, runner, ui, dialogs, opener, sample, keyboard, clock, zone);
    }

    public Services with(SampleCopy other) {
        return new Services(
                projects, settings, media, frames, runner, ui, dialogs, opener, other, keyboard, clock, zone);
    }

    public Services with(Keyboard other) {
        return new Services(projects, settings, media, frames, runner, ui, dialogs, opener, sample, other, clock, zone);
    }

    public Services inZone(ZoneId other) {
        return new Services(
                projects, settings, media, frames, runner, ui, dialogs, opener, sample, keyboard, clock, other);
    }

    /// Opens clips through the cache.
    ClipOpener clips() {
        return new ClipOpener() {
            @Override
            public CompletableFuture<ClipFrames> open(Path root, Clip clip) {
                return frames.open(root, clip);
            }

            @Override
            public void forget() {
                frames.forget();
            }
        };
    }

    public void close() {
        frames.close();
        runner.close();
    }
}
