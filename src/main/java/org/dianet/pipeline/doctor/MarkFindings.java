package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.model.Words;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;

/// Marks that are absent, outside the clip, out of order, equal or unusually far apart.
final class MarkFindings {
    /// A micro-expression lasts at most half a second in all or 260 ms from onset to apex (Yan et al. 2013).
    private static final double LONGEST_MILLIS = 500;

    private static final double LONGEST_ONSET_MILLIS = 260;
    private static final String UNUSABLE = " Until then, training leaves the clip out.";

    private MarkFindings() {}

    static List<Finding> of(Clip clip) {
        List<Finding> findings = new ArrayList<>();
        absent(clip).ifPresent(findings::add);
        for (MarkKind markKind : MarkKind.values()) {
            outside(clip, markKind).ifPresent(findings::add);
        }
        order(clip).ifPresent(findings::add);
        clip.phases().ifPresent(phases -> findings.addAll(lengths(clip, phases)));
        return findings;
    }

    /// An error where the marks keep a clip with frames from being used, otherwise `otherwise`.
    static Severity severity(Clip clip, Severity otherwise) {
        boolean usable = clip.frames().runs().isEmpty()
                ? clip.coding().marks().order().isEmpty()
                : clip.coding().marks().problem(clip.frames()).isEmpty();
        return usable ? otherwise : Severity.ERROR;
    }

    private static Optional<Finding> absent(Clip clip) {
        List<String> names = new ArrayList<>();
        for (MarkKind markKind : MarkKind.values()) {
            if (clip.coding().marks().get(markKind).isEmpty()) {
                names.add(EvidenceFrames.name(markKind));
            }
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String what = names.size() == 1
                ? "The " + names.getFirst() + " is not marked."
                : Words.capital(String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast()
                        + " are not marked.");
        return Optional.of(finding(
                clip,
                Kind.ABSENT_MARK,
                Severity.WARNING,
                String.join("+", names),
                what,
                names.size() == 1 ? "Mark it." : "Mark them.",
                List.of()));
    }

    private static Optional<Finding> outside(Clip clip, MarkKind markKind) {
        Optional<FrameNumber> mark = clip.coding().marks().get(markKind);
        if (clip.frames().runs().isEmpty()
                || mark.isEmpty()
                || clip.frames().indexOf(mark.get()).isPresent()) {
            return Optional.empty();
        }
        List<Proposal> proposals = MarkCandidates.insteadOf(clip, markKind);
        return Optional.of(finding(
                clip,
                Kind.MARK_OUTSIDE,
                Severity.ERROR,
                EvidenceFrames.name(markKind) + "=" + mark.get(),
                "The " + EvidenceFrames.name(markKind) + " " + mark.get() + " is not a frame of the clip.",
                action(proposals),
                proposals));
    }

    private static Optional<Finding> order(Clip clip) {
        Marks marks = clip.coding().marks();
        return marks.order().map(what -> {
            List<Proposal> proposals = MarkCandidates.inOrder(clip);
            return finding(
                    clip,
                    Kind.MARK_ORDER,
                    Severity.ERROR,
                    marks.onset() + "," + marks.apex() + "," + marks.offset(),
                    Words.capital(what) + ".",
                    action(proposals),
                    proposals);
        });
    }

    private static String action(List<Proposal> proposals) {
        String values = proposals.stream().map(Proposal::what).collect(Collectors.joining("; "));
        return proposals.isEmpty()
                ? "Correct the mark." + UNUSABLE
                : "Correct the mark, perhaps to " + values + "." + UNUSABLE;
    }

    private static List<Finding> lengths(Clip clip, Phases phases) {
        List<Finding> findings = new ArrayList<>();
        if (phases.onsetLength() == 1) {
            findings.add(still(clip, "onset", "Onset and apex"));
        }
        if (phases.offsetLength() == 1) {
            findings.add(still(clip, "offset", "Apex and offset"));
        }
        Optional<ClipTimes> times = ClipTimes.of(clip);
        if (times.isEmpty()) {
            return findings;
        }
        double whole = times.get().between(phases.onset(), phases.offset());
        double rise = times.get().between(phases.onset(), phases.apex());
        if (whole > LONGEST_MILLIS) {
            findings.add(tooLong(clip, "expression", whole, LONGEST_MILLIS));
        }
        if (rise > LONGEST_ONSET_MILLIS) {
            findings.add(tooLong(clip, "onset phase", rise, LONGEST_ONSET_MILLIS));
        }
        return findings;
    }

    private static Finding still(Clip clip, String phase, String marks) {
        return new Finding(
                        Kind.EQUAL_MARKS,
                        Severity.WARNING,
                        clip.id(),
                        phase + " phase",
                        marks + " are the same frame, which shows no motion.",
                        "Check the apex.")
                .about(phase)
                .with(List.of(), EvidenceFrames.marked(clip));
    }

    private static Finding tooLong(Clip clip, String part, double millis, double limit) {
        return new Finding(
                        Kind.DURATION,
                        Severity.WARNING,
                        clip.id(),
                        "duration",
                        String.format(
                                Locale.ROOT,
                                "The %s lasts %.0f ms, over the %.0f ms of a micro-expression.",
                                part,
                                millis,
                                limit),
                        "Check the marks and the frame rate.")
                .about(part)
                .with(List.of(), EvidenceFrames.marked(clip));
    }

    private static Finding finding(
            Clip clip,
            Kind kind,
            Severity severity,
            String matter,
            String what,
            String action,
            List<Proposal> proposals) {
        return new Finding(
                kind,
                severity,
                clip.id(),
                "phases",
                matter,
                what,
                action,
                proposals,
                EvidenceFrames.of(clip, proposals));
    }
}
