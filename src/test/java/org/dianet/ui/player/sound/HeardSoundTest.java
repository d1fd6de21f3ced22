package org.dianet.ui.player.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.model.clip.FrameIndex;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.player.NoLearned;
import org.dianet.ui.player.PlayerViewModel;
import org.dianet.ui.player.ViewSettingsViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeardSoundTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private PlayerViewModel player;
    private HeardSound sound;
    private final List<Beat> played = new ArrayList<>();
    private HeardSound.Player device = (_, beat, _, _) -> {
        played.add(beat.get());
        return true;
    };

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
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
        player = new PlayerViewModel(bench.workbench, bench.ui, looks, new ClipSignals(bench.workbench));
        sound = new HeardSound(
                bench.workbench,
                player.shuttle(),
                bench.tasks,
                bench.settings,
                (footage, beat, volume, context) -> device.play(footage, beat, volume, context));
    }

    /// Plays at a speed for three turns of the screen.
    private void play(String speed) {
        while (!player.shuttle().speed().get().toString().equals(speed)) {
            player.shuttle().faster();
        }
        player.shuttle().playOrPause();
        turns();
    }

    private void turns() {
        for (int i = 0; i < 3; i++) {
            player.painted();
            player.tick(i * 16_000_000L);
        }
    }

    @Test
    void fromAQuarterToTwiceItIsHeard() {
        for (String speed : List.of("1/4", "1/2", "1×", "2×")) {
            played.clear();
            play(speed);
            assertFalse(played.isEmpty(), speed);
            assertEquals("", sound.silence().get());
            player.shuttle().stop();
        }
    }

    @Test
    void outsideOfThatItIsNotAndTheWindowSaysSo() {
        play("1/8");
        assertEquals("No sound below 1/4", sound.silence().get());
        player.shuttle().stop();
        assertEquals("", sound.silence().get());
        play("4×");
        assertEquals("No sound above 2×", sound.silence().get());
        player.shuttle().backward();
        turns();
        assertEquals("No sound backward", sound.silence().get());
        assertEquals(List.of(), played);
    }

    @Test
    void aStepIsSilent() {
        player.step(1);
        turns();
        assertEquals(List.of(), played);
    }

    @Test
    void theKeyTurnsItOffAndThatIsRemembered() {
        sound.mute();
        play("1×");
        assertEquals(List.of(), played);
        assertEquals("Sound off", sound.silence().get());
        assertTrue(bench.settings.remembered("player.muted").get());
        sound.louder(1);
        assertFalse(bench.settings.remembered("player.muted").get());
        assertEquals("8", bench.settings.layout("player.volume"));
    }

    @Test
    void withoutADeviceOneSentenceIsSaidAndThePictureGoesOn() {
        device = (_, _, _, _) -> {
            played.add(new Beat(0, 0, 0, 0));
            throw new NoSoundDeviceException(new IllegalArgumentException("no line"));
        };
        play("1×");
        turns();
        assertEquals(1, played.size());
        assertEquals("No sound device", sound.silence().get());
        assertTrue(bench.workbench.notices().hints().text().get().startsWith("This computer has no sound device"));
        assertEquals(1, player.shuttle().direction().get());
        assertEquals(List.of(), bench.problems);
    }

    @Test
    void aRecordingWithoutSoundIsAskedOnceAndNoWordStandsOverIt() {
        device = (_, beat, _, _) -> {
            played.add(beat.get());
            return false;
        };
        play("1×");
        turns();
        assertEquals(1, played.size());
        assertEquals("", sound.silence().get());
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        player.shuttle().playOrPause();
        turns();
        assertEquals(2, played.size());
    }

    @Test
    void theBeatTellsTheFramesNumberAndTheSpeed() {
        player.goTo(new FrameIndex(4));
        play("1×");
        // The frame at 4 has the number 105.
        assertEquals(105, played.getFirst().number());
        assertEquals(1, played.getFirst().asked());
    }
}
