package org.dianet.pipeline.controls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dianet.evaluation.faithfulness.LogOdds;
import org.dianet.evaluation.faithfulness.TokenSteps;
import org.dianet.learning.EngineException;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.run.ClipControls.Replaced;

/// Deletion and insertion of tokens on one clip, by different orders.
/// See method.md 5.10.
final class ReplacedTokens {
    static final int RANDOM_ORDERS = 10;

    private final Probe probe;
    private final ControlledClip clip;
    private final List<Sample> still;
    private final TokenSteps steps;
    private final int explained;
    private final double whole;
    private final double nothing;
    private final Curves motion;
    private final Curves random;

    private record Curves(List<Double> deletion, List<Double> insertion) {}

    /// @param explained index of the class whose log-odds are followed
    ReplacedTokens(Probe probe, ControlledClip clip, int rows, int columns, int explained) throws EngineException {
        this.probe = probe;
        this.clip = clip;
        this.still = clip.seen().noisy();
        this.explained = explained;
        double[] moving = clip.motion(rows, columns);
        this.steps = TokenSteps.of(moving.length);
        boolean[] none = new boolean[moving.length];
        boolean[] all = new boolean[moving.length];
        Arrays.fill(all, true);
        List<Double> ends = logOdds(List.of(none, all));
        this.whole = ends.get(0);
        this.nothing = ends.get(1);
        this.motion = curves(TokenSteps.descending(moving));
        this.random = random(moving.length);
    }

    private Curves random(int tokens) throws EngineException {
        SplittableRandom draw =
                new SplittableRandom(clip.sample().clip().value().hashCode());
        double[] deletion = new double[steps.counts().size()];
        double[] insertion = new double[deletion.length];
        for (int r = 0; r < RANDOM_ORDERS; r++) {
            Curves one = curves(shuffled(tokens, draw));
            for (int step = 0; step < deletion.length; step++) {
                deletion[step] += one.deletion().get(step) / RANDOM_ORDERS;
                insertion[step] += one.insertion().get(step) / RANDOM_ORDERS;
            }
        }
        return new Curves(ControlledClip.list(deletion), ControlledClip.list(insertion));
    }

    private static int[] shuffled(int tokens, SplittableRandom draw) {
        double[] keys =
                IntStream.range(0, tokens).mapToDouble(_ -> draw.nextDouble()).toArray();
        return TokenSteps.descending(keys);
    }

    private Curves curves(int[] order) throws EngineException {
        List<boolean[]> ways = new ArrayList<>(steps.deleted(order));
        ways.addAll(steps.inserted(order));
        List<Double> values = logOdds(ways);
        int count = steps.counts().size();
        return new Curves(values.subList(0, count), values.subList(count, 2 * count));
    }

    private List<Double> logOdds(List<boolean[]> ways) throws EngineException {
        return probe.logits(clip.sample(), still, ways).stream()
                .map(logits -> LogOdds.of(logits, explained))
                .toList();
    }

    /// What one map's order does.
    record Result(Replaced deletion, Replaced insertion) {}

    Result by(double[] map) throws EngineException {
        Curves own = curves(TokenSteps.descending(map));
        return new Result(
                new Replaced(whole, own.deletion(), motion.deletion(), random.deletion()),
                new Replaced(nothing, own.insertion(), motion.insertion(), random.insertion()));
    }
}
