package org.dianet.ui.training.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.cluster.ClusterException;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.storage.StorageException;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// Finds the bundles of a project and asks the clusters how far they are, while the screen is shown and folds can
/// change.
final class ClusterWatch {
    /// Between two questions; login nodes are shared.
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final UiThread ui;
    private final InstantSource clock;
    private final Clusters clusters;
    private final Consumer<String> failed;
    private final ObservableList<ClusterRun> runs = FXCollections.observableArrayList();
    private final Latest<Clusters.Found> finding;
    private final Latest<List<Heard>> looking;
    private @Nullable Path project;
    private boolean active;
    private UiThread.@Nullable Pending next;
    private @Nullable Instant asked;

    /// What was heard of one run.
    ///
    /// @param problem why nothing was; empty if something was
    private record Heard(Path bundle, List<FoldOnCluster> states, String problem) {}

    /// @param failed gets a sentence that says why the bundles cannot be read
    ClusterWatch(Tasks tasks, UiThread ui, InstantSource clock, Clusters clusters, Consumer<String> failed) {
        this.ui = ui;
        this.clock = clock;
        this.clusters = clusters;
        this.failed = failed;
        Consumer<Throwable> tell = cause -> failed.accept(String.valueOf(cause.getMessage()));
        this.finding = new Latest<>(tasks, Messages.text("cluster.task.find"), Lane.IO, this::found, tell);
        this.looking = new Latest<>(tasks, Messages.text("cluster.task.look"), Lane.IO, this::heard, tell);
    }

    ObservableList<ClusterRun> runs() {
        return runs;
    }

    void active(boolean now) {
        active = now;
        if (now) {
            find();
        } else {
            pause();
        }
    }

    /// @param folder of another project, or `null` for none
    void project(@Nullable Path folder) {
        pause();
        looking.clear();
        finding.clear();
        asked = null;
        runs.clear();
        project = folder;
        if (active) {
            find();
        }
    }

    /// Something was done, so every fold may have another state: asks again at once.
    void again() {
        asked = null;
        runs.forEach(ClusterRun::forget);
        find();
    }

    private void pause() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /// Looks at the disk, and then asks the cluster.
    void find() {
        Path folder = project;
        if (folder != null) {
            finding.submit(_ -> clusters.bundles(folder));
        }
    }

    private void found(Clusters.Found now) {
        Map<Path, ClusterRun> before = new LinkedHashMap<>();
        runs.forEach(run -> before.put(run.known().get().bundle(), run));
        List<ClusterRun> all = new ArrayList<>();
        for (Clusters.Known known : now.bundles()) {
            ClusterRun run = before.get(known.bundle());
            if (run == null) {
                run = new ClusterRun(known);
            } else {
                run.know(known);
            }
            all.add(run);
        }
        if (!all.equals(runs)) {
            runs.setAll(all);
        }
        if (!now.damaged().isEmpty()) {
            failed.accept(String.join(" ", now.damaged()));
        }
        look();
    }

    /// Asks the cluster of the runs that may have changed, if that is due, and otherwise later.
    private void look() {
        pause();
        List<Path> due = runs.stream()
                .filter(run -> !run.settled() && !run.known().get().collected())
                .map(run -> run.known().get().bundle())
                .toList();
        if (due.isEmpty() || !active) {
            return;
        }
        Instant now = clock.instant();
        Duration since = asked == null ? PAUSE : Duration.between(asked, now);
        if (!since.isNegative() && since.compareTo(PAUSE) < 0) {
            next = ui.after(PAUSE.minus(since), this::look);
            return;
        }
        asked = now;
        looking.submit(context -> ask(due, context));
    }

    private List<Heard> ask(List<Path> due, JobContext context) throws Exception {
        List<Heard> all = new ArrayList<>();
        for (Path bundle : due) {
            context.checkCancelled();
            try {
                all.add(new Heard(bundle, clusters.look(bundle, context), ""));
            } catch (ClusterException e) {
                all.add(new Heard(bundle, List.of(), Messages.text("cluster.offline", String.valueOf(e.getMessage()))));
            } catch (StorageException e) {
                all.add(new Heard(bundle, List.of(), String.valueOf(e.getMessage())));
            }
        }
        return all;
    }

    private void heard(List<Heard> all) {
        for (Heard heard : all) {
            runs.stream()
                    .filter(run -> run.known().get().bundle().equals(heard.bundle()))
                    .forEach(run -> {
                        if (heard.problem().isEmpty()) {
                            run.heard(heard.states());
                        } else {
                            run.unheard(heard.problem());
                        }
                    });
        }
        look();
    }
}
