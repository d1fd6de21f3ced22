package org.dianet.ui.labels;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.project.ExtendVocabulary;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.jspecify.annotations.Nullable;

/// The labels of the selected clip. Text being typed is a draft until it is committed, so that a word is one step
/// to undo.
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
    private final UnitTemplates templates;
    private final ObservableList<UnitCompletion> completions = FXCollections.observableArrayList();
    private final ObservableList<UnitCompletion> completionsView =
            FXCollections.unmodifiableObservableList(completions);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper provenance = new ReadOnlyStringWrapper("");
    private final TiersViewModel tiers;
    private @Nullable ClipId of;
    private String unitsBefore = "";
    private boolean refused;

    public LabelsViewModel(Workbench workbench, ObservableSettings settings, ZoneId zone) {
        this.workbench = workbench;
        this.zone = zone;
        this.templates = new UnitTemplates(settings);
        this.tiers = new TiersViewModel(workbench);
        units.subscribe(this::readUnits);
        workbench.selection().clip().subscribe(this::show);
        // The proposals may change while the clip stays, also by undoing.
        workbench.session().openProject().subscribe(_ -> offer(coding.get().emotion()));
        workbench.selection().wholeClip().subscribe(_ -> describe());
        workbench.blind().subscribe(_ -> describe());
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
        describe();
    }

    private void describe() {
        Clip whole = workbench.selection().wholeClip().get();
        if (whole == null) {
            provenance.set("");
            return;
        }
        Coding shown = workbench.codingVisibility().coding(whole);
        List<String> lines = new ArrayList<>(
                workbench.blind().get() ? ProvenanceLine.blind(shown, zone) : ProvenanceLine.lines(whole, shown, zone));
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            lines.addAll(ViewLines.of(open.project(), whole));
        }
        provenance.set(String.join("\n", lines));
    }

    /// What the coder has said about the clip so far, whatever else is shown.
    private Coding own() {
        Coder coder = workbench.coder().get();
        Coding shown = coding.get();
        return shown.coder().equals(coder) ? shown : Coding.empty(coder);
    }

    private static <T> boolean differs(T now, T before, T draft) {
        return !now.equals(before) && !now.equals(draft);
    }

    /// Text typed for a clip belongs to it, even if the next clip is opened before it is committed.
    private void commitLeft(ClipId left, Coding shown, ActionUnits unitsLeft, String noteLeft) {
        if (!unitsLeft.equals(shown.actionUnits())) {
            FacsUnits.problem(unitsLeft)
                    .ifPresentOrElse(
                            problem -> workbench
                                    .notices()
                                    .hints()
                                    .show(Messages.text("labels.not-kept", unitsLeft, left, problem)),
                            () -> workbench
                                    .codingEdits()
                                    .edit(left, Messages.text("edit.units"), c -> c.with(unitsLeft)));
        }
        if (!noteLeft.equals(shown.note())) {
            workbench.codingEdits().edit(left, Messages.text("edit.note"), c -> c.withNote(noteLeft));
        }
    }

    /// The vocabulary, and the label in use if it is not part of it.
    private void offer(@Nullable String used) {
        OpenProject open = workbench.session().openProject().get();
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
        ActionUnits typed = new ActionUnits(written);
        unitMeaning.set(String.join(" · ", UnitReading.of(typed).meaning()));
        Optional<String> problem = FacsUnits.problem(typed);
        refused = problem.isPresent();
        List<UnitCompletion> found = UnitCompletion.of(written, templates.all());
        boolean complete = found.size() == 1 && found.getFirst().result().equals(written);
        completions.setAll(complete ? List.of() : found);
        chosen.set(UnitCompletion.named(written) && !completions.isEmpty() ? 0 : -1);
        // A word that may still become one is not wrong yet.
        unitHint.set(chosen.get() < 0 ? problem.orElse("") : "");
    }

    /// Moves the choice among the completions.
    public void moveChoice(int by) {
        chosen.set(completions.isEmpty() ? -1 : Math.clamp((long) chosen.get() + by, 0, completions.size() - 1));
    }

    /// Takes the chosen completion over and offers no more until it is typed on; `false` if none is chosen.
    public boolean complete() {
        int place = chosen.get();
        if (place < 0 || place >= completions.size()) {
            return false;
        }
        units.set(completions.get(place).result());
        completions.clear();
        chosen.set(-1);
        return true;
    }

    /// Keeps the units of the clip under a name, to be typed by that name from now on.
    public void keepTemplate(String name) {
        try {
            templates.keep(name, new ActionUnits(units.get()));
            workbench.notices().hints().show(Messages.text("labels.template-kept", name, units.get()));
        } catch (IllegalArgumentException e) {
            workbench.notices().showProblem(Problem.of(Messages.text("labels.template-refused"), e));
        }
    }

    /// One step surer of a mark, and unsaid again after the surest.
    public void stepConfidence(MarkKind markKind) {
        int next = (own().confidence().get(markKind) + 1) % (Confidence.MOST + 1);
        setConfidence(markKind, next);
    }

    public void setConfidence(MarkKind markKind, int value) {
        String name = MarkName.of(markKind);
        workbench
                .codingEdits()
                .edit(
                        Messages.text("edit.confidence", name, value),
                        c -> c.withConfidence(markKind, value),
                        "confidence " + markKind + " " + of);
    }

    /// Offers labels from now on.
    ///
    /// @param written one, or several with commas or semicolons between them
    public void addEmotions(String written) {
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            try {
                List<String> labels = ExtendVocabulary.several(written);
                ExtendVocabulary.edit(open.project(), labels)
                        .ifPresent(edit -> workbench
                                .session()
                                .perform(Messages.text("edit.offer", String.join(", ", labels)), edit, null));
            } catch (IllegalArgumentException e) {
                workbench.notices().showProblem(Problem.of(Messages.text("labels.emotion-refused"), e));
            }
        }
    }

    /// Sets the emotion, or takes it away if it is the one that is set.
    public void choose(String emotion) {
        String next = emotion.equals(own().emotion()) ? null : emotion;
        workbench
                .codingEdits()
                .edit(
                        next == null ? Messages.text("edit.emotion-none") : Messages.text("edit.emotion", next),
                        c -> c.withEmotion(next),
                        null);
    }

    /// Sets the emotion at this place of the vocabulary; says so if there is none.
    public void choose(int place) {
        if (place >= emotions.size()) {
            workbench.notices().hints().show(Messages.text("labels.no-such", emotions.size(), place + 1));
        } else if (workbench.selection().clip().get() != null) {
            String chosen = emotions.get(place);
            workbench.codingEdits().edit(Messages.text("edit.emotion", chosen), c -> c.withEmotion(chosen), null);
            if (workbench.session().readOnly().get().isEmpty()) {
                workbench.notices().hints().show(Messages.text("labels.named", chosen));
            }
        }
    }

    /// The emotion of a key; empty if the project has fewer.
    String emotionAt(int place) {
        return place < emotions.size() ? emotions.get(place) : "";
    }

    /// Whether the units cannot be kept as they stand.
    public boolean unitsRefused() {
        return refused;
    }

    /// Units are being typed from now on, which [#revertUnits] takes back.
    public void beginUnits() {
        unitsBefore = coding.get().actionUnits().notation();
    }

    /// Brings the units back that there were before they were typed, also where some of it is kept already.
    public void revertUnits() {
        units.set(unitsBefore);
        commitUnits();
    }

    public void commitUnits() {
        ActionUnits written = new ActionUnits(units.get());
        if (!written.equals(coding.get().actionUnits())
                && FacsUnits.problem(written).isEmpty()) {
            workbench.codingEdits().edit(Messages.text("edit.units"), c -> c.with(written), "units " + of);
        }
    }

    public void commitNote() {
        String written = note.get().strip();
        if (!written.equals(coding.get().note())) {
            workbench.codingEdits().edit(Messages.text("edit.note"), c -> c.withNote(written), "note " + of);
        }
    }

    /// Commits typed text; text typed without a pause is one step to undo.
    public void commit() {
        if (workbench.selection().clip().get() != null) {
            commitUnits();
            commitNote();
            tiers.commit();
        }
    }

    /// Ends the step that undo takes back, as when a field is left.
    public void endStep() {
        commit();
        workbench.session().closeMerge();
    }

    /// Fills what the coder has not said from the coding that counts.
    public void fill() {
        workbench.codingEdits().fill();
    }

    public void flipDisputed() {
        boolean next = !own().disputed();
        workbench
                .codingEdits()
                .edit(Messages.text(next ? "edit.disputed" : "edit.undisputed"), c -> c.flagged(next), null);
    }

    public ObservableList<String> emotions() {
        return emotionsView;
    }

    /// The project's own tiers.
    public TiersViewModel tiers() {
        return tiers;
    }

    /// The coding that is shown.
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

    /// What the word that is being typed may become.
    public ObservableList<UnitCompletion> completions() {
        return completionsView;
    }

    /// Place of the completion that is chosen, or -1.
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Why the units are not kept as they stand; empty if they are.
    public ReadOnlyStringProperty unitHint() {
        return unitHint.getReadOnlyProperty();
    }

    /// Who coded it, in lines.
    public ReadOnlyStringProperty provenance() {
        return provenance.getReadOnlyProperty();
    }
}
