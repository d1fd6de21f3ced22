package org.dianet.ui.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A window is never larger than its screen nor outside all of them.
class WindowPlaceTest {
    private static final WindowPlace SMALL = new WindowPlace(0, 0, 1366, 768);
    private static final WindowPlace SECOND = new WindowPlace(1366, 0, 1920, 1080);

    @Test
    void aPlaceOnAScreenStays() {
        WindowPlace place = new WindowPlace(20, 30, 1200, 700);
        assertEquals(place, place.within(List.of(SMALL)));
    }

    @Test
    void aPlaceOfALargerScreenShrinks() {
        assertEquals(SMALL, new WindowPlace(0, 0, 3840, 2160).within(List.of(SMALL)));
    }

    @Test
    void theUsualSizeFitsASmallScreen() {
        WindowPlace notebook = new WindowPlace(0, 27, 1024, 673);
        assertEquals(notebook, notebook.centred(1280, 800).within(List.of(notebook)));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneComesBack() {
        assertEquals(new WindowPlace(166, 68, 1200, 700), new WindowPlace(1500, 200, 1200, 700).within(List.of(SMALL)));
        assertEquals(new WindowPlace(0, 0, 1200, 700), new WindowPlace(-5000, -5000, 1200, 700).within(List.of(SMALL)));
    }

    @Test
    void theScreenMetMostIsTheOne() {
        assertEquals(
                new WindowPlace(1366, 100, 1200, 700),
                new WindowPlace(1300, 100, 1200, 700).within(List.of(SMALL, SECOND)));
    }
}
