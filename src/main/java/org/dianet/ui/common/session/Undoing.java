package org.dianet.ui.common.session;

import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.ui.common.message.Messages;

/// Takes edits back and does them again: goes to the clip that changes and says what happened to it.
final class Undoing {
    private final Workbench workbench;
    private final Editing editing;

    Undoing(Workbench workbench, Editing editing) {
        this.workbench = workbench;
        this.editing = editing;
    }

    void undo() {
        if (mayTouch(editing.undoBy(), "hint.undo.other")) {
            say("hint.undone", editing.undoLabel().get(), editing.undo());
        }
    }

    void undoAll() {
        while (editing.undoDepth().get() > 0) {
            editing.undo().ifPresent(workbench.selectedClip()::set);
        }
    }

    void redo() {
        if (mayTouch(editing.redoBy(), "hint.redo.other")) {
            say("hint.redone", editing.redoLabel().get(), editing.redo());
        }
    }

    /// Another coder's edit is left alone, which is said.
    private boolean mayTouch(Optional<Coder> whose, String refusal) {
        Optional<Coder> other =
                whose.filter(by -> !workbench.codingEdits().coderQuestion().isCoder(by));
        other.ifPresent(by -> workbench.hints().show(Messages.text(refusal, by.name())));
        return other.isEmpty();
    }

    private void say(String key, String what, Optional<ClipId> changed) {
        changed.ifPresent(workbench.selectedClip()::set);
        if (!what.isEmpty()) {
            workbench
                    .hints()
                    .show(Messages.text(key, what, changed.map(id -> " · " + id).orElse("")));
        }
    }
}
