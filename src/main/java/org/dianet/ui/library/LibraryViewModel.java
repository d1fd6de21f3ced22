package org.dianet.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.pipeline.project.ShownPath;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ChosenClips;
import org.dianet.ui.common.session.ClipFilter;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// The clips of the project as the library shows them. The selected clip stays in the list even if an edit made it
/// leave the queue, so that the coder does not lose sight of it.
public final class LibraryViewModel {
    private final Workbench workbench;
    private final ObservableList<Clip> all = FXCollections.observableArrayList();
    private final FilteredList<Clip> filtered = new FilteredList<>(all);
    private final SortedList<Clip> shown = new SortedList<>(filtered);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Queue> queue = new SimpleObjectProperty<>(Queue.ALL);
    private final Map<ClipId, Clip> whole = new HashMap<>();
    private final SecondLookList looks;
    private final ObjectProperty<Set<ClipId>> missing = new SimpleObjectProperty<>(Set.of());
    private final ChosenClips chosen =
            new ChosenClips(() -> shown.stream().map(Clip::id).toList());
    private boolean oneDataset;
    private ClipNames names = ClipNames.NONE;
    private @Nullable Path of;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    public LibraryViewModel(Workbench workbench) {
        this.workbench = workbench;
        // Before a project that is open is looked at.
        looks = new SecondLookList(workbench.blind());
        workbench.session().openProject().subscribe(this::refresh);
        workbench.coder().subscribe(_ -> sightChanged());
        workbench.blind().subscribe(_ -> sightChanged());
        text.subscribe(_ -> filter());
        queue.subscribe(_ -> filter());
        looks.all().subscribe(_ -> filter());
        workbench.clipFilter().subscribe(_ -> filter());
        workbench.selection().clipId().subscribe(_ -> selectionMoved());
        chosen.picked().subscribe(this::summarise);
    }

    private void sightChanged() {
        whole.clear();
        refresh(workbench.session().openProject().get());
        filter();
    }

    @SuppressWarnings("ReferenceEquality") // an edit keeps every other clip; comparing ten thousand of them is slow
    private void refresh(@Nullable OpenProject open) {
        names = ClipNames.of(workbench);
        List<Clip> fresh = open == null
                ? List.of()
                : Expressions.grouped(names.ordered(
                        open.project(),
                        open.project().clips().stream()
                                .filter(clip -> !workbench.codingVisibility().hides(open.project(), clip))
                                .toList()));
        Path folder = open == null ? null : open.folder();
        boolean same = Objects.equals(folder, of) && sameIds(fresh);
        of = folder;
        if (!same) {
            oneDataset = fresh.stream().map(Clip::dataset).distinct().count() == 1;
        }
        boolean unseen = false;
        List<Clip> seen = new ArrayList<>(same ? 0 : fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            Clip clip = fresh.get(i);
            if (!same) {
                seen.add(workbench.codingVisibility().clip(clip));
            } else if (whole.put(clip.id(), clip) != clip) {
                Clip now = workbench.codingVisibility().clip(clip);
                unseen |= now.equals(all.get(i));
                if (!now.equals(all.get(i))) {
                    all.set(i, now);
                }
            }
        }
        if (!same) {
            whole.clear();
            fresh.forEach(clip -> whole.put(clip.id(), clip));
            all.setAll(seen);
        } else if (unseen && queue.get() != Queue.ALL) {
            filter();
        }
        summarise();
    }

    private boolean sameIds(List<Clip> fresh) {
        if (fresh.size() != all.size()) {
            return false;
        }
        for (int i = 0; i < fresh.size(); i++) {
            if (!fresh.get(i).id().equals(all.get(i).id())) {
                return false;
            }
        }
        return true;
    }

    /// The clip's name, without the data set's where all clips are of one, because it would fill the column.
    String name(Clip clip) {
        return without(clip.dataset() + "_", names.clip(clip));
    }

