package org.dianet.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dianet.model.clip.ClipId;
import org.dianet.storage.StorageException;

/// Accepts those proposed fixes about which no sources disagree, each as an edit that can be undone.
public final class AcceptFixes {
    private static final int MOST_PASSES = 4;

    private AcceptFixes() {}

    /// @return the findings whose fix was made
    /// @throws StorageException if an edit is not on disk; those before it are
    public static List<Finding> in(ProjectSession session) throws StorageException {
        List<Finding> accepted = new ArrayList<>();
        List<Finding> now = pass(session);
        // A fix holds the whole coding, so that a clip with two errors needs two passes.
        for (int passes = 1; !now.isEmpty() && passes < MOST_PASSES; passes++) {
            accepted.addAll(now);
            now = pass(session);
        }
        accepted.addAll(now);
        return accepted;
    }

    private static List<Finding> pass(ProjectSession session) throws StorageException {
        List<Finding> accepted = new ArrayList<>();
        Set<ClipId> touched = new HashSet<>();
        for (Finding finding : ErrataFindings.of(session.project())) {
            ClipId clip = finding.clip();
            if (finding.proposals().size() == 1 && clip != null && touched.add(clip)) {
                Finding.Proposal proposal = finding.proposals().getFirst();
                session.perform("Accept " + proposal.what(), proposal.edit(), null);
                accepted.add(finding);
            }
        }
        return accepted;
    }
}
