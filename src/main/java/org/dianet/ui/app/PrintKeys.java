package org.dianet.ui.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.dianet.job.Lane;
import org.dianet.storage.AtomicFile;
import org.dianet.ui.common.Command;
import org.dianet.ui.common.Commands;
import org.dianet.ui.common.Dialogs;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.Tasks;
import org.dianet.ui.common.Workbench;

/// Writes the page of keys and shows it in the browser, which prints it.
record PrintKeys(Workbench workbench, Tasks tasks, Dialogs dialogs, Commands commands, Consumer<Path> browser) {
    Command command() {
        return Command.of(
                "help.print-keys",
                "",
                () -> dialogs.saveFile(Messages.text("keys.print-title"), "keys.html")
                        .ifPresent(this::write));
    }

    private void write(Path file) {
        String page = KeyPage.of(commands);
        tasks.start(
                Messages.text("keys.print-title"),
                Lane.IO,
                _ -> {
                    new AtomicFile().write(file, page);
                    return file;
                },
                written -> {
                    workbench.showHint(Messages.text("keys.printed", written));
                    browser.accept(written);
                });
    }
}
