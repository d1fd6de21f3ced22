package org.dianet.pipeline.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.Words;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PreparedClip;

/// One person under two names, told by the content of the clips' files. Folds keep names apart; if a person
/// has two,
/// one of them
/// could be learned from while the other is tested.
final class SharedPeople {
    private SharedPeople() {}

    /// @throws IllegalArgumentException if clips of two subjects have the same files; the sentence names them
    static void check(Project project, List<PreparedClip> clips) {
        Map<String, PreparedClip> byFiles = new HashMap<>();
        List<String> pairs = new ArrayList<>();
        for (PreparedClip clip : clips) {
            if (!clip.content().isEmpty() && !still(clip)) {
                PreparedClip other = byFiles.putIfAbsent(clip.content(), clip);
                // One recording may show several people one after the other.
                if (other != null
                        && another(clip, other)
                        && !media(project, clip).equals(media(project, other))) {
                    pairs.add(pair(other, clip));
                }
            }
        }
        // A further view of one may be the other's own pixels. One recording may be a view of several people.
        for (PreparedClip clip : clips) {
            for (String view : clip.views()) {
                PreparedClip other = byFiles.get(view);
                if (other != null && another(clip, other)) {
                    pairs.add(pair(other, clip));
                }
            }
        }
        if (!pairs.isEmpty()) {
            throw new IllegalArgumentException("One person has two names: " + pairs.getFirst()
                    + (pairs.size() > 1 ? " (and " + (pairs.size() - 1) + " more such pairs)" : "")
                    + ". One of them could be learned from while the other is tested. Import both under one name, or"
                    + " exclude the clips of one from the protocol.");
        }
    }

    /// A sentence on clips of several data sets whose files cannot be read; empty if there are none.
    static Optional<String> unread(List<PreparedClip> clips) {
        long sets = clips.stream().map(PreparedClip::dataset).distinct().count();
        long unread = clips.stream().filter(clip -> clip.content().isEmpty()).count();
        return sets < 2 || unread == 0
                ? Optional.empty()
                : Optional.of("The files of " + Words.count(unread, "clip")
                        + " cannot be read, so only names tell whether two data sets share a subject.");
    }

    private static String pair(PreparedClip a, PreparedClip b) {
        return "the clips " + a.clip() + " of subject " + a.subject() + " and " + b.clip() + " of subject "
                + b.subject() + " show the same";
    }

    private static boolean another(PreparedClip a, PreparedClip b) {
        return !a.subject().equals(b.subject());
    }

    private static Optional<Media> media(Project project, PreparedClip clip) {
        return project.clip(clip.clip()).map(Clip::media);
    }

    /// A picture of nothing shows nobody.
    private static boolean still(PreparedClip clip) {
        for (MotionImage image : clip.images()) {
            float[] values = image.raw().values();
            for (float value : values) {
                if (value != values[0]) {
                    return false;
                }
            }
        }
        return true;
    }
}
