package org.dianet.ui.app.menu;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.Lane;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.DrawingFile;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.command.KeyCaps;
import org.dianet.ui.common.command.Keyboard;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;

/// Prints the sheet of keys, or saves it as a PDF where there is no printer.
public record PrintKeys(
        Workbench workbench, Tasks tasks, Dialogs dialogs, Printing printing, Commands commands, Keyboard keyboard) {

    public List<Command> all() {
        return List.of(Command.of("help.print-keys", "", this::print), Command.of("help.save-keys", "", this::save));
    }

    private List<Drawing> pages() {
        return KeyDrawing.of(commands, KeyCaps.of(keyboard), workbench.mode().get());
    }

    private void print() {
        switch (printing.print(pages())) {
            case PRINTED -> workbench.notices().hints().show(Messages.text("keys.printed"));
            case CANCELLED -> {}
            case NO_PRINTER -> {
                workbench.notices().hints().show(Messages.text("keys.no-printer"));
                save();
            }
            case FAILED ->
                workbench
                        .notices()
                        .showProblem(new Problem(
                                Messages.text("command.help.print-keys"),
                                Messages.text("keys.print-failed"),
                                "DN-PRINT"));
        }
    }

    private void save() {
        List<Drawing> pages = pages();
        dialogs.saveFile(Messages.text("command.help.save-keys"), "keys.pdf", "*.pdf")
                .ifPresent(file -> write(pages, file));
    }

    private void write(List<Drawing> pages, Path file) {
        tasks.start(
                Messages.text("command.help.save-keys"),
                Lane.IO,
                _ -> {
                    DrawingFile.writePages(pages, file);
                    return file;
                },
                written -> workbench.notices().hints().show(Messages.text("keys.saved", written)));
    }
}
