package org.dianet.video;

import java.nio.file.Path;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;

/// Opens clips. The port behind which the decoding library stays.
public interface MediaOpener {

    /// Opens a clip's media.
    ///
    /// @param root folder that relative paths start from
    /// @param frames the numbers that belong to the clip; [FrameNumbers#NONE] takes all that are there
    /// @throws MediaException if there is nothing to read: a missing or empty folder, a file that is not a video
    FrameReader open(Path root, Media media, FrameNumbers frames) throws MediaException;

    /// Opens a clip to go through it in the background: nothing is kept of what was passed, and a core is left to
    /// others.
    ///
    /// @throws MediaException as [#open]
    default FrameReader openAside(Path root, Media media, FrameNumbers frames) throws MediaException {
        return open(root, media, frames);
    }

    /// Opens a clip for a first look at some of its frames, those that can be had fastest: of a video its key frames,
    /// of which there may be few.
    ///
    /// @param most how many frames at most
    /// @throws MediaException as [#open]
    default FrameSkim skim(Path root, Media media, FrameNumbers frames, int most) throws MediaException {
        return FrameSkim.of(openAside(root, media, frames), most);
    }

    /// One image file as a frame, e.g. a ready-made motion image.
    ///
    /// @throws MediaException if the file is missing, is not an image or is larger than 100 megapixels
    org.dianet.imaging.Frame image(Path file) throws MediaException;

    /// What can be known of a media file or folder without decoding frames.
    ///
    /// @throws MediaException as [#open]
    MediaInfo probe(Path root, Media media) throws MediaException;
}
