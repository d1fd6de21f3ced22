package org.dianet.ui.training.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.cluster.ClusterProfile;
import org.dianet.job.Lane;
import org.dianet.pipeline.cluster.CheckCluster;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The user's clusters, to be changed. Nothing is kept before it is saved.
final class ProfilesViewModel {
    private final Tasks tasks;
    private final Clusters clusters;
    private final Runnable saved;
    private final ObservableList<ProfileDraft> drafts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ProfileDraft> chosen = new SimpleObjectProperty<@Nullable ProfileDraft>();
    private final ReadOnlyObjectWrapper<Removed> removed = new ReadOnlyObjectWrapper<>(Removed.NONE);
    private final ReadOnlyObjectWrapper<Optional<Wrong>> wrong = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper testable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable TaskView<CheckCluster.Checked>> testing =
            new ReadOnlyObjectWrapper<@Nullable TaskView<CheckCluster.Checked>>();
    private final ReadOnlyObjectWrapper<CheckCluster.@Nullable Checked> tested =
            new ReadOnlyObjectWrapper<CheckCluster.@Nullable Checked>();
    private final InvalidationListener typed = _ -> judge();

    /// The last removed one and where it was.
    record Removed(Optional<ProfileDraft> draft, int place) {
        static final Removed NONE = new Removed(Optional.empty(), 0);
    }

    /// What cannot be saved.
    record Wrong(ProfileDraft draft, ProfileDraft.Problem problem) {}

    /// @param saved is run when the clusters have changed
    ProfilesViewModel(Tasks tasks, Clusters clusters, Runnable saved) {
        this.tasks = tasks;
        this.clusters = clusters;
        this.saved = saved;
        chosen.addListener((_, _, _) -> judge());
        tasks.startQuietly(
                Messages.text("clusters.task.read"), Lane.IO, _ -> clusters.profiles(), this::show, this::refuse);
    }

    private void show(Map<String, ClusterProfile> known) {
        known.forEach((name, profile) -> drafts.add(followed(new ProfileDraft(name, profile))));
        read.set(true);
        chosen.set(drafts.isEmpty() ? null : drafts.getFirst());
        judge();
    }

    private ProfileDraft followed(ProfileDraft draft) {
        for (ProfileDraft.Field field : ProfileDraft.Field.values()) {
            draft.text(field).addListener(typed);
        }
        return draft;
    }

    private void refuse(Throwable cause) {
        refused.set(String.valueOf(cause.getMessage()));
    }

    ObservableList<ProfileDraft> drafts() {
        return drafts;
    }

    ObjectProperty<@Nullable ProfileDraft> chosen() {
        return chosen;
    }

