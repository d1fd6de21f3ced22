package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Intensity;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Tier;

/// Computes the figures of two coders.
final class PairStatistics {
    private static final int LARGEST_TOLERANCE = 10;
    private final Coder first;
    private final Coder second;
    private final List<Recording> recordings;
    private final List<EventMatching> matchings;
    private final List<List<MatchedEvents>> matched;
    private final StatisticMaker maker;
    private final List<Tier> tiers;

    PairStatistics(
            List<Recording> recordings,
            Coder first,
            Coder second,
            AgreementSettings settings,
            RecordingBootstrap bootstrap,
            List<Tier> tiers) {
        this.recordings = recordings;
        this.first = first;
        this.second = second;
        this.matchings = recordings.stream()
                .map(recording -> EventMatching.of(recording, first, second, settings.tolerance()))
                .toList();
        this.matched = matchings.stream().map(EventMatching::matched).toList();
        this.tiers = tiers;
        this.maker = new StatisticMaker(bootstrap, settings);
    }

    PairAgreement all() {
        List<MatchedEvents> all = flat(matched);
        return new PairAgreement(
                first,
                second,
                all,
                flat(matchings.stream().map(EventMatching::onlyFirst).toList()),
                flat(matchings.stream().map(EventMatching::onlySecond).toList()),
                reliability(all),
                UnitAgreement.of(all).stream().map(this::unit).toList(),
                intensity(all),
                emotion(all),
                emotions(labels(all), all),
                tiers.stream().map(new TierFigures(maker, matched)::of).toList(),
                Arrays.stream(MarkKind.values()).map(this::mark).toList(),
                curve());
    }

