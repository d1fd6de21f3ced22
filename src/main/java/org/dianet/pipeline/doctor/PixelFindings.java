package org.dianet.pipeline.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.pipeline.project.ShownPath;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Decodes every frame of a clip: which cannot be, and whether the marks are where the clip moves.
final class PixelFindings implements AutoCloseable {
    private final MediaOpener opener;
    private final Supplier<? extends FaceFinder> faces;
    private final Path folder;
    private final Map<Recording, Damage> damages = new HashMap<>();
    private @Nullable FaceFinder finder;

    PixelFindings(MediaOpener opener, Supplier<? extends FaceFinder> faces, Path folder) {
        this.opener = opener;
        this.faces = faces;
        this.folder = folder;
    }

    /// What the frames of one recording that were decoded are like.
    private record Damage(List<FrameNumber> frames, String first) {}

    /// Clips of one recording have these in common.
    private record Recording(Media media, FrameNumbers frames) {}

    /// Nothing for a clip whose media cannot be opened: another finding reports it.
    List<Finding> of(Clip clip, JobContext context) {
        try (FrameReader reader = opener.open(folder, clip.media(), clip.frames())) {
            Optional<DoubtfulMarks> marks = marks(clip, reader);
            Recording recording = new Recording(clip.media(), clip.frames());
            @Nullable Damage damage = damages.get(recording);
            if (damage == null) {
                damage = decode(reader, new Span(0, reader.frames().count() - 1), marks, context);
                damages.put(recording, damage);
            } else if (damage.frames().isEmpty() && marks.isPresent()) {
                // Further events of a recording need their own frames only.
                decode(reader, marks.get().window(), marks, context);
            }
            return damage.frames().isEmpty()
                    ? marks.map(DoubtfulMarks::findings).orElse(List.of())
                    : List.of(undecodable(clip, damage));
        } catch (MediaException e) {
            return List.of();
        }
    }

    private static Damage decode(FrameReader reader, Span frames, Optional<DoubtfulMarks> marks, JobContext context) {
        List<FrameNumber> bad = new ArrayList<>();
        String first = "";
        for (int i = frames.first(); i <= frames.last(); i++) {
            context.checkCancelled();
            try {
                Frame frame = reader.read(new FrameIndex(i));
                int index = i;
                marks.ifPresent(study -> study.add(index, frame));
            } catch (MediaException e) {
                first = bad.isEmpty() ? String.valueOf(e.getMessage()) : first;
                bad.add(reader.frames().numberAt(new FrameIndex(i)));
            }
        }
        return new Damage(bad, first);
    }

    private Optional<DoubtfulMarks> marks(Clip clip, FrameReader reader) {
        return clip.phases()
                .map(phases -> new DoubtfulMarks(clip, phases, reader.frames().count(), face(phases, reader)));
    }

    /// The face that the areas are found by, in the onset frame; none where that cannot be read, which is said of it.
    private Optional<Face> face(Phases phases, FrameReader reader) {
        if (finder == null) {
            finder = faces.get();
        }
        try {
            return finder.find(reader.read(phases.onset()));
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

    private Finding undecodable(Clip clip, Damage damage) {
        List<FrameNumber> bad = damage.frames();
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
                                ShownPath.of(folder, clip.media().shownPath()), damaged, damage.first()))
                .about(NumberList.all(bad))
                .with(proposals, EvidenceFrames.around(clip, left, bad.getFirst()));
    }
}
