package org.dianet.evaluation;

import java.util.List;

/// What always answering with the most frequent class would score: the floor that every result is shown beside. Among
/// equally frequent classes the first in class order.
public final class MajorityBaseline {
    private MajorityBaseline() {}

    /// The most frequent class of all clips, as published tables have it.
    ///
    /// @throws IllegalArgumentException if there are no clips
    public static Scores plain(List<String> classes, List<String> labels) {
        int[][] counts = new int[classes.size()][classes.size()];
        int majority = majority(classes, labels);
        for (String label : labels) {
            counts[classes.indexOf(label)][majority]++;
        }
        return Scores.of(new ConfusionMatrix(classes, counts));
    }

    /// In each fold the most frequent class of its training side, which is what a network could know.
    public static Scores leaveOneSubjectOut(List<String> classes, List<Fold<LabelledClip>> folds) {
        int[][] counts = new int[classes.size()][classes.size()];
        for (Fold<LabelledClip> fold : folds) {
            int majority = majority(
                    classes, fold.training().stream().map(LabelledClip::label).toList());
            for (LabelledClip clip : fold.test()) {
                counts[classes.indexOf(clip.label())][majority]++;
            }
        }
        return Scores.of(new ConfusionMatrix(classes, counts));
    }

    private static int majority(List<String> classes, List<String> labels) {
        int best = 0;
        long most = -1;
        for (int c = 0; c < classes.size(); c++) {
            String name = classes.get(c);
            long count = labels.stream().filter(name::equals).count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }
}
