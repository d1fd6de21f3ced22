package org.dianet.ui.adjudication;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Combination;
import org.dianet.model.project.Combination.Part;
import org.dianet.model.project.Tier;
import org.dianet.pipeline.agreement.JoinEvents;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// The clips to decide about and the two codings in question. A blind coder sees none of them.
public final class AdjudicationViewModel {
    private final Workbench workbench;
    private final ObservableList<Clip> open = FXCollections.observableArrayList();
    private final ObservableList<Clip> openView = FXCollections.unmodifiableObservableList(open);
    private final ReadOnlyObjectWrapper<@Nullable Pair> pair = new ReadOnlyObjectWrapper<@Nullable Pair>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper apart = new ReadOnlyIntegerWrapper();
    private Combination combination = Combination.OPEN;
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty flicker = new SimpleBooleanProperty(true);
    private Runnable askForReason = () -> {};
    private int choice;
    private @Nullable ClipId of;

    public AdjudicationViewModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.session().openProject().subscribe(_ -> refresh());
        workbench.blind().subscribe(_ -> refresh());
        workbench.mode().subscribe(_ -> entered());
        workbench.selection().wholeClip().subscribe(_ -> show());
    }

    private void entered() {
        refresh();
        Pair shown = pair.get();
        boolean settled = shown == null
                || (place(shown.clip().id()) < 0 && shown.clip().decision().isEmpty());
        if (workbench.mode().get() == Mode.ADJUDICATE && settled) {
            open.stream()
                    .findFirst()
                    .ifPresent(clip -> workbench.selection().clipId().set(clip.id()));
        }
    }

    /// Looking for disagreements takes a look at every clip, so it is done only where they are shown.
    private void refresh() {
        OpenProject project = workbench.session().openProject().get();
        if (workbench.mode().get() != Mode.ADJUDICATE) {
            return;
        }
        boolean hidden = project == null || workbench.blind().get();
        open.setAll(
                hidden
                        ? List.of()
                        : project.project().clips().stream().filter(Pair::open).toList());
        apart.set(hidden ? 0 : JoinEvents.plan(project.project()).joined());
        summary.set(
                workbench.blind().get()
                        ? Messages.text("adjudicate.blind")
                        : Messages.text("adjudicate.summary", open.size()));
        show();
    }

    private void show() {
        Clip whole = workbench.selection().wholeClip().get();
        if (whole == null || workbench.blind().get()) {
            of = whole == null ? null : of;
            pair.set(null);
            return;
        }
        if (!whole.id().equals(of)) {
            of = whole.id();
            choice = 0;
        }
        List<Pair> pairs = Pair.of(whole);
        Pair next = pairs.isEmpty() ? null : pairs.get(Math.floorMod(choice, pairs.size()));
        if (next != null && !next.equals(pair.get())) {
            Coding decided = whole.decision().filter(Coding::decides).orElse(null);
            combination =
                    decided == null ? Combination.agreed(next.a(), next.b()) : Combination.agreed(decided, decided);
            note.set("");
            flicker.set(true);
        }
        pair.set(next);
    }

    /// How many codings of an event that others coded too are in a clip of their own.
    ReadOnlyIntegerProperty apart() {
        return apart.getReadOnlyProperty();
    }

    /// Puts them into the clips of the others' events, as one step to undo.
    public void join() {
        OpenProject project = workbench.session().openProject().get();
        if (project == null || workbench.blind().get()) {
            return;
        }
        JoinEvents.Plan plan = JoinEvents.plan(project.project());
        boolean done = plan.edit()
                .filter(edit ->
                        workbench.session().perform(Messages.text("edit.adjudicate.join", plan.joined()), edit, null))
                .isPresent();
        if (done) {
            // There are clips to decide about now.
            entered();
        }
    }

    /// What has been chosen for each part of the shown pair; at first what was decided, or what both say alike.
    Combination combination() {
        return combination;
    }

    /// Reason of the decision; required if one of the codings is by the same person.
    public StringProperty note() {
        return note;
    }

    /// What to do where a decision was refused for want of a reason.
    void whenReasonIsMissing(Runnable ask) {
        askForReason = ask;
    }

    /// Whether the two apexes take turns, in place of the frame that is looked at.
    public BooleanProperty flicker() {
        return flicker;
    }

    /// Goes to another frame of the clip and shows it alone; stays at an end. While the apexes take turns it starts
    /// from the first one's.
    public void step(int by) {
        Pair now = pair.get();
        int from = workbench.selection().playhead().get();
        if (flicker.get() && now != null) {
            from = now.index(now.a(), MarkKind.APEX).map(FrameIndex::value).orElse(from);
        }
        seek(from + by);
    }

    public void seek(int frame) {
        int count = workbench.selection().numbers().count();
        if (count > 0) {
            flicker.set(false);
            workbench.selection().playhead().set(Math.clamp(frame, 0, count - 1));
        }
    }

    /// The project's own tiers.
    List<Tier> tiers() {
        OpenProject project = workbench.session().openProject().get();
        return project == null ? List.of() : project.project().vocabulary().tiers();
    }

    void choose(Tier tier, String value) {
        combination = combination.onTier(tier.name(), value);
    }

    void choose(Part part, String value) {
        combination = combination.with(part, value);
    }

    /// Decides for the parts that were chosen, or says why they cannot be.
    public void combine() {
        Pair now = pair.get();
        OpenProject project = workbench.session().openProject().get();
        if (now == null || project == null) {
            return;
        }
        try {
            Coding parts = combination.coding(now.clip(), project.project().vocabulary());
            decide(
                    "adjudicate.combine",
                    Pair::a,
                    (decision, pair) -> decision.combine(
                            parts,
                            List.of(pair.a().coder(), pair.b().coder()).stream()
                                    .distinct()
                                    .toList()));
        } catch (IllegalArgumentException e) {
            workbench.notices().hints().show(String.valueOf(e.getMessage()));
        }
    }

    /// Compares the next two codings, where a clip has more than two.
    public void nextPair() {
        choice++;
        show();
    }

    public void takeFirst() {
        decide("adjudicate.take", Pair::a, (decision, pair) -> decision.take(pair.a()));
    }

    public void takeSecond() {
        decide("adjudicate.take", Pair::b, (decision, pair) -> decision.take(pair.b()));
    }

    public void average() {
        decide("adjudicate.average", Pair::a, (decision, pair) -> decision.average(pair.a(), pair.b()));
    }

    /// Takes a decision back and flags the clip for its coders.
    public void reopen() {
        decide("adjudicate.reopen", Pair::a, (decision, _) -> decision.reopen());
    }

    private interface Decide {
        Coding of(Adjudication adjudication, Pair pair);
    }

    private void decide(String label, Function<Pair, Coding> named, Decide decide) {
        Pair now = pair.get();
        if (now == null) {
            return;
        }
        int place = place(now.clip().id());
        String why = note.get();
        String what = Messages.text("edit." + label, now.name(named.apply(now)));
        int edits = workbench.session().undoDepth().get();
        try {
            workbench.codingEdits().decide(what, decision -> decision.because(decide.of(decision, now), why));
        } catch (IllegalArgumentException e) {
            workbench.notices().hints().show(String.valueOf(e.getMessage()));
            if (why.isBlank() && now.of(workbench.coder().get())) {
                askForReason.run();
            }
            return;
        }
        if (place >= 0 && !open.isEmpty() && place(now.clip().id()) < 0) {
            workbench
                    .selection()
                    .clipId()
                    .set(open.get(Math.min(place, open.size() - 1)).id());
        }
        if (workbench.session().undoDepth().get() > edits) {
            // Another clip is shown by now.
            workbench
                    .notices()
                    .hints()
                    .show(Messages.text(
                            "adjudicate.done", ClipNames.of(workbench).clip(now.clip()), what));
        }
    }

    private int place(ClipId id) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    public void select(ClipId id) {
        workbench.selection().clipId().set(id);
    }

    /// Clips about which somebody has to decide, in the order of the project.
    public ObservableList<Clip> open() {
        return openView;
    }

    ReadOnlyObjectProperty<@Nullable Pair> pair() {
        return pair.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }
}
