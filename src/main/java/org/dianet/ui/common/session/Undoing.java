package org.dianet.ui.common.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.ui.common.message.Messages;

/// Takes edits back and does them again: goes to the clip that changes and says what happened to it.
public final class Undoing {
    /// So many clips are named; of others there is the number.
    private static final int NAMED = 2;

    private final WindowSession session;
    private final Selection selection;
    private final CodingVisibility visibility;
    private final Notices notices;
    private final CoderQuestion coderQuestion;

    Undoing(
            WindowSession session,
            Selection selection,
            CodingVisibility visibility,
            Notices notices,
            CoderQuestion coderQuestion) {
        this.session = session;
        this.selection = selection;
        this.visibility = visibility;
        this.notices = notices;
        this.coderQuestion = coderQuestion;
    }

    /// Takes the last edit back unless it is another coder's, and says what it was or why not.
    public void undo() {
        if (mayTouch(session.undoBy(), "hint.undo.other")) {
            String what = nextUndo();
            int before = session.undoDepth().get();
            List<Clip> clips = clips();
            Set<ClipId> changed = session.undo();
            say("hint.undone", what, session.undoDepth().get() < before, changed, clips);
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
            List<Clip> clips = clips();
            Set<ClipId> changed = session.redo();
            say("hint.redone", what, session.undoDepth().get() > before, changed, clips);
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
        ClipNames names = ClipNames.of(open, visibility);
        String shown = names.masked(open.project(), what);
        String where = changed.stream()
                .limit(NAMED)
                .map(names::clip)
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

    private void say(String key, String what, boolean done, Set<ClipId> changed, List<Clip> clips) {
        if (!staysInRecording(changed, clips)) {
            goTo(changed);
        }
        if (done && !what.isEmpty()) {
            notices.hints().show(Messages.text(key, what));
        }
    }

    private List<Clip> clips() {
        OpenProject open = session.openProject().get();
        return open == null ? List.of() : open.project().clips();
    }

    /// Whether no clip changed, only what is kept of one of the recording on the screen, such as a
    /// rejected movement.
    private boolean staysInRecording(Set<ClipId> changed, List<Clip> before) {
        Clip now = selection.wholeClip().get();
        return now != null
                && before.equals(clips())
                && before.stream().anyMatch(clip -> changed.contains(clip.id()) && Expressions.shareFrames(clip, now));
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
