package org.dianet.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dianet.job.Lane;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Tasks;

/// Shows a file or a folder outside the window.
@FunctionalInterface
public interface Opener {
    /// @throws IOException in a sentence for the user, if nothing showed it
    void open(Path file) throws IOException, InterruptedException;

    /// The same off the window's thread; a failure becomes a problem that names the file.
    default Consumer<Path> in(Tasks tasks) {
        return file -> tasks.start(
                Messages.text("open.task", file.getFileName()),
                Lane.IO,
                _ -> {
                    open(file);
                    return file;
                },
                _ -> {});
    }
}
