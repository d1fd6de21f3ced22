package org.dianet.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.dianet.ui.common.message.Messages;

/// Shows a file or a folder in the program that the system has for it.
///
/// @param programs commands that show what they are given, the best first
/// @param patience seconds after which a program that still runs is taken to show it
record FileOpener(List<List<String>> programs, int patience) implements Opener {

    static FileOpener ofThisSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return new FileOpener(List.of(List.of("rundll32", "url.dll,FileProtocolHandler")), 5);
        }
        return new FileOpener(
                system.contains("mac")
                        ? List.of(List.of("open"))
                        : List.of(List.of("xdg-open"), List.of("gio", "open"), List.of("firefox"), List.of("chromium")),
                5);
    }

    @Override
    public void open(Path file) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            throw new IOException(Messages.text("open.missing", file));
        }
        for (List<String> program : programs) {
            if (shows(program, file)) {
                return;
            }
        }
        throw new IOException(Messages.text("open.none", file));
    }

    private boolean shows(List<String> program, Path file) throws InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.add(file.toAbsolutePath().toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(patience, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program here; the next is tried.
            return false;
        }
    }
}
