package org.dianet.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Project;

/// What a coder coded and decided under a provisional name, moved to the name given later. Times and
/// exposures stay. Codings made earlier under the provisional name stay under it.
///
/// @param edit nothing, where nothing changes hands
/// @param coded how many clips' codings change hands
/// @param left clips already coded under the new name; they are not changed
public record Handover(Edit.Composite edit, int coded, List<ClipId> left) {
    public Handover {
        left = List.copyOf(left);
    }

    /// @param touched the clips that were coded or decided, each in its earlier state
    /// @param decided the decisions before
    /// @param from the provisional name
    public static Handover of(Collection<Clip> touched, List<Decision> decided, Project now, Coder from, Coder to) {
        List<Edit> edits = new ArrayList<>();
        List<ClipId> left = new ArrayList<>();
        int coded = 0;
        for (Clip before : touched) {
            Optional<Clip> after = now.clip(before.id());
            List<Coding> made = after.stream()
                    .flatMap(clip -> clip.codings().stream())
                    .filter(coding -> isBy(from, coding) && !before.codings().contains(coding))
                    .toList();
            if (made.isEmpty()) {
                continue;
            }
            boolean own = made.stream().anyMatch(coding -> coding.coder().equals(from));
            if (own && after.flatMap(clip -> clip.codingBy(to)).isPresent()) {
                left.add(before.id());
                continue;
            }
            if (own) {
                coded++;
                edits.add(before.codingBy(from)
                        .<Edit>map(earlier -> new Edit.PutCoding(before.id(), earlier))
                        .orElseGet(() -> new Edit.RemoveCoding(before.id(), from)));
            }
            made.forEach(coding -> edits.add(new Edit.PutCoding(before.id(), given(coding, before, from, to))));
        }
        now.decisions().stream()
                .filter(decision -> decision.coder().equals(from) && !decided.contains(decision))
                .forEach(decision -> edits.add(new Edit.Decide(given(decision, to))));
        return new Handover(new Edit.Composite(edits), coded, left);
    }

    private static boolean isBy(Coder from, Coding coding) {
        Resolution resolution = coding.origin().resolution();
        return coding.coder().equals(from)
                || (resolution != null && resolution.by().equals(from));
    }

    private static Coding given(Coding coding, Clip before, Coder from, Coder to) {
        Coding named = coding.named(from, to);
        boolean wentOn = coding.coder().equals(from)
                && before.codingBy(from).filter(earlier -> !earlier.blank()).isPresent();
        return wentOn ? named.startedFrom(from) : named;
    }

    private static Decision given(Decision decision, Coder to) {
        return new Decision(
                decision.findingKey(), decision.outcome(), decision.changes(), decision.source(), to, decision.at());
    }
}
