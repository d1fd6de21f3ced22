package org.dianet.ui.labels;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Tier;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// What is said of the selected clip on the project's own tiers.
public final class TiersViewModel {
    private static final Coding NOTHING = Coding.empty(Coder.DATASET);
    private final Workbench workbench;
    private final ObservableList<Tier> tiers = FXCollections.observableArrayList();
    /// One for all: a view that nobody holds is forgotten, with those who watch it.
    private final ObservableList<Tier> tiersView = FXCollections.unmodifiableObservableList(tiers);
    private @Nullable ClipId of;
    private @Nullable Draft draft;
    private final ReadOnlyObjectWrapper<Coding> coding = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(null, NOTHING));

    /// A coding with its clip: another clip may have an equal one.
    record Shown(@Nullable ClipId clip, Coding coding) {}

    /// Text that is being typed for a clip.
    private record Draft(ClipId clip, Tier tier, String text) {}

    TiersViewModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.session().openProject().subscribe(this::offer);
        workbench.selection().clip().subscribe(this::show);
    }

    private void offer(@Nullable OpenProject open) {
        List<Tier> now = open == null ? List.of() : open.project().vocabulary().tiers();
        if (!now.equals(tiers)) {
            tiers.setAll(now);
        }
    }

    /// Text typed for a clip belongs to it, even if the next clip is opened before it is committed.
    private void show(@Nullable Clip clip) {
        Draft left = draft;
        Coding before = coding.get();
        Coding now = clip == null ? NOTHING : clip.coding();
        of = clip == null ? null : clip.id();
        boolean another = left != null && !left.clip.equals(of);
        // A draft survives edits of anything else.
        Draft kept = left == null || another || !left.tier.of(before).equals(left.tier.of(now)) ? null : left;
        draft = kept;
        coding.set(now);
        shown.set(new Shown(of, now));
        draft = kept; // what the panel filled in was not typed
        if (left != null && another) {
            String value = left.tier.kept(left.text);
            Optional<String> problem = value.isEmpty() ? Optional.empty() : left.tier.problem(value);
            if (problem.isPresent()) {
                workbench.notices().hints().show(Messages.text("labels.not-kept", left.text, left.clip, problem.get()));
            } else if (!value.equals(left.tier.of(before))) {
                workbench
                        .codingEdits()
                        .edit(left.clip, label(left.tier, value), own -> own.onTier(left.tier.name(), value));
            }
        }
    }

    private static String label(Tier tier, String value) {
        return value.isEmpty()
                ? Messages.text("edit.tier-none", tier.name())
                : Messages.text("edit.tier", tier.name(), value);
    }

    /// Text is being typed, which is kept when it is committed or the clip left.
    void typing(Tier tier, String text) {
        draft = of == null ? null : new Draft(of, tier, text);
    }

    /// Whether text for it was typed that is not kept yet.
    boolean drafted(Tier tier) {
        return draft != null && draft.tier.equals(tier);
    }

    /// Gives up what is being typed.
    void revert() {
        draft = null;
    }

    /// What the coder has said so far, whatever else is shown.
    private String own(Tier tier) {
        Coding shown = coding.get();
        return shown.coder().equals(workbench.coder().get()) ? tier.of(shown) : "";
    }

    /// Sets a value, or takes it away if it is the one that is set.
    public void flip(Tier tier, String value) {
        put(tier, value.equals(own(tier)) ? "" : value);
    }

    /// Says a value; a blank one takes it away.
    ///
    /// @return why it cannot be one of the tier; empty if it can
    public Optional<String> put(Tier tier, String written) {
        String value = tier.kept(written);
        Optional<String> problem = value.isEmpty() ? Optional.empty() : tier.problem(value);
        if (problem.isEmpty() && !value.equals(own(tier))) {
            workbench.codingEdits().edit(label(tier, value), own -> own.onTier(tier.name(), value), null);
        }
        return problem;
    }

    /// Keeps what is being typed.
    void commit() {
        Draft now = draft;
        if (now != null) {
            commit(now.tier, now.text);
        }
    }

    /// Text that is shown and left as it is says nothing, also where it is another coder's. What cannot be a value
    /// stays a draft, so that leaving the clip tells that it was not kept.
    Optional<String> commit(Tier tier, String written) {
        draft = null;
        if (tier.kept(written).equals(tier.of(coding.get()))) {
            return Optional.empty();
        }
        Optional<String> problem = put(tier, written);
        if (problem.isPresent()) {
            typing(tier, written);
        }
        return problem;
    }

    /// Says that there is nothing to code.
    void none() {
        workbench.notices().hints().show(Messages.text("tiers.none-yet"));
    }

    public ObservableList<Tier> tiers() {
        return tiersView;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The coding that is shown.
    public ReadOnlyObjectProperty<Coding> coding() {
        return coding.getReadOnlyProperty();
    }
}
