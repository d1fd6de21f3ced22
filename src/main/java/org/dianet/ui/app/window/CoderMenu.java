package org.dianet.ui.app.window;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.dianet.model.annotation.Coder;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;

/// Who codes: those known to the project, or somebody new.
public final class CoderMenu extends MenuButton {
    /// A long name is cut, so that the modes next to it stay whole.
    private static final double MOST = 240;

    private static final double LEAST = 72;
    private final BooleanProperty brief = new SimpleBooleanProperty();
    private final Workbench workbench;
    private final Runnable other;

    /// @param other asks for somebody new
    public CoderMenu(Workbench workbench, Runnable other) {
        this.workbench = workbench;
        this.other = other;
        setId("coder");
        setMnemonicParsing(false);
        getStyleClass().add("flat");
        setGraphic(Icons.of("mdmz-person_outline"));
        setMinWidth(LEAST);
        setMaxWidth(MOST);
        textProperty()
                .bind(Bindings.createStringBinding(
                        this::name,
                        workbench.coder(),
                        workbench.codingVisibility().provisional(),
                        brief));
        Tip.bind(
                this, Bindings.createStringBinding(() -> workbench.coder().get().name(), workbench.coder()));
        setOnShowing(_ -> fill());
        // A menu without items never opens.
        fill();
    }

    private String name() {
        boolean provisional = workbench.codingVisibility().provisional().get();
        return Messages.text(
                (provisional ? "coder.provisional" : "coder.shown") + (brief.get() ? ".brief" : ""),
                workbench.coder().get().name());
    }

    /// Whether only the name is shown, where there is little room.
    BooleanProperty brief() {
        return brief;
    }

    private void fill() {
        getItems().clear();
        for (Coder coder : CoderCommands.people(workbench)) {
            MenuItem item = new MenuItem(coder.name());
            item.setMnemonicParsing(false); // a name may hold an underscore
            item.setOnAction(_ -> workbench.codingEdits().coderQuestion().answer(coder));
            getItems().add(item);
        }
        MenuItem somebody = new MenuItem(Messages.text("coder.other"));
        somebody.setOnAction(_ -> other.run());
        CheckMenuItem blind = new CheckMenuItem(Messages.text("command.coder.blind"));
        blind.setSelected(workbench.blind().get());
        blind.setOnAction(_ -> workbench.blind().set(blind.isSelected()));
        getItems().addAll(new SeparatorMenuItem(), somebody, new SeparatorMenuItem(), blind);
    }
}
