package org.dianet.ui.preview.model;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// The model to ask.
public final class ModelMenu extends MenuButton {
    private final ModelsViewModel model;
    private final Dialogs dialogs;

    public ModelMenu(ModelsViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        setId("model-menu");
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        Tip.set(this, Messages.text("preview.models.hint"));
        InvalidationListener changed = _ -> fill();
        model.choices().addListener(changed);
        model.run().addListener(changed);
        model.project().addListener(changed);
        setOnShowing(_ -> model.look());
        fill();
    }

    private void fill() {
        Path run = model.run().get();
        setText(
                run == null
                        ? Messages.text("preview.models.none")
                        : Messages.text("preview.models.asked", String.valueOf(run.getFileName())));
        setDisable(model.project().get() == null);
        getItems().clear();
        for (ModelsViewModel.Choice choice : model.choices()) {
            RadioMenuItem item = new RadioMenuItem(choice.text());
            item.setMnemonicParsing(false);
            item.setSelected(choice.folder().equals(run));
            item.setOnAction(_ -> model.run().set(choice.folder()));
            getItems().add(item);
        }
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        MenuItem folder = new MenuItem(Messages.text("preview.models.folder"), Icons.of("mdal-folder_open"));
        folder.setOnAction(_ ->
                dialogs.chooseFolder(Messages.text("preview.models.folder")).ifPresent(model.run()::set));
        getItems().add(folder);
    }
}
