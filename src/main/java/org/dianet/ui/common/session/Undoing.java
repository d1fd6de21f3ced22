package org.dianet.ui.common.session;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableObjectValue;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.message.Messages;

/// Takes edits back and does them again: goes to the clip that changes and says what happened to it.
public final class Undoing {
    /// So many clips are named; of others there is the number.
    private static final int NAMED = 2;

    private final WindowSession session;
    private final Selection selection;
    private final Notices notices;
    private final CoderQuestion coderQuestion;
    private final ObservableObjectValue<Coder> coder;

    Undoing(
            WindowSession session,
            Selection selection,
            Notices notices,
            CoderQuestion coderQuestion,
            ObservableObjectValue<Coder> coder) {
        this.session = session;
        this.selection = selection;
        this.notices = notices;
        this.coderQuestion = coderQuestion;
        this.coder = coder;
    }

    /// Takes the last edit back unless it is another coder's, and says what it was or why not.
    public void undo() {
        if (mayTouch(session.undoBy(), "hint.undo.other")) {
            String what = nextUndo();
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
            String what = nextRedo();
            int before = session.undoDepth().get();
            Set<ClipId> changed = session.redo();
            say("hint.redone", what, session.undoDepth().get() > before, changed);
        }
    }

    /// What undo would take back and in which clips; empty if nothing.
    public String nextUndo() {
        return described(session.undoLabel().get(), session.undoSubjects());
    }

    /// What redo would do again and in which clips; empty if nothing.
    public String nextRedo() {
        return described(session.redoLabel().get(), session.redoSubjects());
    }

    private String described(String what, Set<ClipId> changed) {
        OpenProject open = session.openProject().get();
        if (open == null || what.isEmpty()) {
            return what;
        }
        ClipNames names = ClipNames.of(open, coder.get());
        String shown = names.masked(open.project(), what);
        String where = changed.stream()
                .limit(NAMED)
                .map(id -> open.project().clip(id).map(names::clip).orElseGet(() -> names.hidden() ? "" : id.value()))
                .filter(name -> !name.isEmpty() && !shown.contains(name))
                .collect(Collectors.joining(", "));
        int more = changed.size() - NAMED;
        return where.isEmpty() ? shown : Messages.text("hint.where", shown, where, Math.max(0, more));
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
            notices.hints().show(Messages.text(key, what));
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
