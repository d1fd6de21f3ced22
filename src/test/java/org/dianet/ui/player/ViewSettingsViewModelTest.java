package org.dianet.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.FlowField;
import org.dianet.model.annotation.Marks;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ClipSignals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On frames whose frame `i` is grey of level `4·i`; the onset is frame 4, numbered 105.
class ViewSettingsViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private ViewSettingsViewModel looks;
    private PlayerViewModel player;
    private final List<Integer> flowed = new ArrayList<>();
    private boolean broken;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        looks = new ViewSettingsViewModel(
                bench.workbench, bench.tasks, this::flow, NoLearned.MAGNIFICATION, (_, _, _, _) -> {
                    throw new AssertionError("no faces here");
                });
        player = new PlayerViewModel(bench.workbench, bench.ui, looks, new ClipSignals(bench.workbench));
        player.seek(14);
    }

    private FlowField flow(Frame from, Frame to) {
        if (broken) {
            throw new IllegalStateException("no flow today");
        }
        flowed.add(level(to));
        float[] still = new float[from.width() * from.height()];
        return new FlowField(from.width(), from.height(), still, still);
    }

    private static int level(Frame frame) {
        return frame.argb()[0] & 0xff;
    }

    private Frame pixels() {
        return looks.picture().get().pixels();
    }

    @Test
    void asItIsThePictureIsTheFrameAndHasNoBadge() {
        assertSame(player.shown().get().frame(), pixels());
        assertFalse(looks.picture().get().altered());
        assertEquals("", looks.badgeText().get());
    }

    @Test
    void differenceIsMidGreyAtTheOnsetAndSignedElsewhere() {
        looks.mode().set(PictureMode.DIFFERENCE);
        // 128 + 4·(56 − 16) is above white
        assertEquals(255, level(pixels()));
        player.seek(4);
        assertEquals(128, level(pixels()));
        player.seek(0);
        assertEquals(128 - 4 * 16, level(pixels()));
        assertEquals("Difference · ×4.0 · onset 105", looks.badgeText().get());
    }

    @Test
    void contrastAndGammaSayWhatTheyAre() {
        looks.gamma().set(2);
        // 255·√(56/255)
        assertEquals(119, level(pixels()));
        assertTrue(looks.picture().get().altered());
        assertEquals("contrast 1.0 gamma 2.0", looks.badgeText().get());
    }

    @Test
    void framesAheadAreMadeReadyInTheDirectionOfTheLastStep() {
        player.seek(15);
        looks.mode().set(PictureMode.FLOW);
        assertEquals(List.of(60, 64, 68, 72, 76, 80, 84, 88, 92), flowed);
        player.seek(16);
        // only the one beyond those that are ready
        assertEquals(96, flowed.getLast());
        assertEquals(10, flowed.size());
    }

    @Test
    void arrowsAreDrawnAnewForAnotherZoomAndNotForNearlyTheSame() {
        looks.zoomed(1);
        looks.mode().set(PictureMode.ARROWS);
        int before = flowed.size();
        looks.zoomed(1.1);
        assertEquals(before, flowed.size());
        looks.zoomed(4);
        assertTrue(flowed.size() > before);
        looks.mode().set(PictureMode.FLOW);
        int colours = flowed.size();
        looks.zoomed(1);
        assertEquals(colours, flowed.size(), "colours are the same at every zoom");
    }

    @Test
    void aFactorThatThePictureCannotTakeIsSaidBesideTheOneThatWasAskedFor() {
        assertEquals(
                "motion ×3.4, as ×6.0 would fold the picture",
                PictureMode.MAGNIFIED.limited(/* strength= */ 2.4, /* wanted= */ 5));
    }

    @Test
    void slowPicturesNeverHoldUpTheNextStep() {
        looks.mode().set(PictureMode.MAGNIFIED);
        assertFalse(looks.pending());
    }

    @Test
    void whatCannotBeMadeLeavesThePlainFrameAndSaysWhy() {
        broken = true;
        looks.mode().set(PictureMode.ARROWS);
        assertFalse(looks.picture().get().altered());
        assertFalse(looks.coming().get());
        assertEquals(
                "Flow, arrows cannot be shown: no flow today",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void eachModeKeepsItsStrength() {
        looks.mode().set(PictureMode.DIFFERENCE);
        looks.strength().set(8);
        looks.mode().set(PictureMode.MAGNIFIED);
        looks.mode().set(PictureMode.DIFFERENCE);
        assertEquals(8, looks.strength().get());
    }

    @Test
    void lookingNeverTouchesData() {
        Marks before = bench.clip().coding().marks();
        for (PictureMode mode : PictureMode.values()) {
            looks.mode().set(mode);
            looks.stronger(2);
        }
        looks.contrast().set(2);
        looks.reset();
        assertEquals(before, bench.clip().coding().marks());
        assertEquals(0, bench.workbench.session().undoDepth().get());
        assertSame(player.shown().get().frame(), pixels());
    }
}
