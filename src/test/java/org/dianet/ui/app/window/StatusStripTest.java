package org.dianet.ui.app.window;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.dianet.job.Lane;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.QueuedJobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkitExtension.class)
class StatusStripTest {
    private static final String LONG = "Evaluating two-streams-of-the-sample · seed 2, subject s07 · about 12 s left";
    private static final String HINT = "The figures of Ana and Ben were saved to /home/somebody/papers/agreement.svg";

    @TempDir
    Path folder;

    private record Widths(double task, double wanted, double hint, double hintWanted) {}

    private Widths widths(double window, String hint) throws IOException {
        UiRig bench = new UiRig(folder);
        Tasks tasks = new Tasks(new QueuedJobRunner(), bench.ui, Clock.systemUTC(), _ -> {});
        return fx(() -> {
            bench.workbench.notices().hints().show(hint);
            StatusStrip strip =
                    new StatusStrip(bench.workbench, tasks, ZoneOffset.UTC, Command.of("help.notices", "", () -> {}));
            tasks.start(LONG, Lane.COMPUTE, _ -> "", _ -> {});
            Scene scene = new Scene(strip, window, 32);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Label task = (Label) scene.lookup("#task");
            Label said = (Label) scene.lookup("#hint");
            return new Widths(task.getWidth(), task.prefWidth(-1), said.getWidth(), said.prefWidth(-1));
        });
    }

    @Test
    void whatRunsIsWholeWhereThereIsRoom() throws IOException {
        Widths widths = widths(1280, "");
        assertTrue(widths.wanted > 280, "the sentence is too short to show anything");
        assertEquals(widths.wanted, widths.task, 1);
    }

    @Test
    void whatRunsGivesWayToWhatWasJustSaid() throws IOException {
        Widths widths = widths(1280, HINT);
        assertTrue(widths.task < widths.wanted, widths.toString());
        assertEquals(widths.hintWanted, widths.hint, 1);
    }
}
