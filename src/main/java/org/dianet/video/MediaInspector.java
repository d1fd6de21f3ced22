package org.dianet.video;

import java.nio.file.Path;
import org.dianet.job.JobContext;
import org.dianet.model.clip.Media;

/// Looks at every file of a clip's media without decoding a frame: sizes, headers, ends, and the index of a video.
public interface MediaInspector {

    /// @param root folder that relative paths start from
    /// @throws MediaException if there is nothing to look at: a missing or empty folder, a file that is not a video
    MediaReport inspect(Path root, Media media, JobContext context) throws MediaException;
}
