package org.dianet.video.javacv.sound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.model.clip.Media;
import org.dianet.video.MediaException;
import org.dianet.video.MediaPaths;
import org.dianet.video.SoundOpener;
import org.dianet.video.SoundReader;

/// Opens the sound of videos with FFmpeg.
public final class JavaCvSound implements SoundOpener {

    @Override
    public Optional<SoundReader> open(Path root, Media media) throws MediaException {
        if (!(media instanceof Media.VideoFile video)) {
            return Optional.empty();
        }
        Path file = MediaPaths.find(root, video.path());
        if (Files.isDirectory(file)) {
            throw new MediaException(file + " is a folder, not a video file.");
        }
        return AudioReader.open(file).map(reader -> reader);
    }
}
