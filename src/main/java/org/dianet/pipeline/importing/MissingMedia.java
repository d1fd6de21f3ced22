package org.dianet.pipeline.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.video.MediaException;
import org.dianet.video.MediaPaths;

/// Which clips have a file or folder that is not where the project says. Nothing is opened.
public final class MissingMedia {
    private MissingMedia() {}

    /// @param project folder of the project, which relative paths start from
    public static Set<ClipId> of(List<Clip> clips, Path project, JobContext context) {
        Map<Media, Boolean> there = new HashMap<>();
        Set<ClipId> missing = new HashSet<>();
        for (Clip clip : clips) {
            context.checkCancelled();
            if (!there.computeIfAbsent(clip.media(), media -> isThere(media, project))) {
                missing.add(clip.id());
            }
        }
        return missing;
    }

    static boolean isThere(Media media, Path project) {
        try {
            for (String path : paths(media)) {
                MediaPaths.find(project, path);
            }
            return true;
        } catch (MediaException e) {
            return false;
        }
    }

    /// All paths that a clip needs.
    static List<String> paths(Media media) {
        return media instanceof Media.MotionImagePair pair
                ? List.of(pair.onsetPath(), pair.offsetPath())
                : List.of(media.shownPath());
    }
}
