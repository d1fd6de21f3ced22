package org.dianet.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.sample.ClipPictures;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.ui.common.task.UiThread;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private static final FoldKey A = new FoldKey(new SubjectId("a"), 1);
    private static final FoldKey B = new FoldKey(new SubjectId("b"), 1);

    /// Everything happens at once.
    private static final UiThread NOW = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            work.run();
            return () -> {};
        }
    };

    private final RunProgress progress = new RunProgress(NOW, RunKind.LOSO);

    private static PreparedClip clip(String subject, int label) {
        return new PreparedClip(
                new ClipId(subject + label),
                new SubjectId(subject),
                label,
                new ClipPictures(List.of(), List.of(), List.of()),
                List.of());
    }

    private void start() {
        progress.prepared(
                new PreparedClips(
                        List.of("x", "y"),
                        List.of(clip("a", 0), clip("a", 1), clip("b", 0), clip("b", 1)),
                        List.of(),
                        List.of()),
                List.of(A, B));
        progress.foldStarted(A, 1);
        progress.foldStarted(B, 2);
    }

    private static Prediction answer(String subject, String truth, String predicted) {
        return new Prediction(subject, subject + truth, truth, predicted, subject, 1, List.of());
    }

    private List<FoldState.Phase> phases() {
        return progress.folds().stream().map(FoldState::phase).toList();
    }

    @Test
    void foldsOfTwoWorkersRunSideBySide() {
        start();
        progress.epochEnded(B, new Epoch(1, 3, 1, 0, 1));
        progress.epochEnded(A, new Epoch(1, 3, 2, 0, 1));
        assertEquals(List.of(FoldState.Phase.RUNNING, FoldState.Phase.RUNNING), phases());
        assertEquals("a", progress.current().get().name());
        assertEquals(1, progress.current().get().epochs().size());
        progress.foldEnded(A, List.of(answer("a", "x", "x")));
        progress.epochEnded(B, new Epoch(2, 3, 1, 0, 1));
        assertEquals("b", progress.current().get().name());
        assertEquals(2, progress.current().get().epochs().size());
    }

    @Test
    void runningScoresArePartialAndBesideTheMajority() {
        start();
        progress.foldEnded(A, List.of(answer("a", "x", "x"), answer("a", "y", "x")));
        // x: 2·1/(2 + 1), y: 0; recall 1 and 0.
        assertEquals(
                "Finished folds only (partial): 2 answers on one subject · accuracy 0.500 · UF1 0.333 · UAR 0.500"
                        + " (majority 0.500 · 0.333 · 0.500)",
                progress.scores().get());
    }

    /// A finished row of a table that goes on: its clips are not looked at.
    @Test
    void aFinishedRowShowsItsFoldsAndScores() {
        progress.rowStarted("dual", 1, 2);
        progress.goesOn(List.of("x", "y"), List.of(A, B));
        FoldRecord a =
                new FoldRecord(1, 1, 1, List.of(), List.of(), List.of(answer("a", "x", "x"), answer("a", "y", "x")));
        FoldRecord b =
                new FoldRecord(1, 1, 1, List.of(), List.of(), List.of(answer("b", "x", "x"), answer("b", "y", "y")));
        progress.foldFound(A, a);
        progress.foldFound(B, b);
        assertEquals(List.of(FoldState.Phase.DONE, FoldState.Phase.DONE), phases());
        assertTrue(progress.scores().get().startsWith("All folds: 4 answers on 2 subjects · accuracy 0.750"));
    }

    @Test
    void theLastFoldMakesTheScoresWhole() {
        start();
        progress.foldEnded(A, List.of(answer("a", "x", "x"), answer("a", "y", "x")));
        progress.foldEnded(B, List.of(answer("b", "x", "x"), answer("b", "y", "y")));
        // x: 2·2/(4 + 1), y: 2·1/(2 + 1); recall 1 and 1/2.
        assertEquals(
                "All folds: 4 answers on 2 subjects · accuracy 0.750 · UF1 0.733 · UAR 0.750"
                        + " (majority 0.500 · 0.333 · 0.500)",
                progress.scores().get());
    }

    /// Seed 1 reads both right: 1, 1, 1. Seed 2 says x for both: 1/2, UF1 (2/3 + 0) / 2, recall 1/2. Pooled, UF1 would
    /// be (4/5 + 2/3) / 2 = .733, which no other screen shows.
    @Test
    void severalSeedsGiveTheMeanThatTheResultsShow() {
        start();
        progress.foldEnded(A, List.of(answer("a", "x", "x"), answer("a", "y", "y")));
        progress.foldEnded(
                new FoldKey(new SubjectId("a"), 2),
                List.of(
                        new Prediction("a", "ax", "x", "x", "a", 2, List.of()),
                        new Prediction("a", "ay", "y", "x", "a", 2, List.of())));
        assertEquals(
                "Finished folds only (partial): 4 answers on one subject, mean of 2 seeds"
                        + " · accuracy 0.750 · UF1 0.667 · UAR 0.750 (majority 0.500 · 0.333 · 0.500)",
                progress.scores().get());
    }

    @Test
    void aLostFoldWaitsAgain() {
        start();
        progress.foldLost(B, "A worker process ended.");
        assertEquals(List.of(FoldState.Phase.RUNNING, FoldState.Phase.WAITING), phases());
        assertEquals("A worker process ended.", progress.plan().get());
    }

    @Test
    void epochsAndRightAnswersAreToldApart() {
        start();
        progress.epochEnded(A, new Epoch(2, 2, 1, 0, 1));
        progress.foldEnded(B, List.of(answer("b", "x", "x"), answer("b", "y", "x")));
        assertEquals("epoch 2 of 2", progress.folds().getFirst().detail());
        assertEquals("1 of 2 right", progress.folds().getLast().detail());
    }

    @Test
    void aFoldThatWasBrokenOffIsNoLongerAtWork() {
        start();
        progress.foldEnded(B, List.of(answer("b", "x", "x")));
        progress.ended();
        assertEquals(List.of(FoldState.Phase.WAITING, FoldState.Phase.DONE), phases());
    }

    @Test
    void foldsOfAnEarlierStartKeepTheirCurves() {
        progress.prepared(
                new PreparedClips(List.of("x", "y"), List.of(clip("a", 0), clip("b", 1)), List.of(), List.of()),
                List.of(A, B));
        progress.foldFound(
                A,
                new FoldRecord(
                        1, 2, 3, List.of(new Epoch(1, 1, 0.5, 1, 1)), List.of(), List.of(answer("a", "x", "x"))));
        assertEquals(FoldState.Phase.DONE, progress.folds().getFirst().phase());
        assertEquals(
                List.of(new Epoch(1, 1, 0.5, 1, 1)),
                progress.finished().getFirst().epochs());
    }
}
