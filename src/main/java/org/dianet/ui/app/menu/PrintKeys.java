package org.dianet.ui.app.menu;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.dianet.job.Lane;
import org.dianet.storage.AtomicFile;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;

/// Writes the page of keys and shows it in the browser, which prints it.
public record PrintKeys(Workbench workbench, Tasks tasks, Dialogs dialogs, Commands commands, Consumer<Path> browser) {
    public Command command() {
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
                    workbench.notices().hints().show(Messages.text("keys.printed", written));
                    browser.accept(written);
                });
    }
}
