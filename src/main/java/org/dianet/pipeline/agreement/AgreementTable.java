package org.dianet.pipeline.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.MarkStatistics;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.evaluation.agreement.UnitStatistics;
import org.dianet.model.annotation.Coder;
import org.jspecify.annotations.Nullable;

/// Every figure of an agreement as one row of a table.
public final class AgreementTable {
    private static final List<String> HEADER =
            List.of("figure", "coders", "value", "low_95", "high_95", "n", "undefined", "how");

    private AgreementTable() {}

    public static List<List<String>> rows(Agreement agreement) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (PairAgreement pair : agreement.pairs()) {
            figures(pair).forEach(statistic -> rows.add(row(List.of(pair.first(), pair.second()), statistic)));
        }
        agreement.group().forEach(statistic -> rows.add(row(agreement.settings().coders(), statistic)));
        return rows;
    }

    /// All figures of a pair of coders, in the order in which they are shown.
    public static List<Statistic> figures(PairAgreement pair) {
        List<Statistic> figures = new ArrayList<>(List.of(pair.reliability(), pair.emotion(), pair.intensity()));
        pair.tiers().forEach(tier -> figures.addAll(tier.figures()));
        for (MarkStatistics mark : pair.marks()) {
            figures.addAll(List.of(mark.correlation(), mark.mean(), mark.median(), mark.bias()));
            figures.addAll(mark.within());
        }
        for (UnitStatistics unit : pair.units()) {
            figures.addAll(List.of(unit.reliability(), unit.kappa()));
        }
        figures.addAll(pair.curve());
        return figures;
    }

    private static List<String> row(List<Coder> coders, Statistic statistic) {
        @Nullable Interval interval = statistic.interval();
        return List.of(
                statistic.name(),
                coders.stream().map(Coder::name).collect(Collectors.joining(", ")),
                statistic.value().asOptional().map(AgreementTable::number).orElse(""),
                interval == null ? "" : number(interval.low()),
                interval == null ? "" : number(interval.high()),
                Integer.toString(statistic.count()),
                statistic.value() instanceof Coefficient.Undefined none ? none.reason() : "",
                statistic.how());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
