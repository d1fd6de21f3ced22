package org.dianet.pipeline.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;

/// Accepts those proposed fixes about which no sources disagree, each as an edit that can be undone.
public final class AcceptFixes {
    private AcceptFixes() {}

    /// @param edits in the order in which they were made
    /// @param findings whose fix was made
    public record Accepted(List<Edit> edits, List<Finding> findings, Project after) {
        public Accepted {
            edits = List.copyOf(edits);
            findings = List.copyOf(findings);
        }
    }

    /// The published errata.
    public static Accepted in(Project project) {
        return among(ErrataFindings.of(project), project);
    }

    /// Those of `findings` that propose one value from a named source and about which nothing was decided.
    public static Accepted among(List<Finding> findings, Project project) {
        List<Edit> edits = new ArrayList<>();
        List<Finding> accepted = new ArrayList<>();
        Project after = project;
        for (Finding finding : findings) {
            boolean agreed = finding.proposals().size() == 1
                    && !finding.proposals().getFirst().source().isEmpty();
            if (agreed && after.decision(finding.findingKey()).isEmpty()) {
                Edit edit = DecideFinding.accept(
                        after, finding, finding.proposals().getFirst(), DecideFinding.ERRATA, Instant.now());
                edits.add(edit);
                accepted.add(finding);
                after = edit.applyTo(after);
            }
        }
        return new Accepted(edits, accepted, after);
    }
}
