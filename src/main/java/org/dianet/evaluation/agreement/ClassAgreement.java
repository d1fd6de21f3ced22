package org.dianet.evaluation.agreement;

import java.util.List;
import java.util.function.Function;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.model.clip.ClipId;

/// How far two raters put the same clips into the same classes; one of them may be a model.
///
/// @param kappa Cohen's κ over the classes
/// @param alike share of clips with the same class
/// @param table clips by the first rater's class (rows) and the second's (columns)
public record ClassAgreement(
        String first, String second, Statistic kappa, Statistic alike, ConfusionMatrix table, List<ClipId> differing) {

    public ClassAgreement {
        differing = List.copyOf(differing);
    }

    /// One clip in the eyes of both.
    public record Pair(ClipId clip, String first, String second) {
        boolean same() {
            return first.equals(second);
        }
    }

    /// @param byRecording the clips of each recording; the bootstrap draws recordings
    /// @param classes all that there are, in their order
    public static ClassAgreement of(
            String first,
            String second,
            List<List<Pair>> byRecording,
            List<String> classes,
            AgreementSettings settings,
            RecordingBootstrap bootstrap) {
        StatisticMaker maker = new StatisticMaker(bootstrap, settings);
        List<Pair> all = byRecording.stream().flatMap(List::stream).toList();
        long same = all.stream().filter(Pair::same).count();
        Function<List<Pair>, Coefficient> kappa = pairs -> CohenKappa.of(table(classes, pairs));
        return new ClassAgreement(
                first,
                second,
                maker.figure(
                        "κ of class, " + first + " and " + second,
                        byRecording,
                        kappa,
                        all.size(),
                        "Cohen's κ over " + all.size() + " clips that both put into a class: " + same + " alike."),
                maker.figure(
                        "same class, " + first + " and " + second,
                        byRecording,
                        ClassAgreement::alike,
                        all.size(),
                        same + " of " + all.size() + " clips have the same class."),
                new ConfusionMatrix(classes, table(classes, all)),
                all.stream().filter(pair -> !pair.same()).map(Pair::clip).toList());
    }

    private static Coefficient alike(List<Pair> pairs) {
        return pairs.isEmpty()
                ? new Coefficient.Undefined("no clip")
                : Coefficient.of(pairs.stream().filter(Pair::same).count() / (double) pairs.size());
    }

    private static int[][] table(List<String> classes, List<Pair> pairs) {
        int[][] counts = new int[classes.size()][classes.size()];
        pairs.forEach(pair -> counts[classes.indexOf(pair.first())][classes.indexOf(pair.second())]++);
        return counts;
    }
}
