package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dianet.evaluation.agreement.KrippendorffAlpha.Metric;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Intensity;
import org.dianet.model.clip.MarkKind;
import org.jspecify.annotations.Nullable;

/// Computes the figures of all coders together.
final class GroupFigures {
    private final AgreementSettings settings;
    private final List<List<EventGroup>> groups;
    private final List<String> labels;
    private final StatisticMaker maker;

    GroupFigures(List<Recording> recordings, AgreementSettings settings, RecordingBootstrap bootstrap) {
        this.settings = settings;
        this.groups = recordings.stream()
                .map(recording -> EventGroup.of(recording, settings))
                .toList();
        this.maker = new StatisticMaker(bootstrap, settings);
        Set<String> said = new TreeSet<>();
        flat().forEach(group -> group.events().values().forEach(event -> {
            if (event.emotion() != null) {
                said.add(event.emotion());
            }
        }));
        this.labels = List.copyOf(said);
    }

    private List<EventGroup> flat() {
        return groups.stream().flatMap(List::stream).toList();
    }

    int size() {
        return flat().size();
    }

    List<Statistic> all() {
        List<Statistic> figures = new ArrayList<>();
        if (settings.coders().size() > 2) {
            int complete = complete(flat()).length;
            figures.add(maker.figure(
                    "Fleiss' κ of emotion",
                    groups,
                    some -> FleissKappa.of(complete(some)),
                    complete,
                    "Fleiss' κ of " + settings.coders().size() + " coders over the " + complete
                            + " expressions that all of them labelled."));
        }
        figures.add(alpha("α of emotion", "nominal", Metric.NOMINAL, this::emotions));
        figures.add(alpha("α of intensity", "ordinal", Metric.ORDINAL, this::intensities));
        for (MarkKind markKind : MarkKind.values()) {
            String name = markKind.name().toLowerCase(Locale.ROOT);
            figures.add(alpha("α of " + name, "interval", Metric.INTERVAL, some -> frames(some, markKind)));
            if (settings.coders().size() > 2) {
                figures.add(correlation(markKind, name));
            }
        }
        return figures;
    }

    private Statistic correlation(MarkKind markKind, String name) {
        int marked = ratings(flat(), markKind).length;
        return maker.correlation(
                "ICC(2,1) of " + name,
                groups,
                some -> ratings(some, markKind),
                marked,
                "ICC(2,1), absolute agreement, one coder, over the " + marked + " expressions with an " + name
                        + " by all " + settings.coders().size()
                        + " coders; frames count from the start of the recording.");
    }

    private Statistic alpha(
            String name, String level, Metric metric, Function<List<EventGroup>, List<List<@Nullable Double>>> values) {
        List<List<@Nullable Double>> all = values.apply(flat());
        int units = (int) all.stream()
                .filter(unit -> unit.stream().filter(value -> value != null).count() > 1)
                .count();
        return maker.figure(
                name,
                groups,
                some -> KrippendorffAlpha.of(values.apply(some), metric),
                units,
                "Krippendorff's α, " + level + ", of " + settings.coders().size() + " coders over " + units
                        + " units with at least two values; gaps are allowed.");
    }

    /// `[expression][label]`, only expressions that every coder labelled.
    private int[][] complete(List<EventGroup> some) {
        return some.stream()
                .map(group -> {
                    int[] counts = new int[labels.size()];
                    for (CodedEvent event : group.events().values()) {
                        if (event.emotion() != null) {
                            counts[labels.indexOf(event.emotion())]++;
                        }
                    }
                    return counts;
                })
                .filter(counts ->
                        Arrays.stream(counts).sum() == settings.coders().size())
                .toArray(int[][]::new);
    }

    private List<List<@Nullable Double>> emotions(List<EventGroup> some) {
        return values(some, event -> event.emotion() == null ? null : (double) labels.indexOf(event.emotion()));
    }

    private List<List<@Nullable Double>> frames(List<EventGroup> some, MarkKind markKind) {
        return values(some, event -> event.place(markKind).map(Double::valueOf).orElse(null));
    }

    /// One unit for each action unit of each expression.
    private List<List<@Nullable Double>> intensities(List<EventGroup> some) {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (EventGroup group : some) {
            Set<Integer> units = new TreeSet<>();
            group.events()
                    .values()
                    .forEach(event -> units.addAll(event.intensities().keySet()));
            for (int unit : units) {
                rows.addAll(values(List.of(group), event -> {
                    @Nullable Intensity intensity = event.intensities().get(unit);
                    return intensity == null ? null : (double) intensity.degree();
                }));
            }
        }
        return rows;
    }

    private List<List<@Nullable Double>> values(List<EventGroup> some, Function<CodedEvent, @Nullable Double> value) {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (EventGroup group : some) {
            List<@Nullable Double> row = new ArrayList<>();
            for (Coder coder : settings.coders()) {
                row.add(
                        group.by(coder).isPresent()
                                ? value.apply(group.by(coder).get())
                                : null);
            }
            rows.add(row);
        }
        return rows;
    }

    private double[][] ratings(List<EventGroup> some, MarkKind markKind) {
        return frames(some, markKind).stream()
                .filter(row -> row.stream().noneMatch(value -> value == null))
                .map(row -> row.stream()
                        .mapToDouble(value -> value == null ? 0 : value)
                        .toArray())
                .toArray(double[][]::new);
    }
}
