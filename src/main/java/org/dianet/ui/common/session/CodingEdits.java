package org.dianet.ui.common.session;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.CodingRules.Order;
import org.dianet.model.edit.CodingRules.View;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.RefusedEdit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;
import org.dianet.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Changes of the current coder's own coding, and decisions about the codings of all. What may be said stands in
/// [CodingRules]; a refused edit is reported and changes nothing.
public final class CodingEdits {
    private final WindowSession session;
    private final Selection selection;
    private final CodingVisibility visibility;
    private final Notices notices;
    private final InstantSource clock;
    private final CoderQuestion coderQuestion;

    CodingEdits(
            WindowSession session,
            Selection selection,
            CodingVisibility visibility,
            Notices notices,
            InstantSource clock) {
        this.session = session;
        this.selection = selection;
        this.visibility = visibility;
        this.notices = notices;
        this.clock = clock;
        this.coderQuestion = new CoderQuestion(session, visibility, notices);
    }

    /// Changes the coder's own coding of the selected clip, which is empty before the first change. Does nothing
    /// without a clip, or if the change has no effect.
    public void edit(String label, UnaryOperator<Coding> change, @Nullable String mergeKey) {
        Clip now = selection.wholeClip().get();
        if (now != null) {
            edit(now, label, change, mergeKey);
        }
    }

    /// The same for a clip that need not be selected any more. Does nothing if the project does not have it.
    public void edit(ClipId id, String label, UnaryOperator<Coding> change) {
        project().flatMap(project -> project.clip(id)).ifPresent(found -> edit(found, label, change, null));
    }

    /// Codes a clip that the project need not have yet; it is then added in the same step to undo.
    ///
    /// @return whether it was done
    ///
    /// @param alongside further edits of the same step
    public boolean begin(Clip clip, String label, UnaryOperator<Coding> change, List<Edit> alongside) {
        return edit(clip, label, change, alongside, null);
    }

    private boolean edit(Clip clip, String label, UnaryOperator<Coding> change, @Nullable String mergeKey) {
        return edit(clip, label, change, List.of(), mergeKey);
    }

    private boolean edit(
            Clip clip, String label, UnaryOperator<Coding> change, List<Edit> alongside, @Nullable String mergeKey) {
        Coding shown = visibility.coding(clip);
        Optional<Edit.PutCoding> edit;
        try {
            edit = own(clip, change, mergeKey);
        } catch (RefusedEdit e) {
            notices.hints().show(Wording.of(e.reason()));
            return false;
        }
        if (edit.isEmpty()) {
            return false;
        }
        coderQuestion.editing(clip);
        Coding kept = edit.get().coding();
        boolean known = project().flatMap(open -> open.clip(clip.id())).isPresent();
        List<Edit> all = new ArrayList<>(alongside);
        if (!known) {
            all.add(new Edit.PutClips(List.of(clip)));
        }
        all.add(edit.get());
        boolean done = session.perform(label, all.size() == 1 ? edit.get() : new Edit.Composite(all), mergeKey);
        boolean another = !shown.coder().equals(kept.coder()) && kept.origin().basis() == null;
        if (done && another && !shown.blank()) {
            notices.hints().show(Messages.text("hint.own-coding", shown.coder().name()));
        }
        return done;
    }

    /// Empty if the change has no effect.
    private Optional<Edit.PutCoding> own(Clip clip, UnaryOperator<Coding> change, @Nullable String mergeKey) {
        Coding before = visibility.own(clip);
        Coding after = change.apply(before);
        Optional<Project> project = project();
        if (after.equals(before) || project.isEmpty()) {
            return Optional.empty();
        }
        List<Clip> recording = Expressions.ofRecording(project.get(), clip);
        View view = new View(visibility.exposure(recording), visibility.blind().get());
        boolean sameStep = session.merges(mergeKey);
        return Optional.of(
                CodingRules.of(project.get()).own(clip, before, after, view, Order.LATER, clock.instant(), sameStep));
    }

    private Optional<Project> project() {
        return Optional.ofNullable(session.openProject().get()).map(OpenProject::project);
    }

    /// Changes the coder's own codings of several clips as one step to undo. Clips that the change leaves as they are,
    /// or of which it may not be said, stay as they are.
    ///
    /// @param change from a clip with everybody's codings and the coder's own
    /// @return the number of clips changed
    public int editAll(List<Clip> clips, String label, BiFunction<Clip, Coding, Coding> change) {
        List<Edit> edits = new ArrayList<>();
        for (Clip clip : clips) {
            try {
                own(clip, before -> change.apply(clip, before), null).ifPresent(edit -> {
                    coderQuestion.editing(clip);
                    edits.add(edit);
                });
            } catch (RefusedEdit e) {
                // Counted by who asked: it is not among those changed.
            }
        }
        return edits.isEmpty() || session.perform(label, new Edit.Composite(edits), null) ? edits.size() : 0;
    }

    /// Who the codings are by, while that is not said.
    public CoderQuestion coderQuestion() {
        return coderQuestion;
    }

    /// Marks the selected clip at a frame.
    ///
    /// @throws IndexOutOfBoundsException if the clip has no such frame
    public void mark(MarkKind markKind, FrameIndex at) {
        FrameNumber number = selection.numbers().numberAt(at);
        edit(label(markKind, number), own -> own.with(own.marks().with(markKind, number)), null);
    }

    /// Moves a mark that is shown. Where it is somebody else's, the coder's own coding starts from all that is
    /// shown.
    ///
    /// @throws IndexOutOfBoundsException if the clip has no such frame
    public void moveMark(MarkKind markKind, FrameIndex to, @Nullable String mergeKey) {
        Clip whole = selection.wholeClip().get();
        if (whole == null) {
            return;
        }
        FrameNumber number = whole.frames().numberAt(to);
        Coding shown = visibility.coding(whole);
        edit(
                label(markKind, number),
                own -> {
                    Coding from = shown.coder().equals(own.coder()) ? own : own.filledFrom(shown);
                    return from.with(from.marks().with(markKind, number));
                },
                mergeKey);
    }

    /// Fills what the coder has not said about the selected clip from the coding that counts. The coding says for
    /// ever that it is not independent of it.
    public void fill() {
        Clip whole = selection.wholeClip().get();
        if (whole == null || visibility.blind().get()) {
            return;
        }
        Coding counts = whole.coding();
        if (!counts.coder().equals(visibility.coder().get()) && !counts.blank()) {
            edit(Messages.text("edit.fill", counts.coder().name()), own -> own.filledFrom(counts), null);
        }
    }

    /// Makes a decision about the selected clip.
    ///
    /// @throws IllegalArgumentException if the decision cannot be, in a sentence
    public void decide(String label, Function<Adjudication, Coding> decision) {
        Clip whole = selection.wholeClip().get();
        Optional<Project> project = project();
        if (whole != null && project.isPresent()) {
            Edit.PutCoding edit = CodingRules.of(project.get())
                    .decision(whole, visibility.coder().get(), clock.instant(), decision);
            coderQuestion.editing(whole);
            session.perform(label, edit, null);
        }
    }

    private static String label(MarkKind markKind, FrameNumber number) {
        return Messages.text("edit.mark", MarkName.of(markKind), number.toString());
    }
}
