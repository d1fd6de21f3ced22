package org.dianet.ui.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.dianet.job.Lane;
import org.dianet.storage.AppFolders;
import org.dianet.storage.AppVersion;
import org.dianet.storage.AtomicFile;
import org.dianet.ui.app.menu.GuidePage;
import org.dianet.ui.app.menu.PastNotices;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;

/// The guide, and what is running here.
///
/// @param browser shows a file outside the window
/// @param sheet shows something over the window
record HelpCommands(
        Workbench workbench, Tasks tasks, Consumer<Path> browser, Consumer<Node> sheet, Runnable close, ZoneId zone) {

    List<Command> all() {
        return List.of(
                Command.of("help.guide", "mdal-help_outline", this::guide, "Shift+F1"),
                Command.of(
                        "help.notices",
                        "",
                        () -> sheet.accept(new PastNotices(workbench, zone, close)),
                        "Shortcut+Shift+H"),
                Command.of("help.about", "", () -> sheet.accept(about())));
    }

    private void guide() {
        tasks.start(
                Messages.text("command.help.guide"),
                Lane.IO,
                _ -> {
                    Path file = AppFolders.data().resolve("guide.html");
                    new AtomicFile().write(file, GuidePage.of(Messages.text("command.help.guide"), text()));
                    return file;
                },
                file -> {
                    workbench.notices().hints().show(Messages.text("help.guide-at", file));
                    browser.accept(file);
                });
    }

    private static String text() throws IOException {
        try (InputStream in = HelpCommands.class.getResourceAsStream("guide.md")) {
            if (in == null) {
                throw new IOException(Messages.text("help.no-guide"));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Node about() {
        Label title = new Label(Messages.text("app.title"));
        title.getStyleClass().add("title");
        Label facts = new Label(Messages.text(
                "help.about-text",
                AppVersion.text(),
                System.getProperty("java.version", ""),
                System.getProperty("javafx.runtime.version", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""),
                AppFolders.settings(),
                AppFolders.cache()));
        facts.setId("about-text");
        facts.setWrapText(true);
        Button done = new Button(Messages.text("problem.close"));
        done.setDefaultButton(true);
        done.setOnAction(_ -> close.run());
        VBox box = new VBox(title, facts, done);
        box.setId("about");
        box.getStyleClass().addAll("over-sheet", "about");
        box.setMaxSize(520, VBox.USE_PREF_SIZE);
        return box;
    }
}
