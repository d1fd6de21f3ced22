package org.dianet.ui.training;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.PreparedClip;
import org.dianet.pipeline.PreparedClips;
import org.dianet.pipeline.RunListener;
import org.dianet.storage.FoldKey;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.UiThread;
import org.jspecify.annotations.Nullable;

/// A run as it goes. Hears of it on the run's thread and changes on the window's, at most 30 times a second.
final class RunProgress implements RunListener {
    private static final Duration INTERVAL = Duration.ofMillis(33);
    private final UiThread ui;
    private final Evaluation evaluation;
    private final List<Long> seeds;
    private final Queue<Runnable> news = new ArrayDeque<>();
    private final ObservableList<FoldState> folds = FXCollections.observableArrayList();
    // Kept, since a view that nobody holds is collected and its listeners with it.
    private final ObservableList<FoldState> foldsView = FXCollections.unmodifiableObservableList(folds);
    private final ObservableList<Curve> finished = FXCollections.observableArrayList();
    private final ObservableList<Curve> finishedView = FXCollections.unmodifiableObservableList(finished);
    private final ReadOnlyObjectWrapper<@Nullable Curve> current = new ReadOnlyObjectWrapper<@Nullable Curve>();

    RunProgress(UiThread ui, Evaluation evaluation, List<Long> seeds) {
        this.ui = ui;
        this.evaluation = evaluation;
        this.seeds = List.copyOf(seeds);
    }

    ObservableList<FoldState> folds() {
        return foldsView;
    }

    /// The curves of the trainings that have ended.
    ObservableList<Curve> finished() {
        return finishedView;
    }

    /// The curve of the training that runs.
    ReadOnlyObjectProperty<@Nullable Curve> current() {
        return current.getReadOnlyProperty();
    }

    long foldsDone() {
        return folds.stream().filter(f -> f.phase() == FoldState.Phase.DONE).count();
    }

    @Override
    public void prepared(PreparedClips clips, int trainings) {
        TreeSet<SubjectId> subjects = new TreeSet<>();
        clips.clips().stream().map(PreparedClip::subject).forEach(subjects::add);
        post(() -> {
            for (long seed : seeds) {
                switch (evaluation) {
                    case LOSO -> subjects.forEach(subject -> folds.add(waiting(new FoldKey(subject, seed))));
                    case ALL_CLIPS -> folds.add(waiting(FoldKey.all(seed)));
                }
            }
        });
    }

    @Override
    public void foldStarted(FoldKey fold, int position) {
        post(() -> {
            set(fold, FoldState.Phase.RUNNING, "");
            current.set(new Curve(name(fold), List.of()));
        });
    }

    @Override
    public void epochEnded(FoldKey fold, Epoch epoch) {
        post(() -> {
            Curve before = current.get();
            if (before != null) {
                current.set(before.with(epoch));
            }
            set(fold, FoldState.Phase.RUNNING, epoch.number() + "/" + epoch.total());
        });
    }

    @Override
    public void foldEnded(FoldKey fold, List<Prediction> predictions) {
        long hits = predictions.stream()
                .filter(p -> p.predicted().equals(p.truth()))
                .count();
        post(() -> {
            Curve curve = current.get();
            if (curve != null
                    && curve.name().equals(name(fold))
                    && !curve.epochs().isEmpty()) {
                finished.add(curve);
            }
            set(fold, FoldState.Phase.DONE, predictions.isEmpty() ? "✓" : hits + "/" + predictions.size());
        });
    }

    private static FoldState waiting(FoldKey fold) {
        return new FoldState(name(fold), fold.seed(), FoldState.Phase.WAITING, "");
    }

    private static String name(FoldKey fold) {
        return fold.subject().map(SubjectId::value).orElseGet(() -> Messages.text("training.allClips"));
    }

    private void set(FoldKey fold, FoldState.Phase phase, String detail) {
        for (int i = 0; i < folds.size(); i++) {
            FoldState state = folds.get(i);
            if (state.name().equals(name(fold)) && state.seed() == fold.seed()) {
                folds.set(i, new FoldState(state.name(), state.seed(), phase, detail));
                return;
            }
        }
    }

    private void post(Runnable change) {
        boolean first;
        synchronized (news) {
            first = news.isEmpty();
            news.add(change);
        }
        if (first) {
            ui.after(INTERVAL, this::flush);
        }
    }

    private void flush() {
        List<Runnable> all;
        synchronized (news) {
            all = List.copyOf(news);
            news.clear();
        }
        all.forEach(Runnable::run);
    }
}
