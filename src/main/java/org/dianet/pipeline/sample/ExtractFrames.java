package org.dianet.pipeline.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.PngFile;
import org.dianet.storage.StorageException;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;

/// Frames of a clip as PNG files with undisturbed pixels, named after the clip and the frame's original number.
public final class ExtractFrames {
    private final MediaOpener opener;

    public ExtractFrames(MediaOpener opener) {
        this.opener = opener;
    }

    /// @param root the project's folder
    /// @param from index of the first frame
    /// @param to index of the last
    /// @throws IOException if a frame is missing or unreadable, or a file cannot be written, in a sentence
    public List<Path> write(Path root, Clip clip, int from, int to, Path folder, JobContext context)
            throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
        String name = clip.id().value().replaceAll("[\\\\/:*?\"<>|]", "_");
        List<Path> files = new ArrayList<>();
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            ProjectFrames frames = ProjectFrames.of(reader, clip);
            for (int i = from; i <= to; i++) {
                context.checkCancelled();
                long number = clip.frames().numberAt(new FrameIndex(i)).value();
                Path file = folder.resolve(String.format("%s_%05d.png", name, number));
                PngFile.write(file, frames.read(i));
                files.add(file);
                context.report(Progress.of(i - from + 1L, to - from + 1L, "frames"));
            }
        }
        return files;
    }
}
