package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.app.screens.Screens;

/// A program that edits a project in the real window and says of each edit when it is on disk: edit `i` is a coding by
/// coder `i`. Saving goes on beside the edits, as the window does it.
final class WindowEdits {
    static final ClipId CLIP = new ClipId("s01_c02");
    private static final int SAVE_EVERY = 4;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private WindowEdits() {}

    /// @param arguments project folder, settings folder, first edit, last edit
    public static void main(String[] arguments) {
        try {
            edit(arguments);
            System.exit(0);
        } catch (Throwable e) {
            // The toolkit's own thread would keep the process alive, and whoever reads from it waiting.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void edit(String[] arguments) throws IOException, InterruptedException {
        Screens.withoutDisplay();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        if (!started.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the toolkit did not start");
        }
        Path project = Path.of(arguments[0]);
        DrivenWindow window = new DrivenWindow(Path.of(arguments[1])).open(project);
        int last = Integer.parseInt(arguments[3]);
        for (int i = Integer.parseInt(arguments[2]); i <= last; i++) {
            Coder coder = new Coder(Integer.toString(i));
            fx(() -> window.workbench.session().perform("Edit", new Edit.PutCoding(CLIP, Coding.empty(coder)), null));
            if (i % SAVE_EVERY == 0) {
                fx(() -> window.workbench.session().flush(() -> {}));
            }
            awaitOnDisk(project, coder);
            System.out.println(i);
            System.out.flush();
        }
        window.close();
    }

    private static void awaitOnDisk(Path project, Coder coder) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (new JsonProjectStore()
                .open(project)
                .project()
                .clip(CLIP)
                .flatMap(clip -> clip.codingBy(coder))
                .isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the coding of " + coder + " does not reach the disk");
            }
            Thread.sleep(1);
        }
    }
}
