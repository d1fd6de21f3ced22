package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.coding.EventCodings.Found;
import org.dianet.pipeline.coding.EventCodings.LeftOut;

/// What codings that come in would change.
///
/// @param before the project as it is
/// @param grown with the clips that were made for further expressions
record CodingProposal(Project before, Project grown) {

    ImportCodings.Proposal of(List<Found> found, List<LeftOut> excluded, List<String> problems) {
        Map<ClipId, Clip> changed = new LinkedHashMap<>();
        List<ClipId> replaced = new ArrayList<>();
        List<String> said = new ArrayList<>(problems);
        for (Found one : found) {
            Clip clip = now(changed, one.clip());
            Coding coding = one.coding();
            Optional<Coding> earlier = clip.codingBy(coding.coder());
            boolean known = earlier.filter(each -> saysTheSame(each, coding)).isPresent();
            if (earlier.isPresent() && !known) {
                replaced.add(one.clip());
            }
            changed.put(one.clip(), known ? clip : clip.with(coding));
            FacsUnits.unknown(coding.actionUnits())
                    .ifPresent(unknown -> said.add("clip " + one.clip() + ": " + unknown + "; kept as it is"));
        }
        int more = 0;
        for (LeftOut stretch : excluded) {
            more += leaveOut(changed, stretch) ? 1 : 0;
        }
        List<Clip> different = changed.values().stream()
                .filter(clip -> !before.clip(clip.id()).equals(Optional.of(clip)))
                .toList();
        List<ClipId> added = different.stream()
                .map(Clip::id)
                .filter(id -> before.clip(id).isEmpty())
                .toList();
        return new ImportCodings.Proposal(different, found.size(), added, replaced, more, said);
    }

    /// Reading a file twice does not make the codings newer.
    private static boolean saysTheSame(Coding one, Coding other) {
        return one.marks().equals(other.marks())
                && Objects.equals(one.emotion(), other.emotion())
                && one.actionUnits().equals(other.actionUnits())
                && one.tiers().equals(other.tiers())
                && one.confidence().equals(other.confidence())
                && one.note().equals(other.note())
                && one.disputed() == other.disputed();
    }

    private Clip now(Map<ClipId, Clip> changed, ClipId id) {
        return Optional.ofNullable(changed.get(id)).or(() -> grown.clip(id)).orElseThrow();
    }

    /// What is left out of one clip is left out of all clips of its recording.
    ///
    /// @return whether it was not known
    private boolean leaveOut(Map<ClipId, Clip> changed, LeftOut more) {
        Clip of = now(changed, more.clip());
        if (of.excluded().stretches().stream().anyMatch(each -> same(each, more.stretch()))) {
            return false;
        }
        for (Clip clip : grown.clips()) {
            boolean used = before.clip(clip.id()).isPresent() || changed.containsKey(clip.id());
            if (used && clip.media().equals(of.media())) {
                Clip current = now(changed, clip.id());
                List<Exclusion> all = new ArrayList<>(current.excluded().stretches());
                all.add(more.stretch());
                changed.put(clip.id(), current.with(new Exclusions(all)));
            }
        }
        return true;
    }

    private static boolean same(Exclusion one, Exclusion other) {
        return one.first().equals(other.first())
                && one.last().equals(other.last())
                && one.reason().equals(other.reason())
                && one.by().equals(other.by());
    }
}
