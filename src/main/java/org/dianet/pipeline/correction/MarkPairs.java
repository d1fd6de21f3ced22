package org.dianet.pipeline.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Project;
import org.dianet.run.CorrectionStudy.StudiedClip;

/// The clips of a project that have two sets of marks which can be trained on.
///
/// @param clips in the order of the project
/// @param leftOut clips of each reason to leave them out
public record MarkPairs(List<StudiedClip> clips, Map<String, Integer> leftOut) {
    public MarkPairs {
        clips = List.copyOf(clips);
        leftOut = new TreeMap<>(leftOut);
    }

    public static MarkPairs of(Project project, MarkSource before, MarkSource after) {
        List<StudiedClip> pairs = new ArrayList<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        for (Clip clip : project.clips()) {
            Optional<String> reason = reason(clip, before.of(clip), after.of(clip));
            if (reason.isPresent()) {
                leftOut.merge(reason.get(), 1, Integer::sum);
            } else {
                pairs.add(
                        pair(clip, before.of(clip).orElseThrow(), after.of(clip).orElseThrow()));
            }
        }
        return new MarkPairs(pairs, leftOut);
    }

    private static Optional<String> reason(Clip clip, Optional<Marks> before, Optional<Marks> after) {
        if (!clip.media().hasFrames()) {
            return Optional.of("no frames");
        }
        if (clip.coding().emotion() == null) {
            return Optional.of("no label");
        }
        if (after.isEmpty()) {
            return Optional.of("no marks to correct to");
        }
        if (before.isEmpty()) {
            return Optional.of("no marks before");
        }
        if (after.get().problem(clip.frames()).isPresent()) {
            return Optional.of("the marks to correct to are incomplete or wrong");
        }
        if (before.get().problem(clip.frames()).isPresent()) {
            return Optional.of("the marks before are incomplete or wrong");
        }
        return EventSpan.oneEvent(clip, coding(before.get()), coding(after.get()))
                ? Optional.empty()
                : Optional.of("the marks before are of another event");
    }

    private static Coding coding(Marks marks) {
        return Coding.empty(Coder.DATASET).with(marks);
    }

    private static StudiedClip pair(Clip clip, Marks before, Marks after) {
        return new StudiedClip(
                clip.id(),
                clip.subject(),
                String.valueOf(clip.coding().emotion()),
                before,
                after,
                place(clip, before) - place(clip, after));
    }

    private static int place(Clip clip, Marks marks) {
        return marks.get(MarkKind.APEX)
                .flatMap(clip.frames()::indexOf)
                .map(FrameIndex::value)
                .orElseThrow();
    }

    /// A sentence on the clips that are left out; empty if there are none.
    public Optional<String> leftOutSentence() {
        int all = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(Words.count(all, "clip", "does", "do") + " not take part: "
                        + leftOut.entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
