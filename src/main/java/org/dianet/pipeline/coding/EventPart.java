package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.jspecify.annotations.Nullable;

/// An event of another program's file, what it means and where it is in a recording.
record EventPart(ForeignEvent event, EventMeaning meaning, EventFrames frames) {

    /// The name of the value by which a file says whose event it is.
    static final String CLIP = "clip";

    /// Whether it is an expression from its onset to its offset.
    boolean closed() {
        return meaning.stretch() && event.end() != null;
    }

    /// Clauses about marks that it would set on frames that the clip does not have.
    List<String> unmarked() {
        List<String> clauses = new ArrayList<>();
        @Nullable MarkKind kind = meaning.markKind();
        boolean extent = kind == null
                && event.end() != null
                && (meaning.stretch() || !meaning.units().isEmpty());
        if (kind != null || extent) {
            unmarked(kind == null ? MarkKind.ONSET : kind, frames.start()).ifPresent(clauses::add);
        }
        if (extent) {
            frames.end().flatMap(end -> unmarked(MarkKind.OFFSET, end)).ifPresent(clauses::add);
        }
        return clauses;
    }

    private static Optional<String> unmarked(MarkKind kind, EventFrames.Place place) {
        return place.frame() != null
                ? Optional.empty()
                : Optional.of(place.where() + "; the " + EafTiers.of(kind) + " is left unmarked");
    }

    /// The clip that the file names; empty if it names none.
    String clipName() {
        return event.values().getOrDefault(CLIP, "").strip();
    }

    /// Where it begins, or where it ends if it began before the recording; 0 if neither is known.
    int from() {
        return frame(frames.start()).or(this::end).orElse(0);
    }

    int to() {
        return end().orElse(from());
    }

    private Optional<Integer> end() {
        return frames.end().flatMap(EventPart::frame);
    }

    private static Optional<Integer> frame(EventFrames.Place place) {
        return Optional.ofNullable(place.frame()).map(FrameIndex::value);
    }

    boolean sameFrames(EventPart other) {
        return from() == other.from() && to() == other.to();
    }
}
