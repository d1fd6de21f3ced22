package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.storage.json.JsonProjectStore;

/// A program that edits a project in the real window and says of each edit when it is on disk: edit `i` is a coding by
/// coder `i`. Saving goes on beside the edits, as the window does it.
final class WindowEdits {
    static final ClipId CLIP = new ClipId("s01_c02");
    private static final int SAVE_EVERY = 4;

    private WindowEdits() {}

    /// @param arguments project folder, settings folder, first edit, last edit
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Screens.withoutDisplay();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Path project = Path.of(arguments[0]);
        DrivenWindow window = new DrivenWindow(Path.of(arguments[1])).open(project);
        int last = Integer.parseInt(arguments[3]);
        for (int i = Integer.parseInt(arguments[2]); i <= last; i++) {
            Coder coder = new Coder(Integer.toString(i));
            fx(() -> window.workbench.perform("Edit", new Edit.PutCoding(CLIP, Coding.empty(coder)), null));
            if (i % SAVE_EVERY == 0) {
                fx(() -> window.workbench.flush(() -> {}));
            }
            awaitOnDisk(project, coder);
            System.out.println(i);
            System.out.flush();
        }
        window.close();
        System.exit(0);
    }

    private static void awaitOnDisk(Path project, Coder coder) throws IOException, InterruptedException {
        while (new JsonProjectStore()
                .open(project)
                .project()
                .clip(CLIP)
                .flatMap(clip -> clip.codingBy(coder))
                .isEmpty()) {
            Thread.sleep(1);
        }
    }
}
