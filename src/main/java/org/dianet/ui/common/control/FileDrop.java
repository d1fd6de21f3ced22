package org.dianet.ui.common.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes folders and files that are dropped from the system's file manager.
public final class FileDrop {
    private FileDrop() {}

    /// Uses the first dropped file.
    public static void onto(Node node, Consumer<Path> take) {
        ontoAll(node, paths -> take.accept(paths.getFirst()));
    }

    /// Takes all that is dropped at once, at least one.
    public static void ontoAll(Node node, Consumer<List<Path>> take) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> dropped(event, take));
    }

    private static void dropped(DragEvent event, Consumer<List<Path>> take) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            take.accept(files.stream().map(File::toPath).toList());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
