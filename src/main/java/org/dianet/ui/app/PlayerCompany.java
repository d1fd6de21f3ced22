package org.dianet.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.dianet.pipeline.sound.FindOffset;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.session.ChosenClips;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.player.PairedClaps;
import org.dianet.ui.player.PairedCommands;
import org.dianet.ui.player.PairedPicture;
import org.dianet.ui.player.PairedViewModel;
import org.dianet.ui.player.PlayerView;
import org.dianet.ui.player.PlayerViewModel;
import org.dianet.ui.player.sound.HeardSound;
import org.dianet.ui.player.sound.SoundCommands;

/// What goes with the picture: its sound, and a second recording of the same event.
final class PlayerCompany {
    private final Workbench workbench;
    private final HeardSound heard;
    private final PairedViewModel paired;
    private final PairedClaps claps;

    /// @param chosen the clips that are selected in the library
    PlayerCompany(
            Workbench workbench,
            PlayerViewModel player,
            Tasks tasks,
            ObservableSettings settings,
            Services services,
            ChosenClips chosen) {
        this.workbench = workbench;
        heard = new HeardSound(workbench, player.shuttle(), tasks, settings, services.player()::play);
        paired = new PairedViewModel(workbench, services.ui(), services.clips(), chosen, services.clock());
        claps = new PairedClaps(workbench, tasks, paired, new FindOffset(services.sounds())::find);
        player.waitFor(paired::idle);
    }

    /// Whether no sound is to be heard.
    BooleanProperty muted() {
        return heard.muted();
    }

    void join(PlayerView view) {
        view.showSilence(heard.silence());
        view.showBeside(new PairedPicture(paired));
    }

    List<Command> commands() {
        List<Command> all = new ArrayList<>(SoundCommands.of(heard));
        all.addAll(PairedCommands.of(paired, claps, workbench.selection().movable()));
        return all;
    }
}
