package org.dianet.ui.common.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.job.Lane;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.CodingRule;
import org.dianet.pipeline.project.ProjectFile;
import org.dianet.storage.ProjectStore;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// What every part of the window watches and changes: the open project, the selected clip, who codes, and what the user
/// is told. Opens and closes projects. Used on the window's thread only.
public final class Workbench {
    private final ProjectStore store;
    private final Tasks tasks;
    private final ObservableSettings settings;
    private final Notices notices;
    private final CodingVisibility codingVisibility;
    private final WindowSession session;
    private final Selection selection;
    private final CodingEdits codingEdits;
    private final Undoing undoing;
    private final LastClips lastClips;
    private final Opening opening;
    private final ObjectProperty<@Nullable Path> currentRun = new SimpleObjectProperty<@Nullable Path>();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.REVIEW);
    private final ObjectProperty<@Nullable ClipFilter> clipFilter = new SimpleObjectProperty<@Nullable ClipFilter>();

    public Workbench(
            ProjectStore store, ClipOpener opener, Tasks tasks, UiThread ui, ObservableSettings settings, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.settings = settings;
        this.notices = new Notices(ui, clock, this::masked);
        this.codingVisibility = new CodingVisibility(settings);
        this.session = new WindowSession(tasks, ui, clock, notices, codingVisibility.coder());
        clearHints();
        this.selection = new Selection(session.openProject(), codingVisibility, notices, opener, ui);
        this.codingEdits = new CodingEdits(session, selection, codingVisibility, notices, clock);
        this.undoing = new Undoing(session, selection, codingVisibility, notices, codingEdits.coderQuestion());
        this.lastClips = new LastClips(settings);
        this.opening = new Opening(tasks);
        lastClips.follow(session, selection);
        selection.playhead().subscribe(_ -> notices.hints().goOn());
    }

    /// What was said to one coder, about one clip or on one screen means nothing on the next. Comes before all others
    /// that watch the same: they may have something new to say.
    private void clearHints() {
        session.openProject().subscribe(_ -> notices.hints().goOn());
        codingVisibility.coder().subscribe(_ -> {
            notices.hints().clear();
            notices.forget();
            // The next coder's edits are their own steps.
            session.closeMerge();
        });
        mode.subscribe(_ -> notices.hints().clear());
    }

    /// Opens a project in the background in place of the one that is open. A failure becomes a problem and changes
    /// nothing else.
    public void open(Path location) {
        OpenProject before = session.openProject().get();
        if (before != null
                && before.folder().equals(location)
                && session.readOnly().get().isEmpty()) {
            return;
        }
        String name = String.valueOf(location.toAbsolutePath().normalize().getFileName());
        session.flush(() -> opening.by(tasks.start(
                Messages.text("task.open", name),
                Lane.IO,
                _ -> ProjectFile.openOrLookAt(store, location),
                this::opened,
                cause -> notices.showProblem(Problem.of(Messages.text("problem.open", name), cause)))));
    }

    private void opened(ProjectFile file) {
        ProjectStore.Opened opened = file.opened();
        leaveProject();
        notices.dismissProblem();
        notices.hints().clear();
        codingVisibility.forget();
        if (opened.project().codingRule() == CodingRule.BLIND) {
            blind().set(true);
        }
        selection.forgetMedia();
        session.opened(file);
        file.readOnly()
                .ifPresent(
                        reason -> notices.showProblem(new Problem(Messages.text("readonly.title"), reason, "DN-READ")));
        settings.opened(opened.folder().toAbsolutePath().normalize());
        lastClips
                .of(file.folder())
                .flatMap(opened.project()::clip)
                .or(() -> opened.project().clips().stream().findFirst())
                .ifPresent(first -> selection.clipId().set(first.id()));
        Recovery.account(opened).ifPresent(notices::showProblem);
    }

    public void closeProject() {
        session.flush(() -> {
            leaveProject();
            session.closed();
        });
    }

    private void leaveProject() {
        selection.clipId().set(null);
        clipFilter.set(null);
        currentRun.set(null);
    }

    /// Shows these clips in the library and goes to the first.
    public void showClips(String title, List<ClipId> clips) {
        clipFilter.set(ClipFilter.of(title, clips));
        mode.set(Mode.REVIEW);
        clips.stream().findFirst().ifPresent(selection.clipId()::set);
    }

    /// A sentence without the names that a session plan hides from the coder.
    public String masked(String sentence) {
        OpenProject open = session.openProject().get();
        return ClipNames.of(this).masked(open == null ? null : open.project(), sentence);
    }

    /// The open project and its edits.
    public WindowSession session() {
        return session;
    }

    /// The selected clip and the frame that is looked at.
    public Selection selection() {
        return selection;
    }

    /// Problems and hints.
    public Notices notices() {
        return notices;
    }

    /// Changes of codings, and decisions about them.
    public CodingEdits codingEdits() {
        return codingEdits;
    }

    public Undoing undoing() {
        return undoing;
    }

    /// What the coder is shown of any clip.
    public CodingVisibility codingVisibility() {
        return codingVisibility;
    }

    /// Who codes.
    public ObjectProperty<Coder> coder() {
        return codingVisibility.coder();
    }

    /// Whether others' marks, suggestions, motion candidates and the model's answers are to be hidden.
    public BooleanProperty blind() {
        return codingVisibility.blind();
    }

    /// Whether a project is on its way.
    public Opening opening() {
        return opening;
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
}
