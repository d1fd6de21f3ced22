package org.dianet.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dianet.model.clip.ClipId;

/// A whole project as one immutable value. Every change goes through an [org.dianet.model.edit.Edit].
///
/// @param protocol the one that training and evaluation go by
/// @param ownProtocols protocols that were made in this project, each name and version once
/// @param sheets annotation sheets that clips came from
public record Project(
        String name,
        List<Clip> clips,
        Vocabulary vocabulary,
        Protocol protocol,
        List<Protocol> ownProtocols,
        List<ImportedSheet> sheets) {

    /// @throws IllegalArgumentException if two clips have one id, or two own protocols one name and version
    public Project {
        clips = List.copyOf(clips);
        ownProtocols = List.copyOf(ownProtocols);
        sheets = List.copyOf(sheets);
        Set<String> titles = new HashSet<>();
        for (Protocol own : ownProtocols) {
            if (!titles.add(own.title())) {
                throw new IllegalArgumentException("two protocols are called " + own.title());
            }
        }
        Map<ClipId, Clip> seen = new HashMap<>();
        for (Clip clip : clips) {
            if (seen.put(clip.id(), clip) != null) {
                throw new IllegalArgumentException("two clips are called " + clip.id());
            }
        }
    }

    /// A project without protocols of its own, whose clips came from no sheet.
    public Project(String name, List<Clip> clips, Vocabulary vocabulary, Protocol protocol) {
        this(name, clips, vocabulary, protocol, List.of(), List.of());
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
        return new Project(name, newClips, vocabulary, protocol, ownProtocols, sheets);
    }

    public Project withClasses(Vocabulary newVocabulary, Protocol newProtocol) {
        return new Project(name, clips, newVocabulary, newProtocol, ownProtocols, sheets);
    }

    public Project withOwnProtocols(List<Protocol> protocols) {
        return new Project(name, clips, vocabulary, protocol, protocols, sheets);
    }

    public Project withSheets(List<ImportedSheet> newSheets) {
        return new Project(name, clips, vocabulary, protocol, ownProtocols, newSheets);
    }
}
