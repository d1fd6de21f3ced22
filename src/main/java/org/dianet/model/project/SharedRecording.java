package org.dianet.model.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;

/// The clips that share one video or folder, because several expressions of one recording are clips of their own.
///
/// @param clips in the order of the project, at least one
public record SharedRecording(List<Clip> clips) {
    public SharedRecording {
        clips = List.copyOf(clips);
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("a recording without clips");
        }
    }

    /// The recordings of a project in the order of their first clips.
    public static List<SharedRecording> of(Project project) {
        Map<Media, List<Clip>> byMedia = new LinkedHashMap<>();
        for (Clip clip : project.clips()) {
            byMedia.computeIfAbsent(clip.media(), _ -> new ArrayList<>()).add(clip);
        }
        return byMedia.values().stream().map(SharedRecording::new).toList();
    }

    /// The recording is called after it.
    public Clip first() {
        return clips.getFirst();
    }

    /// The frames of all clips together.
    public FrameNumbers frames() {
        if (clips.stream().map(Clip::frames).distinct().count() == 1) {
            return first().frames();
        }
        TreeSet<Long> numbers = new TreeSet<>();
        for (Clip clip : clips) {
            for (FrameNumbers.Run run : clip.frames().runs()) {
                for (long number = run.first(); number <= run.last(); number++) {
                    numbers.add(number);
                }
            }
        }
        return FrameNumbers.of(numbers.stream().mapToLong(n -> n).toArray());
    }
}
