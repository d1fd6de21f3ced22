package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Phases;

/// The other apexes that a mark's uncertainty allows. Of many, a few spread evenly stand for all.
final class ApexJitter {
    private static final int MOST = 8;

    private ApexJitter() {}

    /// Phases whose apex lies up to `frames` away and inside the clip, so that both phases still show motion.
    static List<Phases> around(Phases phases, int frames) {
        List<Phases> others = new ArrayList<>();
        int steps = Math.min(frames, MOST / 2);
        for (int i = -steps; i <= steps; i++) {
            int shift = i == 0 ? 0 : Math.round((float) i * frames / steps);
            int apex = phases.apex().value() + shift;
            if (shift != 0
                    && apex > phases.onset().value()
                    && apex < phases.offset().value()) {
                others.add(new Phases(phases.onset(), new FrameIndex(apex), phases.offset()));
            }
        }
        return others;
    }
}
