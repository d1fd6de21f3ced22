package org.dianet.ui.training.cluster;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.cluster.ClusterProfile;
import org.dianet.job.Job;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.ui.training.Elsewhere;
import org.jspecify.annotations.Nullable;

/// The project's runs on clusters: sent, watched, sent again, cancelled and collected.
public final class ClusterRunsViewModel implements Elsewhere {
    private final Tasks tasks;
    private final Clusters clusters;
    private final Consumer<Path> collected;
    private final Consumer<Runnable> sheet;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<@Nullable OpenProject>();
    private final ObservableList<String> places = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ChangeRuns.Deleted>> discarded =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable TaskView<?>> task =
            new ReadOnlyObjectWrapper<@Nullable TaskView<?>>();
    private final ClusterWatch watch;
    private Map<String, ClusterProfile> profiles = new TreeMap<>();

    /// @param collected gets the folder of a run that was collected
    /// @param sheet shows the user's clusters to be changed, and runs what it gets when they were
    public ClusterRunsViewModel(
            Tasks tasks,
            UiThread ui,
            InstantSource clock,
            Clusters clusters,
            Consumer<Path> collected,
            Consumer<Runnable> sheet) {
        this.tasks = tasks;
        this.clusters = clusters;
        this.collected = collected;
        this.sheet = sheet;
        this.watch = new ClusterWatch(tasks, ui, clock, clusters, outcome::set);
        active.addListener((_, _, now) -> activated(now));
        project.addListener((_, before, now) -> projectChanged(before, now));
    }

    public BooleanProperty active() {
        return active;
    }

    public ObjectProperty<@Nullable OpenProject> project() {
        return project;
    }

    ObservableList<ClusterRun> runs() {
        return watch.runs();
    }

    /// What is sent, cancelled or collected now, or `null`.
    ReadOnlyObjectProperty<@Nullable TaskView<?>> task() {
        return task.getReadOnlyProperty();
    }

    /// How the last of these ended, in a sentence.
    ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ChangeRuns.Deleted>> discarded() {
        return discarded.getReadOnlyProperty();
    }

    @Override
    public ObservableList<String> places() {
        return places;
    }

    @Override
    public void onChange(Runnable changed) {
        places.addListener((InvalidationListener) _ -> changed.run());
        task.addListener((_, _, _) -> changed.run());
    }

    @Override
    public void manage() {
        sheet.accept(this::readProfiles);
    }

    /// Reads the user's clusters again.
    public void readProfiles() {
        tasks.startQuietly(
                Messages.text("clusters.task.read"), Lane.IO, _ -> clusters.profiles(), this::profiles, this::tell);
    }

    private void profiles(Map<String, ClusterProfile> now) {
        if (!now.equals(profiles)) {
            profiles = now;
            places.setAll(now.keySet());
        }
    }

    @Override
    public String obstacle(String place) {
        ClusterProfile profile = profiles.get(place);
        if (profile == null) {
            return Messages.text("cluster.noProfile", place);
        }
        return task.get() == null
                ? ProfilesViewModel.missingProgram(profile).orElse("")
                : Messages.text("cluster.busy");
    }

    @Override
    public void start(String place, RunRequest request) {
        ClusterProfile profile = profiles.get(place);
        if (profile != null && task.get() == null) {
            String name = String.valueOf(request.run().getFileName());
            act(
                    Messages.text("cluster.task.pack", name),
                    Lane.COMPUTE,
                    context -> clusters.pack(request, profile, context),
                    bundle -> {
                        watch.find();
                        submit(name, bundle, profile);
                    },
                    () -> {});
        }
    }

    /// Submits the folds of a run that are neither done nor in the queue.
    void submit(ClusterRun run, ClusterProfile profile) {
        submit(run.known().get().name(), run.known().get().bundle(), profile);
    }

    private void submit(String name, Path bundle, ClusterProfile profile) {
        act(
                Messages.text("cluster.task.submit", name, profile.place()),
                context -> clusters.submit(bundle, profile, context),
                sent -> {
                    List<String> words = new ArrayList<>(List.of(Messages.text(
                            "cluster.sent",
                            profile.place(),
                            sent.folds().submitted(),
                            sent.folds().active(),
                            sent.folds().done())));
                    words.addAll(sent.notes());
                    outcome.set(String.join(" ", words));
                });
    }

