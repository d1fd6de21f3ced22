package org.dianet.pipeline.controls;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.project.Project;

/// Controls to run.
///
/// @param run a leave-one-subject-out run of the project
/// @param folder of the project
/// @param methods kinds of maps, at least one
/// @param labels whether networks are also trained on shuffled labels, for comparison
public record ControlsRequest(Path run, Project project, Path folder, Set<ExplanationMethod> methods, Labels labels) {

    public enum Labels {
        OWN,
        ALSO_SHUFFLED
    }

    public ControlsRequest {
        methods = Set.copyOf(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("no kind of map was asked for");
        }
    }

    /// The methods in their own order.
    Set<ExplanationMethod> ordered() {
        return EnumSet.copyOf(methods);
    }
}
