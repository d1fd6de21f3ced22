package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.finding.Caption;
import org.dianet.model.finding.Caption.Place;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Evidence;
import org.dianet.pipeline.doctor.Finding.Proposal;

/// Which frames show a finding.
final class EvidenceFrames {
    private static final int MOST = 6;

    private EvidenceFrames() {}

    /// The marked frames, and next to them those that the proposals would mark.
    static List<Evidence> of(Clip clip, List<Proposal> proposals) {
        List<Evidence> evidence = new ArrayList<>(marked(clip));
        int place = 0;
        for (Proposal proposal : proposals) {
            place++;
            if (proposal.fix() instanceof Fix.SetValues fix) {
                Coding proposed = fix.values().applied(clip.coding());
                for (MarkKind markKind : MarkKind.values()) {
                    Optional<FrameNumber> mark = proposed.marks().get(markKind);
                    if (mark.isPresent() && !mark.equals(clip.coding().marks().get(markKind))) {
                        add(evidence, clip, mark.get(), new Caption.Proposed(place, markKind));
                    }
                }
            }
        }
        return evidence.subList(0, Math.min(MOST, evidence.size()));
    }

    /// Onset, apex and offset as far as they are frames.
    static List<Evidence> marked(Clip clip) {
        List<Evidence> evidence = new ArrayList<>();
        for (MarkKind markKind : MarkKind.values()) {
            clip.coding()
                    .marks()
                    .get(markKind)
                    .ifPresent(mark -> add(evidence, clip, mark, new Caption.Marked(markKind)));
        }
        return evidence;
    }

    /// The last frame before and the first after a run of missing or unusable numbers, among `usable`.
    static List<Evidence> around(Clip clip, FrameNumbers usable, FrameNumber number) {
        FrameNumber before = null;
        for (FrameNumbers.Run run : usable.runs()) {
            if (run.first() > number.value()) {
                FrameNumber after = new FrameNumber(run.first());
                return before == null
                        ? List.of(new Evidence(clip.id(), after, Place.FIRST))
                        : List.of(
                                new Evidence(clip.id(), before, Place.BEFORE),
                                new Evidence(clip.id(), after, Place.AFTER));
            }
            before = new FrameNumber(Math.min(run.last(), Math.max(run.first(), number.value() - 1)));
        }
        return before == null ? List.of() : List.of(new Evidence(clip.id(), before, Place.LAST));
    }

    static List<Evidence> ends(Clip clip) {
        List<FrameNumbers.Run> runs = clip.frames().runs();
        if (runs.isEmpty()) {
            return List.of();
        }
        FrameNumber first = new FrameNumber(runs.getFirst().first());
        FrameNumber last = new FrameNumber(runs.getLast().last());
        return List.of(
                new Evidence(clip.id(), first, Place.FIRST_OF_CLIP), new Evidence(clip.id(), last, Place.LAST_OF_CLIP));
    }

    private static void add(List<Evidence> evidence, Clip clip, FrameNumber frame, Caption caption) {
        Evidence shown = new Evidence(clip.id(), frame, caption);
        if (!evidence.contains(shown) && clip.frames().indexOf(frame).isPresent()) {
            evidence.add(shown);
        }
    }

    static String name(MarkKind markKind) {
        return Words.of(markKind);
    }
}
