package org.dianet.pipeline.abstention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dianet.evaluation.Fold;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.sample.PreparedClip;

/// A fold's training subjects dealt into groups, each held out in turn. No subject is on both sides, and the fold's own
/// test subject is on neither.
final class InnerGroups {
    /// Groups where the user names no other number.
    static final int DEFAULT = 5;

    private InnerGroups() {}

    /// One inner training.
    record Inner(List<PreparedClip> training, List<PreparedClip> heldOut) {
        Inner {
            training = List.copyOf(training);
            heldOut = List.copyOf(heldOut);
            Set<SubjectId> learnt = new HashSet<>();
            training.forEach(clip -> learnt.add(clip.subject()));
            for (PreparedClip clip : heldOut) {
                if (learnt.contains(clip.subject())) {
                    throw new IllegalArgumentException("subject " + clip.subject() + " is on both sides");
                }
            }
        }
    }

    /// Subjects with many clips first, each into the group with the fewest clips: the same groups each time.
    ///
    /// @param groups at least 2; fewer if there are fewer subjects
    /// @throws IllegalArgumentException if there are fewer than two training subjects
    static List<Inner> of(Fold<PreparedClip> fold, int groups) {
        Map<SubjectId, List<PreparedClip>> bySubject = fold.training().stream()
                .collect(Collectors.groupingBy(PreparedClip::subject, TreeMap::new, Collectors.toList()));
        if (bySubject.size() < 2) {
            throw new IllegalArgumentException("The fold of " + fold.heldOut().words()
                    + " has one training subject. Holding training subjects out needs two.");
        }
        List<List<PreparedClip>> dealt = new ArrayList<>();
        for (int i = 0; i < Math.min(groups, bySubject.size()); i++) {
            dealt.add(new ArrayList<>());
        }
        bySubject.values().stream()
                .sorted(Comparator.comparingInt((List<PreparedClip> clips) -> -clips.size()))
                .forEach(clips -> dealt.stream()
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow()
                        .addAll(clips));
        return dealt.stream()
                .map(group -> {
                    Set<SubjectId> out =
                            group.stream().map(PreparedClip::subject).collect(Collectors.toSet());
                    return new Inner(
                            fold.training().stream()
                                    .filter(clip -> !out.contains(clip.subject()))
                                    .toList(),
                            group);
                })
                .toList();
    }
}
