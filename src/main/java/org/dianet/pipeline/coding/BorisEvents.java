package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Exclusion;
import org.jspecify.annotations.Nullable;

/// The events of one observation: a list of time in seconds, subject, behaviour, modifiers and comment for each key
/// press, and the frame's number or the image's position, counted from 1, with its path.
final class BorisEvents {
    private final BorisBehaviours behaviours;
    private final BorisPictures pictures;
    private final Map<String, Set<String>> used;
    private final List<String> leftOut;
    private final List<Press> presses = new ArrayList<>();

    private record Press(int index, List<Object> cells) {}

    /// @param used gets the values of modifiers by set
    /// @param leftOut gets sentences about marks that have no place
    BorisEvents(
            BorisBehaviours behaviours, BorisPictures pictures, Map<String, Set<String>> used, List<String> leftOut) {
        this.behaviours = behaviours;
        this.pictures = pictures;
        this.used = used;
        this.leftOut = leftOut;
    }

    /// In the order of time.
    List<List<Object>> cells() {
        return presses.stream()
                .sorted(Comparator.comparingInt(Press::index))
                .map(Press::cells)
                .toList();
    }

    void add(Clip clip, Coding coding) {
        Map<String, String> values = new HashMap<>();
        values.put(EventPart.CLIP, clip.id().value());
        values.put(BorisBehaviours.UNITS, coding.actionUnits().notation());
        String emotion = coding.emotion() == null ? "" : coding.emotion();
        values.put(BorisBehaviours.EMOTION, emotion);
        coding.tiers().byTier().forEach((name, value) -> values.put(TierColumns.NAMED + name, value));
        Map<MarkKind, FrameIndex> places = places(clip, coding);
        @Nullable FrameIndex onset = places.get(MarkKind.ONSET);
        @Nullable FrameIndex offset = places.get(MarkKind.OFFSET);
        boolean says = !emotion.isEmpty()
                || !coding.actionUnits().notation().isEmpty()
                || !coding.tiers().none()
                || !coding.note().isEmpty();
        if (onset != null && offset != null && onset.compareTo(offset) <= 0) {
            String code = behaviours.code(emotion);
            press(clip, onset, code, values, coding.note());
            press(clip, offset, code, values, "");
            places.remove(MarkKind.ONSET);
            places.remove(MarkKind.OFFSET);
        } else if (says) {
            FrameIndex at =
                    places.values().stream().min(Comparator.naturalOrder()).orElse(FrameIndex.FIRST);
            press(clip, at, BorisBehaviours.LABEL, values, coding.note());
        }
        places.forEach((kind, frame) -> press(clip, frame, EafTiers.of(kind), values, ""));
    }

    private Map<MarkKind, FrameIndex> places(Clip clip, Coding coding) {
        Map<MarkKind, FrameIndex> places = new HashMap<>();
        Arrays.stream(MarkKind.values()).forEach(kind -> {
            Optional<FrameNumber> number = coding.marks().get(kind);
            Optional<FrameIndex> index = number.flatMap(clip.frames()::indexOf);
            index.ifPresent(at -> places.put(kind, at));
            if (number.isPresent() && index.isEmpty()) {
                leftOut.add("Clip " + clip.id() + ": the " + EafTiers.of(kind) + " " + number.get() + " of "
                        + coding.coder() + " is not a frame of the clip and is left out.");
            }
        });
        return places;
    }

    void exclude(Clip clip, Exclusion stretch) {
        Optional<FrameIndex> first = clip.frames().indexOf(stretch.first());
        Optional<FrameIndex> last = clip.frames().indexOf(stretch.last());
        if (first.isEmpty() || last.isEmpty()) {
            leftOut.add("Clip " + clip.id() + ": the excluded stretch " + stretch.first() + "–" + stretch.last()
                    + " does not begin and end on frames of the clip and is left out.");
            return;
        }
        Map<String, String> values = Map.of(
                BorisBehaviours.REASON,
                stretch.reason(),
                BorisBehaviours.STRETCH,
                stretch.first() + "-" + stretch.last());
        press(clip, first.get(), EafTiers.EXCLUDED, values, "");
        press(clip, last.get(), EafTiers.EXCLUDED, values, "");
    }

    private void press(Clip clip, FrameIndex at, String code, Map<String, String> values, String comment) {
        List<Object> cells = new ArrayList<>();
        cells.add(seconds(clip, at));
        cells.add(clip.subject().value());
        cells.add(code);
        cells.add(behaviours.modifiers(code, values));
        cells.add(comment);
        long number = clip.frames().numberAt(at).value();
        if (pictures.any()) {
            cells.add(at.value() + 1);
            cells.add(pictures.path(number));
        } else {
            cells.add(number);
        }
        presses.add(new Press(at.value(), cells));
        values.forEach((set, value) -> {
            if (!value.isEmpty()) {
                used.computeIfAbsent(set, _ -> new TreeSet<>()).add(value);
            }
        });
    }

    /// The start of the frame; of images, the first of which BORIS shows after one interval, its end. Not a number if
    /// the rate is not known.
    private double seconds(Clip clip, FrameIndex at) {
        return ClipTimes.of(clip)
                .map(times -> pictures.any() ? times.endOf(at) : times.startOf(at))
                .map(millis -> Math.rint(millis) / 1000)
                .orElse(Double.NaN);
    }
}
