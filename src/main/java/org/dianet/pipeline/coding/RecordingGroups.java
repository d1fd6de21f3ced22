package org.dianet.pipeline.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.dianet.model.project.Clip;

/// Clips that share the frames of a recording, together.
final class RecordingGroups {
    private RecordingGroups() {}

    /// In the order of their first clips.
    static List<List<Clip>> of(List<Clip> clips) {
        return List.copyOf(clips.stream()
                .collect(Collectors.groupingBy(
                        clip -> List.of(clip.media(), clip.frames()), LinkedHashMap::new, Collectors.toList()))
                .values());
    }
}
