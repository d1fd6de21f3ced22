package org.dianet.ui.training;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.dianet.job.Lane;
import org.dianet.storage.EngineFolder;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;

/// What the folder of another PyTorch lacks.
final class EngineFolderCheck {
    private final StringProperty folder;
    private final Latest<List<String>> looking;
    private final ReadOnlyStringWrapper finding = new ReadOnlyStringWrapper("");

    EngineFolderCheck(StringProperty folder, Tasks tasks) {
        this.folder = folder;
        this.looking = new Latest<>(
                tasks,
                Messages.text("training.task.engineFolder"),
                Lane.IO,
                missing -> finding.set(
                        missing.isEmpty()
                                ? Messages.text("training.engineFolder.complete")
                                : Messages.text("training.engineFolder.missing", String.join(", ", missing))),
                cause -> finding.set(String.valueOf(cause.getMessage())));
        folder.addListener((_, _, _) -> look());
        look();
    }

    StringProperty folder() {
        return folder;
    }

    /// A sentence or two.
    ReadOnlyStringProperty finding() {
        return finding.getReadOnlyProperty();
    }

    private void look() {
        looking.clear();
        String text = folder.get().strip();
        if (text.isEmpty()) {
            finding.set(Messages.text("training.engineFolder.none"));
            return;
        }
        try {
            Path wanted = Path.of(text);
            looking.submit(context -> EngineFolder.missing(wanted));
        } catch (InvalidPathException e) {
            finding.set(Messages.text("training.engineFolder.noPath", text));
        }
    }
}
