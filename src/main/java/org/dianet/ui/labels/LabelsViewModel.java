package org.dianet.ui.labels;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.OpenProject;
import org.dianet.ui.common.Workbench;
import org.jspecify.annotations.Nullable;

/// The labels of the selected clip. Text being typed is a draft until it is committed, so that a word is one step to
/// undo.
public final class LabelsViewModel {
    private static final Coding NOTHING = Coding.empty(Coder.DATASET);
    private final Workbench workbench;
    private final ZoneId zone;
    private final ObservableList<String> emotions = FXCollections.observableArrayList();
    private final ObservableList<String> emotionsView = FXCollections.unmodifiableObservableList(emotions);
    private final ReadOnlyObjectWrapper<Coding> coding = new ReadOnlyObjectWrapper<>(NOTHING);
    private final StringProperty units = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper unitMeaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper unitHint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper provenance = new ReadOnlyStringWrapper("");
    private @Nullable ClipId of;

    public LabelsViewModel(Workbench workbench, ZoneId zone) {
        this.workbench = workbench;
        this.zone = zone;
        units.subscribe(this::readUnits);
        workbench.clip().subscribe(this::show);
    }

    private void show(@Nullable Clip clip) {
        Coding before = coding.get();
        Coding now = clip == null ? NOTHING : clip.coding();
        ClipId left = of;
        boolean another = clip == null || !clip.id().equals(left);
        ActionUnits unitsLeft = new ActionUnits(units.get());
        String noteLeft = note.get().strip();
        of = clip == null ? null : clip.id();
        coding.set(now);
        offer(now.emotion());
        // A draft survives edits of anything else, and being committed while it is typed.
        if (another || differs(now.actionUnits(), before.actionUnits(), unitsLeft)) {
            units.set(now.actionUnits().notation());
        }
        if (another || differs(now.note(), before.note(), noteLeft)) {
            note.set(now.note());
        }
        if (another && left != null) {
            commitLeft(left, before, unitsLeft, noteLeft);
        }
        provenance.set(clip == null ? "" : String.join("\n", Provenance.lines(clip, zone)));
    }

    private static <T> boolean differs(T now, T before, T draft) {
        return !now.equals(before) && !now.equals(draft);
    }

    /// What was typed for a clip belongs to it, also when the next clip is chosen before it is committed.
    private void commitLeft(ClipId left, Coding shown, ActionUnits unitsLeft, String noteLeft) {
        if (!unitsLeft.equals(shown.actionUnits())) {
            workbench.editCoding(left, Messages.text("edit.units"), c -> c.with(unitsLeft));
        }
        if (!noteLeft.equals(shown.note())) {
            workbench.editCoding(left, Messages.text("edit.note"), c -> c.withNote(noteLeft));
        }
    }

    /// The vocabulary, and the label in use if it is not part of it.
    private void offer(@Nullable String used) {
        OpenProject open = workbench.openProject().get();
        List<String> offered = new ArrayList<>(
                open == null ? List.of() : open.project().vocabulary().emotions());
        if (used != null && !offered.contains(used)) {
            offered.add(used);
        }
        if (!offered.equals(emotions)) {
            emotions.setAll(offered);
        }
    }

    private void readUnits(String written) {
        UnitReading reading = UnitReading.of(new ActionUnits(written));
        unitMeaning.set(String.join(" · ", reading.meaning()));
        unitHint.set(
                reading.unread().isEmpty() ? "" : Messages.text("labels.unread", String.join(", ", reading.unread())));
    }

    /// Sets the emotion, or takes it away if it is the one that is set.
    public void choose(String emotion) {
        String next = emotion.equals(coding.get().emotion()) ? null : emotion;
        workbench.editCoding(
                next == null ? Messages.text("edit.emotion-none") : Messages.text("edit.emotion", next),
                c -> c.withEmotion(next),
                null);
    }

    /// Sets the emotion at this place of the vocabulary; does nothing if there is none.
    public void choose(int place) {
        if (place < emotions.size() && workbench.clip().get() != null) {
            workbench.editCoding(
                    Messages.text("edit.emotion", emotions.get(place)), c -> c.withEmotion(emotions.get(place)), null);
        }
    }

    public void commitUnits() {
        ActionUnits written = new ActionUnits(units.get());
        workbench.editCoding(Messages.text("edit.units"), c -> c.with(written), "units " + of);
    }

    public void commitNote() {
        String written = note.get().strip();
        workbench.editCoding(Messages.text("edit.note"), c -> c.withNote(written), "note " + of);
    }

    /// Commits whatever is being typed; what is typed on without a break is one step to undo.
    public void commit() {
        if (workbench.clip().get() != null) {
            commitUnits();
            commitNote();
        }
    }

    /// Ends the step that undo takes back, as when a field is left.
    public void endStep() {
        commit();
        workbench.closeMerge();
    }

    public void flipDisputed() {
        boolean next = !coding.get().disputed();
        workbench.editCoding(Messages.text(next ? "edit.disputed" : "edit.undisputed"), c -> c.flagged(next), null);
    }

    public ObservableList<String> emotions() {
        return emotionsView;
    }

    /// The coding that counts.
    public ReadOnlyObjectProperty<Coding> coding() {
        return coding.getReadOnlyProperty();
    }

    public StringProperty units() {
        return units;
    }

    public StringProperty note() {
        return note;
    }

    /// The units by name.
    public ReadOnlyStringProperty unitMeaning() {
        return unitMeaning.getReadOnlyProperty();
    }

    /// What of the units cannot be read; empty if all can.
    public ReadOnlyStringProperty unitHint() {
        return unitHint.getReadOnlyProperty();
    }

    /// Who coded it, in lines.
    public ReadOnlyStringProperty provenance() {
        return provenance.getReadOnlyProperty();
    }
}
