package org.dianet.pipeline.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dianet.dataset.errata.Assignments;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.ApexSuggestion;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Phases;
import org.dianet.model.finding.Caption;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.finding.Remedy.Reason;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Evidence;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.pipeline.motion.MotionStudy;
import org.dianet.pipeline.project.ShownPath;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Decodes every frame of a clip: which cannot be, and whether the apex is where the clip moves most.
final class PixelFindings implements AutoCloseable {
    /// Share of the expression that the apex may lie off the range of the suggested one, and frames. Chosen on 80 drawn
    /// clips and measured on others; the guide says what came out.
    private static final double FAR = 0.08;

    private static final int FAR_FRAMES = 3;

    private static final int FEWEST_FRAMES = 3;
    private final MediaOpener opener;
    private final Supplier<? extends FaceFinder> faces;
    private final Path folder;
    private @Nullable FaceFinder finder;

    PixelFindings(MediaOpener opener, Supplier<? extends FaceFinder> faces, Path folder) {
        this.opener = opener;
        this.faces = faces;
        this.folder = folder;
    }

    /// Nothing for a clip whose media cannot be opened: another finding reports it.
    List<Finding> of(Clip clip, JobContext context) {
        List<FrameNumber> bad = new ArrayList<>();
        String first = "";
        MotionStudy study;
        try (FrameReader reader = opener.open(folder, clip.media(), clip.frames())) {
            study = new MotionStudy(face(clip, reader));
            for (int i = 0; i < reader.frames().count(); i++) {
                context.checkCancelled();
                try {
                    study.add(reader.read(new FrameIndex(i)));
                } catch (MediaException e) {
                    first = bad.isEmpty() ? String.valueOf(e.getMessage()) : first;
                    bad.add(reader.frames().numberAt(new FrameIndex(i)));
                }
            }
        } catch (MediaException e) {
            return List.of();
        }
        return bad.isEmpty()
                ? apex(clip, study).map(List::of).orElse(List.of())
                : List.of(undecodable(clip, bad, first));
    }

    /// The face that the areas are found by, in the onset frame; none where that cannot be read, which is said of it.
    private Optional<Face> face(Clip clip, FrameReader reader) {
        Optional<Phases> marked = clip.phases();
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        if (finder == null) {
            finder = faces.get();
        }
        try {
            return finder.find(reader.read(marked.get().onset()));
        } catch (MediaException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (finder != null) {
            finder.close();
        }
    }

    private Finding undecodable(Clip clip, List<FrameNumber> bad, String first) {
        FrameNumbers damaged = NumberList.of(bad);
        FrameNumbers left = NumberList.of(NumberList.without(clip.frames(), damaged));
        List<Proposal> proposals = left.runs().isEmpty()
                ? List.of()
                : List.of(new Proposal(new Remedy.WithoutFrames(), "", new Fix.TakeFrames(clip.id(), left)));
        return new Finding(
                        Kind.DAMAGED_FRAMES,
                        Severity.ERROR,
                        clip.id(),
                        new MediaProblem.DamagedFrames(
                                ShownPath.of(folder, clip.media().shownPath()), damaged, first))
                .about(NumberList.all(bad))
                .with(proposals, EvidenceFrames.around(clip, left, bad.getFirst()));
    }

    private static Optional<Finding> apex(Clip clip, MotionStudy study) {
        Optional<Phases> marked = clip.phases();
        if (marked.isEmpty() || study.frameCount() < FEWEST_FRAMES) {
            return Optional.empty();
        }
        Phases phases = marked.get();
        Optional<ApexSuggestion> suggested =
                study.findings().byAreas(phases.onset().value(), 1).stream().findFirst();
        if (suggested.isEmpty()) {
            return Optional.empty();
        }
        ApexSuggestion peak = suggested.get();
        int apex = phases.apex().value();
        int off = Math.max(peak.from().value() - apex, apex - peak.to().value());
        int length = phases.offset().value() - phases.onset().value();
        if (off < FAR_FRAMES || off < FAR * length) {
            return Optional.empty();
        }
        return Optional.of(far(clip, apex, peak, off));
    }

    private static Finding far(Clip clip, int apex, ApexSuggestion peak, int off) {
        FrameNumber marked = clip.frames().numberAt(new FrameIndex(apex));
        FrameNumber moves = clip.frames().numberAt(peak.apex());
        FrameNumber onset = clip.coding().marks().onset();
        FrameNumber offset = clip.coding().marks().offset();
        boolean within = onset != null && offset != null && moves.compareTo(onset) > 0 && moves.compareTo(offset) < 0;
        List<Proposal> proposals = within
                ? List.of(Proposal.values(
                        clip.id(), new Assignments(Map.of("apex", moves.toString())), Reason.MOST_MOTION, ""))
                : List.of();
        List<Evidence> evidence = new ArrayList<>(EvidenceFrames.of(clip, proposals));
        if (!within) {
            evidence.add(new Evidence(clip.id(), moves, Caption.Place.MOST_MOTION));
        }
        return new Finding(
                Kind.APEX_FAR,
                Severity.NOTE,
                clip.id(),
                new MarkProblem.ApexFar(
                        marked,
                        off,
                        clip.frames().numberAt(peak.from()),
                        clip.frames().numberAt(peak.to()),
                        within),
                "apex=" + marked,
                proposals,
                evidence);
    }
}
