package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;

/// What one coder had seen of others' codings of the compared clips.
///
/// @param clips the coder's, by what had been shown
public record Independence(Coder coder, Map<Exposure, List<ClipId>> clips) {
    public Independence {
        clips = Map.copyOf(clips);
    }

    static List<Independence> of(Project project, List<Coder> coders, List<Recording> compared) {
        return coders.stream()
                .filter(Coder::isPerson)
                .map(coder -> of(project, coder, compared))
                .toList();
    }

    private static Independence of(Project project, Coder coder, List<Recording> compared) {
        Map<Exposure, List<ClipId>> clips = new EnumMap<>(Exposure.class);
        compared.stream()
                .flatMap(recording -> recording.by(coder).stream())
                .map(CodedEvent::clip)
                .distinct()
                .forEach(id -> project.clip(id)
                        .flatMap(clip -> clip.codingBy(coder))
                        .ifPresent(
                                coding -> clips.computeIfAbsent(coding.origin().exposure(), _ -> new ArrayList<>())
                                        .add(id)));
        return new Independence(coder, clips);
    }

    public List<ClipId> of(Exposure exposure) {
        return clips.getOrDefault(exposure, List.of());
    }

    public int count() {
        return clips.values().stream().mapToInt(List::size).sum();
    }
}
