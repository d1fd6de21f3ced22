package org.dianet.pipeline.sample;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.learning.motion.FlowSequence;
import org.dianet.learning.motion.FrameSequence;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ShortClips;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// Which frames of a clip a sequence shows. Only marks and exclusions count, so it is known before a frame is read.
/// See method.md 1.12.
final class SequenceFrames {
    private SequenceFrames() {}

    /// Evenly from onset to apex, both among them.
    ///
    /// @throws MediaException if the clip has too few
    static List<Integer> of(FrameSequence wanted, ProjectFrames frames, Phases phases) throws MediaException {
        List<Integer> kept = toApex(frames, phases);
        require(tooFew(wanted, kept));
        return spread(kept, wanted.frames());
    }

    /// Successive ones after the onset, around the apex where the clip reaches that far.
    ///
    /// @throws MediaException if the clip has too few
    static List<Integer> of(FlowSequence wanted, ProjectFrames frames, Phases phases) throws MediaException {
        List<Integer> kept = afterOnset(frames, phases);
        require(tooFew(wanted, kept));
        int count = wanted.frames();
        if (kept.size() < count) {
            return spread(kept, count);
        }
        int apex = (int)
                kept.stream().filter(index -> index < phases.apex().value()).count();
        int start = Math.clamp((long) apex - count / 2, 0, kept.size() - count);
        return kept.subList(start, start + count);
    }

    /// A clip that is too short.
    ///
    /// @param has how many frames it has
    /// @param reason a sentence
    record TooFew(int has, String reason) {}

    /// Whether a clip is too short for such images; empty if it is not, or has no phases.
    static Optional<TooFew> tooFew(MotionRepresentation motion, Clip clip) {
        Optional<Phases> phases = clip.media().hasFrames() ? clip.phases() : Optional.empty();
        if (phases.isEmpty()) {
            return Optional.empty();
        }
        ProjectFrames unread = new ProjectFrames.OfClip(clip, index -> {
            throw new IllegalStateException("frame " + index + " is not needed");
        });
        for (int stream = 0; stream < motion.streams(); stream++) {
            Optional<TooFew> found = switch (motion.part(stream)) {
                case FrameSequence wanted -> tooFew(wanted, toApex(unread, phases.get()));
                case FlowSequence wanted -> tooFew(wanted, afterOnset(unread, phases.get()));
                default -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<TooFew> tooFew(FrameSequence wanted, List<Integer> kept) {
        return tooFew(
                kept.size(),
                wanted.frames(),
                wanted.shortClips(),
                "A sequence of " + wanted.frames() + " frames needs as many from onset to apex, and the clip has "
                        + kept.size());
    }

    private static Optional<TooFew> tooFew(FlowSequence wanted, List<Integer> kept) {
        return tooFew(
                kept.size(),
                wanted.frames(),
                wanted.shortClips(),
                "A sequence of " + wanted.frames() + " flows needs as many frames after the onset, and the clip has "
                        + kept.size() + " up to its offset");
    }

    private static Optional<TooFew> tooFew(int has, int needs, ShortClips shortClips, String why) {
        if (has == 0) {
            return Optional.of(new TooFew(0, why + "."));
        }
        return has >= needs || shortClips == ShortClips.REPEAT
                ? Optional.empty()
                : Optional.of(new TooFew(
                        has,
                        why + "; set \"frames\" to " + has
                                + " or fewer or \"shortClips\" to \"repeat\", or leave the clip out."));
    }

    private static void require(Optional<TooFew> tooFew) throws MediaException {
        if (tooFew.isPresent()) {
            throw new MediaException(tooFew.get().reason());
        }
    }

    private static List<Integer> spread(List<Integer> kept, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> kept.get((int) Math.round((double) i * (kept.size() - 1) / Math.max(1, count - 1))))
                .toList();
    }

    private static List<Integer> toApex(ProjectFrames frames, Phases phases) {
        return kept(frames, phases.onset().value(), phases.apex().value());
    }

    private static List<Integer> afterOnset(ProjectFrames frames, Phases phases) {
        return kept(frames, phases.onset().value() + 1, phases.offset().value());
    }

    /// The frames that nobody excluded.
    static List<Integer> kept(ProjectFrames frames, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(index -> !frames.excluded(index))
                .boxed()
                .toList();
    }
}
