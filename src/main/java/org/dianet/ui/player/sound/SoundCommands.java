package org.dianet.ui.player.sound;

import java.util.List;
import org.dianet.ui.common.command.Command;

/// The sound by key.
public final class SoundCommands {
    private SoundCommands() {}

    public static List<Command> of(HeardSound sound) {
        return List.of(
                Command.of("player.mute", "mdmz-volume_off", sound::mute, "Shift+K")
                        .switchedOn(sound.muted()),
                louder(sound, "player.louder", 1, "Alt+Close Bracket"),
                louder(sound, "player.quieter", -1, "Alt+Open Bracket"));
    }

    private static Command louder(HeardSound sound, String id, int by, String key) {
        Runnable change = () -> sound.louder(by);
        return Command.of(id, "", change, key).whileHeld(change);
    }
}
