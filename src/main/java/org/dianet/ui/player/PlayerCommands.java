package org.dianet.ui.player;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.command.Command;

/// What can be done in the player.
public final class PlayerCommands {
    private static final int FAR = 10;
    private static final double ZOOM = 1.25;

    private PlayerCommands() {}

    /// @param frames whether there are frames to move in
    public static List<Command> of(PlayerViewModel model, ObservableBooleanValue frames) {
        Shuttle shuttle = model.shuttle();
        return List.of(
                        step(model, "player.forward-1", "mdal-chevron_right", 1, "Right", "PERIOD"),
                        step(model, "player.back-1", "mdal-chevron_left", -1, "Left", "COMMA"),
                        step(model, "player.forward-10", "mdal-fast_forward", FAR, "Shift+Right", "Shift+PERIOD"),
                        step(model, "player.back-10", "mdal-fast_rewind", -FAR, "Shift+Left", "Shift+COMMA"),
                        stride(model, "player.forward-n", 1, "Shortcut+Right"),
                        stride(model, "player.back-n", -1, "Shortcut+Left"),
                        Command.of("player.first", "mdmz-skip_previous", model::first, "Home"),
                        Command.of("player.last", "mdmz-skip_next", model::last, "End"),
                        Command.of("player.play", "mdmz-play_arrow", shuttle::playOrPause, "Space"),
                        Command.of("player.play-forward", "", shuttle::forward, "L"),
                        Command.of("player.stop", "", shuttle::stop, "K"),
                        Command.of("player.play-back", "mdal-arrow_left", shuttle::backward, "J"),
                        Command.of("player.slower", "mdmz-remove", shuttle::slower, "Open Bracket"),
                        Command.of("player.faster", "mdal-add", shuttle::faster, "Close Bracket"),
                        Command.of("player.go-onset", "", () -> model.goTo(MarkKind.ONSET), "Alt+1"),
                        Command.of("player.go-apex", "", () -> model.goTo(MarkKind.APEX), "Alt+2"),
                        Command.of("player.go-offset", "", () -> model.goTo(MarkKind.OFFSET), "Alt+3"),
                        Command.flipping("player.loop", "mdmz-repeat", shuttle.loop(), "R"),
                        Command.flipping("player.ping-pong", "mdmz-swap_horiz", shuttle.pingPong(), "Shift+R"),
                        Command.flipping("player.flicker", "mdal-flip_to_front", model.flicker(), "F"))
                .stream()
                .map(command -> command.enabledWhen(frames))
                .toList();
    }

    /// @param frames whether there are frames to move in
    public static List<Command> of(PlayerView view, ObservableBooleanValue frames) {
        return List.of(
                Command.of("player.go-to", "", view::askForPlace, "Shortcut+G").enabledWhen(frames),
                Command.of("player.fit", "", view::fit, "Shortcut+0"),
                Command.of("player.zoom-in", "", () -> view.zoom(ZOOM), "Shortcut+PLUS", "Shortcut+EQUALS"),
                Command.of("player.zoom-out", "", () -> view.zoom(1 / ZOOM), "Shortcut+MINUS"));
    }

    private static Command step(PlayerViewModel model, String id, String icon, int by, String... keys) {
        return Command.of(id, icon, () -> model.step(by), keys).whileHeld(() -> model.held(by));
    }

    private static Command stride(PlayerViewModel model, String id, int towards, String... keys) {
        return Command.of(
                        id,
                        "",
                        () -> model.step(towards * model.stride().frames().get()),
                        keys)
                .whileHeld(() -> model.held(towards * model.stride().frames().get()));
    }
}
