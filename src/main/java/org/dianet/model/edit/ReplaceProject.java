package org.dianet.model.edit;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Project;

/// One edit that makes a project the same as another in everything but its name, e.g. an earlier state or the
/// outcome of a merge.
public final class ReplaceProject {
    private ReplaceProject() {}

    public static Edit of(Project now, Project wanted) {
        List<Edit> edits = new ArrayList<>();
        if (!now.clips().equals(wanted.clips())) {
            edits.add(new Edit.RemoveClips(now.clips().stream().map(Clip::id).toList()));
            edits.add(new Edit.PutClips(wanted.clips()));
        }
        edits.add(new Edit.SetClasses(wanted.vocabulary(), wanted.protocol()));
        edits.add(new Edit.SetOwnProtocols(wanted.ownProtocols()));
        edits.add(new Edit.SetSheets(wanted.sheets()));
        for (Decision decision : now.decisions()) {
            if (wanted.decision(decision.findingKey()).isEmpty()) {
                edits.add(new Edit.WithdrawDecision(decision.findingKey()));
            }
        }
        wanted.decisions().forEach(decision -> edits.add(new Edit.Decide(decision)));
        return new Edit.Composite(edits);
    }
}
