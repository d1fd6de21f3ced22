package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;

/// Media whose folders hold the frames of [TestClips] and whose videos hold 50 frames at 100 a second.
public final class FakeMedia implements MediaOpener {

    @Override
    public FrameReader open(Path root, Media media, FrameNumbers frames) throws MediaException {
        throw new MediaException("not needed");
    }

    @Override
    public Frame image(Path file) throws MediaException {
        throw new MediaException("not needed");
    }

    @Override
    public MediaInfo probe(Path root, Media media) throws MediaException {
        MediaPaths.find(root, media.shownPath());
        return switch (media) {
            case Media.ImageFolder folder -> new MediaInfo(4, 4, TestClips.FRAMES, OptionalDouble.empty());
            case Media.VideoFile video -> new MediaInfo(4, 4, FrameNumbers.counted(50), OptionalDouble.of(100));
            case Media.MotionImage image -> new MediaInfo(4, 4, FrameNumbers.NONE, OptionalDouble.empty());
            case Media.MotionImagePair pair -> new MediaInfo(4, 4, FrameNumbers.NONE, OptionalDouble.empty());
        };
    }
}