    ReadOnlyObjectProperty<Removed> removed() {
        return removed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Wrong>> wrong() {
        return wrong.getReadOnlyProperty();
    }

    /// Whether the clusters were read, so that saving loses none.
    ReadOnlyBooleanProperty read() {
        return read.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savable() {
        return savable.getReadOnlyProperty();
    }

    /// Whether the chosen one can be tried.
    ReadOnlyBooleanProperty testable() {
        return testable.getReadOnlyProperty();
    }

    /// Why the clusters could not be read or saved, in a sentence; empty if they were.
    ReadOnlyStringProperty refused() {
        return refused.getReadOnlyProperty();
    }

    /// The test that runs, or `null`.
    ReadOnlyObjectProperty<@Nullable TaskView<CheckCluster.Checked>> testing() {
        return testing.getReadOnlyProperty();
    }

    /// What the last test of the chosen one found, or `null`.
    ReadOnlyObjectProperty<CheckCluster.@Nullable Checked> tested() {
        return tested.getReadOnlyProperty();
    }

    void add() {
        Set<String> names = new HashSet<>();
        drafts.forEach(draft -> names.add(draft.name()));
        int number = 1;
        while (names.contains(Messages.text("clusters.new", number))) {
            number++;
        }
        ProfileDraft draft = followed(new ProfileDraft(Messages.text("clusters.new", number), ClusterProfile.HERE));
        drafts.add(draft);
        chosen.set(draft);
        judge();
    }

    /// Removes the chosen one.
    void remove() {
        ProfileDraft gone = chosen.get();
        int place = drafts.indexOf(gone);
        if (gone != null && place >= 0) {
            drafts.remove(place);
            removed.set(new Removed(Optional.of(gone), place));
            chosen.set(drafts.isEmpty() ? null : drafts.get(Math.min(place, drafts.size() - 1)));
            judge();
        }
    }

    /// Puts the last removed one back.
    void undoRemove() {
        Removed last = removed.get();
        last.draft().ifPresent(draft -> {
            drafts.add(Math.min(last.place(), drafts.size()), draft);
            removed.set(Removed.NONE);
            chosen.set(draft);
            judge();
        });
    }

    private void judge() {
        Set<String> names = new HashSet<>();
        Wrong first = null;
        for (ProfileDraft draft : drafts) {
            Optional<ProfileDraft.Problem> problem = draft.problem();
            if (problem.isEmpty() && !names.add(draft.name())) {
                problem = Optional.of(new ProfileDraft.Problem(
                        ProfileDraft.Field.NAME, Messages.text("clusters.twice", draft.name())));
            }
            if (first == null && problem.isPresent()) {
                first = new Wrong(draft, problem.get());
            }
        }
        wrong.set(Optional.ofNullable(first));
        savable.set(read.get() && first == null);
        ProfileDraft shown = chosen.get();
        testable.set(shown != null && shown.profile().isPresent());
        forgetTest();
    }

    /// Keeps all of them, and then runs `close`.
    void save(Runnable close) {
        if (!savable.get()) {
            return;
        }
        Map<String, ClusterProfile> all = new TreeMap<>();
        drafts.forEach(draft -> draft.profile().ifPresent(profile -> all.put(draft.name(), profile)));
        tasks.startQuietly(
                Messages.text("clusters.task.save"),
                Lane.IO,
                _ -> {
                    clusters.save(all);
                    return all;
                },
                _ -> {
                    saved.run();
                    close.run();
                },
                this::refuse);
    }

    /// Tries the chosen one as it is typed.
    void test() {
        ProfileDraft draft = chosen.get();
        if (draft == null || testing.get() != null) {
            return;
        }
        draft.profile().ifPresent(profile -> {
            tested.set(null);
            TaskView<CheckCluster.Checked> task = tasks.startQuietly(
                    Messages.text("clusters.task.test", draft.name()),
                    Lane.IO,
                    context -> withProgram(profile, clusters.check(profile, context)),
                    found -> {
                        // What was typed meanwhile is something else.
                        if (draft.equals(chosen.get())
                                && draft.profile().filter(profile::equals).isPresent()) {
                            tested.set(found);
                        }
                    },
                    this::refuse);
            if (!task.state().get().ended()) {
                testing.set(task);
                task.state().addListener((_, _, state) -> {
                    if (state.ended()) {
                        testing.set(null);
                    }
                });
            }
        });
    }

    /// The window packs no image of the program, so a cluster elsewhere needs one.
    private static CheckCluster.Checked withProgram(ClusterProfile profile, CheckCluster.Checked checked) {
        Optional<String> missing = missingProgram(profile);
        if (missing.isEmpty()) {
            return checked;
        }
        List<String> all = new ArrayList<>(checked.missing());
        all.add(missing.get());
        return new CheckCluster.Checked(checked.found(), all);
    }

    /// Why folds could not be started by what the profile says of the program; empty if they can.
    static Optional<String> missingProgram(ClusterProfile profile) {
        return profile.host().isEmpty() || !profile.program().isEmpty()
                ? Optional.empty()
                : Optional.of(Messages.text("clusters.noProgram", profile.host()));
    }

    void cancelTest() {
        TaskView<CheckCluster.Checked> task = testing.get();
        if (task != null) {
            task.cancel();
        }
    }

    private void forgetTest() {
        tested.set(null);
        cancelTest();
    }
}