    /// The whole name.
    String wholeName(Clip clip) {
        return names.clip(clip);
    }

    /// The subject's name, shortened likewise.
    String subject(Clip clip) {
        String subject = names.subject(clip);
        return without(subject.substring(0, subject.indexOf('/') + 1), subject);
    }

    private String without(String start, String name) {
        return oneDataset && name.startsWith(start) && name.length() > start.length()
                ? name.substring(start.length())
                : name;
    }

    private void selectionMoved() {
        // Clips are picked in addition to the open one.
        release();
        if (queue.get() != Queue.ALL
                || !text.get().isBlank()
                || workbench.clipFilter().get() != null) {
            filter();
        }
    }

    private void filter() {
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        Queue states = queue.get();
        ClipFilter narrowed = workbench.clipFilter().get();
        ClipId selected = workbench.selection().clipId().get();
        // The cheap questions first: there may be ten thousand clips.
        filtered.setPredicate(clip -> clip.id().equals(selected) || wanted(clip, wanted, states, narrowed));
        // Nothing happens to a clip that is out of sight.
        if (!chosen.picked().isEmpty()) {
            chosen.picked().retainAll(Set.copyOf(chosen.shown()));
        }
        summarise();
    }

    private boolean wanted(Clip clip, String wanted, Queue states, @Nullable ClipFilter chosen) {
        return (chosen == null || chosen.clips().contains(clip.id()))
                && matches(clip, wanted)
                && (states == Queue.ALL || states.holds(candidate(clip)));
    }

    private Queue.Candidate candidate(Clip seen) {
        return new Queue.Candidate(
                seen, whole.getOrDefault(seen.id(), seen), workbench.coder().get(), looks.of(seen));
    }

