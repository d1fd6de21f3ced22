package org.dianet.pipeline.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingChange;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.CodingRules.Order;
import org.dianet.model.edit.CodingRules.View;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.RefusedEdit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;

/// The edits for a set of changes to a clip that are given at once.
///
/// @param coder who says it
/// @param time when, with milliseconds
public record AnnotateClip(Project project, Coder coder, Instant time) {

    /// How far what a coder says goes.
    public enum Scope {
        /// It counts from now on: where another coding counted, that one is corrected by decision of the coder.
        COUNTS,
        /// It changes only the coder's own coding; the coding that counted still counts.
        OWN
    }

    /// The coder's own coding, which starts empty, with a change.
    ///
    /// @throws RefusedEdit if there is no such clip or the change may not be said of it
    public Edit change(ClipId id, CodingChange change, Scope scope) {
        CodingRules rules = CodingRules.of(project);
        Clip clip = CodingRules.find(project, id);
        Edit.PutCoding own = own(clip, change);
        Clip after = clip.with(own.coding());
        if (scope == Scope.OWN || after.coding().coder().equals(coder)) {
            return own;
        }
        Coding corrected = kept(change).applyTo(clip.coding());
        rules.check(clip, clip.coding(), corrected, Order.REQUIRED);
        return new Edit.Composite(
                List.of(own, rules.decision(after, coder, time, decision -> decision.correct(corrected))));
    }

    /// Another expression of a clip's recording, as its own clip, with its coding.
    ///
    /// @throws RefusedEdit if there is no such clip or the change may not be said of it
    public Edit newExpression(ClipId of, CodingChange change) {
        Clip fresh = Expressions.next(project, CodingRules.find(project, of));
        List<Edit> edits = new ArrayList<>(List.of(new Edit.PutClips(List.of(fresh))));
        if (!change.empty()) {
            edits.add(own(fresh, change));
        }
        return new Edit.Composite(edits);
    }

    /// Values of tiers as the tiers keep them.
    private CodingChange kept(CodingChange change) {
        Map<String, String> tiers = new TreeMap<>();
        change.tiers()
                .forEach((tier, value) -> tiers.put(tier, project.vocabulary().kept(tier, value)));
        return new CodingChange(
                change.marks(),
                change.emotion(),
                change.actionUnits(),
                change.note(),
                tiers,
                change.confidence(),
                change.disputed());
    }

    private Edit.PutCoding own(Clip clip, CodingChange change) {
        Coding before = clip.codingBy(coder).orElse(Coding.empty(coder));
        return CodingRules.of(project)
                .own(clip, before, kept(change).applyTo(before), View.UNKNOWN, Order.REQUIRED, time, false);
    }
}
