package org.dianet.pipeline.controls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dianet.evaluation.faithfulness.RankCorrelation;
import org.dianet.evaluation.faithfulness.SubjectMean;
import org.dianet.evaluation.faithfulness.TokenSteps;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.run.ClipControls;
import org.dianet.run.ClipControls.CodedMass;
import org.dianet.run.ClipControls.Replaced;
import org.dianet.run.NetworkControls;

/// Sums up what was found on each network.
final class SummariseControls {
    private SummariseControls() {}

    /// @param own of the run's networks, at least one
    /// @param finished number of the run's finished networks
    /// @param shuffled of networks on shuffled labels
    static MapControls of(
            ExplanationMethod method, List<NetworkControls> own, int finished, List<NetworkControls> shuffled) {
        List<ClipControls> clips = clips(own);
        int tokens = clips.getFirst().map().size();
        TokenSteps steps = TokenSteps.of(tokens);
        return new MapControls(
                method,
                own.size(),
                finished,
                tokens,
                cascade(own.getFirst().parts(), clips),
                gain(clips, ClipControls::deletion, steps, -1),
                gain(clips, ClipControls::insertion, steps, 1),
                coded(clips),
                shuffled.isEmpty() ? Optional.empty() : Optional.of(shuffled(clips, shuffled)),
                seeds(own),
                folds(own),
                mean(clips, ClipControls::flip));
    }

    private static List<ClipControls> clips(List<NetworkControls> networks) {
        return networks.stream().flatMap(one -> one.clips().stream()).toList();
    }

    private static SubjectMean mean(Collection<ClipControls> clips, ToDoubleFunction<ClipControls> value) {
        return SubjectMean.of(clips.stream()
                .map(clip -> new SubjectMean.Item(clip.subject(), clip.clip(), value.applyAsDouble(clip)))
                .toList());
    }

    private static List<MapControls.Step> cascade(List<String> parts, List<ClipControls> clips) {
        List<MapControls.Step> steps = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int at = part;
            steps.add(new MapControls.Step(
                    parts.get(part),
                    mean(clips, clip -> clip.randomised().get(at).signed()).value(),
                    mean(clips, clip -> clip.randomised().get(at).magnitude()).value()));
        }
        return steps;
    }

    /// @param better −1 if a lower curve is better, 1 if a higher
    private static MapControls.Gain gain(
            List<ClipControls> clips, Function<ClipControls, Replaced> curves, TokenSteps steps, int better) {
        return new MapControls.Gain(
                mean(clips, clip -> {
                    Replaced one = curves.apply(clip);
                    return better * (steps.area(one.start(), one.map()) - steps.area(one.start(), one.random()));
                }),
                mean(clips, clip -> {
                    Replaced one = curves.apply(clip);
                    return better * (steps.area(one.start(), one.map()) - steps.area(one.start(), one.motion()));
                }),
                steps.counts(),
                new MapControls.Curves(
                        curve(clips, curves, Replaced::map),
                        curve(clips, curves, Replaced::motion),
                        curve(clips, curves, Replaced::random)));
    }

    private static List<Double> curve(
            List<ClipControls> clips, Function<ClipControls, Replaced> curves, Function<Replaced, List<Double>> order) {
        List<Double> mean = new ArrayList<>();
        mean.add(mean(clips, clip -> curves.apply(clip).start()).value());
        for (int step = 0; step < order.apply(curves.apply(clips.getFirst())).size(); step++) {
            int at = step;
            mean.add(
                    mean(clips, clip -> order.apply(curves.apply(clip)).get(at)).value());
        }
        return mean;
    }

    private static List<ClipControls> withCoded(List<ClipControls> clips) {
        return clips.stream().filter(clip -> clip.coded() != null).toList();
    }

    private static CodedMass mass(ClipControls clip) {
        return Objects.requireNonNull(clip.coded());
    }

    private static double aboveMotion(ClipControls clip) {
        return mass(clip).map() - mass(clip).motion();
    }

    private static Optional<MapControls.Coded> coded(List<ClipControls> all) {
        List<ClipControls> clips = withCoded(all);
        return clips.isEmpty()
                ? Optional.empty()
                : Optional.of(new MapControls.Coded(
                        mean(clips, clip -> mass(clip).map()).value(),
                        mean(clips, clip -> mass(clip).motion()).value(),
                        mean(clips, clip -> mass(clip).flat()).value(),
                        mean(clips, SummariseControls::aboveMotion)));
    }

    /// The difference is taken clip by clip, of the mean over the run's seeds.
    private static MapControls.Shuffled shuffled(List<ClipControls> own, List<NetworkControls> networks) {
        List<ClipControls> clips = withCoded(clips(networks));
        if (clips.isEmpty()) {
            return new MapControls.Shuffled(networks.size(), Optional.empty(), Optional.empty());
        }
        Map<List<String>, Double> ownMass = withCoded(own).stream()
                .collect(Collectors.groupingBy(
                        clip -> List.of(clip.subject(), clip.clip()),
                        Collectors.averagingDouble(clip -> mass(clip).map())));
        List<ClipControls> both = clips.stream()
                .filter(clip -> ownMass.containsKey(List.of(clip.subject(), clip.clip())))
                .toList();
        return new MapControls.Shuffled(
                networks.size(),
                Optional.of(mean(clips, SummariseControls::aboveMotion)),
                Optional.of(mean(
                        both,
                        clip -> Objects.requireNonNull(ownMass.get(List.of(clip.subject(), clip.clip())))
                                - mass(clip).map())));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Mean over all pairs; not a number if there is none.
    private static double pairs(List<double[]> maps) {
        return IntStream.range(0, maps.size())
                .boxed()
                .flatMap(a ->
                        IntStream.range(a + 1, maps.size()).mapToObj(b -> RankCorrelation.of(maps.get(a), maps.get(b))))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    private static Optional<SubjectMean> seeds(List<NetworkControls> own) {
        Map<List<String>, List<double[]>> byClip =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        clips(own)
                .forEach(clip -> byClip.computeIfAbsent(List.of(clip.subject(), clip.clip()), _ -> new ArrayList<>())
                        .add(array(clip.map())));
        List<SubjectMean.Item> items = new ArrayList<>();
        byClip.forEach((clip, maps) -> {
            if (maps.size() > 1) {
                items.add(new SubjectMean.Item(clip.get(0), clip.get(1), pairs(maps)));
            }
        });
        return items.isEmpty() ? Optional.empty() : Optional.of(SubjectMean.of(items));
    }

    private static double folds(List<NetworkControls> own) {
        return own.stream()
                .collect(Collectors.groupingBy(one -> one.key().seed(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .mapToDouble(seed ->
                        pairs(seed.stream().map(SummariseControls::meanMap).toList()))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] meanMap(NetworkControls network) {
        double[] mean = new double[network.clips().getFirst().map().size()];
        for (ClipControls clip : network.clips()) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += clip.map().get(i) / network.clips().size();
            }
        }
        return mean;
    }
}
