package org.dianet.pipeline.project;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Changes one coder's coding of one clip, which starts empty.
public final class AnnotateClip {
    private final InstantSource clock;

    public AnnotateClip() {
        this(InstantSource.system());
    }

    AnnotateClip(InstantSource clock) {
        this.clock = clock;
    }

    /// How far what a coder says reaches.
    public enum Reach {
        /// It counts from now on: where another coding counted, that one is corrected by decision of the coder.
        COUNTS,
        /// It is the coder's own coding and nothing else; what counted goes on counting.
        OWN
    }

    /// What to change; what is absent stays as it is.
    ///
    /// @param marks original frame numbers
    /// @param emotion blank takes the emotion away
    public record Wish(
            Map<MarkKind, FrameNumber> marks,
            @Nullable String emotion,
            @Nullable String actionUnits,
            @Nullable String note,
            Map<MarkKind, Integer> confidence,
            @Nullable Boolean disputed) {

        public Wish(
                Map<MarkKind, FrameNumber> marks,
                @Nullable String emotion,
                @Nullable String actionUnits,
                @Nullable String note) {
            this(marks, emotion, actionUnits, note, Map.of(), null);
        }

        public Wish {
            confidence = Map.copyOf(confidence);
            marks = Map.copyOf(marks);
        }

        public boolean empty() {
            return marks.isEmpty()
                    && emotion == null
                    && actionUnits == null
                    && note == null
                    && confidence.isEmpty()
                    && disputed == null;
        }
    }

    /// The clip after one undoable edit, showing the coding that counts or, if only that was changed, the coder's own.
    ///
    /// @throws IllegalArgumentException if the wish does not fit the clip, in a sentence for the user
    public Clip annotate(ProjectSession session, ClipId id, Coder coder, Wish wish, Reach reach)
            throws StorageException {
        if (!coder.isPerson()) {
            throw new IllegalArgumentException(
                    "Nobody can code as '" + coder + "': that name stands for " + meaning(coder) + ".");
        }
        Clip clip = find(session.project(), id);
        List<String> vocabulary = session.project().vocabulary().emotions();
        Coding own = wished(clip, clip.codingBy(coder).orElse(Coding.empty(coder)), wish, vocabulary)
                .revisedBy(coder, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<Edit> edits = new ArrayList<>(List.of(new Edit.PutCoding(id, own)));
        Clip after = clip.with(own);
        if (reach == Reach.COUNTS && !after.coding().coder().equals(coder)) {
            Coding corrected = wished(clip, clip.coding(), wish, vocabulary);
            edits.add(new Edit.PutCoding(id, new Adjudication(after, coder, own.changed()).correct(corrected)));
        }
        session.perform("Annotate " + id, edits.size() == 1 ? edits.getFirst() : new Edit.Composite(edits), null);
        Clip changed = find(session.project(), id);
        return reach == Reach.OWN ? changed.showing(own) : changed;
    }

    /// A further expression of a clip's recording, as a clip of its own, with what is said about it, in one undoable
    /// edit.
    public Clip addExpression(ProjectSession session, ClipId of, Coder coder, Wish wish) throws StorageException {
        Clip fresh = Expressions.next(session.project(), find(session.project(), of));
        List<Edit> edits = new ArrayList<>(List.of(new Edit.PutClips(List.of(fresh))));
        if (!wish.empty()) {
            List<String> vocabulary = session.project().vocabulary().emotions();
            Coding said = wished(fresh, Coding.empty(coder), wish, vocabulary)
                    .revisedBy(coder, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            edits.add(new Edit.PutCoding(fresh.id(), said));
        }
        session.perform("Another expression of " + of, new Edit.Composite(edits), null);
        return find(session.project(), fresh.id());
    }

    private static String meaning(Coder coder) {
        return coder.isSheet() ? "the published sheet" : "what was decided";
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

    private static Coding wished(Clip clip, Coding before, Wish wish, List<String> vocabulary) {
        Coding coding = before;
        Marks marks = coding.marks();
        for (Map.Entry<MarkKind, FrameNumber> mark : wish.marks().entrySet()) {
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
        if (wish.actionUnits() != null) {
            ActionUnits units = new ActionUnits(wish.actionUnits());
            FacsUnits.problem(units).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
            coding = coding.with(units);
        }
        for (Map.Entry<MarkKind, Integer> sure : wish.confidence().entrySet()) {
            coding = coding.withConfidence(sure.getKey(), sure.getValue());
        }
        coding = wish.disputed() == null ? coding : coding.flagged(wish.disputed());
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

    public static long nearest(FrameNumbers frames, long number) {
        long best = frames.runs().getFirst().first();
        for (FrameNumbers.Run run : frames.runs()) {
            long candidate = Math.clamp(number, run.first(), run.last());
            best = Math.abs(candidate - number) < Math.abs(best - number) ? candidate : best;
        }
        return best;
    }
}
