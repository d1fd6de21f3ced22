package org.dianet.model.study;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;

/// Who codes which clips in which order.
///
/// @param queues the clips of each coder in the order in which they are coded, the training clips first
/// @param training clips that every coder codes first and compares with the reference
/// @param shared clips that every coder codes, from which agreement is computed
/// @param share part of the clips that were drawn to be shared, 0 to 1
/// @param ordering of the clips behind the training clips
/// @param seed of what was drawn; the same seed, clips and coders give the same plan
/// @param namesHidden whether coders see numbers in place of the names of clips and subjects
/// @param by who made it
public record SessionPlan(
        Map<Coder, List<ClipId>> queues,
        List<ClipId> training,
        List<ClipId> shared,
        double share,
        Ordering ordering,
        long seed,
        boolean namesHidden,
        Coder by,
        Instant at) {

    /// In which order a coder codes.
    public enum Ordering {
        /// As in the project.
        FIXED,
        /// Drawn separately for each coder.
        RANDOM
    }

    /// @throws IllegalArgumentException if a clip stands twice in one queue, or the share is not from 0 to 1
    public SessionPlan {
        Map<Coder, List<ClipId>> copy = new TreeMap<>();
        queues.forEach((coder, clips) -> {
            Set<ClipId> seen = new HashSet<>();
            for (ClipId clip : clips) {
                if (!seen.add(clip)) {
                    throw new IllegalArgumentException("clip " + clip + " stands twice in the queue of " + coder);
                }
            }
            copy.put(coder, List.copyOf(clips));
        });
        queues = Collections.unmodifiableMap(copy);
        training = List.copyOf(training);
        shared = List.copyOf(shared);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of clips that all code must be from 0 to 1, not " + share);
        }
    }

    /// The clips of a coder in their order; none if the plan does not name the coder.
    public List<ClipId> queue(Coder coder) {
        return queues.getOrDefault(coder, List.of());
    }

    /// The number under which a coder sees a clip, from 1; 0 if it is not in the coder's queue.
    public int number(Coder coder, ClipId clip) {
        return queue(coder).indexOf(clip) + 1;
    }
}
