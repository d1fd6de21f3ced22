package org.dianet.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.Settings;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.ui.common.session.LastClips;
import org.dianet.video.FrameReader;
import org.dianet.video.LibraryException;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what the window will open first while the toolkit still starts: the project and one picture of its clip. None
/// of it is kept; the window reads both as always, but then the files are in memory, and the code and the native
/// libraries that read them are loaded. Whatever cannot be read is the window's to say.
final class ReadAhead {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private ReadAhead() {}

    /// @param named what the command line names to open
    static void begin(List<String> named) {
        var _ = CompletableFuture.runAsync(() -> read(named)).exceptionally(cause -> {
            LOG.debug("Nothing was read ahead", cause);
            return null;
        });
    }

    private static void read(List<String> named) {
        try {
            Settings settings = new JsonSettingsStore().load();
            Path folder = FirstProject.projectOf(named, settings).orElse(null);
            if (folder == null) {
                return;
            }
            Project project = new JsonProjectStore().open(folder).project();
            Clip clip = LastClips.in(settings.layout(), folder)
                    .flatMap(project::clip)
                    .or(() -> project.clips().stream().findFirst())
                    .orElse(null);
            if (clip != null && clip.media().hasFrames()) {
                picture(folder, clip);
            }
        } catch (StorageException | MediaException | LibraryException e) {
            LOG.debug("Not read ahead", e);
        }
    }

    private static void picture(Path folder, Clip clip) throws MediaException {
        MediaOpener media = Services.usualMedia();
        try (FrameReader reader = media.open(folder, clip.media(), clip.frames())) {
            var _ = reader.read(clip.phases().map(phases -> phases.onset()).orElse(FrameIndex.FIRST));
        }
    }
}
