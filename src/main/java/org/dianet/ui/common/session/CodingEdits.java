package org.dianet.ui.common.session;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.ui.common.message.LandmarkName;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// Changes of the current coder's own coding, and decisions about the codings of all.
public final class CodingEdits {
    private final Workbench workbench;
    private final Predicate<@Nullable String> merges;
    private final InstantSource clock;
    private final CoderQuestion coderQuestion;

    CodingEdits(Workbench workbench, Predicate<@Nullable String> merges, InstantSource clock) {
        this.workbench = workbench;
        this.merges = merges;
        this.clock = clock;
        this.coderQuestion = new CoderQuestion(workbench);
    }

    void edit(Clip clip, String label, UnaryOperator<Coding> change, @Nullable String mergeKey) {
        CodingVisibility codingVisibility = workbench.codingVisibility();
        Coding before = codingVisibility.own(clip);
        Coding after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        if (refused(clip)) {
            workbench.hints().show(Messages.text("hint.blind-only"));
            return;
        }
        Coding exposed = exposed(clip, before, after);
        Coding kept = merges.test(mergeKey)
                ? exposed.touchedAt(clock.instant())
                : exposed.revisedBy(before.coder(), clock.instant());
        Coding shown = codingVisibility.coding(clip);
        coderQuestion.editing(clip);
        workbench.perform(label, new Edit.PutCoding(clip.id(), kept), mergeKey);
        boolean another = !shown.coder().equals(kept.coder()) && kept.origin().basis() == null;
        if (another && !shown.blank()) {
            workbench
                    .hints()
                    .show(Messages.text("hint.own-coding", shown.coder().name()));
        }
    }

    /// Changes the coder's own codings of several clips as one step to undo. Clips that the change leaves as they are,
    /// or that may only be coded blind, stay as they are.
    ///
    /// @param change from a clip with everybody's codings and the coder's own
    /// @return the number of clips changed
    public int editAll(List<Clip> clips, String label, BiFunction<Clip, Coding, Coding> change) {
        if (!workbench.readOnly().get().isEmpty()) {
            workbench.hints().show(Messages.text("hint.read-only"));
            return 0;
        }
        List<Edit> edits = new ArrayList<>();
        for (Clip clip : clips) {
            Coding before = workbench.codingVisibility().own(clip);
            Coding after = change.apply(clip, before);
            if (!after.equals(before) && !refused(clip)) {
                coderQuestion.editing(clip);
                edits.add(new Edit.PutCoding(
                        clip.id(), exposed(clip, before, after).revisedBy(before.coder(), clock.instant())));
            }
        }
        if (!edits.isEmpty()) {
            workbench.perform(label, new Edit.Composite(edits), null);
        }
        return edits.size();
    }

    /// Whether the project wants codings made blind and this one would not be.
    private boolean refused(Clip clip) {
        CodingVisibility codingVisibility = workbench.codingVisibility();
        return codingVisibility.exposure(clip) == Exposure.BEFORE
                && blindOnly()
                && !codingVisibility.blind().get();
    }

    private Coding exposed(Clip clip, Coding before, Coding after) {
        Exposure exposure = workbench.codingVisibility().exposure(clip);
        boolean begins = clip.codingBy(before.coder()).isEmpty();
        return after.with(begins ? exposure : before.origin().exposure().then(exposure));
    }

    /// Who the codings are by, while that is not said.
    public CoderQuestion coderQuestion() {
        return coderQuestion;
    }

    private boolean blindOnly() {
        OpenProject open = workbench.openProject().get();
        return open != null && open.project().codingRule() == CodingRule.BLIND;
    }

    /// Marks a landmark of the selected clip at a frame.
    ///
    /// @throws IndexOutOfBoundsException if the clip has no such frame
    void mark(MarkKind markKind, FrameIndex at) {
        FrameNumber number = workbench.numbers().numberAt(at);
        workbench.editCoding(
                label(markKind, number), own -> own.with(own.marks().with(markKind, number)), null);
    }

    /// Moves a mark that is shown. Where it is somebody else's, the coder's own coding starts from all that is
    /// shown.
    ///
    /// @throws IndexOutOfBoundsException if the clip has no such frame
    public void moveMark(MarkKind markKind, FrameIndex to, @Nullable String mergeKey) {
        Clip whole = workbench.wholeClip().get();
        if (whole == null) {
            return;
        }
        FrameNumber number = whole.frames().numberAt(to);
        Coding shown = workbench.codingVisibility().coding(whole);
        workbench.editCoding(
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
        Clip whole = workbench.wholeClip().get();
        if (whole == null || workbench.blind().get()) {
            return;
        }
        Coding counts = whole.coding();
        if (!counts.coder().equals(workbench.coder().get()) && !counts.blank()) {
            workbench.editCoding(
                    Messages.text("edit.fill", counts.coder().name()), own -> own.filledFrom(counts), null);
        }
    }

    /// Makes a decision about the selected clip.
    public void decide(String label, Function<Adjudication, Coding> decision) {
        Clip whole = workbench.wholeClip().get();
        if (whole != null) {
            coderQuestion.editing(whole);
            Adjudication adjudication =
                    new Adjudication(whole, workbench.coder().get(), clock.instant());
            workbench.perform(label, new Edit.PutCoding(whole.id(), decision.apply(adjudication)), null);
        }
    }

    private static String label(MarkKind markKind, FrameNumber number) {
        return Messages.text("edit.mark", LandmarkName.of(markKind), number.toString());
    }
}
