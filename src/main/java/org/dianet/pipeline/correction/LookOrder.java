package org.dianet.pipeline.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.results.SecondLook;
import org.dianet.run.CorrectionStudy;
import org.dianet.run.CorrectionStudy.Look;
import org.dianet.run.CorrectionStudy.StudiedClip;

/// Which clips are looked at, in which order.
final class LookOrder {
    private LookOrder() {}

    /// A random order of all clips.
    ///
    /// @param order from 1; each is another
    static List<Look> random(CorrectionStudy study, int order) {
        List<ClipId> ids =
                new ArrayList<>(study.clips().stream().map(StudiedClip::id).toList());
        // Seeds next to each other would begin alike.
        Collections.shuffle(ids, new Random(study.review().seed() * 1_000_003 + order));
        return ids.stream().map(id -> new Look(id, "")).toList();
    }

    /// Earlier looks and the next ones: the first of the queue that were not looked at yet. If the queue has no more,
    /// drawn clips follow.
    ///
    /// @param wanted how many there are then, at most all clips
    static List<Look> further(List<Look> earlier, List<SecondLook> queue, List<Look> drawn, int wanted) {
        List<Look> looks = new ArrayList<>(earlier);
        Set<ClipId> seen = new HashSet<>();
        earlier.forEach(look -> seen.add(look.clip()));
        for (SecondLook next : queue) {
            if (looks.size() < wanted && seen.add(next.clip())) {
                looks.add(new Look(next.clip(), next.sentence()));
            }
        }
        for (Look next : drawn) {
            if (looks.size() < wanted && seen.add(next.clip())) {
                looks.add(next);
            }
        }
        return looks;
    }
}
