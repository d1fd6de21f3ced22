package org.dianet.ui.preview.phase;

import java.util.Comparator;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.dianet.model.annotation.Coder;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// What the images on the screen are compared with.
final class BesideMenu extends MenuButton {
    private final PreviewViewModel model;

    BesideMenu(PreviewViewModel model) {
        this.model = model;
        setGraphic(Icons.of("mdal-compare"));
        setId("beside-menu");
        setAccessibleText(Messages.text("preview.beside"));
        Tip.set(this, Messages.text("preview.beside"));
        getStyleClass().addAll("flat", "settings-menu");
        // Filled beforehand too: an empty menu does not open.
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        BesideViewModel beside = model.beside();
        getItems().setAll(choice(Messages.text("preview.beside.nothing"), new BesideChoice.Nothing()));
        beside.others().get().keySet().stream()
                .sorted(Comparator.comparing(Coder::name))
                .map(coder ->
                        choice(Messages.text("preview.beside.coder", coder.name()), new BesideChoice.MarksOf(coder)))
                .forEach(getItems()::add);
        if (beside.choice().get() instanceof BesideChoice.Kept(Beside images, PreviewSettings _)) {
            getItems().add(choice(images.whose(), beside.choice().get()));
        }
        MenuItem keep = new MenuItem(Messages.text("preview.beside.keep"));
        keep.setOnAction(_ -> model.keep());
        keep.setDisable(!(model.state().get() instanceof PreviewState.Ready));
        getItems().addAll(new SeparatorMenuItem(), keep);
    }

    private RadioMenuItem choice(String text, BesideChoice choice) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false); // a coder's name may hold an underscore
        item.setSelected(choice.equals(model.beside().choice().get()));
        item.setOnAction(_ -> model.beside().choice().set(choice));
        return item;
    }
}
