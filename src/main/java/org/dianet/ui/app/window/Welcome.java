package org.dianet.ui.app.window;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;

/// The page shown before a project is open.
public final class Welcome extends StackPane {
    private final Workbench workbench;
    private final ObservableSettings settings;
    private final VBox recent = new VBox();

    public Welcome(Workbench workbench, ObservableSettings settings, Commands commands) {
        this.workbench = workbench;
        this.settings = settings;
        getStyleClass().add("welcome");
        setId("welcome");
        Label title = new Label(Messages.text("app.title"));
        title.getStyleClass().add("title");
        Label lead = new Label(Messages.text("welcome.lead"));
        lead.setWrapText(true);
        lead.getStyleClass().add("quiet");
        Button open = button("project.open", commands);
        open.getStyleClass().add("accent");
        HBox actions = new HBox(
                open,
                button("project.new-media", commands),
                button("project.import", commands),
                button("project.sample", commands));
        actions.getStyleClass().add("row");
        recent.getStyleClass().add("recent");
        VBox card = new VBox(title, lead, actions, recent);
        card.getStyleClass().add("welcome-card");
        card.setMaxSize(760, USE_PREF_SIZE);
        getChildren().add(card);
        settings.recent().subscribe(this::showRecent);
        showRecent();
    }

    private static Button button(String id, Commands commands) {
        Button button =
                new Button(commands.get(id).text(), Icons.of(commands.get(id).icon()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setId("welcome-" + CommandButton.nodeId(id));
        button.setOnAction(_ -> commands.get(id).run());
        return button;
    }

    private void showRecent() {
        recent.getChildren().clear();
        Label heading = new Label(Messages.text(settings.recent().isEmpty() ? "welcome.no-recent" : "welcome.recent"));
        heading.getStyleClass().add(settings.recent().isEmpty() ? "quiet" : "heading");
        recent.getChildren().add(heading);
        for (Path folder : settings.recent()) {
            recent.getChildren().add(row(folder));
        }
    }

    private HBox row(Path folder) {
        Hyperlink name = new Hyperlink(String.valueOf(folder.getFileName()));
        name.setOnAction(_ -> workbench.open(folder));
        Label place = new Label(String.valueOf(folder.getParent()));
        place.getStyleClass().add("quiet");
        Tip.set(place, folder.toString());
        HBox row = new HBox(name, place);
        row.getStyleClass().add("row");
        return row;
    }
}
