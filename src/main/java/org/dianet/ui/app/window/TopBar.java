package org.dianet.ui.app.window;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.ui.app.menu.MainMenu;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.NoticeVisibility;
import org.dianet.ui.common.control.Room;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;

/// Menus, project name, coder, mode and look.
public final class TopBar extends HBox {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double ROOMY = 1120;
    private final ModeSwitch modes;

    public TopBar(
            Workbench workbench,
            ObservableSettings settings,
            Commands commands,
            CoderMenu coder,
            List<Screen> screens) {
        getStyleClass().add("top-bar");
        Label project = new Label();
        project.setId("project-name");
        project.getStyleClass().add("project-name");
        project.setMinWidth(0);
        Tip.bind(project, project.textProperty());
        workbench
                .session()
                .openProject()
                .subscribe(open -> project.setText(
                        open == null
                                ? Messages.text("app.title")
                                : open.project().name()));
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        modes = new ModeSwitch(workbench, screens, this);
        Node theme = CommandButton.of(commands.get("view.theme"));
        Node keys = CommandButton.of(commands.get("help.shortcuts"));
        getChildren()
                .addAll(
                        MainMenu.of(commands, workbench, settings),
                        project,
                        gap,
                        blind(workbench),
                        coder,
                        modes,
                        theme,
                        keys);
        // The menus have them too.
        Room.spare(this, ROOMY, List.of(theme, keys));
        widthProperty().subscribe(width -> {
            boolean tight = width.doubleValue() < ROOMY;
            pseudoClassStateChanged(TIGHT, tight);
            coder.brief().set(tight);
        });
        coder.setAccessibleHelp(Messages.text("coder.title"));
    }

    @Override
    protected void layoutChildren() {
        modes.fit();
        super.layoutChildren();
    }

    /// The bar and, under it, who holds a project that can only be looked at, and the question who codes.
    public static VBox withNotices(TopBar bar, Workbench workbench, CoderQuestionBar naming) {
        return new VBox(bar, readOnly(workbench), naming);
    }

    private static Label blind(Workbench workbench) {
        Label badge = new Label(Messages.text("coder.blind-badge"));
        badge.setId("blind-badge");
        badge.getStyleClass().add("view-badge");
        Tip.set(badge, Messages.text("labels.blind"));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.visibleProperty().bind(workbench.blind());
        badge.managedProperty().bind(workbench.blind());
        return badge;
    }

    /// Who holds a project that can only be looked at, and the way to edit it once that has ended.
    private static HBox readOnly(Workbench workbench) {
        Label badge = new Label(Messages.text("readonly.title"));
        badge.setId("read-only");
        badge.getStyleClass().add("view-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Label reason = new Label();
        reason.textProperty().bind(workbench.session().readOnly());
        Tip.bind(reason, workbench.session().readOnly());
        Button retry = new Button(Messages.text("readonly.retry"));
        retry.setId("read-only-retry");
        retry.getStyleClass().add("small");
        retry.setFocusTraversable(false);
        retry.setOnAction(_ -> {
            OpenProject open = workbench.session().openProject().get();
            if (open != null) {
                workbench.open(open.folder());
            }
        });
        retry.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(badge, retry, reason);
        row.getStyleClass().addAll("row", "notice-bar");
        NoticeVisibility.of(row, workbench.session().readOnly().isNotEmpty());
        return row;
    }
}
