package org.dianet.model.annotation;

import java.util.Optional;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.jspecify.annotations.Nullable;

/// Onset, apex and offset as written down: original frame numbers, each possibly absent. They may be out of order or
/// name frames that do not exist, as published sheets do; [#phases] says whether they can be computed with.
public record Marks(
        @Nullable FrameNumber onset,
        @Nullable FrameNumber apex,
        @Nullable FrameNumber offset) {
    public static final Marks NONE = new Marks(null, null, null);

    public static Marks of(long onset, long apex, long offset) {
        return new Marks(new FrameNumber(onset), new FrameNumber(apex), new FrameNumber(offset));
    }

    public Optional<FrameNumber> get(MarkKind markKind) {
        return Optional.ofNullable(
                switch (markKind) {
                    case ONSET -> onset;
                    case APEX -> apex;
                    case OFFSET -> offset;
                });
    }

    public Marks with(MarkKind markKind, @Nullable FrameNumber number) {
        return switch (markKind) {
            case ONSET -> new Marks(number, apex, offset);
            case APEX -> new Marks(onset, number, offset);
            case OFFSET -> new Marks(onset, apex, number);
        };
    }

    public boolean complete() {
        return onset != null && apex != null && offset != null;
    }

    public boolean empty() {
        return onset == null && apex == null && offset == null;
    }

    /// The phases as frame indexes, or empty if a mark is absent, out of order or outside the clip.
    public Optional<Phases> phases(FrameNumbers frames) {
        return problem(frames).isPresent() || onset == null || apex == null || offset == null
                ? Optional.empty()
                : Optional.of(new Phases(
                        frames.indexOf(onset).orElseThrow(),
                        frames.indexOf(apex).orElseThrow(),
                        frames.indexOf(offset).orElseThrow()));
    }

    /// Why these marks are not phases of a clip with these frames, in words; empty if they are.
    public Optional<String> problem(FrameNumbers frames) {
        for (MarkKind markKind : MarkKind.values()) {
            Optional<FrameNumber> number = get(markKind);
            String name = name(markKind);
            if (number.isEmpty()) {
                return Optional.of("the " + name + " is not marked");
            }
            if (frames.indexOf(number.get()).isEmpty()) {
                return Optional.of("the " + name + " " + number.get() + " is not a frame of the clip");
            }
        }
        return order();
    }

    /// The marks that are present but out of order, in words; empty if there are none.
    public Optional<String> order() {
        if (onset != null && apex != null && onset.compareTo(apex) > 0) {
            return Optional.of("the onset " + onset + " comes after the apex " + apex);
        }
        if (apex != null && offset != null && apex.compareTo(offset) > 0) {
            return Optional.of("the apex " + apex + " comes after the offset " + offset);
        }
        if (onset != null && offset != null && onset.compareTo(offset) > 0) {
            return Optional.of("the onset " + onset + " comes after the offset " + offset);
        }
        return Optional.empty();
    }

    private static String name(MarkKind markKind) {
        return switch (markKind) {
            case ONSET -> "onset";
            case APEX -> "apex";
            case OFFSET -> "offset";
        };
    }
}
