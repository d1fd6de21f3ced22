package org.dianet.ui.common.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.pipeline.project.ProjectFile;
import org.dianet.storage.ProjectStore;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// The state of the session that every part of the window watches and changes. Used on the window's thread only.
public final class Workbench {
    private final ProjectStore store;
    private final Tasks tasks;
    private final ObservableSettings settings;
    private final Editing editing;
    private final Undoing undoing;
    private final ObjectProperty<@Nullable ClipId> selectedClip = new SimpleObjectProperty<@Nullable ClipId>();
    private final ReadOnlyObjectWrapper<@Nullable Clip> clip = new ReadOnlyObjectWrapper<@Nullable Clip>();
    private final ReadOnlyObjectWrapper<@Nullable Clip> wholeClip = new ReadOnlyObjectWrapper<@Nullable Clip>();
    private final ReadOnlyObjectWrapper<@Nullable Phases> phases = new ReadOnlyObjectWrapper<@Nullable Phases>();
    private final SelectedFrames selectedFrames;
    private final IntegerProperty playhead = new SimpleIntegerProperty();
    private final CodingVisibility codingVisibility;
    private final CodingEdits codingEdits;
    private final LastClips lastClips;
    private final Opening opening;
    private final ObjectProperty<@Nullable Path> currentRun = new SimpleObjectProperty<@Nullable Path>();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.REVIEW);
    private final ObjectProperty<@Nullable ClipFilter> clipFilter = new SimpleObjectProperty<@Nullable ClipFilter>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<@Nullable Problem>();
    private final ReadOnlyStringWrapper readOnly = new ReadOnlyStringWrapper("");
    private final Hints hints;

    public Workbench(
            ProjectStore store, ClipOpener opener, Tasks tasks, UiThread ui, ObservableSettings settings, Clock clock) {
        this.hints = new Hints(ui);
        this.store = store;
        this.tasks = tasks;
        this.selectedFrames = new SelectedFrames(opener, ui);
        this.settings = settings;
        this.editing = new Editing(tasks, ui, clock);
        this.undoing = new Undoing(this, editing);
        this.codingVisibility = new CodingVisibility(settings);
        this.lastClips = new LastClips(settings);
        lastClips.follow(this);
        this.opening = new Opening(tasks);
        this.codingEdits = new CodingEdits(this, editing::merges, clock);
        editing.project().subscribe(this::refreshClip);
        editing.project().subscribe(_ -> hints.goOn());
        playhead.subscribe(_ -> hints.goOn());
        codingVisibility.coder().subscribe(this::coderChanged);
        codingVisibility.blind().subscribe(_ -> refreshClip());
        selectedClip.subscribe(this::selected);
        mode.subscribe(_ -> hints.clear());
    }

    /// Opens a project in the background in place of the one that is open. A failure becomes a problem and changes
    /// nothing else.
    public void open(Path location) {
        OpenProject before = openProject().get();
        if (before != null && before.folder().equals(location) && readOnly.get().isEmpty()) {
            return;
        }
        String name = String.valueOf(location.toAbsolutePath().normalize().getFileName());
        editing.flush(() -> opening.by(tasks.start(
                Messages.text("task.open", name),
                Lane.IO,
                _ -> ProjectFile.openOrLookAt(store, location),
                this::opened,
                cause -> showProblem(Problem.of(Messages.text("problem.open", name), cause)))));
    }

    private void opened(ProjectFile file) {
        ProjectStore.Opened opened = file.opened();
        selectedClip.set(null);
        clipFilter.set(null);
        currentRun.set(null);
        problem.set(null);
        hints.clear();
        codingVisibility.forget();
        if (opened.project().codingRule() == CodingRule.BLIND) {
            blind().set(true);
        }
        selectedFrames.forget();
        editing.opened(file);
        readOnly.set(file.readOnly().orElse(""));
        file.readOnly()
                .ifPresent(reason -> showProblem(new Problem(Messages.text("readonly.title"), reason, "DN-READ")));
        settings.opened(opened.folder().toAbsolutePath().normalize());
        lastClips
                .of(file.folder())
                .flatMap(opened.project()::clip)
                .or(() -> opened.project().clips().stream().findFirst())
                .ifPresent(first -> selectedClip.set(first.id()));
        Recovery.account(opened).ifPresent(this::showProblem);
    }

    /// Writes what is not written, then runs `then`, whether or not it worked; [#saveState] says so.
    public void flush(Runnable then) {
        editing.flush(then);
    }

    public void closeProject() {
        editing.flush(() -> {
            selectedClip.set(null);
            clipFilter.set(null);
            currentRun.set(null);
            readOnly.set("");
            editing.closed();
        });
    }

    private void selected(@Nullable ClipId id) {
        // What was said about one clip means nothing on the next; leaving it may say something new.
        hints.clear();
        boolean others = showClip();
        Phases marked = phases.get();
        playhead.set(marked == null ? 0 : marked.onset().value());
        if (others) {
            selectedFrames.open(clip.get());
        }
    }

    private void coderChanged() {
        // What was said to one coder is not for the next, whose edits are steps of their own.
        hints.clear();
        editing.closeMerge();
        refreshClip();
    }

    private void refreshClip() {
        if (showClip()) {
            playhead.set(Math.clamp(playhead.get(), 0, Math.max(0, numbers().count() - 1)));
            selectedFrames.open(clip.get());
        }
    }

    /// Whether the clip's frames are others than before.
    private boolean showClip() {
        OpenProject project = openProject().get();
        ClipId id = selectedClip.get();
        Clip now = project == null || id == null
                ? null
                : project.project().clip(id).orElse(null);
        Clip seen = now == null ? null : codingVisibility.clip(now);
        if (now != null) {
            codingVisibility.look(now);
        }
        boolean others = selectedFrames.leaveFor(project, seen);
        wholeClip.set(now);
        clip.set(seen);
        phases.set(seen == null ? null : seen.phases().orElse(null));
        return others;
    }

    /// Reads the selected clip's files again: what was read of any clip before may not be on the disk any more.
    public void readMediaAgain() {
        selectedFrames.forget();
        refreshClip();
    }

    public ReadOnlyObjectProperty<@Nullable OpenProject> openProject() {
        return editing.project();
    }

    /// Whether a project is on its way.
    public Opening opening() {
        return opening;
    }

    public ObjectProperty<@Nullable ClipId> selectedClip() {
        return selectedClip;
    }

    /// The selected clip as the coder is shown it, fresh after every edit: it holds one coding only, the coder's
    /// own or the one that counts, and for a blind coder never somebody else's.
    public ReadOnlyObjectProperty<@Nullable Clip> clip() {
        return clip.getReadOnlyProperty();
    }

    /// The selected clip with everybody's codings, for those who must see them; not to be shown to a blind coder.
    public ReadOnlyObjectProperty<@Nullable Clip> wholeClip() {
        return wholeClip.getReadOnlyProperty();
    }

    /// The phases of the coding shown, also while a marker is dragged; `null` while they cannot be computed with.
    public ReadOnlyObjectProperty<@Nullable Phases> phases() {
        return phases.getReadOnlyProperty();
    }

    /// Index of the frame that is looked at.
    public IntegerProperty playhead() {
        return playhead;
    }

    /// The selected clip's frames; `null` while they are being opened, cannot be opened, or are none.
    public ReadOnlyObjectProperty<@Nullable ClipFrames> frames() {
        return selectedFrames.frames();
    }

    /// Which pixels the selected clip is; `null` without a clip. Changes before [#frames] does.
    public ReadOnlyObjectProperty<@Nullable Footage> footage() {
        return selectedFrames.footage();
    }

    /// Why [#frames] stays `null`.
    public ReadOnlyObjectProperty<@Nullable Problem> framesProblem() {
        return selectedFrames.problem();
    }

    /// Whether there is a clip to move and mark in, also while it is being opened.
    public BooleanBinding movable() {
        return Bindings.createBooleanBinding(
                () -> numbers().count() > 0 && framesProblem().get() == null, clip, framesProblem());
    }

    /// The original numbers of the selected clip's frames; none without a clip.
    public FrameNumbers numbers() {
        Clip now = clip.get();
        return now == null ? FrameNumbers.NONE : now.frames();
    }

    /// Who codes.
    public ObjectProperty<Coder> coder() {
        return codingVisibility.coder();
    }

    /// What the coder is shown of any clip.
    public CodingVisibility codingVisibility() {
        return codingVisibility;
    }

    /// Whether others' marks, suggestions, motion candidates and the model's answers are to be hidden.
    public BooleanProperty blind() {
        return codingVisibility.blind();
    }

    /// Does something that can be undone.
    ///
    /// @param mergeKey changes in a row with one key are undone as one; `null` never merges
    /// @throws IllegalStateException if no project is open
    public void perform(String label, Edit edit, @Nullable String mergeKey) {
        if (!readOnly.get().isEmpty()) {
            hints.show(Messages.text("hint.read-only"));
            return;
        }
        editing.perform(label, edit, coder().get(), mergeKey);
    }

    /// Whether the project that work began with is still the one that is open; if it is not, that is said.
    public boolean stillOpen(OpenProject begun) {
        OpenProject now = openProject().get();
        boolean same = now != null && now.folder().equals(begun.folder());
        if (!same) {
            hints.show(Messages.text("hint.other-project", begun.project().name()));
        }
        return same;
    }

    /// Why the project can only be looked at, in a sentence; empty if it can be edited.
    public ReadOnlyStringProperty readOnly() {
        return readOnly.getReadOnlyProperty();
    }

    /// Ends merging, as when the mouse is released.
    public void closeMerge() {
        editing.closeMerge();
    }

    /// Takes the last edit back unless it is another coder's, and says what it was or why not.
    public void undo() {
        undoing.undo();
    }

    /// Takes back every edit of this sitting, whoever made it.
    public void undoAll() {
        undoing.undoAll();
    }

    public void redo() {
        undoing.redo();
    }

    /// Changes the coder's own coding of the selected clip, which is empty before the first change. Does nothing
    /// without a clip, or if the change leaves the coding as it is.
    public void editCoding(String label, UnaryOperator<Coding> change, @Nullable String mergeKey) {
        Clip now = wholeClip.get();
        if (now != null) {
            codingEdits.edit(now, label, change, mergeKey);
        }
    }

    /// The same for a clip that need not be selected any more. Does nothing if the project does not have it.
    public void editCoding(ClipId id, String label, UnaryOperator<Coding> change) {
        OpenProject project = openProject().get();
        if (project != null) {
            project.project().clip(id).ifPresent(found -> codingEdits.edit(found, label, change, null));
        }
    }

    /// Marks a landmark at a frame.
    ///
    /// @throws IndexOutOfBoundsException if the clip has no such frame
    public void mark(MarkKind markKind, FrameIndex at) {
        codingEdits.mark(markKind, at);
    }

    /// Rarer changes of codings, and decisions about them.
    public CodingEdits codingEdits() {
        return codingEdits;
    }

    public ReadOnlyObjectProperty<SaveState> saveState() {
        return editing.saveState();
    }

    public ReadOnlyIntegerProperty undoDepth() {
        return editing.undoDepth();
    }

    /// What undo would take back; empty if nothing.
    public ReadOnlyStringProperty undoLabel() {
        return editing.undoLabel();
    }

    public ReadOnlyStringProperty redoLabel() {
        return editing.redoLabel();
    }

    /// Folder of the run whose results are shown and whose models explain clips.
    public ObjectProperty<@Nullable Path> currentRun() {
        return currentRun;
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    /// What the library is narrowed to; `null` shows all clips.
    public ObjectProperty<@Nullable ClipFilter> clipFilter() {
        return clipFilter;
    }

    /// Shows these clips in the library and goes to the first.
    public void showClips(String title, List<ClipId> clips) {
        clipFilter.set(ClipFilter.of(title, clips));
        mode.set(Mode.REVIEW);
        clips.stream().findFirst().ifPresent(selectedClip::set);
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    public void showProblem(Problem shown) {
        problem.set(shown);
    }

    public void dismissProblem() {
        problem.set(null);
    }

    /// Passing remarks for the status strip.
    public Hints hints() {
        return hints;
    }
}
