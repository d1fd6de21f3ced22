package org.dianet.ui.training.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.pipeline.cluster.FoldOnCluster;
import org.dianet.run.FoldKey;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.training.FoldState;

/// A run whose folds are trained on a cluster, as it was last seen.
final class ClusterRun {
    private final ReadOnlyObjectWrapper<Clusters.Known> known;
    private final ObservableList<FoldState> folds = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reasons = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Log>> log = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<FoldOnCluster> states = List.of();
    private boolean unheard = true;

    /// What a fold wrote.
    record Log(String title, String text) {}

    ClusterRun(Clusters.Known known) {
        this.known = new ReadOnlyObjectWrapper<>(known);
        know(known);
    }

    /// Takes what this computer knows, which may have changed.
    void know(Clusters.Known now) {
        boolean sent = now.submitted() && !known.get().submitted();
        known.set(now);
        if (now.collected()) {
            heard(now.folds().stream()
                    .map(_ -> (FoldOnCluster) new FoldOnCluster.Done())
                    .toList());
            counts.set(Messages.text("cluster.counts.collected"));
        } else if (!now.submitted()) {
            states = now.here();
            show(states);
            counts.set(Messages.text("cluster.unsent", now.folds().size(), count(FoldOnCluster.Done.class)));
        } else if (sent || states.isEmpty()) {
            states = List.of();
            unheard = true;
            show(now.here());
            counts.set(Messages.text("cluster.asking", now.folds().size()));
        }
    }

    /// Takes what the cluster says, one state a fold.
    void heard(List<FoldOnCluster> now) {
        states = List.copyOf(now);
        unheard = false;
        notice.set("");
        show(now);
        counts.set(Messages.text(
                "cluster.counts",
                count(FoldOnCluster.Done.class),
                now.size(),
                count(FoldOnCluster.Running.class),
                count(FoldOnCluster.Waiting.class),
                count(FoldOnCluster.Failed.class)));
        reasons.set(reasons(now));
    }

    /// The cluster could not be asked; what it said last stays.
    void unheard(String sentence) {
        unheard = true;
        notice.set(sentence);
    }

    void tell(String sentence) {
        notice.set(sentence);
    }

    /// Every fold may have another state than was last seen.
    void forget() {
        unheard = true;
    }

    void show(Log text) {
        log.set(Optional.of(text));
    }

    void closeLog() {
        log.set(Optional.empty());
    }

    private void show(List<FoldOnCluster> now) {
        List<FoldState> tiles = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            FoldKey key = known.get().folds().get(i);
            tiles.add(tile(key, now.get(i)));
        }
        if (!tiles.equals(folds)) {
            folds.setAll(tiles);
        }
    }

    private static FoldState tile(FoldKey key, FoldOnCluster state) {
        return switch (state) {
            case FoldOnCluster.Done _ -> tile(key, FoldState.Phase.DONE, "✓");
            case FoldOnCluster.Running _ -> tile(key, FoldState.Phase.RUNNING, Messages.text("cluster.fold.running"));
            case FoldOnCluster.Waiting waits -> tile(key, FoldState.Phase.WAITING, waits.reason());
            case FoldOnCluster.Failed(String reason) -> tile(key, FoldState.Phase.FAILED, reason);
            case FoldOnCluster.Cancelled _ -> tile(key, FoldState.Phase.OPEN, Messages.text("cluster.fold.cancelled"));
            case FoldOnCluster.NotSubmitted _ -> tile(key, FoldState.Phase.OPEN, "");
        };
    }

    private static FoldState tile(FoldKey key, FoldState.Phase phase, String detail) {
        return new FoldState(key.name(), key.seed(), phase, detail);
    }

    /// Why folds failed or wait, each reason once with how many folds it is of.
    private static String reasons(List<FoldOnCluster> states) {
        Map<String, Integer> failed = new LinkedHashMap<>();
        Map<String, Integer> waiting = new LinkedHashMap<>();
        for (FoldOnCluster state : states) {
            if (state instanceof FoldOnCluster.Failed(String reason)) {
                failed.merge(reason, 1, Integer::sum);
            } else if (state instanceof FoldOnCluster.Waiting waits) {
                waiting.merge(waits.reason(), 1, Integer::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        failed.forEach((reason, count) -> lines.add(Messages.text("cluster.failed", count, reason)));
        waiting.forEach((reason, count) -> lines.add(Messages.text("cluster.waits", count, reason)));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private long count(Class<? extends FoldOnCluster> kind) {
        return states.stream().filter(kind::isInstance).count();
    }

    ReadOnlyObjectProperty<Clusters.Known> known() {
        return known.getReadOnlyProperty();
    }

    ObservableList<FoldState> folds() {
        return folds;
    }

    /// How far it is, in a sentence.
    ReadOnlyStringProperty counts() {
        return counts.getReadOnlyProperty();
    }

    /// Why folds failed or wait, a line a reason.
    ReadOnlyStringProperty reasons() {
        return reasons.getReadOnlyProperty();
    }

    /// What went wrong last; empty if nothing did.
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /// The log that is shown.
    ReadOnlyObjectProperty<Optional<Log>> log() {
        return log.getReadOnlyProperty();
    }

    boolean active() {
        return count(FoldOnCluster.Running.class) + count(FoldOnCluster.Waiting.class) > 0;
    }

    boolean anyDone() {
        return count(FoldOnCluster.Done.class) > 0;
    }

    /// Whether folds are neither done nor in the queue, as far as is known.
    boolean anyMissing() {
        return count(FoldOnCluster.Failed.class)
                        + count(FoldOnCluster.Cancelled.class)
                        + count(FoldOnCluster.NotSubmitted.class)
                > 0;
    }

    /// Whether nothing more can be expected of the cluster.
    boolean settled() {
        return !known.get().submitted() || (!unheard && !active());
    }
}
