package org.dianet.video.javacv;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.FrameSkim;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;
import org.dianet.video.NumberedImages;

/// Opens clips with OpenCV (images) and FFmpeg (videos).
public final class JavaCvMedia implements MediaOpener {
    private static final int PROBED = 8;
    private static final long KEPT_BYTES = 320L << 20;

    private final long keptBytes;
    private final KeptIndexes indexes;

    public JavaCvMedia() {
        this(KEPT_BYTES);
    }

    /// @param keptBytes native memory that each open video may use for pictures decoded on the way to others
    public JavaCvMedia(long keptBytes) {
        this(keptBytes, KeptIndexes.NONE);
    }

    private JavaCvMedia(long keptBytes, KeptIndexes indexes) {
        this.keptBytes = keptBytes;
        this.indexes = indexes;
    }

    /// The same, keeping in a folder which frames unusual videos have, so that these are decoded whole only once.
    ///
    /// @param folder made when needed; where it cannot be written to, nothing is kept
    public JavaCvMedia keepingIndexes(Path folder) {
        return new JavaCvMedia(keptBytes, new KeptIndexes(folder));
    }

    @Override
    public FrameReader open(Path root, Media media, FrameNumbers frames) throws MediaException {
        return switch (media) {
            case Media.ImageFolder folder -> new ImageFolderReader(MediaPaths.find(root, folder.path()), frames);
            case Media.VideoFile video ->
                new VideoReader(videoFile(root, video), frames, keptBytes, indexes, VideoDecoder.Pace.FAST);
            case Media.MotionImage image -> throw noFrames(image);
            case Media.MotionImagePair pair -> throw noFrames(pair);
        };
    }

    @Override
    public FrameReader openAside(Path root, Media media, FrameNumbers frames) throws MediaException {
        return media instanceof Media.VideoFile video
                ? new VideoReader(videoFile(root, video), frames, 0, indexes, VideoDecoder.Pace.ASIDE)
                : open(root, media, frames);
    }

    @Override
    public FrameSkim skim(Path root, Media media, FrameNumbers frames, int most) throws MediaException {
        return media instanceof Media.VideoFile video
                ? new KeySkim(videoFile(root, video), frames, most, indexes)
                : FrameSkim.of(open(root, media, frames), most);
    }

    @Override
    public Frame image(Path file) throws MediaException {
        return ImageDecoder.decode(file);
    }

    @Override
    public MediaInfo probe(Path root, Media media) throws MediaException {
        return switch (media) {
            case Media.ImageFolder folder -> probeFolder(MediaPaths.find(root, folder.path()));
            case Media.VideoFile video -> VideoReader.probe(videoFile(root, video), indexes);
            case Media.MotionImage image -> probeImage(MediaPaths.find(root, image.path()));
            case Media.MotionImagePair pair -> probeImage(MediaPaths.find(root, pair.onsetPath()));
        };
    }

    private static MediaInfo probeFolder(Path folder) throws MediaException {
        NumberedImages images = NumberedImages.list(folder, FrameNumbers.NONE);
        ImageHeader header = firstReadable(images);
        return new MediaInfo(header.width(), header.height(), images.numbers(), OptionalDouble.empty());
    }

    /// One bad image at the start does not keep the rest of a folder from being imported.
    private static ImageHeader firstReadable(NumberedImages images) throws MediaException {
        MediaException first = null;
        for (int i = 0; i < Math.min(PROBED, images.count()); i++) {
            try {
                return ImageDecoder.header(images.fileAt(i));
            } catch (MediaException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new MediaException("There is no image to read.") : first;
    }

    private static MediaInfo probeImage(Path file) throws MediaException {
        ImageHeader header = ImageDecoder.header(file);
        return new MediaInfo(header.width(), header.height(), FrameNumbers.NONE, OptionalDouble.empty());
    }

    private static Path videoFile(Path root, Media.VideoFile video) throws MediaException {
        Path file = MediaPaths.find(root, video.path());
        if (Files.isDirectory(file)) {
            throw new MediaException(file + " is a folder, not a video file.");
        }
        return file;
    }

    private static MediaException noFrames(Media media) {
        return new MediaException(
                "The clip's media " + media.shownPath() + " is a ready-made motion image; it has no frames to show.");
    }
}
