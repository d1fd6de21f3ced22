package org.dianet.pipeline.spotting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.spotting.SpottedEvents;
import org.dianet.evaluation.spotting.TimedSpan;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Span;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ExpressionLength;
import org.dianet.pipeline.spotting.ScoreSpotting.Recognition;
import org.junit.jupiter.api.Test;

/// One recording with five events of ten frames, at 100, 200, … 500. Candidates lie exactly on the first four and on
/// two
/// places where nothing is: 4 found, 2 false, 1 missed, so F1 = 8/11.
class ScoreSpottingTest {
    private static final double F1 = 8.0 / 11;
    private static final List<String> CLASSES = List.of("happy", "sad");

    private static Clip event(int number) {
        return new Clip(
                new ClipId("r-e" + number),
                new SubjectId("s1"),
                "",
                new Media.VideoFile("r.mp4"),
                FrameNumbers.counted(900),
                new FrameRate(30),
                List.of(Coding.empty(new Coder("Ana"))
                        .with(Marks.of(100L * number, 100L * number + 4, 100L * number + 9))),
                null);
    }

    private static TimedSpan at(int frame) {
        return new TimedSpan(new Span(frame, frame + 9), ExpressionLength.MICRO);
    }

    private static ScoreSpotting scores() {
        List<Clip> clips =
                IntStream.rangeClosed(1, 5).mapToObj(ScoreSpottingTest::event).toList();
        List<TimedSpan> coded =
                IntStream.rangeClosed(1, 5).mapToObj(number -> at(100 * number)).toList();
        List<TimedSpan> candidates = new ArrayList<>(coded.subList(0, 4));
        candidates.add(at(650));
        candidates.add(at(700));
        CodedSpans recording = new CodedSpans(new SpottedEvents("s1", coded, candidates), clips, 0, 0);
        return ScoreSpotting.of(List.of(recording), 10, 1);
    }

    private static Prediction said(int number, String truth, String predicted, long seed, String subject) {
        return new Prediction(subject, "r-e" + number, truth, predicted, subject, seed, List.of(.5, .5));
    }

    private static Prediction said(int number, String truth, String predicted) {
        return said(number, truth, predicted, 1, "s1");
    }

    @Test
    void strsIsTheF1OfSpottingTimesTheUf1OfWhatWasFound() {
        // Of the four found events, happy: 2 right, 1 sad one taken for it: F1 = 4/5. Sad: 1 right, 1 missed: F1 = 2/3.
        // UF1 = (4/5 + 2/3) / 2 = 11/15; STRS = 8/11 · 11/15 = 8/15. The fifth event was not found and does not count.
        List<Prediction> predictions = List.of(
                said(1, "happy", "happy"),
                said(2, "happy", "happy"),
                said(3, "sad", "happy"),
                said(4, "sad", "sad"),
                said(5, "sad", "happy"));
        Recognition known = scores().with(CLASSES, predictions, _ -> true).orElseThrow();
        assertEquals(11.0 / 15, known.uf1(), 1e-12);
        assertEquals(8.0 / 15, known.strs(), 1e-12);
        assertEquals(4, known.found());
        assertEquals(4, known.answered());
    }

    @Test
    void severalSeedsAreAveraged() {
        // Seed 1 is right about both: UF1 1. Seed 2 takes the sad one for happy: (2/3 + 0) / 2 = 1/3.
        List<Prediction> predictions = List.of(
                said(1, "happy", "happy", 1, "s1"),
                said(3, "sad", "sad", 1, "s1"),
                said(1, "happy", "happy", 2, "s1"),
                said(3, "sad", "happy", 2, "s1"));
        Recognition known = scores().with(CLASSES, predictions, _ -> true).orElseThrow();
        assertEquals(2.0 / 3, known.uf1(), 1e-12);
        assertEquals(F1 * 2 / 3, known.strs(), 1e-12);
        assertEquals(2, known.answered());
        assertEquals(2, known.seeds());
    }

    @Test
    void answersAboutOtherClipsOfTheSameNameDoNotCount() {
        List<Prediction> other = List.of(said(1, "happy", "happy", 1, "s2"));
        assertEquals(Optional.empty(), scores().with(CLASSES, other, _ -> true));
        List<Prediction> named = List.of(said(1, "happy", "happy"), said(4, "sad", "sad"));
        assertEquals(Optional.empty(), scores().with(CLASSES, named, _ -> false));
        Recognition one = scores().with(
                        CLASSES, named, clip -> clip.id().value().equals("r-e4"))
                .orElseThrow();
        assertEquals(1, one.answered());
    }
}
