package org.dianet.evaluation.agreement;

import java.util.List;
import org.dianet.model.clip.MarkKind;

/// How far two coders agree on marks of one kind.
///
/// @param within shares of events whose marks lie at most [#WITHIN] frames apart
public record MarkStatistics(
        MarkKind markKind,
        FrameErrors errors,
        Statistic correlation,
        Statistic mean,
        Statistic median,
        Statistic bias,
        List<Statistic> within) {
    public static final List<Integer> WITHIN = List.of(1, 3, 5);

    public MarkStatistics {
        within = List.copyOf(within);
    }
}
