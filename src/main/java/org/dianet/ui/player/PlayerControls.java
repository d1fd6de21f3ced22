package org.dianet.ui.player;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.control.CommandButton;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.control.Room;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.settings.ObservableSettings;

/// The player's buttons.
public final class PlayerControls extends HBox {
    private static final double ROOMY = 590;
    /// What the words next to the length of a step need.
    private static final double STEP = 48;

    private static final double NARROW = 460;
    private static final double MUTE = 42;
    private static final String STRIDE = "player.stride";

    /// @param muted whether no sound is to be heard
    public PlayerControls(
            PlayerViewModel model, Commands commands, ObservableSettings settings, BooleanProperty muted) {
        getStyleClass().addAll("row", "controls");
        setAlignment(Pos.CENTER_LEFT);
        for (String id : new String[] {
            "player.first",
            "player.back-10",
            "player.back-1",
            "player.play-back",
            "player.play",
            "player.forward-1",
            "player.forward-10",
            "player.last"
        }) {
            getChildren().add(CommandButton.of(commands.get(id)));
        }
        lookupButton("player.play-back").setGraphic(backward());
        Label speed = new Label();
        speed.setId("speed");
        speed.textProperty().bind(model.shuttle().speed().map(s -> Messages.text("player.speed", s.toString())));
        Label step = strideLabel();
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        CommandButton.of(commands.get("player.slower")),
                        speed,
                        CommandButton.of(commands.get("player.faster")),
                        step,
                        stride(model, settings),
                        gap);
        ToggleButton mute = toggle("player.mute", commands);
        mute.selectedProperty().bindBidirectional(muted);
        muted.subscribe(off -> mute.setGraphic(Icons.of(off ? "mdmz-volume_off" : "mdmz-volume_up")));
        ToggleButton loop = toggle("player.loop", commands);
        loop.selectedProperty().bindBidirectional(model.shuttle().loop());
        ToggleButton pingPong = toggle("player.ping-pong", commands);
        pingPong.selectedProperty().bindBidirectional(model.shuttle().pingPong());
        ToggleButton flicker = toggle("player.flicker", commands);
        flicker.selectedProperty().bindBidirectional(model.flicker());
        getChildren().addAll(mute, loop, pingPong, flicker);
        // Keys and menu have them too.
        Room.spare(
                this,
                ROOMY,
                List.of(
                        lookupButton("player.first"),
                        lookupButton("player.back-10"),
                        lookupButton("player.forward-10"),
                        lookupButton("player.last")));
        Room.spare(this, ROOMY + STEP + MUTE, List.of(step));
        // A row is never narrower than what it shows, so each thing goes before it would not fit.
        Room.spare(this, ROOMY + MUTE, List.of(mute));
        Room.spare(this, NARROW, List.of(lookupButton("player.play-back")));
        model.shuttle()
                .direction()
                .subscribe(towards -> lookupButton("player.play")
                        .setGraphic(Icons.of(towards.intValue() != 0 ? "mdmz-pause" : "mdmz-play_arrow")));
    }

    /// The sign for playing, turned round.
    private static Node backward() {
        Node icon = Icons.of("mdmz-play_arrow");
        icon.setRotate(180);
        return icon;
    }

    private javafx.scene.control.Button lookupButton(String id) {
        return (javafx.scene.control.Button) lookup("#" + CommandButton.nodeId(id));
    }

    private static Label strideLabel() {
        Label label = new Label(Messages.text("player.stride.label"));
        label.setId("stride-label");
        return label;
    }

    /// How far the step of chosen length goes; remembered.
    private static TextField stride(PlayerViewModel model, ObservableSettings settings) {
        String kept = settings.layout(STRIDE);
        if (!kept.isEmpty()) {
            model.stride().take(kept);
        }
        TextField field = new TextField();
        field.setId("stride");
        field.setPrefColumnCount(2);
        field.setMinWidth(USE_PREF_SIZE);
        field.setMaxWidth(USE_PREF_SIZE);
        Tip.set(field, Messages.text("player.stride"));
        field.setAccessibleText(Messages.text("player.stride"));
        model.stride().frames().subscribe(now -> {
            field.setText("±" + now);
            settings.layout(STRIDE, String.valueOf(now));
        });
        // Leaving the field commits the typed number.
        field.setOnAction(_ -> field.getScene().getRoot().requestFocus());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.stride().take(field.getText().replace("±", ""));
                field.setText("±" + model.stride().frames().get());
            }
        });
        return field;
    }

    private static ToggleButton toggle(String id, Commands commands) {
        ToggleButton button = new ToggleButton(null, Icons.of(commands.get(id).icon()));
        button.setAccessibleText(commands.get(id).text());
        button.setId(CommandButton.nodeId(id));
        button.setMinWidth(USE_PREF_SIZE);
        Tip.set(button, CommandButton.words(commands.get(id)));
        return button;
    }
}
