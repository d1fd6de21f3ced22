package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.errata.Assignments;
import org.dianet.face.Face;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.spotting.Reach;
import org.dianet.face.spotting.ReachStudy;
import org.dianet.face.spotting.SmallFace;
import org.dianet.imaging.ApexSuggestion;
import org.dianet.imaging.Frame;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.model.finding.Caption;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.finding.Remedy.Reason;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Evidence;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.pipeline.motion.MotionStudy;
import org.jspecify.annotations.Nullable;

/// Compares the marks of a clip with its movement, in the frames around them.
final class DoubtfulMarks {
    /// Frames that a mark may lie outside the frames that the movement suggests, and shares of the expression. Chosen
    /// on drawn clips of seeds 601 and 603 and measured on others; the guide says what came out.
    private static final int FAR_FRAMES = 3;

    private static final double FAR_ONSET = 0.1;
    private static final double FAR_APEX = 0.08;
    private static final double FAR_OFFSET = 0.2;
    /// Frames around the expression among which the apex is looked for. More would only bring in other movements.
    private static final int AROUND_APEX = 8;

    private static final int FEWEST_FRAMES = 3;
    /// Frames a second if it is not known.
    private static final double ASSUMED_RATE = 30;

    private final Clip clip;
    private final Phases phases;
    private final Span window;
    private final Span nearApex;
    private final Optional<FaceLandmarks> mesh;
    private final MotionStudy motion;
    private @Nullable SmallFace face;
    private @Nullable ReachStudy reach;

    /// @param frames that the clip has on the disk
    /// @param face in the onset frame
    DoubtfulMarks(Clip clip, Phases phases, int frames, Optional<Face> face) {
        this.clip = clip;
        this.phases = phases;
        int margin = ReachStudy.margin(length());
        this.window = new Span(
                Math.max(0, phases.onset().value() - margin),
                Math.min(frames - 1, phases.offset().value() + margin));
        this.mesh = face.flatMap(found -> found instanceof FaceLandmarks known ? Optional.of(known) : Optional.empty());
        this.nearApex = new Span(
                Math.max(window.first(), phases.onset().value() - AROUND_APEX),
                Math.min(window.last(), phases.offset().value() + AROUND_APEX));
        this.motion = new MotionStudy(face, nearApex.first());
    }

    private int length() {
        return phases.offset().value() - phases.onset().value();
    }

    /// The frames that are looked at.
    Span window() {
        return window;
    }

    /// Adds the next frame; those outside the window are not looked at.
    void add(int index, Frame frame) {
        if (!window.contains(index)) {
            return;
        }
        if (nearApex.contains(index)) {
            motion.add(frame);
        }
        if (mesh.isPresent()) {
            SmallFace small = face;
            ReachStudy study = reach;
            if (small == null || study == null) {
                small = new SmallFace(mesh.get(), frame.width(), frame.height());
                double rate = clip.rate().map(FrameRate::perSecond).orElse(ASSUMED_RATE);
                study = new ReachStudy(small, window.length(), rate);
                face = small;
                reach = study;
            }
            study.add(small.apply(frame));
        }
    }

    /// In the order of marks. The apex is doubted if both the change of the facial areas and the movement of the
    /// regions
    /// say so.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (motion.frameCount() < FEWEST_FRAMES) {
            return findings;
        }
        Optional<Reach> known = reach();
        known.flatMap(found -> edge(MarkKind.ONSET, found.begins())).ifPresent(findings::add);
        motion.findings().byAreas(phases.onset().value(), 1).stream()
                .findFirst()
                .filter(_ -> known.map(found -> off(phases.apex().value(), inClip(found.top()), FAR_APEX) > 0)
                        .orElse(true))
                .flatMap(this::apex)
                .ifPresent(findings::add);
        known.flatMap(found -> edge(MarkKind.OFFSET, found.ends())).ifPresent(findings::add);
        return findings;
    }

    private Optional<Reach> reach() {
        ReachStudy study = reach;
        int first = window.first();
        return study == null
                ? Optional.empty()
                : study.reach(
                        phases.onset().value() - first,
                        phases.apex().value() - first,
                        phases.offset().value() - first);
    }

    private Span inClip(Span ofWindow) {
        return new Span(window.first() + ofWindow.first(), window.first() + ofWindow.last());
    }

    /// Frames that a mark lies outside of a range; 0 if that is no reason for doubt.
    private int off(int mark, Span range, double far) {
        int off = Math.max(range.first() - mark, mark - range.last());
        return off < FAR_FRAMES || off < far * length() ? 0 : off;
    }

    /// @param ofWindow frames in which the movement may begin or end
    private Optional<Finding> edge(MarkKind kind, Span ofWindow) {
        Span range = inClip(ofWindow);
        int from = range.first();
        int to = range.last();
        boolean onset = kind == MarkKind.ONSET;
        int mark = onset ? phases.onset().value() : phases.offset().value();
        int off = off(mark, range, onset ? FAR_ONSET : FAR_OFFSET);
        if (off == 0) {
            return Optional.empty();
        }
        MarkProblem problem = new MarkProblem.EdgeFar(kind, number(mark), off, number(from), number(to));
        FrameNumber moves = number(mark < from ? from : to);
        Caption.Place place = onset ? Caption.Place.MOVEMENT_BEGINS : Caption.Place.MOVEMENT_ENDS;
        Reason reason = onset ? Reason.MOVEMENT_BEGINS : Reason.MOVEMENT_ENDS;
        return Optional.of(finding(onset ? Kind.ONSET_FAR : Kind.OFFSET_FAR, kind, problem, moves, place, reason));
    }

    private Optional<Finding> apex(ApexSuggestion peak) {
        int apex = phases.apex().value();
        int from = peak.from().value();
        int to = peak.to().value();
        int off = off(apex, new Span(from, to), FAR_APEX);
        FrameNumber moves = clip.frames().numberAt(peak.apex());
        MarkProblem problem =
                new MarkProblem.ApexFar(number(apex), off, number(from), number(to), fits(MarkKind.APEX, moves));
        return off == 0
                ? Optional.empty()
                : Optional.of(finding(
                        Kind.APEX_FAR, MarkKind.APEX, problem, moves, Caption.Place.MOST_MOTION, Reason.MOST_MOTION));
    }

    private FrameNumber number(int index) {
        return clip.frames().numberAt(new FrameIndex(index));
    }

    /// Whether onset, apex and offset would be three frames in this order.
    private boolean fits(MarkKind kind, FrameNumber frame) {
        Marks marks = clip.coding().marks().with(kind, frame);
        return marks.phases(clip.frames())
                .map(known -> known.onsetLength() > 1 && known.offsetLength() > 1)
                .orElse(false);
    }

    private Finding finding(
            Kind kind, MarkKind mark, MarkProblem problem, FrameNumber moves, Caption.Place place, Reason reason) {
        String field = EvidenceFrames.name(mark);
        List<Proposal> proposals = fits(mark, moves)
                ? List.of(Proposal.values(clip.id(), new Assignments(Map.of(field, moves.toString())), reason, ""))
                : List.of();
        List<Evidence> evidence = new ArrayList<>(EvidenceFrames.of(clip, proposals));
        if (proposals.isEmpty()) {
            evidence.add(new Evidence(clip.id(), moves, place));
        }
        String matter = field + "=" + clip.coding().marks().get(mark).orElseThrow();
        return new Finding(kind, Severity.NOTE, clip.id(), problem, matter, proposals, evidence);
    }
}
