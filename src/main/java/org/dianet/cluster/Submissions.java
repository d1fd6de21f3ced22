package org.dianet.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was submitted of a bundle, the first first.
///
/// @param profile what it was submitted with the last time
public record Submissions(ClusterProfile profile, List<Submission> all) {
    private static final int FURTHER = 64;

    public Submissions {
        all = List.copyOf(all);
    }

    public static Submissions none(ClusterProfile profile) {
        return new Submissions(profile, List.of());
    }

    /// The last one that a fold was part of.
    public Optional<Submission> last(int fold) {
        return all.reversed().stream()
                .filter(submission -> submission.folds().contains(fold))
                .findFirst();
    }

    public Optional<Submission> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// Names under which arrays of the bundle may be in the queue: those known here, and further ones that a copy
    /// of the bundle submitted whose record is elsewhere.
    ///
    /// @param id of the bundle
    public List<String> names(String id) {
        int numbers = all.stream().mapToInt(Submission::number).max().orElse(0) + FURTHER;
        return Stream.concat(
                        all.stream().map(Submission::name),
                        IntStream.rangeClosed(1, numbers).mapToObj(number -> name(id, number)))
                .distinct()
                .toList();
    }

    /// The name of the next array.
    public String next(String id) {
        return name(id, all.stream().mapToInt(Submission::number).max().orElse(0) + 1);
    }

    private static String name(String id, int number) {
        return "dianet-" + id + "-" + number;
    }

    /// With a new one, or a new state of one with the same name.
    public Submissions with(Submission other) {
        List<Submission> changed = new ArrayList<>(all);
        changed.removeIf(one -> one.name().equals(other.name()));
        changed.add(other);
        return new Submissions(profile, changed);
    }

    /// Without one that Slurm refused.
    public Submissions without(Submission refused) {
        return new Submissions(
                profile,
                all.stream().filter(one -> !one.name().equals(refused.name())).toList());
    }

    /// The user cancelled the last try of these folds.
    public Submissions cancelling(List<Integer> folds) {
        return new Submissions(
                profile,
                all.stream()
                        .map(one -> one.cancelling(folds.stream()
                                .filter(fold -> last(fold).filter(one::equals).isPresent())
                                .toList()))
                        .toList());
    }

    public Submissions with(ClusterProfile other) {
        return new Submissions(other, all);
    }
}
