package org.dianet.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.Lane;
import org.dianet.model.project.Protocol;
import org.dianet.storage.ProtocolFiles;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.exchange.protocol.ProtocolView;
import org.dianet.ui.exchange.protocol.ProtocolViewModel;

/// Which classes the open project's labels count as.
public final class ProtocolCommands {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final ExchangeCommands.Sheets sheets;
    private final ProtocolFiles files;

    public ProtocolCommands(
            Workbench workbench, Tasks tasks, Dialogs dialogs, ExchangeCommands.Sheets sheets, ProtocolFiles files) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.files = files;
    }

    public List<Command> all() {
        return List.of(Command.of("project.protocol", "", this::show, "Shortcut+L")
                .enabledWhen(workbench.session().openProject().isNotNull()));
    }

    private void show() {
        sheets.show(new ProtocolView(new ProtocolViewModel(workbench), dialogs, new Files()));
    }

    private final class Files implements ProtocolView.Actions {
        @Override
        public void openFile(Path file, ProtocolViewModel into) {
            tasks.start(Messages.text("protocol.task.open"), Lane.IO, _ -> files.read(file), into::startFrom);
        }

        @Override
        public void saveFile(Path file, ProtocolViewModel from) {
            Protocol draft = from.draft();
            tasks.start(
                    Messages.text("protocol.task.save"),
                    Lane.IO,
                    _ -> {
                        files.write(file, draft);
                        return file;
                    },
                    written ->
                            workbench.notices().hints().show(Messages.text("protocol.saved", written.getFileName())));
        }

        @Override
        public void close() {
            sheets.close();
        }
    }
}
