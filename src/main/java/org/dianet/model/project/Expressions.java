package org.dianet.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.model.clip.ClipId;

/// Several expressions in one recording: each further one is its own clip that shares the frames of the first
/// and has its name with `-e2`, `-e3` and so on behind it.
public final class Expressions {
    private static final Pattern FURTHER = Pattern.compile("(.+)-e([2-9]|[1-9]\\d{1,3})");

    private Expressions() {}

    /// Which expression of its recording a clip is, from 1.
    public static int number(ClipId id) {
        Matcher further = FURTHER.matcher(id.value());
        return further.matches() ? Integer.parseInt(further.group(2)) : 1;
    }

    /// The first expression of the recording.
    public static ClipId first(ClipId id) {
        Matcher further = FURTHER.matcher(id.value());
        return further.matches() ? new ClipId(further.group(1)) : id;
    }

    /// Whether a clip was added for a further expression of a recording that the project has.
    public static boolean isFurther(Project project, Clip clip) {
        return number(clip.id()) > 1
                && project.clip(first(clip.id()))
                        .filter(base -> base.media().equals(clip.media()))
                        .isPresent();
    }

    /// All clips of a clip's recording, which share its frames, in the order of the project.
    public static List<Clip> ofRecording(Project project, Clip clip) {
        return project.clips().stream()
                .filter(other -> shareFrames(clip, other))
                .toList();
    }

    /// Whether two clips are of the same frames of one recording.
    public static boolean shareFrames(Clip clip, Clip other) {
        return clip.media().equals(other.media()) && clip.frames().equals(other.frames());
    }

    /// A clip for the next expression of the same recording, not coded yet.
    public static Clip next(Project project, Clip of) {
        ClipId base = isFurther(project, of) ? first(of.id()) : of.id();
        Set<ClipId> taken = new HashSet<>();
        project.clips().forEach(clip -> taken.add(clip.id()));
        int number = 2;
        while (taken.contains(new ClipId(base + "-e" + number))) {
            number++;
        }
        return called(new ClipId(base + "-e" + number), of);
    }

    /// A clip of this name for another expression of the same recording, not coded yet.
    public static Clip called(ClipId id, Clip of) {
        return new Clip(
                id,
                of.subject(),
                of.dataset(),
                of.media(),
                of.frames(),
                of.times(),
                of.excluded(),
                List.of(),
                List.of(),
                null);
    }

    /// The clips with further expressions right behind their first one.
    public static List<Clip> grouped(List<Clip> clips) {
        Map<ClipId, List<Clip>> further = new HashMap<>();
        Set<ClipId> present = new HashSet<>();
        for (Clip clip : clips) {
            present.add(clip.id());
            if (number(clip.id()) > 1) {
                further.computeIfAbsent(first(clip.id()), _ -> new ArrayList<>())
                        .add(clip);
            }
        }
        further.keySet().retainAll(present);
        if (further.isEmpty()) {
            return clips;
        }
        List<Clip> ordered = new ArrayList<>(clips.size());
        for (Clip clip : clips) {
            if (number(clip.id()) == 1 || !further.containsKey(first(clip.id()))) {
                ordered.add(clip);
                ordered.addAll(further.getOrDefault(clip.id(), List.of()));
            }
        }
        return ordered;
    }
}
