package org.dianet.pipeline.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;

/// How far a coder is with the plan.
///
/// @param done clips of the queue that the coder has coded completely
/// @param planned clips of the queue that the project still has
/// @param next the first that is not coded completely; empty at the end
public record PlanProgress(int done, int planned, Optional<ClipId> next) {

    public static PlanProgress of(Project project, SessionPlan plan, Coder coder) {
        Map<ClipId, Clip> clips = new HashMap<>();
        project.clips().forEach(clip -> clips.put(clip.id(), clip));
        List<Clip> queue = plan.queue(coder).stream()
                .flatMap(id -> Optional.ofNullable(clips.get(id)).stream())
                .toList();
        List<Clip> open = queue.stream().filter(clip -> !coded(clip, coder)).toList();
        return new PlanProgress(
                queue.size() - open.size(),
                queue.size(),
                open.stream().map(Clip::id).findFirst());
    }

    public static boolean coded(Clip clip, Coder coder) {
        return clip.codingBy(coder).filter(coding -> coding.complete()).isPresent();
    }
}