    /// Whether each word is somewhere in the clip's name, subject, emotion or tiers.
    private boolean matches(Clip clip, String wanted) {
        for (int from = 0; from < wanted.length(); ) {
            int space = wanted.indexOf(' ', from);
            int to = space < 0 ? wanted.length() : space;
            String word = wanted.substring(from, to);
            if (!contains(names.clip(clip), word)
                    && !contains(names.subject(clip), word)
                    && !contains(clip.coding().emotion(), word)
                    && !contains(clip.coding().tiers().byTier().toString(), word)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    private static boolean contains(@Nullable String value, String wanted) {
        return value != null && value.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void summarise() {
        if (!chosen.picked().isEmpty()) {
            summary.set(Messages.text("library.picked", chosen.picked().size()));
            return;
        }
        long coded = all.stream().filter(clip -> candidate(clip).codedByMe()).count();
        String coder = workbench.coder().get().name();
        boolean aside = selectedIsAside();
        int found = shown.size() - (aside ? 1 : 0);
        if (coded == 0 && workbench.codingVisibility().provisional().get()) {
            summary.set(Messages.text(
                    found == all.size() ? "library.summary.clips" : "library.summary-part.clips", found, all.size()));
            return;
        }
        summary.set(
                all.size() == found
                        ? Messages.text("library.summary", all.size(), coded, coder)
                        : Messages.text(
                                aside ? "library.summary-aside" : "library.summary-part",
                                found,
                                all.size(),
                                coded,
                                coder));
    }

    /// Whether a clip of the list is only shown because it is selected.
    boolean aside(Clip clip) {
        return !wanted(
                clip,
                text.get().strip().toLowerCase(Locale.ROOT),
                queue.get(),
                workbench.clipFilter().get());
    }

    /// Whether the coder has coded the clip to the end.
    boolean codedByMe(Clip clip) {
        return candidate(clip).codedByMe();
    }

    private boolean selectedIsAside() {
        int at = indexOfSelected();
        return at >= 0 && aside(shown.get(at));
    }

    /// Goes to the next clip of the list that the coder has not fully coded, from the top again after
    /// the last. Other events of the recording come first: they may stand above, as the list has them
    /// in the order of their making.
    public void nextUncoded() {
        Clip here = workbench.selection().clip().get();
        int from = indexOfSelected();
        List<Clip> open = new ArrayList<>();
        for (int i = 1; i < shown.size() + (from < 0 ? 1 : 0); i++) {
            Clip clip = shown.get(Math.floorMod(from + i, shown.size()));
            if (Queue.UNCODED.holds(candidate(clip))) {
                open.add(clip);
            }
        }
        open.stream()
                .filter(clip -> here != null && Expressions.shareFrames(clip, here))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .ifPresentOrElse(
                        clip -> workbench.selection().clipId().set(clip.id()),
                        () -> workbench.notices().hints().show(Messages.text("library.all-coded")));
    }

    /// Goes to the clip after the selected one; stays at the last.
    public void next() {
        move(1);
    }

    public void previous() {
        move(-1);
    }

    private void move(int by) {
        int at = indexOfSelected();
        int target = at + by;
        if (target >= 0 && target < shown.size()) {
            workbench.selection().clipId().set(shown.get(target).id());
        } else if (!shown.isEmpty()) {
            workbench.notices().hints().show(Messages.text(by > 0 ? "library.last" : "library.first"));
        }
    }

    /// The clip that [#next] would go to.
    public Optional<Clip> following() {
        int target = indexOfSelected() + 1;
        return target > 0 && target < shown.size() ? Optional.of(shown.get(target)) : Optional.empty();
    }

    /// Adds a clip to those picked in addition to the open one, or removes it.
    public void pick(ClipId id) {
        ClipId open = workbench.selection().clipId().get();
        if (chosen.picked().isEmpty() && open != null) {
            chosen.picked().add(open);
        }
        if (!chosen.picked().remove(id)) {
            chosen.picked().add(id);
        }
        if (chosen.picked().size() < 2 && chosen.picked().stream().allMatch(one -> one.equals(open))) {
            release();
        }
    }

    /// Picks all clips from the open one to this.
    public void pickTo(ClipId id) {
        List<ClipId> ids = chosen.shown();
        int from = indexOfSelected();
        int to = ids.indexOf(id);
        if (from >= 0 && to >= 0) {
            List<ClipId> range = ids.subList(Math.min(from, to), Math.max(from, to) + 1);
            chosen.picked().retainAll(Set.copyOf(range));
            chosen.picked().addAll(range);
        }
        if (from == to) {
            release();
        }
    }

    /// Picks all clips that are shown.
    public void pickAll() {
        chosen.picked().addAll(chosen.shown());
    }

    /// Leaves only the open clip selected.
    public void release() {
        chosen.picked().clear();
    }

    /// What is shown and what is picked, for acts on several clips.
    public ChosenClips chosen() {
        return chosen;
    }

    /// Row of the selected clip, or -1.
    public int indexOfSelected() {
        ClipId selected = workbench.selection().clipId().get();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(selected)) {
                return i;
            }
        }
        return -1;
    }

    public void select(ClipId id) {
        release();
        workbench.selection().clipId().set(id);
    }

    /// The shown clips, in the order of the table.
    public SortedList<Clip> shown() {
        return shown;
    }

    public StringProperty text() {
        return text;
    }

    public ObjectProperty<Queue> queue() {
        return queue;
    }

    public SecondLookList looks() {
        return looks;
    }

    /// Clips whose files or folders are not where the project says.
    public ObjectProperty<Set<ClipId>> missing() {
        return missing;
    }

    /// Where a clip's media should be, as people read it.
    String place(Clip clip) {
        String written = clip.media().shownPath();
        if (names.hidden()) {
            return Messages.text("plan.file");
        }
        return of == null ? written : ShownPath.of(of, written);
    }

    boolean isMissing(Clip clip) {
        return missing.get().contains(clip.id());
    }

    public ObjectProperty<@Nullable ClipFilter> chip() {
        return workbench.clipFilter();
    }

    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }
}
