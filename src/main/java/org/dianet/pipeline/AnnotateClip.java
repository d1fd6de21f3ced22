package org.dianet.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Landmark;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Changes one coder's coding of one clip. It starts from the coding that counts and counts from then on.
public final class AnnotateClip {
    private final InstantSource clock;

    public AnnotateClip() {
        this(InstantSource.system());
    }

    AnnotateClip(InstantSource clock) {
        this.clock = clock;
    }

    /// What to change; what is absent stays as it is.
    ///
    /// @param marks original frame numbers
    /// @param emotion blank takes the emotion away
    public record Wish(
            Map<Landmark, FrameNumber> marks,
            @Nullable String emotion,
            @Nullable String actionUnits,
            @Nullable String note) {
        public Wish {
            marks = Map.copyOf(marks);
        }

        public boolean empty() {
            return marks.isEmpty() && emotion == null && actionUnits == null && note == null;
        }
    }

    /// The clip after one undoable edit.
    ///
    /// @throws IllegalArgumentException if the wish does not fit the clip, in a sentence for the user
    public Clip annotate(ProjectSession session, ClipId id, Coder coder, Wish wish) throws StorageException {
        Clip clip = find(session.project(), id);
        Coding wished = wished(clip, wish, session.project().vocabulary().emotions());
        Coding coding = wished.by(coder, later(clip, clock.instant()));
        session.perform("Annotate " + id, new Edit.PutCoding(id, coding), null);
        return find(session.project(), id);
    }

    /// @throws IllegalArgumentException if there is none, in a sentence that names similar ones
    public static Clip find(Project project, ClipId id) {
        return project.clip(id)
                .orElseThrow(() -> new IllegalArgumentException("The project has no clip " + id + "."
                        + SimilarNames.question(
                                id.value(),
                                project.clips().stream()
                                        .map(clip -> clip.id().value())
                                        .toList())));
    }

    /// `now`, or just after the coding that counts: a clock that was set back must not make the newest coding lose.
    static Instant later(Clip clip, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        Instant latest = clip.coding().changed();
        return time.isAfter(latest) ? time : latest.plusMillis(1);
    }

    private static Coding wished(Clip clip, Wish wish, List<String> vocabulary) {
        Coding coding = clip.coding();
        Marks marks = coding.marks();
        for (Map.Entry<Landmark, FrameNumber> mark : wish.marks().entrySet()) {
            checkFrame(clip, mark.getValue());
            marks = marks.with(mark.getKey(), mark.getValue());
        }
        Optional<String> disorder = wish.marks().isEmpty() ? Optional.empty() : marks.order();
        if (disorder.isPresent()) {
            throw new IllegalArgumentException("Clip " + clip.id() + ": " + disorder.get() + "; nothing was changed.");
        }
        coding = coding.with(marks);
        if (wish.emotion() != null) {
            coding = coding.withEmotion(emotion(wish.emotion(), vocabulary));
        }
        coding = wish.actionUnits() == null ? coding : coding.with(new ActionUnits(wish.actionUnits()));
        return wish.note() == null ? coding : coding.withNote(wish.note());
    }

    private static @Nullable String emotion(String wished, List<String> vocabulary) {
        String label = wished.strip();
        if (label.isEmpty()) {
            return null;
        }
        if (!vocabulary.isEmpty() && !vocabulary.contains(label)) {
            throw new IllegalArgumentException("The emotion '" + label + "' is not in the project's vocabulary ("
                    + String.join(", ", vocabulary) + ")." + SimilarNames.question(label, vocabulary));
        }
        return label;
    }

    private static void checkFrame(Clip clip, FrameNumber number) {
        FrameNumbers frames = clip.frames();
        if (frames.runs().isEmpty()) {
            throw new IllegalArgumentException(
                    "Clip " + clip.id() + " is a ready-made motion image: it has no frames to mark.");
        }
        if (frames.indexOf(number).isEmpty()) {
            throw new IllegalArgumentException("Clip " + clip.id() + " has no frame " + number + "; the nearest is "
                    + nearest(frames, number.value()) + ".");
        }
    }

    static long nearest(FrameNumbers frames, long number) {
        long best = frames.runs().getFirst().first();
        for (FrameNumbers.Run run : frames.runs()) {
            long candidate = Math.clamp(number, run.first(), run.last());
            best = Math.abs(candidate - number) < Math.abs(best - number) ? candidate : best;
        }
        return best;
    }
}
