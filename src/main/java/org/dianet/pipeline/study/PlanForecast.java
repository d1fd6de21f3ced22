package org.dianet.pipeline.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;

/// What a plan asks of its coders.
///
/// @param loads of each coder
/// @param clips that are planned, without those to practise on
/// @param shared how many of them every coder codes
/// @param pace of what was coded so far; empty if too little was
public record PlanForecast(List<Load> loads, int clips, int shared, Optional<CodingPace> pace) {
    public PlanForecast {
        loads = List.copyOf(loads);
    }

    /// @param clips all of the coder's, `training` and `shared` among them
    public record Load(Coder coder, int clips, int training, int shared) {}

    /// @param project in which it was drawn
    public static PlanForecast of(Project project, SessionPlan plan) {
        Set<ClipId> planned = new HashSet<>();
        List<Load> loads = new ArrayList<>();
        plan.queues().forEach((coder, queue) -> {
            planned.addAll(queue);
            loads.add(new Load(
                    coder, queue.size(), plan.training().size(), plan.shared().size()));
        });
        plan.training().forEach(planned::remove);
        return new PlanForecast(loads, planned.size(), plan.shared().size(), CodingPace.of(project));
    }

    /// Part of the planned clips that every coder codes, 0 to 1; 0 if there is but one coder.
    public double share() {
        return loads.size() < 2 || clips == 0 ? 0 : (double) shared / clips;
    }

    /// How long a coder will take; empty if nobody knows.
    public Optional<Duration> effort(Load load) {
        return pace.map(known -> known.median().multipliedBy(load.clips()));
    }
}
