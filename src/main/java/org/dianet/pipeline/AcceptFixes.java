package org.dianet.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;

/// Accepts those proposed fixes about which no sources disagree, each as an edit that can be undone.
public final class AcceptFixes {
    private static final int MOST_PASSES = 4;

    private AcceptFixes() {}

    /// @param edits in the order in which they were made
    /// @param findings whose fix was made
    public record Accepted(List<Edit> edits, List<Finding> findings, Project after) {
        public Accepted {
            edits = List.copyOf(edits);
            findings = List.copyOf(findings);
        }
    }

    public static Accepted in(Project project) {
        List<Edit> edits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Project after = project;
        // A fix holds the whole coding, so that a clip with two errors needs two passes.
        for (int passes = 0; passes < MOST_PASSES; passes++) {
            List<Finding> now = pass(after);
            for (Finding finding : now) {
                Edit edit = finding.proposals().getFirst().edit();
                edits.add(edit);
                findings.add(finding);
                after = edit.applyTo(after);
            }
        }
        return new Accepted(edits, findings, after);
    }

    /// At most one finding a clip.
    private static List<Finding> pass(Project project) {
        List<Finding> accepted = new ArrayList<>();
        Set<ClipId> touched = new HashSet<>();
        for (Finding finding : ErrataFindings.of(project)) {
            ClipId clip = finding.clip();
            if (finding.proposals().size() == 1 && clip != null && touched.add(clip)) {
                accepted.add(finding);
            }
        }
        return accepted;
    }
}
