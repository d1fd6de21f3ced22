package org.dianet.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.UiThread;

/// Notes for `dianet bench start --window` when the window was painted and when the last project could be worked in:
/// its clip's picture painted, and a key answered by moving to the next frame. Then the program ends. It does so only
/// where the environment names a file for the notes.
final class StartNotes {
    /// In the environment of a start that is measured: the file for the notes, one a line, a name and a time.
    private static final String FILE = "DIANET_START_NOTES";

    private final Scene scene;
    private final Workbench workbench;
    private final List<String> notes = new ArrayList<>();
    private int pulses;
    private boolean pictured;

    private StartNotes(Scene scene, Workbench workbench) {
        this.scene = scene;
        this.workbench = workbench;
    }

    /// @param quit ends the program
    static void takeIfAsked(Scene scene, Workbench workbench, UiThread ui, Runnable quit) {
        String file = Optional.ofNullable(System.getenv(FILE)).orElse("");
        if (!file.isBlank()) {
            new StartNotes(scene, workbench).follow(Path.of(file), () -> ui.after(Duration.ZERO, quit));
        }
    }

    private void follow(Path file, Runnable quit) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (pulse()) {
                    scene.removePostLayoutPulseListener(this);
                    write(file);
                    quit.run();
                } else {
                    Platform.requestNextPulse();
                }
            }
        });
    }

    /// What a pulse laid out was painted when the next one comes. Says whether all is noted.
    private boolean pulse() {
        pulses++;
        if (pulses == 2) {
            note("visible");
        }
        if (pictured) {
            int before = workbench.selection().playhead().get();
            send(KeyEvent.KEY_PRESSED);
            send(KeyEvent.KEY_RELEASED);
            if (workbench.selection().playhead().get() != before) {
                note("usable");
                return true;
            }
        }
        Node under = scene.lookup("#proof-line");
        pictured = pictured || (under instanceof Labeled line && !line.getText().isEmpty());
        return false;
    }

    private void send(EventType<KeyEvent> type) {
        Node at = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(at, new KeyEvent(type, "", "", KeyCode.RIGHT, false, false, false, false));
    }

    private void note(String name) {
        notes.add(name + " " + Instant.now());
    }

    private void write(Path file) {
        try {
            Files.write(file, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
