package org.dianet.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteppingTest {
    private final List<Integer> taken = new ArrayList<>();
    private boolean ready = true;
    private final Stepping stepping = new Stepping(() -> ready, this::take);

    private void take(int by) {
        taken.add(by);
        ready = false;
    }

    private void paint() {
        ready = true;
        stepping.painted();
    }

    @Test
    void stepWaitsUntilTheFrameBeforeWasPainted() {
        stepping.press(1);
        stepping.press(1);
        assertEquals(List.of(1), taken);
        paint();
        assertEquals(List.of(1, 1), taken);
    }

    @Test
    void heldKeyDoesNotRunOnAfterItIsReleased() {
        stepping.press(1);
        stepping.held(1);
        stepping.held(1);
        paint();
        assertEquals(List.of(1), taken);
    }

    @Test
    void stepsThatWaitAreTakenAtOnceWhenTheirEndIsAskedFor() {
        stepping.press(1);
        stepping.press(10);
        stepping.press(-2);
        stepping.takeAll();
        paint();
        assertEquals(List.of(1, 10, -2), taken);
    }

    @Test
    void noPressIsLostHoweverLongThePictureTakes() {
        for (int i = 0; i < 100; i++) {
            stepping.press(1);
        }
        stepping.takeAll();
        assertEquals(100, taken.stream().mapToInt(by -> by).sum());
    }
}
