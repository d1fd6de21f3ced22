package org.dianet.pipeline.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.run.RunRecord;

/// A clip of a population.
///
/// @param className the class that it counts as; empty if none
public record Member(Clip clip, String className) {

    /// All clips of a project, in its order; of a project without classes each label is one.
    public static List<Member> of(Project project) {
        return project.clips().stream()
                .map(clip -> new Member(clip, className(project.protocol(), clip)))
                .toList();
    }

    private static String className(Protocol protocol, Clip clip) {
        String label = clip.coding().emotion();
        if (protocol.classes().isEmpty()) {
            return label == null ? "" : label;
        }
        return protocol.verdict(clip) instanceof ProtocolVerdict.Counts counts ? counts.className() : "";
    }

    static Map<ClipId, Member> byClip(List<Member> members) {
        return members.stream()
                .collect(Collectors.toMap(member -> member.clip().id(), Function.identity(), (first, _) -> first));
    }

    /// The project's clips that a run holds, with the class that they had there.
    public static List<Member> of(Project project, RunRecord record) {
        Map<List<String>, String> classes = record.clips().stream()
                .collect(Collectors.toMap(
                        clip -> List.of(clip.subject(), clip.id()), RunRecord.RunClip::label, (first, _) -> first));
        List<Member> members = new ArrayList<>();
        for (Clip clip : project.clips()) {
            String known = classes.get(List.of(clip.subject().value(), clip.id().value()));
            if (known != null) {
                members.add(new Member(clip, known));
            }
        }
        return members;
    }
}
