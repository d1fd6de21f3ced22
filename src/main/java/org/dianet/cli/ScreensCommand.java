package org.dianet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.project.SampleProject;
import org.dianet.ui.app.screens.Screens;
import org.dianet.ui.app.screens.Screens.Training;
import org.dianet.ui.common.settings.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Pictures of every screen, for the README and for whoever changes a screen.
@Command(name = "screens", description = "Open every screen without a display and write one PNG each.")
final class ScreensCommand extends WorkCommand {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the pictures.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--theme", paramLabel = "LOOK", description = "Only this look: light or dark. Without it, both.")
    private @Nullable Theme theme;

    @Option(names = "--without-training", description = "Leave out the screens that a trained run is needed for.")
    private boolean withoutTraining;

    @Override
    protected void work(Console console) throws Exception {
        Screens.withoutDisplay();
        Path temporary = Files.createTempDirectory("dianet-screens");
        List<String> written = new ArrayList<>();
        try {
            Path project = SampleProject.workingCopy(temporary);
            List<Theme> looks = theme == null ? List.of(Theme.values()) : List.of(theme);
            new Screens(project, out, looks, withoutTraining ? Training.LEFT_OUT : Training.INCLUDED, file -> {
                        console.checkCancelled();
                        written.add(file.toString());
                        console.print(file.toString());
                    })
                    .write();
        } finally {
            delete(temporary);
        }
        console.json(Map.of("screens", written));
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
