package org.dianet.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.imaging.Colour;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.PoolingForm;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.WeightedSum;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PhaseContentTest {
    private static final int SIDE = 128;

    private static SyntheticDatasetSpec casting(PhaseContent phases) {
        return new SyntheticDatasetSpec(3, 5, 3, SIDE, 34, 0, phases);
    }

    /// Clips of the program's sample must stay what they are, byte for byte.
    @Test
    void clipsWhosePhasesAreAlikeAreThoseOfTheShortForm() {
        assertEquals(
                new SyntheticDatasetSpec(3, 5, 3, SIDE, 34, 0).scripts(),
                casting(PhaseContent.ALIKE).scripts());
    }

    @Test
    void aUnitOfOnePhaseIsStillInTheOther() {
        IntensityCurve curve = new IntensityCurve(3, 12, 30, 1, 1);
        for (int frame = 0; frame < 40; frame++) {
            assertTrue(frame < 12 || curve.beforeApex().at(frame) == 0, "frame " + frame);
            assertTrue(frame > 12 || curve.afterApex().at(frame) == 0, "frame " + frame);
        }
        assertEquals(1, curve.beforeApex().at(10));
        assertEquals(1, curve.afterApex().at(16));
    }

    @Test
    void theShortestPhaseHasRoomForAUnitOfItsOwn() {
        IntensityCurve curve = new IntensityCurve(3, 5, 7, 1, 1);
        assertEquals(1, curve.beforeApex().at(4));
        assertEquals(1, curve.afterApex().at(6));
    }

    /// Happiness and repression rise by the same units; disgust and others fade by some that are the same.
    @Test
    void eitherPhaseAloneLeavesClassesThatItCannotTellApart() {
        assertEquals(unitsOf(Emotion.HAPPINESS, Phrase::rising), unitsOf(Emotion.REPRESSION, Phrase::rising));
        assertEquals(unitsOf(Emotion.HAPPINESS, Phrase::throughout), unitsOf(Emotion.REPRESSION, Phrase::throughout));
        assertEquals(unitsOf(Emotion.DISGUST, Phrase::throughout), unitsOf(Emotion.OTHERS, Phrase::throughout));
        assertTrue(unitsOf(Emotion.OTHERS, Phrase::falling).containsAll(unitsOf(Emotion.DISGUST, Phrase::falling)));
    }

    /// And both together tell all of them.
    @Test
    void noTwoClassesShareAPhrase() {
        Set<List<Object>> seen = new HashSet<>();
        int count = 0;
        for (Emotion emotion : Emotion.values()) {
            Set<List<Object>> own = Phrase.differing(emotion).stream()
                    .map(p -> List.<Object>of(p.throughout(), p.rising(), p.falling()))
                    .collect(Collectors.toSet());
            seen.addAll(own);
            count += own.size();
        }
        assertEquals(count, seen.size());
    }

    private static Set<List<ActionUnit>> unitsOf(Emotion emotion, Function<Phrase, List<ActionUnit>> part) {
        return Phrase.differing(emotion).stream().map(part).collect(Collectors.toSet());
    }

    @Test
    @Tag("slow")
    void imagesOfBothPhasesGoTogetherWhereTheyAreAlikeAndLessWhereTheyDiffer() {
        double alike = medianCorrelation(casting(PhaseContent.ALIKE), "repression");
        double differing = medianCorrelation(casting(PhaseContent.DIFFERING), "repression");
        assertTrue(alike > 0.85, "alike " + alike);
        assertTrue(differing < 0.8, "differing " + differing);
    }

    /// Of DI-Onset and DI-Offset by the true phases.
    private static double medianCorrelation(SyntheticDatasetSpec syntheticDatasetSpec, String emotion) {
        List<Double> all = new ArrayList<>();
        for (ClipScript script : syntheticDatasetSpec.scripts()) {
            if (script.emotion().equals(emotion)) {
                SyntheticClip take =
                        syntheticDatasetSpec.actor(script.subject()).play(script);
                all.add(correlation(image(take, script, PhaseKind.ONSET), image(take, script, PhaseKind.OFFSET)));
            }
        }
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static FloatImage image(SyntheticClip take, ClipScript script, PhaseKind kind) {
        Span span = kind.span(new Phases(
                new FrameIndex(script.onset()), new FrameIndex(script.apex()), new FrameIndex(script.offset())));
        int side = SIDE / 8;
        WeightedSum sum = new WeightedSum(kind, PoolingForm.LINEAR, span.length(), side, side, Colour.GREY);
        for (int f = span.first(); f <= span.last(); f++) {
            sum.add(Resampler.resample(take.frame(f), side, side, Colour.GREY));
        }
        return sum.image().sum();
    }

    private static double correlation(FloatImage a, FloatImage b) {
        double meanA = mean(a.values());
        double meanB = mean(b.values());
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.values().length; i++) {
            double x = a.values()[i] - meanA;
            double y = b.values()[i] - meanB;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
