package org.dianet.model.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// A project with everything done to it since it was opened. Undo and redo have no limit. Not safe for several
/// threads.
public final class History {
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private Project project;
    private boolean mergeOpen;

    public History(Project project) {
        this.project = project;
    }

    public Project project() {
        return project;
    }

    /// Applies `edit` and returns the edits to journal.
    ///
    /// @param mergeKey merges this change with the one before it if that has the same key and nothing closed it
    public List<Edit> perform(String label, Edit edit, @Nullable String mergeKey) {
        return perform(label, edit, null, mergeKey);
    }

    /// The same by a coder, for those who ask whose change it is before they take it back.
    public List<Edit> perform(String label, Edit edit, @Nullable Coder by, @Nullable String mergeKey) {
        Project after = edit.applyTo(project);
        Change last = done.peek();
        boolean merges = merges(mergeKey);
        List<Edit> inverse = merges && last != null ? last.inverse() : edit.inverse(project);
        if (merges) {
            done.pop();
        }
        done.push(new Change(label, edit, inverse, by, mergeKey));
        undone.clear();
        mergeOpen = mergeKey != null;
        project = after;
        return List.of(edit);
    }

    /// Whether a change with this key would be undone together with the last one.
    public boolean merges(@Nullable String mergeKey) {
        Change last = done.peek();
        return mergeOpen && mergeKey != null && last != null && Objects.equals(last.mergeKey(), mergeKey);
    }

    /// Ends merging, as when the mouse is released.
    public void closeMerge() {
        mergeOpen = false;
    }

    /// Takes the last change back and returns the edits to journal; none if there is nothing to undo.
    public List<Edit> undo() {
        Change change = done.poll();
        if (change == null) {
            return List.of();
        }
        project = Change.apply(change.inverse(), project);
        undone.push(change);
        mergeOpen = false;
        return change.inverse();
    }

    /// Does the last undone change again and returns the edits to journal; none if there is nothing to redo.
    public List<Edit> redo() {
        Change change = undone.poll();
        if (change == null) {
            return List.of();
        }
        project = change.edit().applyTo(project);
        done.push(change);
        mergeOpen = false;
        return List.of(change.edit());
    }

    public Optional<String> undoLabel() {
        return Optional.ofNullable(done.peek()).map(Change::label);
    }

    public Optional<String> redoLabel() {
        return Optional.ofNullable(undone.peek()).map(Change::label);
    }

    /// Whose change undo would take back, if that is known.
    public Optional<Coder> undoBy() {
        return Optional.ofNullable(done.peek()).map(Change::by);
    }

    /// Whose change redo would do again, if that is known.
    public Optional<Coder> redoBy() {
        return Optional.ofNullable(undone.peek()).map(Change::by);
    }

    /// The clips that undo would change; none if it is about the project as a whole.
    public Set<ClipId> undoSubjects() {
        return subjects(done);
    }

    public Set<ClipId> redoSubjects() {
        return subjects(undone);
    }

    private static Set<ClipId> subjects(Deque<Change> changes) {
        return Optional.ofNullable(changes.peek())
                .map(change -> change.edit().subjects())
                .orElse(Set.of());
    }

    public int undoDepth() {
        return done.size();
    }
}
