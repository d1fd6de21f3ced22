package org.dianet.ui.app.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.dianet.dataset.table.CellValue;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.importing.SetFrameRate;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// Asks at which rate the open clip was filmed. If nobody has said it of the clip, the answer holds for all clips of
/// which nobody has.
final class FrameRateQuestion {
    private final Workbench workbench;
    private final Dialogs dialogs;

    FrameRateQuestion(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
    }

    Command command() {
        return Command.of("clip.rate", "", this::ask)
                .enabledWhen(workbench.selection().clip().isNotNull());
    }

    private void ask() {
        OpenProject open = workbench.session().openProject().get();
        Clip clip = workbench.selection().wholeClip().get();
        if (open == null || clip == null) {
            return;
        }
        if (!clip.media().hasFrames()) {
            workbench.notices().hints().show(Messages.text("hint.no-frames"));
            return;
        }
        List<Clip> unknown = open.project().withoutRate();
        boolean one = clip.rate().isPresent();
        String whose = one
                ? Messages.text("rate.of-clip", ClipNames.of(workbench).clip(clip))
                : Messages.text("rate.of-unknown", unknown.size());
        String now = clip.rate().map(rate -> Double.toString(rate.perSecond())).orElse("");
        Optional<String> typed = dialogs.askText(Messages.text("rate.title"), whose, now.replaceFirst("\\.0$", ""));
        Predicate<Clip> chosen = one ? each -> each.equals(clip) : unknown::contains;
        typed.ifPresent(text -> set(open, chosen, text.strip()));
    }

    private void set(OpenProject open, Predicate<Clip> chosen, String typed) {
        OptionalDouble number = CellValue.rate(typed);
        boolean rate = number.isPresent() && number.getAsDouble() > 0 && Double.isFinite(number.getAsDouble());
        if (!rate && !typed.isEmpty()) {
            workbench.notices().hints().show(Messages.text("media.bad-rate", typed));
            return;
        }
        workbench
                .session()
                .perform(
                        Messages.text("edit.rate", typed),
                        SetFrameRate.edit(
                                open.project(),
                                chosen,
                                rate ? Optional.of(new FrameRate(number.getAsDouble())) : Optional.empty()),
                        null);
    }
}
