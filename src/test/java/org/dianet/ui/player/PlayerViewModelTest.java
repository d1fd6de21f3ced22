package org.dianet.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ClipSignals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerViewModelTest {
    private static final long MILLI = 1_000_000;

    @TempDir
    Path folder;

    private UiRig bench;
    private ClipSignals signals;
    private PlayerViewModel model;
    private long now;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        signals = new ClipSignals(bench.workbench);
        ViewSettingsViewModel looks = new ViewSettingsViewModel(
                bench.workbench,
                bench.tasks,
                (from, to) -> {
                    throw new AssertionError("no flow here");
                },
                NoLearned.MAGNIFICATION,
                (_, _, _, _) -> {
                    throw new AssertionError("no faces here");
                });
        model = new PlayerViewModel(bench.workbench, bench.ui, looks, signals);
        model.painted();
    }

    private int at() {
        return bench.workbench.selection().playhead().get();
    }

    /// The screen's next picture, `millis` after the last one.
    private void screen(long millis) {
        now += millis * MILLI;
        model.tick(now);
        model.painted();
    }

    @Test
    void aClipOpensAtItsOnset() {
        assertEquals(4, at());
    }

    @Test
    void anEighthOf200FramesASecondIsAFrameIn40Milliseconds() {
        model.shuttle().forward();
        screen(0);
        screen(39);
        assertEquals(4, at());
        screen(2);
        assertEquals(5, at());
    }

    @Test
    void nothingTurnsWithTheScreenWhileNothingMoves() {
        BooleanBinding moving = model.moving();
        assertFalse(moving.get());
        model.seek(9);
        assertTrue(moving.get(), "until the frame is on the screen");
        model.painted();
        assertFalse(moving.get());
        model.flicker().set(true);
        assertTrue(moving.get(), "flicker");
        model.flicker().set(false);
        model.shuttle().forward();
        assertTrue(moving.get(), "playing");
        model.shuttle().stop();
        assertFalse(moving.get());
    }

    @Test
    void playingFromTheEndBeginsAtTheOther() {
        model.seek(39);
        model.painted();
        model.shuttle().forward();
        assertEquals(0, at());
        assertEquals(1, model.shuttle().direction().get());
    }

    @Test
    void pressingTheSameShuttleKeyAgainDoublesTheSpeed() {
        model.shuttle().forward();
        assertEquals(Speed.slow(8), model.shuttle().speed().get());
        model.shuttle().forward();
        assertEquals(Speed.slow(4), model.shuttle().speed().get());
        model.shuttle().backward();
        assertEquals(Speed.slow(4), model.shuttle().speed().get());
        assertEquals(-1, model.shuttle().direction().get());
        model.shuttle().stop();
        assertEquals(0, model.shuttle().direction().get());
    }

    @Test
    void speedsGoFromAThirtySecondToEightTimes() {
        for (int i = 0; i < 20; i++) {
            model.shuttle().slower();
        }
        List<String> speeds =
                new ArrayList<>(List.of(model.shuttle().speed().get().toString()));
        for (int i = 0; i < 20; i++) {
            model.shuttle().faster();
            speeds.add(model.shuttle().speed().get().toString());
        }
        assertEquals(
                List.of("1/32", "1/16", "1/8", "1/4", "1/2", "1×", "2×", "4×", "8×"),
                speeds.stream().distinct().toList());
        assertEquals(8, model.shuttle().speed().get().factor());
    }

    @Test
    void playingStopsAtTheLastFrame() {
        model.seek(38);
        model.painted();
        model.shuttle().forward();
        screen(0);
        for (int i = 0; i < 4; i++) {
            screen(41);
        }
        assertEquals(39, at());
        assertEquals(0, model.shuttle().direction().get());
    }

    @Test
    void loopGoesFromOffsetBackToOnset() {
        model.shuttle().loop().set(true);
        model.seek(29);
        model.painted();
        model.shuttle().forward();
        screen(0);
        screen(41);
        assertEquals(4, at());
        assertEquals(1, model.shuttle().direction().get());
    }

    @Test
    void flickerShowsTheOnsetFrameEveryOtherQuarterSecond() {
        model.flicker().set(true);
        model.tick(0);
        assertTrue(model.onsetTurn().get());
        model.tick(250 * MILLI);
        assertFalse(model.onsetTurn().get());
        model.tick(500 * MILLI);
        assertTrue(model.onsetTurn().get());
    }

    @Test
    void flickerNeedsTheOnsetOnlyAndWithoutOneGoesByTheFirstFrame() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        model.flicker().set(true);
        model.seek(9);
        assertEquals(0, model.onset().get().index().value());
        assertEquals("flicker first frame 101 ↔ current, no onset marked", model.flickerWords());
        bench.workbench.codingEdits().mark(MarkKind.ONSET, new FrameIndex(6));
        assertEquals(6, model.onset().get().index().value());
        assertEquals("flicker onset 107 ↔ current", model.flickerWords());
        model.tick(0);
        assertTrue(model.onsetTurn().get());
    }

    @Test
    void goingToAMarkThatIsMissingSaysSo() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        model.goTo(MarkKind.APEX);
        assertEquals(
                "The apex is not marked yet.",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void goingToAMarkMovesThePlayhead() {
        model.goTo(MarkKind.OFFSET);
        assertEquals(29, at());
    }

    @Test
    void pingPongTurnsAroundAtTheOffsetAndAtTheOnset() {
        model.shuttle().pingPong().set(true);
        model.seek(28);
        model.painted();
        model.shuttle().forward();
        screen(0);
        screen(41);
        assertEquals(29, at());
        screen(41);
        assertEquals(28, at());
        assertEquals(-1, model.shuttle().direction().get());
        model.seek(5);
        model.painted();
        screen(41);
        assertEquals(4, at());
        screen(41);
        assertEquals(5, at());
        assertEquals(1, model.shuttle().direction().get());
    }

    @Test
    void loopAndPingPongExcludeEachOther() {
        model.shuttle().loop().set(true);
        model.shuttle().pingPong().set(true);
        assertFalse(model.shuttle().loop().get());
        model.shuttle().loop().set(true);
        assertFalse(model.shuttle().pingPong().get());
    }

    @Test
    void aStrideThatIsNoNumberLeavesTheOneBefore() {
        model.stride().take("12");
        model.stride().take("many");
        assertEquals(12, model.stride().frames().get());
        assertEquals(
                "many is not a number of frames.",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void flickerWithAChosenFrameBeginsAtOnceAndEndsWithFlicker() {
        signals.flickerWith().set(new FrameIndex(9));
        assertTrue(model.flicker().get());
        assertEquals(9, model.onset().get().index().value());
        model.flicker().set(false);
        assertEquals(null, signals.flickerWith().get());
    }

    @Test
    void flickerWithAChosenFrameEndsWhenNoneIsChosenAnyMore() {
        signals.flickerWith().set(new FrameIndex(9));
        signals.flickerWith().set(null);
        assertFalse(model.flicker().get());
        assertEquals(null, model.onset().get());
    }
}
