package org.dianet.model.edit;

import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// A change as the user sees it: a label, the edit and what undoes it.
///
/// @param by the current coder; `null` if there is none, as in a command
/// @param mergeKey changes in a row with one key count as one, e.g. a marker that is being dragged; `null` never merges
public record Change(
        String label,
        Edit edit,
        List<Edit> inverse,
        @Nullable Coder by,
        @Nullable String mergeKey) {
    public Change {
        inverse = List.copyOf(inverse);
    }

    static Project apply(List<Edit> edits, Project project) {
        Project result = project;
        for (Edit edit : edits) {
            result = edit.applyTo(result);
        }
        return result;
    }
}
