package org.dianet.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Folds that one array of jobs trains. A task's number is the fold's without what all of them have in
/// common.
///
/// @param first fold number of task 0
/// @param folds fold numbers, ascending
/// @param atOnce how many of them run at a time, at least 1
public record ArrayPart(int first, List<Integer> folds, int atOnce) {
    public ArrayPart {
        folds = List.copyOf(folds);
    }

    /// Tasks as `sbatch --array` takes them: `0-3,7%2`.
    public String array() {
        return TaskList.text(folds.stream().map(fold -> fold - first).toList()) + "%" + atOnce;
    }

    /// Divides folds so that no task's number reaches Slurm's limit. Arrays run side by side, so they share
    /// what may run at once.
    ///
    /// @param maxArraySize Slurm's MaxArraySize: the largest task number and one, at least 1
    /// @param atOnce of all folds
    public static List<ArrayPart> split(Collection<Integer> folds, int maxArraySize, int atOnce) {
        Map<Integer, List<Integer>> byFirst = new TreeMap<>();
        for (int fold : new TreeSet<>(folds)) {
            byFirst.computeIfAbsent(fold / maxArraySize * maxArraySize, _ -> new ArrayList<>())
                    .add(fold);
        }
        List<ArrayPart> parts = new ArrayList<>();
        int left = atOnce;
        int arrays = byFirst.size();
        for (Map.Entry<Integer, List<Integer>> entry : byFirst.entrySet()) {
            int share = Math.max(1, Math.ceilDiv(left, arrays - parts.size()));
            left = Math.max(0, left - share);
            parts.add(new ArrayPart(entry.getKey(), entry.getValue(), share));
        }
        return parts;
    }
}
