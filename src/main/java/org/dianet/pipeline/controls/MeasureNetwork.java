package org.dianet.pipeline.controls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.faithfulness.RankCorrelation;
import org.dianet.imaging.map.TokenMap;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.run.ClipControls;
import org.dianet.run.ClipControls.Alike;
import org.dianet.run.FoldKey;
import org.dianet.run.NetworkControls;
import org.jspecify.annotations.Nullable;

/// The controls of one network's maps on the clips of the subject it left out.
final class MeasureNetwork {
    private final FoldKey key;
    private final List<String> classes;
    private final JobContext context;

    MeasureNetwork(FoldKey key, List<String> classes, JobContext context) {
        this.key = key;
        this.classes = classes;
        this.context = context;
    }

    /// What else is done to the network than to look at its maps.
    enum Extent {
        /// Its parts are randomised one after another: it is of no use afterwards.
        RANDOMISED,
        MAPS
    }

    private record Grid(int rows, int columns) {}

    private record Before(
            ControlledClip clip, int explained, double[] map, Grid grid, double flip, ReplacedTokens.Result replaced) {}

    /// @throws EngineException if the network has no such maps
    Map<ExplanationMethod, NetworkControls> of(
            TrainedNetwork network, List<ControlledClip> clips, Set<ExplanationMethod> methods, Extent extent)
            throws EngineException {
        long start = System.nanoTime();
        Probe probe = network.probe();
        Map<ExplanationMethod, List<Before>> before = new EnumMap<>(ExplanationMethod.class);
        for (ControlledClip clip : clips) {
            context.checkCancelled();
            int explained = Prediction.argMax(
                    ControlledClip.list(network.predict(List.of(clip.sample())).getFirst()));
            @Nullable ReplacedTokens tokens = null;
            for (ExplanationMethod method : methods) {
                Explanation explanation = network.explain(clip.sample(), method, explained);
                TokenMap first = explanation.maps().getFirst();
                Grid grid = new Grid(first.rows(), first.columns());
                double[] map = values(explanation);
                if (tokens == null) {
                    tokens = new ReplacedTokens(probe, clip, grid.rows(), grid.columns(), explained);
                }
                double[] turned = mirrored(values(network.explain(clip.mirrored(), method, explained)), grid);
                before.computeIfAbsent(method, _ -> new ArrayList<>())
                        .add(new Before(clip, explained, map, grid, RankCorrelation.of(map, turned), tokens.by(map)));
            }
        }
        List<String> parts = extent == Extent.RANDOMISED ? probe.parts() : List.of();
        Map<ExplanationMethod, List<List<Alike>>> cascade = cascade(network, probe, parts, before);
        double seconds = (System.nanoTime() - start) / 1e9 / methods.size();
        Map<ExplanationMethod, NetworkControls> controls = new EnumMap<>(ExplanationMethod.class);
        before.forEach((method, all) ->
                controls.put(method, whole(all, parts, Objects.requireNonNull(cascade.get(method)), seconds)));
        return controls;
    }

    private NetworkControls whole(List<Before> all, List<String> parts, List<List<Alike>> alike, double seconds) {
        List<ClipControls> clips = new ArrayList<>();
        Grid grid = all.getFirst().grid();
        for (int i = 0; i < all.size(); i++) {
            Before one = all.get(i);
            Sample sample = one.clip().sample();
            clips.add(new ClipControls(
                    sample.subject().value(),
                    sample.clip().value(),
                    classes.get(one.explained()),
                    ControlledClip.list(one.map()),
                    one.flip(),
                    alike.get(i),
                    one.replaced().deletion(),
                    one.replaced().insertion(),
                    one.clip()
                            .coded()
                            .map(regions -> regions.mass(
                                    grid.rows(),
                                    grid.columns(),
                                    one.map(),
                                    one.clip().motion(grid.rows(), grid.columns())))
                            .orElse(null)));
        }
        return new NetworkControls(key, parts, grid.rows(), grid.columns(), seconds, clips);
    }

    /// Parts from the head downwards get random weights, each step on top of those before; the maps stay of the class
    /// that the trained network named.
    private Map<ExplanationMethod, List<List<Alike>>> cascade(
            TrainedNetwork network, Probe probe, List<String> parts, Map<ExplanationMethod, List<Before>> before)
            throws EngineException {
        Map<ExplanationMethod, List<List<Alike>>> alike = new EnumMap<>(ExplanationMethod.class);
        before.forEach((method, all) -> alike.put(
                method, all.stream().<List<Alike>>map(_ -> new ArrayList<>()).toList()));
        for (int part = 0; part < parts.size(); part++) {
            context.checkCancelled();
            probe.randomise(part, (key.folder() + " randomised").hashCode());
            for (Map.Entry<ExplanationMethod, List<Before>> entry : before.entrySet()) {
                for (int i = 0; i < entry.getValue().size(); i++) {
                    Before one = entry.getValue().get(i);
                    double[] map = values(network.explain(one.clip().sample(), entry.getKey(), one.explained()));
                    Objects.requireNonNull(alike.get(entry.getKey()))
                            .get(i)
                            .add(new Alike(
                                    RankCorrelation.of(one.map(), map), RankCorrelation.ofMagnitudes(one.map(), map)));
                }
            }
        }
        return alike;
    }

    private static double[] values(Explanation explanation) {
        return explanation.maps().stream()
                .flatMapToDouble(map -> Arrays.stream(map.values()))
                .toArray();
    }

    private static double[] mirrored(double[] values, Grid grid) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int column = i % grid.columns();
            turned[i] = values[i - column + grid.columns() - 1 - column];
        }
        return turned;
    }
}
