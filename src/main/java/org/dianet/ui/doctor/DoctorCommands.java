package org.dianet.ui.doctor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import org.dianet.pipeline.doctor.ExamineProject.Depth;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;

/// Working through findings by key.
public final class DoctorCommands {
    private static final int PROPOSALS = 5;

    private DoctorCommands() {}

    /// What makes sense on the Doctor's screen only.
    public static List<Command> of(DoctorViewModel model) {
        BooleanBinding some = model.selected().isNotNull();
        List<Command> commands = new ArrayList<>(List.of(
                Command.of("doctor.accept", "mdal-check", model::accept, "A").enabledWhen(some),
                Command.of("doctor.reject", "mdal-close", model::reject, "R").enabledWhen(some),
                Command.of("doctor.restore", "mdmz-undo", model::restore, "Shift+R")
                        .enabledWhen(some),
                Command.of("doctor.next", "", model::next, "Down")
                        .whileHeld(model::next)
                        .enabledWhen(some),
                Command.of("doctor.previous", "", model::previous, "Up")
                        .whileHeld(model::previous)
                        .enabledWhen(some),
                Command.of("doctor.open", "mdal-launch", model::openClip, "Enter")
                        .enabledWhen(some)));
        for (int i = 0; i < PROPOSALS; i++) {
            int place = i;
            commands.add(Command.of(
                            "doctor.choose-" + (i + 1),
                            "",
                            () -> model.choose(place),
                            Integer.toString(i + 1),
                            "Numpad " + (i + 1))
                    .enabledWhen(some));
        }
        return commands;
    }

    /// What makes sense wherever a project is open.
    public static List<Command> of(DoctorViewModel model, Workbench workbench, Dialogs dialogs) {
        BooleanBinding open = workbench.session().openProject().isNotNull();
        return List.of(
                Command.of("doctor.scan", "mdal-autorenew", () -> model.scan(Depth.HEADERS))
                        .enabledWhen(open),
                Command.of("doctor.scan-frames", "", () -> model.scan(Depth.EVERY_FRAME))
                        .enabledWhen(open),
                Command.of(
                                "doctor.read-errata",
                                "",
                                () -> dialogs.chooseFile(Messages.text("command.doctor.read-errata"), "*.json")
                                        .ifPresent(model::readErrata))
                        .enabledWhen(open),
                Command.of(
                                "doctor.export-errata",
                                "",
                                () -> dialogs.saveFile(Messages.text("command.doctor.export-errata"), "errata.json")
                                        .ifPresent(model::exportErrata))
                        .enabledWhen(open));
    }
}
