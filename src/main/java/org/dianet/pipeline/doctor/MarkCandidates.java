package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.dataset.errata.Assignments;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.finding.Remedy.Reason;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Proposal;

/// Probable values of a wrong mark: one mistyped digit, two swapped columns, or the nearest frame.
final class MarkCandidates {
    private static final int MOST = 4;

    private MarkCandidates() {}

    /// Values for a mark that is not a frame of the clip.
    static List<Proposal> insteadOf(Clip clip, MarkKind markKind) {
        Map<Marks, Reason> reasons = slips(clip, markKind);
        FrameNumber mark = clip.coding().marks().get(markKind).orElseThrow();
        FrameNumber nearest = clip.frames().nearest(mark);
        put(reasons, clip, clip.coding().marks().with(markKind, nearest), Reason.NEAREST_FRAME);
        return proposals(clip, reasons);
    }

    /// Values that bring the marks in order.
    static List<Proposal> inOrder(Clip clip) {
        Map<Marks, Reason> reasons = new LinkedHashMap<>();
        MarkKind[] all = MarkKind.values();
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                Marks marks = clip.coding().marks();
                Marks changed = marks.with(all[i], marks.get(all[j]).orElse(null))
                        .with(all[j], marks.get(all[i]).orElse(null));
                put(reasons, clip, changed, Reason.MARKS_SWAPPED);
            }
        }
        for (MarkKind markKind : MarkKind.values()) {
            if (clip.coding().marks().get(markKind).isPresent()) {
                slips(clip, markKind).forEach(reasons::putIfAbsent);
            }
        }
        return proposals(clip, reasons);
    }

    /// Marks with another digit, or two neighbouring digits swapped, in one of them.
    private static Map<Marks, Reason> slips(Clip clip, MarkKind markKind) {
        Marks marks = clip.coding().marks();
        String written = marks.get(markKind).orElseThrow().toString();
        Map<Marks, Reason> reasons = new LinkedHashMap<>();
        for (int at = 0; at + 1 < written.length(); at++) {
            String turned =
                    written.substring(0, at) + written.charAt(at + 1) + written.charAt(at) + written.substring(at + 2);
            put(reasons, clip, with(marks, markKind, turned), Reason.DIGITS_SWAPPED);
        }
        for (int at = 0; at < written.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String slip = written.substring(0, at) + digit + written.substring(at + 1);
                put(reasons, clip, with(marks, markKind, slip), Reason.DIGIT_DIFFERS);
            }
        }
        // Too many would say nothing.
        return reasons.size() > MOST ? new LinkedHashMap<>() : reasons;
    }

    private static Marks with(Marks marks, MarkKind markKind, String digits) {
        return marks.with(markKind, new FrameNumber(Long.parseLong(digits)));
    }

    private static void put(Map<Marks, Reason> reasons, Clip clip, Marks wanted, Reason why) {
        FrameNumbers frames = clip.frames();
        boolean strict = wanted.phases(frames)
                .map(p -> p.onsetLength() > 1 && p.offsetLength() > 1)
                .orElse(false);
        boolean incomplete = !wanted.complete()
                && wanted.order().isEmpty()
                && List.of(MarkKind.values()).stream()
                        .map(wanted::get)
                        .flatMap(Optional::stream)
                        .allMatch(mark -> frames.indexOf(mark).isPresent());
        boolean nearest = why == Reason.NEAREST_FRAME && wanted.phases(frames).isPresent();
        if ((strict || incomplete || nearest) && !wanted.equals(clip.coding().marks())) {
            reasons.putIfAbsent(wanted, why);
        }
    }

    private static List<Proposal> proposals(Clip clip, Map<Marks, Reason> reasons) {
        List<Proposal> proposals = new ArrayList<>();
        reasons.forEach((marks, why) -> {
            Map<String, String> values = new TreeMap<>();
            FieldChanges.between(clip.coding(), clip.coding().with(marks))
                    .forEach(change -> values.put(change.field(), change.after() == null ? "" : change.after()));
            proposals.add(Proposal.values(clip.id(), new Assignments(values), why, ""));
        });
        return proposals.subList(0, Math.min(MOST, proposals.size()));
    }
}
