package org.dianet.ui.exchange.protocol;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A protocol with what it is, in the list of those to choose from.
public final class ProtocolCell extends ListCell<ProtocolPreset> {
    private static final double WIDTH = 440;

    /// The text in the closed box.
    public static final class Chosen extends ListCell<ProtocolPreset> {
        public Chosen() {
            setText(Messages.text("import.protocol.none"));
        }

        @Override
        protected void updateItem(@Nullable ProtocolPreset preset, boolean empty) {
            super.updateItem(preset, empty);
            setText(preset == null ? Messages.text("import.protocol.none") : preset.name());
        }
    }

    @Override
    protected void updateItem(@Nullable ProtocolPreset preset, boolean empty) {
        super.updateItem(preset, empty);
        setText(!empty && preset == null ? Messages.text("import.protocol.none") : null);
        if (empty || preset == null) {
            setGraphic(null);
            return;
        }
        Label name = new Label(preset.name());
        Label source = new Label(preset.source());
        source.getStyleClass().add("quiet");
        source.setWrapText(true);
        source.setMaxWidth(WIDTH);
        setGraphic(new VBox(name, source));
    }
}
