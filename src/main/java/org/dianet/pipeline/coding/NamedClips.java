package org.dianet.pipeline.coding;

import java.util.List;
import java.util.Optional;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;

/// Finds the clips that files of ours name. One for a further expression of a recording that the project has is made;
/// where nothing has the name, it is the clip of the recording that the file shows.
final class NamedClips {
    private final EventClips clips;
    private final RecordingNames names;

    NamedClips(Project project) {
        this.clips = new EventClips(project);
        this.names = new RecordingNames(project);
    }

    /// The project with the clips that were made.
    Project project() {
        return clips.project();
    }

    /// @param where in the file, for messages
    /// @param shown the recording that the file shows; none if it shows several
    /// @param problems gets a clause if no clip is found, or one by its recording alone
    Optional<Clip> find(String where, String name, List<NamedRecording> shown, List<String> problems) {
        ClipId id;
        try {
            id = new ClipId(name);
        } catch (IllegalArgumentException e) {
            problems.add(where + ": it does not name its clip; left out");
            return Optional.empty();
        }
        Project project = clips.project();
        Optional<Clip> clip = project.clip(id)
                .or(() -> project.clip(Expressions.first(id)).flatMap(first -> clips.named(first, name)));
        if (clip.isEmpty() && !shown.isEmpty()) {
            clip = first(shown)
                    .flatMap(first -> Expressions.number(id) == 1
                            ? Optional.of(first)
                            : clips.named(first, first.id() + "-e" + Expressions.number(id)));
            clip.ifPresent(found -> problems.add(where + ": the project has no clip '" + name + "'; taken for clip "
                    + found.id() + ", which has the recording"));
        }
        if (clip.isEmpty()) {
            problems.add(where + ": the project has no clip '" + name + "'; left out");
        }
        return clip;
    }

    private Optional<Clip> first(List<NamedRecording> shown) {
        try {
            Clip found = names.find(shown, (_, _) -> RecordingNames.Share.ALL).clip();
            return clips.project().clip(Expressions.first(found.id()));
        } catch (RecordingNames.NoClip e) {
            return Optional.empty(); // said by the caller
        }
    }
}
