package org.dianet.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// A study of what corrected marks bring: all that determines it, with the clips as they were when it began.
///
/// @param project its name
/// @param origin a sentence on where the marks before and after come from
/// @param spec of every run
/// @param clips that have both marks, in the order of the project
/// @param looked the clips that were looked at before a run was trained, in order, by [Arm#key]
public record CorrectionStudy(
        String project,
        String origin,
        TrainingSpec spec,
        Review review,
        List<StudiedClip> clips,
        Map<String, List<Look>> looked) {

    /// @throws IllegalArgumentException if there is no clip
    public CorrectionStudy {
        clips = List.copyOf(clips);
        looked = Map.copyOf(looked);
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("a study of corrections needs clips");
        }
    }

    /// How clips are looked at again.
    ///
    /// @param looks clips that are looked at, by the queue and in random order; 0 for neither
    /// @param rounds of looking and training again that the queue's looks are spread over
    /// @param orders random orders
    /// @param seed that random orders are drawn from
    public record Review(int looks, int rounds, int orders, long seed) {
        public static final Review NONE = new Review(0, 1, 1, 1);

        /// @throws IllegalArgumentException if a number is out of its range, in words
        public Review {
            if (looks < 0) {
                throw new IllegalArgumentException("the number of looks must not be negative");
            }
            if (rounds < 1 || orders < 1) {
                throw new IllegalArgumentException("there must be at least one round and one random order");
            }
            if (looks > 0 && rounds > looks) {
                throw new IllegalArgumentException(
                        "each of " + rounds + " rounds needs a look, but there are " + looks);
            }
        }

        /// Looks after some rounds of the queue; all after the last.
        public int upTo(int round) {
            return (int) ((long) looks * round / rounds);
        }
    }

    /// @param label as it counts; the same before and after
    /// @param apexOff frames from the right apex to the one before, negative if it was too early
    public record StudiedClip(ClipId id, SubjectId subject, String label, Marks before, Marks after, int apexOff) {
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /// @param reason why the queue named the clip; empty if it was drawn
    public record Look(ClipId clip, String reason) {}

    /// What the clips of a run are marked with.
    public enum State {
        BEFORE,
        /// Some clips of the queue corrected.
        QUEUE,
        /// As many drawn ones.
        RANDOM,
        AFTER
    }

    /// A leave-one-subject-out run of the study.
    ///
    /// @param number of the round or of the random order, from 1; 0 if there is only one
    public record Arm(State state, int number) {
        public static final Arm BEFORE = new Arm(State.BEFORE, 0);
        public static final Arm AFTER = new Arm(State.AFTER, 0);

        /// Its name in files.
        public String key() {
            return switch (state) {
                case BEFORE -> "before";
                case AFTER -> "after";
                case QUEUE -> "queue-" + number;
                case RANDOM -> "random-" + number;
            };
        }

        /// The run whose answers say which clips to look at next.
        public Arm previous() {
            return number > 1 ? new Arm(state, number - 1) : BEFORE;
        }
    }

    /// All runs in the order in which they are trained.
    public List<Arm> arms() {
        List<Arm> arms = new ArrayList<>(List.of(Arm.BEFORE, Arm.AFTER));
        if (review.looks() > 0) {
            IntStream.rangeClosed(1, review.rounds()).forEach(i -> arms.add(new Arm(State.QUEUE, i)));
            IntStream.rangeClosed(1, review.orders()).forEach(i -> arms.add(new Arm(State.RANDOM, i)));
        }
        return arms;
    }

    public List<Look> looked(Arm arm) {
        return looked.getOrDefault(arm.key(), List.of());
    }

    /// How many of the looks of a run found other marks.
    public int found(Arm arm) {
        Set<ClipId> differing = differing().stream().map(StudiedClip::id).collect(Collectors.toSet());
        return (int) looked(arm).stream()
                .filter(look -> differing.contains(look.clip()))
                .count();
    }

    public List<StudiedClip> differing() {
        return clips.stream().filter(StudiedClip::differs).toList();
    }

    /// The marks that a run's clips have.
    public Map<ClipId, Marks> marks(Arm arm) {
        Set<ClipId> corrected = looked(arm).stream().map(Look::clip).collect(Collectors.toSet());
        Map<ClipId, Marks> marks = new LinkedHashMap<>();
        for (StudiedClip clip : clips) {
            boolean right = arm.state() == State.AFTER || corrected.contains(clip.id());
            marks.put(clip.id(), right ? clip.after() : clip.before());
        }
        return marks;
    }

    public Set<SubjectId> subjects() {
        return clips.stream().map(StudiedClip::subject).collect(Collectors.toCollection(TreeSet::new));
    }

    public CorrectionStudy with(Arm arm, List<Look> looks) {
        Map<String, List<Look>> all = new LinkedHashMap<>(looked);
        all.put(arm.key(), List.copyOf(looks));
        return new CorrectionStudy(project, origin, spec, review, clips, all);
    }

    public CorrectionStudy with(TrainingSpec other) {
        return new CorrectionStudy(project, origin, other, review, clips, looked);
    }
}
