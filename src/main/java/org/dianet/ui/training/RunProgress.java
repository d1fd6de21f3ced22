package org.dianet.ui.training;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.evaluation.MajorityBaseline;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// A run as it goes. Hears of it on the run's thread and changes on the window's, at most 30 times a second.
final class RunProgress implements RunListener, RunAblation.Listener {
    private static final Duration INTERVAL = Duration.ofMillis(33);
    private final UiThread ui;
    private final RunKind evaluation;
    private final Queue<Runnable> news = new ArrayDeque<>();
    private final ObservableList<FoldState> folds = FXCollections.observableArrayList();
    // Referenced, because a view without references is collected with its listeners.
    private final ObservableList<FoldState> foldsView = FXCollections.unmodifiableObservableList(folds);
    private final ObservableList<EpochHistory> finished = FXCollections.observableArrayList();
    private final ObservableList<EpochHistory> finishedView = FXCollections.unmodifiableObservableList(finished);
    private final ReadOnlyObjectWrapper<@Nullable EpochHistory> current =
            new ReadOnlyObjectWrapper<@Nullable EpochHistory>();

    /// The trainings that run, by fold in the order of their start.
    private final Map<FoldKey, EpochHistory> running = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper plan = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper scores = new ReadOnlyStringWrapper("");
    /// Of the finished folds; only the run's thread looks at these two.
    private final List<Prediction> answers = new ArrayList<>();

    private List<String> classes = List.of();
    private final ReadOnlyStringWrapper row = new ReadOnlyStringWrapper("");

    RunProgress(UiThread ui, RunKind evaluation) {
        this.ui = ui;
        this.evaluation = evaluation;
    }

    RunKind evaluation() {
        return evaluation;
    }

    ObservableList<FoldState> folds() {
        return foldsView;
    }

    /// The curves of the trainings that have ended.
    ObservableList<EpochHistory> finished() {
        return finishedView;
    }

    /// The curve of the training that runs.
    ReadOnlyObjectProperty<@Nullable EpochHistory> current() {
        return current.getReadOnlyProperty();
    }

    /// How the folds are trained, in a sentence.
    ReadOnlyStringProperty plan() {
        return plan.getReadOnlyProperty();
    }

    /// The scores of the finished folds, said to be partial until all are; empty while there are none.
    ReadOnlyStringProperty scores() {
        return scores.getReadOnlyProperty();
    }

    /// Which row of an ablation the folds are of; empty for a single run.
    ReadOnlyStringProperty row() {
        return row.getReadOnlyProperty();
    }

    long foldsDone() {
        return folds.stream().filter(f -> f.phase() == FoldState.Phase.DONE).count();
    }

    @Override
    public RunListener rowStarted(String name, int position, int rows) {
        answers.clear();
        post(() -> {
            folds.clear();
            finished.clear();
            running.clear();
            current.set(null);
            plan.set("");
            scores.set("");
            row.set(Messages.text("training.row", position, rows, name));
        });
        return this;
    }

    @Override
    public void prepared(PreparedClips clips, List<FoldKey> trainings) {
        classes = clips.classes();
        post(() -> trainings.forEach(fold -> folds.add(waiting(fold))));
    }

    @Override
    public void goesOn(List<String> names, List<FoldKey> trainings) {
        classes = names;
        post(() -> trainings.forEach(fold -> folds.add(waiting(fold))));
    }

    @Override
    public void planned(int workers, String sentence) {
        post(() -> plan.set(sentence));
    }

    @Override
    public void foldLost(FoldKey fold, String sentence) {
        post(() -> {
            running.remove(fold);
            plan.set(sentence);
            set(fold, FoldState.Phase.WAITING, "");
        });
    }

    @Override
    public void foldStarted(FoldKey fold, int position) {
        post(() -> {
            set(fold, FoldState.Phase.RUNNING, "");
            running.put(fold, new EpochHistory(name(fold), List.of()));
            showLongest();
        });
    }

    @Override
    public void epochEnded(FoldKey fold, Epoch epoch) {
        post(() -> {
            running.computeIfPresent(fold, (_, curve) -> curve.with(epoch));
            showLongest();
            set(fold, FoldState.Phase.RUNNING, Messages.text("training.fold.epoch", epoch.number(), epoch.total()));
        });
    }

    /// Its curve is that of the earlier start.
    @Override
    public void foldFound(FoldKey fold, FoldRecord record) {
        post(() -> running.put(fold, new EpochHistory(name(fold), record.history())));
        foldEnded(fold, record.predictions());
    }

    /// The folds that were being trained when the run ended are not finished.
    void ended() {
        post(() -> {
            running.clear();
            for (int i = 0; i < folds.size(); i++) {
                FoldState fold = folds.get(i);
                if (fold.phase() == FoldState.Phase.RUNNING) {
                    folds.set(i, new FoldState(fold.name(), fold.seed(), FoldState.Phase.WAITING, ""));
                }
            }
        });
    }

    @Override
    public void foldEnded(FoldKey fold, List<Prediction> predictions) {
        long hits = predictions.stream()
                .filter(p -> p.predicted().equals(p.truth()))
                .count();
        answers.addAll(predictions);
        Object[] numbers = numbers();
        post(() -> {
            EpochHistory curve = running.remove(fold);
            if (curve != null && !curve.epochs().isEmpty()) {
                finished.add(curve);
            }
            set(
                    fold,
                    FoldState.Phase.DONE,
                    predictions.isEmpty() ? "✓" : Messages.text("training.fold.right", hits, predictions.size()));
            scores.set(scoresOf(numbers));
        });
    }

    /// Of several trainings at the same time the one that started first.
    private void showLongest() {
        running.values().stream().findFirst().ifPresent(current::set);
    }

    /// Answers, subjects and seeds, and each score's mean over seeds next to the majority's; empty while there
    /// are no answers.
    private Object[] numbers() {
        if (answers.isEmpty()) {
            return new Object[0];
        }
        Map<Long, Scores> bySeed = ScoreSheet.bySeed(classes, answers);
        Scores majority = MajorityBaseline.of(classes, answers);
        List<Object> numbers = new ArrayList<>(List.of(
                answers.size(),
                answers.stream().map(Prediction::subject).distinct().count(),
                bySeed.size()));
        for (Metric metric : Metric.values()) {
            numbers.add(three(
                    bySeed.values().stream().mapToDouble(metric::of).average().orElseThrow()));
            numbers.add(three(metric.of(majority)));
        }
        return numbers.toArray();
    }

    private String scoresOf(Object[] numbers) {
        if (numbers.length == 0) {
            return "";
        }
        return Messages.text(foldsDone() == folds.size() ? "training.allFolds" : "training.soFar", numbers);
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static FoldState waiting(FoldKey fold) {
        return new FoldState(name(fold), fold.seed(), FoldState.Phase.WAITING, "");
    }

    private static String name(FoldKey fold) {
        return fold.heldOut() == null ? Messages.text("training.allClips") : fold.name();
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
