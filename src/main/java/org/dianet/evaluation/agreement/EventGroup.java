package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.Coder;

/// The events of several coders that are taken to be one expression: those matched with an event of the first
/// coder, and the rest in the same way by the second, and so on.
///
/// @param events at most one a coder, at least one in all
public record EventGroup(Map<Coder, CodedEvent> events) {
    public EventGroup {
        events = new LinkedHashMap<>(events);
    }

    static List<EventGroup> of(Recording recording, AgreementSettings settings) {
        Map<Coder, List<CodedEvent>> left = new HashMap<>();
        settings.coders().forEach(coder -> left.put(coder, new ArrayList<>(recording.by(coder))));
        List<EventGroup> groups = new ArrayList<>();
        for (int i = 0; i < settings.coders().size(); i++) {
            Coder reference = settings.coders().get(i);
            Map<CodedEvent, Map<Coder, CodedEvent>> found = new LinkedHashMap<>();
            for (CodedEvent event : left.getOrDefault(reference, List.of())) {
                found.put(event, new LinkedHashMap<>(Map.of(reference, event)));
            }
            for (Coder other :
                    settings.coders().subList(i + 1, settings.coders().size())) {
                Recording rest = new Recording(recording.name(), recording.frames(), recording.times(), left, 0, 0);
                for (MatchedEvents match : EventMatching.of(rest, reference, other, settings.tolerance())
                        .matched()) {
                    Optional.ofNullable(found.get(match.first())).ifPresent(group -> group.put(other, match.second()));
                    Optional.ofNullable(left.get(other)).ifPresent(events -> events.remove(match.second()));
                }
            }
            left.put(reference, List.of());
            found.values().forEach(group -> groups.add(new EventGroup(group)));
        }
        return groups;
    }

    Optional<CodedEvent> by(Coder coder) {
        return Optional.ofNullable(events.get(coder));
    }
}
