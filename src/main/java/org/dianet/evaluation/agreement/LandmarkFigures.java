package org.dianet.evaluation.agreement;

import java.util.List;
import org.dianet.model.clip.MarkKind;

/// How far two coders agree on one landmark.
///
/// @param within shares of events whose marks lie at most [#WITHIN] frames apart
public record LandmarkFigures(
        MarkKind markKind,
        FrameErrors errors,
        Statistic correlation,
        Statistic mean,
        Statistic median,
        Statistic bias,
        List<Statistic> within) {
    public static final List<Integer> WITHIN = List.of(1, 3, 5);

    public LandmarkFigures {
        within = List.copyOf(within);
    }
}
