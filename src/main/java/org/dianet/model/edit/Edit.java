package org.dianet.model.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;

/// One change to a project. Applying an edit twice gives what applying it once gives, which lets a journal be replayed
/// over a file that already holds some of its edits.
public sealed interface Edit {

    /// A coder's coding of a clip, in place of the coder's earlier one.
    record PutCoding(ClipId clip, Coding coding) implements Edit {}

    /// Takes a coder's coding of a clip away.
    record RemoveCoding(ClipId clip, Coder coder) implements Edit {}

    /// Adds clips at the end; a clip whose id the project has replaces that clip.
    record PutClips(List<Clip> clips) implements Edit {
        public PutClips {
            clips = List.copyOf(clips);
        }
    }

    record RemoveClips(List<ClipId> clips) implements Edit {
        public RemoveClips {
            clips = List.copyOf(clips);
        }
    }

    /// Points a clip at its pixels' new place.
    record Relink(ClipId clip, Media media) implements Edit {}

    /// The labels offered and the classes they count as.
    record SetClasses(Vocabulary vocabulary, Protocol protocol) implements Edit {}

    /// The project after this edit.
    ///
    /// @throws IllegalArgumentException if the edit names a clip that the project does not have
    default Project applyTo(Project project) {
        return switch (this) {
            case PutCoding e -> project.with(e.clip, clip -> clip.with(e.coding));
            case RemoveCoding e -> project.with(e.clip, clip -> clip.without(e.coder));
            case PutClips e -> project.withClips(merged(project.clips(), e.clips));
            case RemoveClips e ->
                project.withClips(project.clips().stream()
                        .filter(clip -> !e.clips.contains(clip.id()))
                        .toList());
            case Relink e -> project.with(e.clip, clip -> clip.with(e.media));
            case SetClasses e -> new Project(project.name(), project.clips(), e.vocabulary, e.protocol);
        };
    }

    /// The edits that undo this one on a project as it was `before` it, in the order to apply.
    default List<Edit> inverse(Project before) {
        return switch (this) {
            case PutCoding e -> List.of(restore(before, e.clip, e.coding.coder()));
            case RemoveCoding e -> List.of(restore(before, e.clip, e.coder));
            case PutClips e -> undoPut(before, e);
            // Putting back all clips keeps their order.
            case RemoveClips e ->
                List.of(new RemoveClips(before.clips().stream().map(Clip::id).toList()), new PutClips(before.clips()));
            case Relink e -> List.of(new Relink(e.clip, existing(before, e.clip).media()));
            case SetClasses e -> List.of(new SetClasses(before.vocabulary(), before.protocol()));
        };
    }

    private static Edit restore(Project before, ClipId id, Coder coder) {
        return existing(before, id)
                .codingBy(coder)
                .<Edit>map(old -> new PutCoding(id, old))
                .orElseGet(() -> new RemoveCoding(id, coder));
    }

    private static List<Edit> undoPut(Project before, PutClips edit) {
        List<Clip> replaced = new ArrayList<>();
        List<ClipId> added = new ArrayList<>();
        for (Clip clip : edit.clips) {
            before.clip(clip.id()).ifPresentOrElse(replaced::add, () -> added.add(clip.id()));
        }
        return List.of(new RemoveClips(added), new PutClips(replaced));
    }

    private static Clip existing(Project project, ClipId id) {
        return project.clip(id).orElseThrow(() -> new IllegalArgumentException("the project has no clip " + id));
    }

    private static List<Clip> merged(List<Clip> present, List<Clip> put) {
        List<Clip> result = new ArrayList<>(present);
        Set<ClipId> known = new HashSet<>();
        present.forEach(clip -> known.add(clip.id()));
        for (Clip clip : put) {
            if (known.add(clip.id())) {
                result.add(clip);
            } else {
                result.replaceAll(old -> old.id().equals(clip.id()) ? clip : old);
            }
        }
        return result;
    }
}
