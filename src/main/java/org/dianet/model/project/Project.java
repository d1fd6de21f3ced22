package org.dianet.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dianet.model.clip.ClipId;

/// A whole project as one immutable value. Every change goes through an [org.dianet.model.edit.Edit].
public record Project(String name, List<Clip> clips, Vocabulary vocabulary, Protocol protocol) {

    /// @throws IllegalArgumentException if two clips have one id
    public Project {
        clips = List.copyOf(clips);
        Map<ClipId, Clip> seen = new HashMap<>();
        for (Clip clip : clips) {
            if (seen.put(clip.id(), clip) != null) {
                throw new IllegalArgumentException("two clips are called " + clip.id());
            }
        }
    }

    public static Project empty(String name) {
        return new Project(name, List.of(), Vocabulary.EMPTY, Protocol.identity("all labels", List.of()));
    }

    public Optional<Clip> clip(ClipId id) {
        return clips.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// This project with one clip changed in place.
    ///
    /// @throws IllegalArgumentException if there is no such clip
    public Project with(ClipId id, UnaryOperator<Clip> change) {
        List<Clip> changed = new ArrayList<>(clips);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).id().equals(id)) {
                changed.set(i, change.apply(changed.get(i)));
                return withClips(changed);
            }
        }
        throw new IllegalArgumentException("the project has no clip " + id);
    }

    public Project withClips(List<Clip> newClips) {
        return new Project(name, newClips, vocabulary, protocol);
    }
}
