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

    public static void onto(Node node, Consumer<Path> take) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> dropped(event, take));
    }

    private static void dropped(DragEvent event, Consumer<Path> take) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            take.accept(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
