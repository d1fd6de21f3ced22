package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;

/// Which clip of a recording an expression that comes in belongs to. An only one goes to an only clip. Of several, each
/// goes to the clip that the file names, otherwise to the clip whose coding it overlaps most, the same coder's first;
/// what is left over goes to clips in which nobody marked anything, and then to new clips of the recording.
final class EventClips {
    private Project project;

    EventClips(Project project) {
        this.project = project;
    }

    /// The project with the clips that were made.
    Project project() {
        return project;
    }

    /// A clip for each expression, in their order.
    ///
    /// @param of one clip of the recording
    /// @param exact whether the file names this clip and no other
    List<Clip> of(Clip of, boolean exact, List<CodedStretch> stretches, Coder coder) {
        List<Clip> clips = Expressions.ofRecording(project, of);
        if (stretches.size() == 1 && stretches.getFirst().name().isEmpty() && (exact || clips.size() == 1)) {
            return List.of(of);
        }
        Map<Integer, Clip> taken = new TreeMap<>();
        Set<ClipId> used = new HashSet<>();
        for (int i = 0; i < stretches.size(); i++) {
            int place = i;
            named(of, stretches.get(i).name())
                    .filter(clip -> used.add(clip.id()))
                    .ifPresent(clip -> taken.put(place, clip));
        }
        for (Pair pair : pairs(clips, stretches, coder)) {
            if (!taken.containsKey(pair.stretch) && used.add(pair.clip.id())) {
                taken.put(pair.stretch, pair.clip);
            }
        }
        for (int i = 0; i < stretches.size(); i++) {
            taken.computeIfAbsent(i, _ -> free(of, clips, used));
        }
        return List.copyOf(taken.values());
    }

    /// A clip in which nobody marked anything, or a new one.
    private Clip free(Clip of, List<Clip> clips, Set<ClipId> used) {
        return clips.stream()
                .filter(clip -> clip.codings().stream()
                        .allMatch(coding -> coding.marks().empty()))
                .filter(clip -> used.add(clip.id()))
                .findFirst()
                .orElseGet(() -> made(Expressions.next(project, of)));
    }

    /// The clip of this name, which is made if it would be a further one of the recording.
    Optional<Clip> named(Clip of, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        ClipId id;
        try {
            id = new ClipId(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no clip can be called so
        }
        Optional<Clip> known = project.clip(id);
        if (known.isPresent()) {
            return known.filter(clip -> Expressions.shareFrames(clip, of));
        }
        ClipId first = Expressions.first(of.id());
        return Expressions.number(id) > 1 && Expressions.first(id).equals(first)
                ? Optional.of(made(Expressions.called(id, of)))
                : Optional.empty();
    }

    private Clip made(Clip clip) {
        List<Clip> more = new ArrayList<>(project.clips());
        more.add(clip);
        project = project.withClips(more);
        return clip;
    }

    /// @param share of the frames of both that both have; more than 1 for the same coder's
    private record Pair(int stretch, Clip clip, double share) {}

    private static List<Pair> pairs(List<Clip> clips, List<CodedStretch> stretches, Coder coder) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            for (Clip clip : clips) {
                double most = 0;
                for (Coding coding : clip.codings()) {
                    double share = share(stretches.get(i), clip, coding);
                    most = Math.max(most, share > 0 && coding.coder().equals(coder) ? 1 + share : share);
                }
                if (most > 0) {
                    pairs.add(new Pair(i, clip, most));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::share).reversed());
        return pairs;
    }

    private static double share(CodedStretch stretch, Clip clip, Coding coding) {
        int[] marks = IntStream.of(places(clip, coding)).sorted().toArray();
        if (marks.length == 0 || stretch.first().isEmpty()) {
            return 0;
        }
        int from = marks[0];
        int to = marks[marks.length - 1];
        int common = stretch.overlap(from, to);
        int both = Math.max(to, stretch.last().orElseThrow())
                - Math.min(from, stretch.first().orElseThrow())
                + 1;
        return (double) common / both;
    }

    private static int[] places(Clip clip, Coding coding) {
        return java.util.Arrays.stream(MarkKind.values())
                .flatMap(kind -> coding.marks().get(kind).flatMap(clip.frames()::indexOf).stream())
                .mapToInt(FrameIndex::value)
                .toArray();
    }
}
