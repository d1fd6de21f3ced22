package org.dianet.pipeline.project;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Combination;
import org.dianet.model.project.Combination.Part;
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

        /// Parts of several coders' codings, or values of the adjudicator's own.
        ///
        /// @param from whose coding each part is taken from
        /// @param values of parts that are taken from nobody
        record Combine(Map<Part, Coder> from, Map<Part, String> values) implements Wish {
            public Combine {
                from = Map.copyOf(from);
                values = Map.copyOf(values);
            }

            /// The coders whose codings are looked at, by name.
            List<Coder> among() {
                return from.values().stream().distinct().sorted().toList();
            }
        }

        /// Nothing counts by decision; the coders look again.
        record Reopen() implements Wish {}
    }

    /// The clips decided about.
    ///
    /// @param id the clip; `null` for every one that is coded to the end and about which nothing is decided
    /// @param note why it is decided so; may be blank unless it is about a coding of one's own
    /// @throws IllegalArgumentException if a coder named did not code the clip, a part cannot be, or the note is
    ///     missing; in a sentence
    public List<Clip> run(ProjectSession session, @Nullable ClipId id, Wish wish, String note) throws StorageException {
        List<Clip> chosen = id == null
                ? session.project().clips().stream()
                        .filter(clip -> open(clip) && ready(clip, wish))
                        .toList()
                : List.of(AnnotateClip.find(session.project(), id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Edit> edits = new ArrayList<>();
        List<Clip> decided = new ArrayList<>();
        for (Clip clip : chosen) {
            Adjudication adjudication = new Adjudication(clip, by, now);
            Coding coding = adjudication.because(
                    decided(adjudication, wish, session.project().vocabulary().emotions()), note);
            edits.add(new Edit.PutCoding(clip.id(), coding));
            decided.add(clip.with(coding));
        }
        if (!edits.isEmpty()) {
            session.perform("Adjudicate", new Edit.Composite(edits), null);
        }
        return decided;
    }

    private static Coding decided(Adjudication adjudication, Wish wish, List<String> emotions) {
        Clip clip = adjudication.clip();
        return switch (wish) {
            case Wish.Take take -> adjudication.take(by(clip, take.coder()));
            case Wish.Average mean -> adjudication.average(by(clip, mean.a()), by(clip, mean.b()));
            case Wish.Combine parts -> adjudication.combine(combined(clip, parts, emotions), parts.among());
            case Wish.Reopen _ -> adjudication.reopen();
        };
    }

    /// What is taken from nobody and has no value of its own is what all of them say alike, or open.
    private static Coding combined(Clip clip, Wish.Combine wish, List<String> emotions) {
        List<Coding> codings =
                wish.among().stream().map(coder -> by(clip, coder)).toList();
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Coder from = wish.from().get(part);
            List<String> said = codings.stream().map(part::of).distinct().toList();
            String alike = said.size() == 1 ? said.getFirst() : "";
            parts.put(part, from == null ? wish.values().getOrDefault(part, alike) : part.of(by(clip, from)));
        }
        return new Combination(parts).coding(clip, emotions);
    }

    private static boolean open(Clip clip) {
        return clip.decision().isEmpty() || !clip.openConflicts().isEmpty();
    }

    private static boolean ready(Clip clip, Wish wish) {
        return switch (wish) {
            case Wish.Take take -> done(clip, take.coder());
            case Wish.Average mean -> done(clip, mean.a()) && done(clip, mean.b());
            case Wish.Combine parts -> parts.among().stream().allMatch(coder -> done(clip, coder));
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
