package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.SimilarNames;

/// Finds the clip that another program's file means: by the clip's name, or by the name of its video or folder,
/// with or without folders before it and an extension behind it. Upper and lower case are one.
final class RecordingNames {
    private final Map<String, Clip> byId = new HashMap<>();
    private final Map<String, List<Clip>> byMedia = new HashMap<>();

    RecordingNames(Project project) {
        for (Clip clip : project.clips()) {
            byId.put(clip.id().value().toLowerCase(Locale.ROOT), clip);
            byMedia.computeIfAbsent(last(clip.media().shownPath()), _ -> new ArrayList<>())
                    .add(clip);
        }
    }

    /// The clip that one of the names means.
    ///
    /// @throws NoClip if none does, or the name is of a recording with several clips
    Clip find(List<String> names) throws NoClip {
        for (String name : names) {
            Clip clip = byId.get(name.strip().toLowerCase(Locale.ROOT));
            clip = clip == null ? byId.get(last(name)) : clip;
            if (clip != null) {
                return clip;
            }
        }
        for (String name : names) {
            List<Clip> clips = byMedia.getOrDefault(last(name), List.of());
            if (clips.size() == 1) {
                return clips.getFirst();
            }
            if (clips.size() > 1) {
                throw new NoClip("the recording " + name + " has " + clips.size() + " clips ("
                        + String.join(
                                ", ", clips.stream().map(c -> c.id().value()).toList())
                        + "); name one of them there instead of the recording");
            }
        }
        String first = names.isEmpty() ? "" : names.getFirst();
        throw new NoClip(
                names.isEmpty()
                        ? "it does not say which recording it is of"
                        : "no clip and no recording of the project is called " + String.join(" or ", names)
                                + SimilarNames.question(first, byId.keySet())
                                        .replaceFirst("^ ", "; ")
                                        .replace("?", ""));
    }

    /// Why no clip was found, as a clause.
    static final class NoClip extends Exception {
        private static final long serialVersionUID = 1;

        NoClip(String reason) {
            super(reason);
        }
    }

    private static String last(String path) {
        return path.strip()
                .replace('\\', '/')
                .replaceFirst("/+$", "")
                .replaceFirst(".*/", "")
                .replaceFirst("\\.[A-Za-z0-9]{1,4}$", "")
                .toLowerCase(Locale.ROOT);
    }
}
