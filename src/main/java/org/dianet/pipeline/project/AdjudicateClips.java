package org.dianet.pipeline.project;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Decides which codings count, as one undoable edit.
public final class AdjudicateClips {
    private final Coder by;
    private final InstantSource clock;

    public AdjudicateClips(Coder by) {
        this(by, InstantSource.system());
    }

    AdjudicateClips(Coder by, InstantSource clock) {
        this.by = by;
        this.clock = clock;
    }

    /// What to decide.
    public sealed interface Wish {
        /// One coder's coding as it is.
        record Take(Coder coder) implements Wish {}

        /// The middle of two coders' marks.
        record Average(Coder a, Coder b) implements Wish {}

        /// Nothing counts by decision; the coders look again.
        record Reopen() implements Wish {}
    }

    /// The clips decided about.
    ///
    /// @param id the clip; `null` for every one that is coded to the end and about which nothing is decided
    /// @throws IllegalArgumentException if a coder named did not code the clip, in a sentence
    public List<Clip> run(ProjectSession session, @Nullable ClipId id, Wish wish) throws StorageException {
        List<Clip> chosen = id == null
                ? session.project().clips().stream()
                        .filter(clip -> open(clip) && ready(clip, wish))
                        .toList()
                : List.of(AnnotateClip.find(session.project(), id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Edit> edits = new ArrayList<>();
        List<Clip> decided = new ArrayList<>();
        for (Clip clip : chosen) {
            Coding coding = decided(new Adjudication(clip, by, now), wish);
            edits.add(new Edit.PutCoding(clip.id(), coding));
            decided.add(clip.with(coding));
        }
        if (!edits.isEmpty()) {
            session.perform("Adjudicate", new Edit.Together(edits), null);
        }
        return decided;
    }

    private static Coding decided(Adjudication adjudication, Wish wish) {
        Clip clip = adjudication.clip();
        return switch (wish) {
            case Wish.Take take -> adjudication.take(by(clip, take.coder()));
            case Wish.Average mean -> adjudication.average(by(clip, mean.a()), by(clip, mean.b()));
            case Wish.Reopen _ -> adjudication.reopen();
        };
    }

    private static boolean open(Clip clip) {
        return clip.decision().isEmpty() || !clip.openConflicts().isEmpty();
    }

    private static boolean ready(Clip clip, Wish wish) {
        return switch (wish) {
            case Wish.Take take -> done(clip, take.coder());
            case Wish.Average mean -> done(clip, mean.a()) && done(clip, mean.b());
            case Wish.Reopen _ -> false;
        };
    }

    private static boolean done(Clip clip, Coder coder) {
        return clip.codingBy(coder)
                .filter(coding -> coding.state() == ReviewState.CODED)
                .isPresent();
    }

    private static Coding by(Clip clip, Coder coder) {
        return clip.codingBy(coder)
                .orElseThrow(() -> new IllegalArgumentException("Clip " + clip.id() + " has no coding by " + coder
                        + "; it was coded by "
                        + (clip.codings().isEmpty()
                                ? "nobody"
                                : clip.codings().stream()
                                        .map(c -> c.coder().name())
                                        .collect(Collectors.joining(", ")))
                        + "."));
    }
}
