package org.dianet.pipeline.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;

/// Apexes that were moved off their place, to see what wrong ones cost. The same project and seed give the same.
///
/// @param marks of every clip that has marks, moved or not
/// @param moved number of clips whose apex was moved as far as was drawn
/// @param nearer number of those that had no room for it and were moved as far as possible
/// @param without number of those that had no room at all and were left
public record MovedApexes(Map<ClipId, Marks> marks, int moved, int nearer, int without) {
    public MovedApexes {
        marks = Map.copyOf(marks);
    }

    /// How far apexes are moved.
    public sealed interface Distance {
        /// Frames, and in which direction to try first: negative for earlier.
        int draw(Random random);

        /// Always as many frames, one way or the other.
        record Fixed(int frames) implements Distance {
            /// @throws IllegalArgumentException if it is negative, in words
            public Fixed {
                if (frames < 0) {
                    throw new IllegalArgumentException("the number of frames must not be negative");
                }
            }

            @Override
            public int draw(Random random) {
                return random.nextBoolean() ? frames : -frames;
            }
        }

        /// As far as one of these differences, each as likely.
        record AsIn(List<Integer> differences) implements Distance {
            /// @throws IllegalArgumentException if there is none
            public AsIn {
                differences = List.copyOf(differences);
                if (differences.isEmpty()) {
                    throw new IllegalArgumentException("there is no difference to draw from");
                }
            }

            @Override
            public int draw(Random random) {
                return differences.get(random.nextInt(differences.size()));
            }
        }
    }

    /// @param share of the clips with marks, 0..1
    /// @throws IllegalArgumentException if the share is out of its range
    public static MovedApexes of(List<Clip> clips, MarkSource right, Distance distance, double share, long seed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of clips must lie in 0..1");
        }
        Map<ClipId, Marks> marks = new HashMap<>();
        List<Clip> drawn = new ArrayList<>();
        for (Clip clip : clips) {
            right.of(clip).ifPresent(known -> {
                marks.put(clip.id(), known);
                if (known.phases(clip.frames()).isPresent()) {
                    drawn.add(clip);
                }
            });
        }
        Random random = new Random(seed);
        Collections.shuffle(drawn, random);
        int nearer = 0;
        int without = 0;
        int moved = (int) Math.round(share * drawn.size());
        for (Clip clip : drawn.subList(0, moved)) {
            int by = distance.draw(random);
            Marks known = right.of(clip).orElseThrow();
            Phases phases = known.phases(clip.frames()).orElseThrow();
            Optional<FrameIndex> place = place(clip, phases, by);
            if (place.isEmpty()) {
                without++;
                continue;
            }
            int went = Math.abs(place.get().value() - phases.apex().value());
            nearer += went < Math.abs(by) ? 1 : 0;
            marks.put(clip.id(), known.with(MarkKind.APEX, clip.frames().numberAt(place.get())));
        }
        return new MovedApexes(marks, moved - nearer - without, nearer, without);
    }

    /// The frame so many away, otherwise so many the other way, otherwise the furthest; inside onset and offset, so
    /// that both phases still show motion, and never an excluded one. Empty if there is none but the apex itself.
    private static Optional<FrameIndex> place(Clip clip, Phases phases, int by) {
        int apex = phases.apex().value();
        if (by == 0) {
            return Optional.of(phases.apex());
        }
        return IntStream.range(phases.onset().value() + 1, phases.offset().value())
                .filter(i -> i != apex && Math.abs(i - apex) <= Math.abs(by))
                .mapToObj(FrameIndex::new)
                .filter(frame -> !clip.excludes(frame))
                .max(Comparator.comparingInt((FrameIndex frame) -> Math.abs(frame.value() - apex))
                        .thenComparingInt(frame -> Integer.signum(frame.value() - apex) * Integer.signum(by)));
    }
}
