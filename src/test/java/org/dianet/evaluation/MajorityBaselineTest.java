package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Published class counts and the baselines that follow from them.
class MajorityBaselineTest {

    private static Scores baseline(int... counts) {
        List<String> classes = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            classes.add("class" + c);
            labels.addAll(Collections.nCopies(counts[c], "class" + c));
        }
        return MajorityBaseline.plain(classes, labels);
    }

    private static void assertBaseline(double accuracy, double uf1, Scores scores) {
        assertEquals(accuracy, scores.accuracy(), 5e-4);
        assertEquals(uf1, scores.uf1(), 5e-4);
    }

    @Test
    void casme2OfFiveClasses() {
        assertBaseline(.402, .115, baseline(63, 99, 32, 27, 25));
    }

    @Test
    void sammOfFiveClasses() {
        assertBaseline(.419, .118, baseline(57, 26, 26, 15, 12));
    }

    @Test
    void mmewOfSixClasses() {
        assertBaseline(.305, .078, baseline(89, 72, 66, 36, 16, 13));
    }

    @Test
    void grandChallengeOf2019() {
        Scores scores = baseline(250, 109, 83);
        assertBaseline(.566, .241, scores);
        assertEquals(1 / 3.0, scores.uar(), 1e-12);
    }

    @Test
    void aClipCountsOnceHoweverManySeedsPredictedIt() {
        // Ann and Ben each have a clip 1. Three clips: glad, sad, sad; seed 2 knows only the glad one.
        List<Prediction> predictions = List.of(
                prediction("ann", "1", "glad", 1),
                prediction("ben", "1", "sad", 1),
                prediction("ben", "2", "sad", 1),
                prediction("ann", "1", "glad", 2));
        Scores scores = MajorityBaseline.of(List.of("glad", "sad"), predictions);
        assertEquals(new ConfusionMatrix(List.of("glad", "sad"), new int[][] {{0, 1}, {0, 2}}), scores.confusion());
    }

    private static Prediction prediction(String subject, String clip, String truth, long seed) {
        return new Prediction(subject, clip, truth, "glad", subject, seed, List.of(1.0, 0.0));
    }
}
