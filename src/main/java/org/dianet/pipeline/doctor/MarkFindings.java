package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.model.Words;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.finding.MarkProblem;
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

    private MarkFindings() {}

    static List<Finding> of(Clip clip) {
        List<Finding> findings = new ArrayList<>();
        absent(clip).ifPresent(findings::add);
        for (MarkKind markKind : MarkKind.values()) {
            outside(clip, markKind).ifPresent(findings::add);
            excluded(clip, markKind).ifPresent(findings::add);
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
        List<MarkKind> absent = Stream.of(MarkKind.values())
                .filter(markKind -> clip.coding().marks().get(markKind).isEmpty())
                .toList();
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                clip,
                Kind.ABSENT_MARK,
                Severity.WARNING,
                new MarkProblem.NotMarked(absent),
                absent.stream().map(EvidenceFrames::name).collect(Collectors.joining("+")),
                List.of()));
    }

    private static Optional<Finding> outside(Clip clip, MarkKind markKind) {
        Optional<FrameNumber> mark = clip.coding().marks().get(markKind);
        if (clip.frames().runs().isEmpty()
                || mark.isEmpty()
                || clip.frames().indexOf(mark.get()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                clip,
                Kind.MARK_OUTSIDE,
                Severity.ERROR,
                new MarkProblem.OutsideClip(markKind, mark.get()),
                EvidenceFrames.name(markKind) + "=" + mark.get(),
                MarkCandidates.insteadOf(clip, markKind)));
    }

    private static Optional<Finding> excluded(Clip clip, MarkKind markKind) {
        return clip.coding()
                .marks()
                .get(markKind)
                .flatMap(mark -> clip.excluded()
                        .at(mark)
                        .map(stretch -> finding(
                                clip,
                                Kind.MARK_OUTSIDE,
                                Severity.WARNING,
                                new MarkProblem.OnExcludedFrame(markKind, mark, stretch.reason()),
                                "excluded " + EvidenceFrames.name(markKind) + "=" + mark,
                                List.of())));
    }

    private static Optional<Finding> order(Clip clip) {
        Marks marks = clip.coding().marks();
        return marks.order().isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        clip,
                        Kind.MARK_ORDER,
                        Severity.ERROR,
                        new MarkProblem.OutOfOrder(marks),
                        marks.onset() + "," + marks.apex() + "," + marks.offset(),
                        MarkCandidates.inOrder(clip)));
    }

    private static List<Finding> lengths(Clip clip, Phases phases) {
        List<Finding> findings = new ArrayList<>();
        if (phases.onsetLength() == 1) {
            findings.add(still(clip, MarkProblem.Phase.ONSET));
        }
        if (phases.offsetLength() == 1) {
            findings.add(still(clip, MarkProblem.Phase.OFFSET));
        }
        Optional<ClipTimes> times = ClipTimes.of(clip);
        if (times.isEmpty()) {
            return findings;
        }
        double whole = times.get().between(phases.onset(), phases.offset());
        double rise = times.get().between(phases.onset(), phases.apex());
        if (whole > LONGEST_MILLIS) {
            findings.add(tooLong(clip, MarkProblem.Part.EXPRESSION, whole, LONGEST_MILLIS));
        }
        if (rise > LONGEST_ONSET_MILLIS) {
            findings.add(tooLong(clip, MarkProblem.Part.ONSET_PHASE, rise, LONGEST_ONSET_MILLIS));
        }
        return findings;
    }

    private static Finding still(Clip clip, MarkProblem.Phase phase) {
        return new Finding(Kind.EQUAL_MARKS, Severity.WARNING, clip.id(), new MarkProblem.StillPhase(phase))
                .about(Words.of(phase))
                .with(List.of(), EvidenceFrames.marked(clip));
    }

    private static Finding tooLong(Clip clip, MarkProblem.Part part, double millis, double limit) {
        return new Finding(Kind.DURATION, Severity.WARNING, clip.id(), new MarkProblem.TooLong(part, millis, limit))
                .about(Words.of(part).replace('-', ' '))
                .with(List.of(), EvidenceFrames.marked(clip));
    }

    private static Finding finding(
            Clip clip, Kind kind, Severity severity, MarkProblem problem, String matter, List<Proposal> proposals) {
        return new Finding(kind, severity, clip.id(), problem, matter, proposals, EvidenceFrames.of(clip, proposals));
    }
}