    private static <T> List<T> flat(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private Statistic reliability(List<MatchedEvents> all) {
        int ofFirst = all.stream().mapToInt(m -> m.first().units().size()).sum();
        int ofSecond = all.stream().mapToInt(m -> m.second().units().size()).sum();
        int shared = all.stream().mapToInt(m -> shared(m).size()).sum();
        return maker.figure(
                "AU reliability R",
                matched,
                UnitAgreement::reliability,
                all.size(),
                "R = 2·|A∩B| / (|A|+|B|) = 2·" + shared + " / (" + ofFirst + " + " + ofSecond + ") over " + all.size()
                        + " matched events; alternatives left open, reference and static units are not counted.");
    }

    private static Set<Integer> shared(MatchedEvents match) {
        Set<Integer> common = new HashSet<>(match.first().units());
        common.retainAll(match.second().units());
        return common;
    }

    private UnitStatistics unit(UnitAgreement counts) {
        String table = counts.both() + " both, " + counts.onlyFirst() + " only " + first + ", " + counts.onlySecond()
                + " only " + second + ", " + counts.neither() + " neither";
        int events = counts.both() + counts.onlyFirst() + counts.onlySecond() + counts.neither();
        return new UnitStatistics(
                counts,
                maker.figure(
                        "R of AU " + counts.unit(),
                        matched,
                        events(counts.unit(), UnitAgreement::reliability),
                        events,
                        "R = 2·both / (2·both + one alone): " + table + "."),
                maker.figure(
                        "κ of AU " + counts.unit(),
                        matched,
                        events(counts.unit(), UnitAgreement::kappa),
                        events,
                        "Cohen's κ of marked or not in " + events + " matched events: " + table + "."));
    }

    private static Function<List<MatchedEvents>, Coefficient> events(
            int unit, Function<UnitAgreement, Coefficient> statistic) {
        return matches -> statistic.apply(UnitAgreement.of(unit, matches));
    }

    private Statistic intensity(List<MatchedEvents> all) {
        int[][] table = intensities(all);
        int pairs = Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
        return maker.figure(
                "weighted κ of intensity",
                matched,
                matches -> CohenKappa.of(intensities(matches), CohenKappa.Weights.LINEAR),
                pairs,
                "Cohen's κ with linear weights of A to E over " + pairs
                        + " units that both marked in a matched event, each with one intensity.");
    }

    private static int[][] intensities(List<MatchedEvents> matches) {
        int[][] table = new int[Intensity.values().length][Intensity.values().length];
        for (MatchedEvents match : matches) {
            for (int unit : shared(match)) {
                Optional<Intensity> a =
                        Optional.ofNullable(match.first().intensities().get(unit));
                Optional<Intensity> b =
                        Optional.ofNullable(match.second().intensities().get(unit));
                if (a.isPresent() && b.isPresent()) {
                    table[a.get().degree() - 1][b.get().degree() - 1]++;
                }
            }
        }
        return table;
    }

    private Statistic emotion(List<MatchedEvents> all) {
        List<String> labels = labels(all);
        ConfusionMatrix table = emotions(labels, all);
        int same = IntStream.range(0, labels.size()).map(table::hits).sum();
        return maker.figure(
                "κ of emotion",
                matched,
                matches -> CohenKappa.of(emotions(labels, matches).counts()),
                table.total(),
                "Cohen's κ over " + table.total() + " matched events that both labelled: " + same + " labelled alike, "
                        + labels.size() + " labels.");
    }

    private static List<String> labels(List<MatchedEvents> matches) {
        Set<String> labels = new TreeSet<>();
        matches.stream()
                .filter(match ->
                        match.first().emotion() != null && match.second().emotion() != null)
                .flatMap(match ->
                        Stream.of(match.first().emotion(), match.second().emotion()))
                .forEach(label -> labels.add(String.valueOf(label)));
        return List.copyOf(labels);
    }

    private static ConfusionMatrix emotions(List<String> labels, List<MatchedEvents> matches) {
        int[][] counts = new int[labels.size()][labels.size()];
        for (MatchedEvents match : matches) {
            int row = labels.indexOf(String.valueOf(match.first().emotion()));
            int column = labels.indexOf(String.valueOf(match.second().emotion()));
            if (match.first().emotion() != null && match.second().emotion() != null) {
                counts[row][column]++;
            }
        }
        return new ConfusionMatrix(labels, counts);
    }

    private MarkStatistics mark(MarkKind markKind) {
        FrameErrors errors = errors(flat(matched), markKind);
        String name = markKind.name().toLowerCase(Locale.ROOT);
        String over = " over " + errors.count() + " matched events with an " + name + " by both";
        List<Statistic> within = MarkStatistics.WITHIN.stream()
                .map(frames -> figure(
                        name + " within ±" + frames,
                        markKind,
                        e -> e.within(frames),
                        errors.countWithin(frames) + " of " + errors.count() + " matched events with an " + name
                                + " by both lie at most " + Words.count(frames, "frame") + " apart."))
                .toList();
        return new MarkStatistics(
                markKind,
                errors,
                maker.correlation(
                        "ICC(2,1) of " + name,
                        matched,
                        matches -> ratings(matches, markKind),
                        errors.count(),
                        "ICC(2,1), absolute agreement, one coder," + over
                                + "; frames count from the start of the recording, so that long numbers do not raise it."),
                figure("mean frame error, " + name, markKind, FrameErrors::mean, "Mean of |Δ| in frames" + over + ".")
                        .inFrames(),
                figure(
                                "median frame error, " + name,
                                markKind,
                                FrameErrors::median,
                                "Median of |Δ| in frames" + over + ".")
                        .inFrames(),
                figure(
                                "bias, " + name,
                                markKind,
                                FrameErrors::bias,
                                "Mean of " + second + " minus " + first + " in frames" + over + "; positive: " + second
                                        + " marks later.")
                        .inFrames(),
                within);
    }

    private Statistic figure(String name, MarkKind markKind, Function<FrameErrors, Coefficient> statistic, String how) {
        return maker.figure(
                name,
                matched,
                matches -> statistic.apply(errors(matches, markKind)),
                errors(flat(matched), markKind).count(),
                how);
    }

    private static FrameErrors errors(List<MatchedEvents> matches, MarkKind markKind) {
        List<Integer> differences = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (MatchedEvents match : matches) {
            match.difference(markKind).ifPresent(differences::add);
            match.millis(markKind).ifPresent(millis::add);
        }
        return new FrameErrors(differences, millis);
    }

    private static double[][] ratings(List<MatchedEvents> matches, MarkKind markKind) {
        return matches.stream()
                .filter(match -> match.difference(markKind).isPresent())
                .map(match -> new double[] {
                    match.first().place(markKind).orElseThrow(),
                    match.second().place(markKind).orElseThrow()
                })
                .toArray(double[][]::new);
    }

    private List<Statistic> curve() {
        List<Optional<List<PhaseTally>>> tallies = recordings.stream()
                .map(recording -> PhaseTally.of(recording, first, second, LARGEST_TOLERANCE))
                .toList();
        long usable = tallies.stream().filter(Optional::isPresent).count();
        List<Statistic> curve = new ArrayList<>();
        for (int t = 0; t <= LARGEST_TOLERANCE; t++) {
            int tolerance = t;
            String counted = Words.count(t, "frame");
            List<List<PhaseTally>> at = tallies.stream()
                    .map(tally -> tally.stream().map(all -> all.get(tolerance)).toList())
                    .toList();
            curve.add(maker.figure(
                    "κ of phases, ±" + counted,
                    at,
                    PhaseTally::kappa,
                    (int) usable,
                    "Cohen's κ, frame by frame, of rest, onset to apex, and apex to offset in " + usable + " of "
                            + recordings.size() + " recordings whose events all have the three marks; a frame agrees"
                            + " if the other coder says the same within " + counted + "."));
        }
        return curve;
    }
}
