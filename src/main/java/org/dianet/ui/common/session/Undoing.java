package org.dianet.ui.common.session;

import java.util.Optional;
import java.util.Set;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.message.Messages;

/// Takes edits back and does them again: goes to the clip that changes and says what happened to it.
public final class Undoing {
    private final WindowSession session;
    private final Selection selection;
    private final Notices notices;
    private final CoderQuestion coderQuestion;

    Undoing(WindowSession session, Selection selection, Notices notices, CoderQuestion coderQuestion) {
        this.session = session;
        this.selection = selection;
        this.notices = notices;
        this.coderQuestion = coderQuestion;
    }

    /// Takes the last edit back unless it is another coder's, and says what it was or why not.
    public void undo() {
        if (mayTouch(session.undoBy(), "hint.undo.other")) {
            String what = session.undoLabel().get();
            int before = session.undoDepth().get();
            Set<ClipId> changed = session.undo();
            say("hint.undone", what, session.undoDepth().get() < before, changed);
        }
    }

    /// Undoes every edit of this session, by any coder.
    public void undoAll() {
        int left = session.undoDepth().get();
        while (left > 0) {
            goTo(session.undo());
            int now = session.undoDepth().get();
            if (now == left) {
                // It could not be written; a message was shown.
                return;
            }
            left = now;
        }
    }

    public void redo() {
        if (mayTouch(session.redoBy(), "hint.redo.other")) {
            String what = session.redoLabel().get();
            int before = session.undoDepth().get();
            Set<ClipId> changed = session.redo();
            say("hint.redone", what, session.undoDepth().get() > before, changed);
        }
    }

    /// Another coder's edit is not changed, and a message says so.
    private boolean mayTouch(Optional<Coder> whose, String refusal) {
        Optional<Coder> other = whose.filter(by -> !coderQuestion.isCoder(by));
        other.ifPresent(by -> notices.hints().show(Messages.text(refusal, by.name())));
        return other.isEmpty();
    }

    private void say(String key, String what, boolean done, Set<ClipId> changed) {
        goTo(changed);
        if (done && !what.isEmpty()) {
            String where = changed.size() == 1 ? " · " + changed.iterator().next() : "";
            notices.hints().show(Messages.text(key, what, where));
        }
    }

    /// Shows a clip that changed: the one on the screen if it is among them, else the project's first of them.
    private void goTo(Set<ClipId> changed) {
        OpenProject open = session.openProject().get();
        ClipId now = selection.clipId().get();
        if (open != null && (now == null || !changed.contains(now))) {
            open.project().clips().stream()
                    .map(Clip::id)
                    .filter(changed::contains)
                    .findFirst()
                    .ifPresent(selection.clipId()::set);
        }
    }
}
