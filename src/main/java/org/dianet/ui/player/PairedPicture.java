package org.dianet.ui.player;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.control.PicturePane;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The picture of the second recording with the line that says which frame it is.
public final class PairedPicture extends VBox {
    private final FrameImage image = new FrameImage();
    private final PicturePane picture = new PicturePane(() -> {});

    public PairedPicture(PairedViewModel model) {
        setId("paired");
        getStyleClass().add("paired");
        Label words = new Label();
        words.setId("paired-words");
        words.getStyleClass().add("proof");
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(model.words());
        Tip.bind(words, model.words());
        Button keep = new Button(Messages.text("pair.keep"));
        keep.setId("paired-keep");
        keep.setOnAction(_ -> model.keep());
        keep.visibleProperty().bind(model.moved());
        StackPane stage = new StackPane(picture, keep);
        StackPane.setAlignment(keep, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(keep, new Insets(8));
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        setVgrow(stage, Priority.ALWAYS);
        setMinSize(0, 0);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.accessibleTextProperty().bind(Bindings.concat(Messages.text("pair.accessible"), " ", model.words()));
        getChildren().addAll(stage, words);
        managedProperty().bind(visibleProperty());
        model.pair().subscribe(now -> setVisible(now != null));
        model.shown().subscribe(this::paint);
    }

    private void paint(@Nullable DecodedFrame frame) {
        if (frame == null) {
            picture.clear();
        } else {
            Image now = image.show(frame.frame());
            picture.show(now, frame.frame().width(), frame.frame().height());
        }
    }
}