    void cancel(ClusterRun run) {
        Clusters.Known known = run.known().get();
        act(
                Messages.text("cluster.task.cancel", known.name()),
                context -> clusters.cancel(known.bundle(), context),
                count -> outcome.set(Messages.text("cluster.cancelled", count)));
    }

    void collect(ClusterRun run) {
        OpenProject open = project.get();
        Clusters.Known known = run.known().get();
        if (open != null) {
            act(
                    Messages.text("cluster.task.collect", known.name()),
                    context -> clusters.collect(open.folder(), known.bundle(), context),
                    made -> {
                        outcome.set(Messages.text(
                                made.whole() ? "cluster.collected" : "cluster.collected.partly", known.name()));
                        collected.accept(made.run());
                    });
        }
    }

    /// Ends what is sent, cancelled or collected now; nothing is lost.
    void stop() {
        TaskView<?> running = task.get();
        if (running != null) {
            running.cancel();
        }
    }

    /// Afterwards the disk and the cluster are asked again.
    private <T> void act(String name, Job<T> job, Consumer<T> done) {
        act(name, Lane.IO, job, done, watch::again);
    }

    /// One at a time.
    private <T> void act(String name, Lane lane, Job<T> job, Consumer<T> done, Runnable afterwards) {
        if (task.get() != null) {
            return;
        }
        outcome.set("");
        TaskView<T> started = tasks.start(name, lane, job, done, this::tell);
        if (started.state().get().ended()) {
            afterwards.run();
            return;
        }
        task.set(started);
        started.state().addListener((_, _, state) -> {
            if (state.ended()) {
                task.set(null);
                if (state instanceof JobState.Cancelled) {
                    outcome.set(Messages.text("cluster.stopped"));
                }
                afterwards.run();
            }
        });
    }

    void discard(ClusterRun run) {
        tasks.startQuietly(
                Messages.text("cluster.task.discard"),
                Lane.IO,
                _ -> clusters.discard(run.known().get().bundle()),
                gone -> {
                    discarded.set(Optional.of(gone));
                    watch.find();
                },
                this::tell);
    }

    /// Puts the last bundle back that was put aside.
    void restore() {
        discarded
                .get()
                .ifPresent(gone -> tasks.startQuietly(
                        Messages.text("cluster.task.discard"),
                        Lane.IO,
                        _ -> {
                            clusters.restore(gone);
                            return gone;
                        },
                        _ -> {
                            discarded.set(Optional.empty());
                            watch.find();
                        },
                        this::tell));
    }

    /// Shows what a fold wrote.
    void log(ClusterRun run, int fold) {
        String title = Messages.text(
                "cluster.log",
                run.known().get().folds().get(fold).name(),
                run.known().get().folds().get(fold).seed());
        run.show(new ClusterRun.Log(title, Messages.text("cluster.log.reading")));
        tasks.startQuietly(
                Messages.text("cluster.task.log"),
                Lane.IO,
                context -> clusters.log(run.known().get().bundle(), fold, context),
                text -> run.show(new ClusterRun.Log(title, text.isBlank() ? Messages.text("cluster.log.empty") : text)),
                cause -> run.show(new ClusterRun.Log(title, String.valueOf(cause.getMessage()))));
    }

    /// What a run may be submitted with: as the last time, and the user's clusters where its jobs can be found. The
    /// best guess is the first.
    Map<String, ClusterProfile> candidates(ClusterRun run) {
        Map<String, ClusterProfile> all = new LinkedHashMap<>();
        Clusters.Known known = run.known().get();
        if (!known.submitted()) {
            return new LinkedHashMap<>(profiles);
        }
        ClusterProfile last = known.submissions().orElseThrow().profile();
        profiles.forEach((name, profile) -> {
            if (profile.equals(last)) {
                all.put(name, profile);
            }
        });
        profiles.forEach((name, profile) -> {
            if (profile.samePlace(last)) {
                all.putIfAbsent(name, profile);
            }
        });
        if (!all.containsValue(last)) {
            all.put(Messages.text("cluster.asBefore"), last);
        }
        return all;
    }

    private void activated(boolean now) {
        if (now) {
            readProfiles();
        }
        watch.active(now);
    }

    private void projectChanged(@Nullable OpenProject before, @Nullable OpenProject now) {
        if (before != null && now != null && before.folder().equals(now.folder())) {
            return;
        }
        outcome.set("");
        discarded.set(Optional.empty());
        watch.project(now == null ? null : now.folder());
    }

    private void tell(Throwable cause) {
        outcome.set(String.valueOf(cause.getMessage()));
    }
}
