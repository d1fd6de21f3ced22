package org.dianet.ui.library;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.binding.BooleanBinding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ChosenClips;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// Leaves the selected clips out of training and evaluation with a reason, and takes them in again; each one step to
/// undo. Their codings stay.
///
/// @param chosen what is selected in the library
public record ProtocolExclusions(Workbench workbench, ChosenClips chosen, Dialogs dialogs) {

    public List<Command> all() {
        BooleanBinding clip = workbench.selection().clip().isNotNull();
        return List.of(
                Command.of("clip.exclude-selected", "", this::exclude).enabledWhen(clip),
                Command.of("clip.include-selected", "", this::include).enabledWhen(clip));
    }

    private void exclude() {
        OpenProject open = workbench.session().openProject().get();
        List<ClipId> clips = chosen.or(workbench.selection().clipId().get());
        if (open == null || clips.isEmpty() || refused()) {
            return;
        }
        Set<String> reasons =
                new LinkedHashSet<>(open.project().protocol().excluded().values());
        reasons.addAll(List.of(Messages.text("library.exclude.reasons").split("\\s*;\\s*")));
        String title = Messages.text("library.exclude.title", where(open.project(), clips));
        dialogs.askName(title, Messages.text("exclude.why"), List.copyOf(reasons), "")
                .map(String::strip)
                .ifPresent(reason -> exclude(clips, reason));
    }

    private void exclude(List<ClipId> clips, String reason) {
        if (reason.isEmpty()) {
            workbench.notices().hints().show(Messages.text("library.exclude.no-reason"));
            return;
        }
        // The project may have changed while the question was open.
        OpenProject open = workbench.session().openProject().get();
        if (open == null) {
            return;
        }
        Map<ClipId, String> out = new LinkedHashMap<>();
        clips.stream().filter(id -> open.project().clip(id).isPresent()).forEach(id -> out.put(id, reason));
        Protocol after = open.project().protocol().excluding(out);
        perform(open.project(), clips, after, "library.exclude.step", reason);
    }

    private void include() {
        OpenProject open = workbench.session().openProject().get();
        if (open != null && !refused()) {
            List<ClipId> clips = chosen.or(workbench.selection().clipId().get());
            perform(
                    open.project(),
                    clips,
                    open.project().protocol().including(Set.copyOf(clips)),
                    "library.include.step",
                    "");
        }
    }

    private void perform(Project project, List<ClipId> clips, Protocol after, String label, String reason) {
        long changed = clips.stream()
                .filter(id -> !Objects.equals(
                        after.excluded().get(id), project.protocol().excluded().get(id)))
                .count();
        boolean done = changed > 0
                && workbench
                        .session()
                        .perform(
                                Messages.text(label, where(project, clips), reason),
                                new Edit.SetClasses(project.vocabulary(), after),
                                null);
        if (changed == 0 || done) {
            workbench.notices().hints().show(Messages.text("library.batch.done", changed, clips.size() - changed));
        }
    }

    private boolean refused() {
        boolean refused = !workbench.session().readOnly().get().isEmpty();
        if (refused) {
            workbench.notices().hints().show(Messages.text("hint.read-only"));
        }
        return refused;
    }

    /// The clip's name, or how many there are.
    private String where(Project project, List<ClipId> clips) {
        return clips.size() == 1
                ? project.clip(clips.getFirst())
                        .map(ClipNames.of(workbench)::clip)
                        .orElse("")
                : Messages.text("library.several", clips.size());
    }
}
