package org.dianet.pipeline.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.dianet.evaluation.population.GroupDifference;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.map.TokenMap;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;

/// Compares two groups of clips that were read.
final class CompareGroups {
    private final MeanGroups.Compare compare;
    private final List<MeanGroups.Read> read;
    private final List<GroupMeans.Group> groups;

    CompareGroups(MeanGroups.Compare compare, List<MeanGroups.Read> read, List<GroupMeans.Group> groups) {
        this.compare = compare;
        this.read = read;
        this.groups = groups;
    }

    /// @param notes to which a sentence is added if clips are in both groups
    /// @throws IllegalArgumentException if no subject has clips of both, in a sentence
    GroupMeans.Difference difference(List<String> notes) {
        List<MeanGroups.Read> used = new ArrayList<>();
        int both = 0;
        for (MeanGroups.Read one : read) {
            boolean first = one.entry().groups().contains(compare.first());
            boolean second =
                    compare.second() == null ? !first : one.entry().groups().contains(compare.second());
            both += first && second ? 1 : 0;
            if (first != second) {
                used.add(one);
            }
        }
        if (both > 0) {
            notes.add(Words.count(both, "clip") + " of both groups left out of the comparison.");
        }
        GroupMeans.Group any = groups.getFirst();
        // First, since it says so if no clip of the groups was read.
        GroupMeans.Compared motion =
                compared(used, MeanGroups.Read::motion, any.motion().getFirst());
        return new GroupMeans.Difference(
                compare.first(),
                compare.second() == null ? "" : compare.second(),
                pictures(),
                motion,
                any.maps().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                compared(used, MeanGroups.Read::maps, any.maps().getFirst())));
    }

    private GroupMeans.Compared compared(
            List<MeanGroups.Read> used, Function<MeanGroups.Read, double[]> values, TokenMap grid) {
        List<SubjectId> subjects = List.copyOf(new TreeSet<>(
                used.stream().map(one -> one.entry().member().clip().subject()).toList()));
        double[][] rows = used.stream().map(values).toArray(double[][]::new);
        boolean[] first = new boolean[used.size()];
        int[] subject = new int[used.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = used.get(i).entry().groups().contains(compare.first());
            subject[i] = subjects.indexOf(used.get(i).entry().member().clip().subject());
        }
        try {
            GroupDifference test = GroupDifference.of(rows, first, subject, compare.draws(), compare.seed());
            return new GroupMeans.Compared(test, grid.rows(), grid.columns());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "No subject has clips of " + compare.first() + " and of "
                            + (compare.second() == null ? "another group" : compare.second())
                            + ", so they cannot be compared within subjects.",
                    e);
        }
    }

    /// What a difference is drawn over: the mean of the groups' mean images, of the two or of all.
    private List<FloatImage> pictures() {
        List<GroupMeans.Group> shown = compare.second() == null
                ? groups
                : groups.stream()
                        .filter(group -> group.name().equals(compare.first())
                                || group.name().equals(compare.second()))
                        .toList();
        List<FloatImage> pictures = new ArrayList<>();
        for (int stream = 0; stream < shown.getFirst().images().size(); stream++) {
            FloatImage size = shown.getFirst().images().get(stream);
            float[] mean = new float[size.values().length];
            for (GroupMeans.Group group : shown) {
                float[] values = group.images().get(stream).values();
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += values[i] / shown.size();
                }
            }
            pictures.add(new FloatImage(size.width(), size.height(), size.channels(), mean));
        }
        return pictures;
    }
}
