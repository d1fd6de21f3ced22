package org.dianet.pipeline.controls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.dianet.imaging.Colour;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.Point;
import org.dianet.imaging.Polygon;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.JobContext;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.Presets;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.sample.StillClip;
import org.dianet.run.ClipControls;
import org.dianet.run.FoldKey;
import org.dianet.run.NetworkControls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two classes that differ in one place of DI-Onset alone, by the sign of a weak movement there, while another place
/// moves
/// three times as much in both images, with a sign that means nothing. A map that explains finds the first place; |DI|
/// finds the second.
@Tag("slow")
class PlantedMotionTest {
    private static final ExplanationMethod METHOD = ExplanationMethod.TOTAL;
    private static final int SIDE = 48;
    private static final int LOUD_AT = 36;
    private static final int PLANTED_AT = 8;
    private static final TrainingSpec SPEC = new TrainingSpec(
            new ImageSpec(
                    new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.GREY, Normalisation.FIXED), SIDE),
            Presets.QUICK.network(),
            Presets.QUICK.optimisation().withEpochs(8),
            Presets.QUICK.regularisation(),
            Presets.QUICK.execution());
    /// The upper left cell.
    private static final CodedRegions REGION = new CodedRegions(List.of(
            new Polygon(List.of(new Point(0, 0), new Point(0.33, 0), new Point(0.33, 0.33), new Point(0, 0.33)))));

    private static ControlledClip clip(int number, SplittableRandom random) {
        int label = number % 2;
        float loud = random.nextBoolean() ? 0.36f : -0.36f;
        FloatImage onset = still(random);
        blob(onset, LOUD_AT, loud);
        blob(onset, PLANTED_AT, label == 0 ? 0.12f : -0.12f);
        FloatImage offset = still(random);
        blob(offset, LOUD_AT, loud);
        FloatImage nothing = new FloatImage(SIDE, SIDE, 1, filled());
        return new ControlledClip(
                new StillClip(
                        sample(number, label, List.of(onset, offset)),
                        sample(number, label, List.of(nothing, nothing))),
                Optional.of(REGION));
    }

    private static Sample sample(int number, int label, List<FloatImage> images) {
        return new Sample(new ClipId("c" + number), new SubjectId("s" + number / 4), images, label);
    }

    private static float[] filled() {
        float[] values = new float[SIDE * SIDE];
        Arrays.fill(values, 0.5f);
        return values;
    }

    private static FloatImage still(SplittableRandom random) {
        float[] values = filled();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (0.02 * random.nextGaussian());
        }
        return new FloatImage(SIDE, SIDE, 1, values);
    }

    /// A movement around a place on the diagonal.
    private static void blob(FloatImage image, int at, float strength) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double away = Math.hypot(x - at, y - at) / 4;
                image.values()[y * SIDE + x] += (float) (strength * Math.exp(-away * away));
            }
        }
    }

    private static List<ControlledClip> clips(int from, int count) {
        SplittableRandom random = new SplittableRandom(from);
        List<ControlledClip> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clips.add(clip(from + i, random));
        }
        return clips;
    }

    /// @param labels of the training clips
    private static NetworkControls controls(
            List<ControlledClip> training, List<Integer> labels, MeasureNetwork.Extent extent) throws Exception {
        List<Sample> learnt = new ArrayList<>();
        for (int i = 0; i < training.size(); i++) {
            Sample own = training.get(i).sample();
            learnt.add(new Sample(own.clip(), own.subject(), own.images(), labels.get(i)));
        }
        try (TrainedNetwork network =
                new DjlEngine().train(SPEC, 2, learnt, TrainingSeed.ofAll(1), _ -> {}, JobContext.silent())) {
            return new MeasureNetwork(FoldKey.all(1), List.of("a", "b"), JobContext.silent())
                    .of(network, clips(1000, 12), Set.of(METHOD), extent)
                    .get(METHOD);
        }
    }

    @Test
    void theMapFindsThePlantedPlaceWhatMovesMoreDoesNotAndShuffledLabelsDoNot() throws Exception {
        List<ControlledClip> training = clips(0, 48);
        List<Integer> labels = new ArrayList<>(
                training.stream().map(clip -> clip.sample().label()).toList());
        NetworkControls learned = controls(training, labels, MeasureNetwork.Extent.RANDOMISED);
        Collections.shuffle(labels, new Random(1));
        NetworkControls shuffled = controls(training, labels, MeasureNetwork.Extent.MAPS);
        MapControls found = SummariseControls.of(METHOD, List.of(learned), 1, List.of(shuffled));
        String all = String.join("\n", ControlsWords.lines(found));

        assertTrue(found.coded().orElseThrow().aboveMotion().value() > 0.2, all);
        assertTrue(found.shuffled().orElseThrow().difference().orElseThrow().value() > 0.2, all);
        assertTrue(inOnset(learned) > 0.3, all);
        assertTrue(Math.abs(found.cascade().getLast().signed()) < Verdict.LARGE, all);
        assertTrue(found.cascade().getLast().magnitude() < Verdict.LARGE, all);
        assertTrue(found.deletion().overRandom().above(), all);
        assertTrue(found.verdict().holds(), all);
    }

    /// Share of the maps in the planted cell of DI-Onset.
    private static double inOnset(NetworkControls controls) {
        return controls.clips().stream()
                .map(ClipControls::map)
                .mapToDouble(map -> Math.abs(map.getFirst())
                        / map.stream().mapToDouble(Math::abs).sum())
                .average()
                .orElseThrow();
    }
}
