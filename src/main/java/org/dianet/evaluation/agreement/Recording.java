package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;

/// One recording: the clips that share one video or folder, because several expressions of one recording are
/// clips of their own.
///
/// @param name of the first of the clips
/// @param frames number of frames of all clips together
/// @param times when they are shown; empty if the frame rate is not known
/// @param events of each coder that coded one of the clips
/// @param lost marks on frames that none of the clips has
/// @param excluded events of which at least half of the frames are excluded, which are left out
public record Recording(
        String name,
        int frames,
        Optional<ClipTimes> times,
        Map<Coder, List<CodedEvent>> events,
        int lost,
        int excluded) {
    public Recording {
        events = new LinkedHashMap<>(events);
    }

    /// The recordings of a project in the order of their first clips.
    public static List<Recording> of(Project project, List<Coder> coders) {
        return SharedRecording.of(project).stream()
                .map(shared -> of(shared, coders))
                .toList();
    }

    private static Recording of(SharedRecording shared, List<Coder> coders) {
        FrameNumbers frames = shared.frames();
        Map<Coder, List<CodedEvent>> events = new LinkedHashMap<>();
        int lost = 0;
        int excluded = 0;
        for (Coder coder : coders) {
            List<CodedEvent> seen = new ArrayList<>();
            for (Clip clip : shared.clips()) {
                Optional<Coding> coding = clip.codingBy(coder).filter(Recording::saysSomething);
                if (coding.isPresent()) {
                    if (mostlyExcluded(clip, coding.get())) {
                        excluded++;
                        continue;
                    }
                    Map<MarkKind, Integer> places = places(coding.get(), frames);
                    seen.add(CodedEvent.of(clip.id(), coding.get(), places));
                    lost += marks(coding.get()) - places.size();
                }
            }
            if (!seen.isEmpty()) {
                events.put(coder, seen);
            }
        }
        Clip first = shared.first();
        Optional<ClipTimes> times = ClipTimes.of(first.withFrames(frames));
        return new Recording(first.id().value(), frames.count(), times, events, lost, excluded);
    }

    /// Whether at least half of the frames from the first to the last mark are excluded.
    private static boolean mostlyExcluded(Clip clip, Coding coding) {
        LongSummaryStatistics marks = Stream.of(MarkKind.values())
                .flatMap(kind -> coding.marks().get(kind).stream())
                .mapToLong(FrameNumber::value)
                .summaryStatistics();
        return marks.getCount() > 0
                && clip.excluded().coverMost(new FrameNumber(marks.getMin()), new FrameNumber(marks.getMax()));
    }

    static boolean saysSomething(Coding coding) {
        return !coding.marks().empty()
                || coding.emotion() != null
                || !coding.actionUnits().equals(ActionUnits.NONE)
                || !coding.tiers().none();
    }

    private static int marks(Coding coding) {
        int marks = 0;
        for (MarkKind markKind : MarkKind.values()) {
            marks += coding.marks().get(markKind).isPresent() ? 1 : 0;
        }
        return marks;
    }

    private static Map<MarkKind, Integer> places(Coding coding, FrameNumbers frames) {
        Map<MarkKind, Integer> places = new EnumMap<>(MarkKind.class);
        for (MarkKind markKind : MarkKind.values()) {
            coding.marks()
                    .get(markKind)
                    .flatMap(frames::indexOf)
                    .ifPresent(index -> places.put(markKind, index.value()));
        }
        return places;
    }

    public List<CodedEvent> by(Coder coder) {
        return events.getOrDefault(coder, List.of());
    }

    /// Whether all of them coded it.
    public boolean codedBy(List<Coder> coders) {
        return events.keySet().containsAll(coders);
    }
}
