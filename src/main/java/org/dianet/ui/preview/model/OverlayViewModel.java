package org.dianet.ui.preview.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.Ground;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// The model's answer for the selected clip: asked when the marks have come to rest, the newest question first.
public final class OverlayViewModel {
    private static final Duration REST = Duration.ofMillis(200);
    private final Tasks tasks;
    private final MeanMeasure means;
    private final UiThread ui;
    private final Explainer explainer;
    private final MarkSensitivity marks;
    private final Latest<ModelAnswer> asking;
    private final Latest<SensitivityState.Known> measuring;
    private final Latest<String> holding;
    private final ReadOnlyStringWrapper held = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SensitivityState> sensitivity =
            new ReadOnlyObjectWrapper<>(new SensitivityState.Unknown());
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<@Nullable OpenProject>();
    private final ObjectProperty<@Nullable Clip> clip = new SimpleObjectProperty<@Nullable Clip>();
    private final ObjectProperty<@Nullable Path> run = new SimpleObjectProperty<@Nullable Path>();
    private final ObjectProperty<@Nullable Long> seed = new SimpleObjectProperty<@Nullable Long>();
    private final ObjectProperty<@Nullable Integer> head = new SimpleObjectProperty<@Nullable Integer>();
    private final ObjectProperty<Ground> ground = new SimpleObjectProperty<>(Ground.MOTION);
    private final BooleanProperty blind = new SimpleBooleanProperty();
    private final ObjectProperty<OverlayMode> mode = new SimpleObjectProperty<>(OverlayMode.OFF);
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.BOTH);
    private final DoubleProperty opacity = new SimpleDoubleProperty(0.6);
    private final ReadOnlyObjectWrapper<OverlayState> state = new ReadOnlyObjectWrapper<>(new OverlayState.Nothing());
    private final BooleanProperty minusMean = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<MeanMapState> meanMap = new ReadOnlyObjectWrapper<>(MeanMapState.RESTING);
    private String meanTrouble = "";
    private OverlayMode lastShown = new OverlayMode(ExplanationMethod.ATTENTION);
    private Explainer.@Nullable Question asked;
    private UiThread.Pending resting = () -> {};

    public OverlayViewModel(Tasks tasks, UiThread ui, Explainer explainer, MeanMeasure means, MarkSensitivity marks) {
        this.tasks = tasks;
        this.means = means;
        this.ui = ui;
        this.explainer = explainer;
        this.marks = marks;
        this.measuring = new Latest<>(
                tasks,
                Messages.text("preview.task.sensitivity"),
                Lane.COMPUTE,
                sensitivity::set,
                cause -> sensitivity.set(new SensitivityState.Failed(String.valueOf(cause.getMessage()))));
        this.asking = new Latest<>(
                tasks,
                Messages.text("preview.task.explaining"),
                Lane.COMPUTE,
                this::answered,
                cause -> state.set(new OverlayState.Failed(String.valueOf(cause.getMessage()))));
        this.holding = new Latest<>(
                tasks,
                Messages.text("preview.task.held"),
                Lane.COMPUTE,
                held::set,
                cause -> held.set(String.valueOf(cause.getMessage())));
        clip.addListener((_, before, now) -> clipChanged(before, now));
        run.addListener((_, _, _) -> {
            meanMap.set(MeanMapState.RESTING);
            seed.set(null);
            head.set(null);
        });
        seed.addListener((_, _, _) -> head.set(null));
        for (ObservableValue<?> asked : List.<ObservableValue<?>>of(run, seed, blind)) {
            asked.addListener((_, _, _) -> {
                forgetSensitivity();
                ask();
            });
        }
        minusMean.addListener((_, _, _) -> {
            meanMap.set(MeanMapState.RESTING);
            if (mode.get().shown()) {
                ask();
            }
        });
        for (ObservableValue<?> shown : List.<ObservableValue<?>>of(head, ground)) {
            shown.addListener((_, _, _) -> {
                if (mode.get().shown()) {
                    ask();
                }
            });
        }
        mode.addListener((_, before, now) -> modeChanged(before, now));
    }

    public ObjectProperty<@Nullable OpenProject> project() {
        return project;
    }

    /// The selected clip, fresh after every edit.
    public ObjectProperty<@Nullable Clip> clip() {
        return clip;
    }

    public ObjectProperty<@Nullable Path> run() {
        return run;
    }

    /// The seed whose networks are asked, or `null` for the mean of all; of another run, all again.
    ObjectProperty<@Nullable Long> seed() {
        return seed;
    }

    /// The attention head whose maps are shown, counted from 1, or `null` for all together; all of other networks.
    ObjectProperty<@Nullable Integer> head() {
        return head;
    }

    /// What the maps are drawn over.
    ObjectProperty<Ground> ground() {
        return ground;
    }

    /// Whether the model's answer is hidden, and so is not requested.
    public BooleanProperty blind() {
        return blind;
    }

    public ObjectProperty<OverlayMode> mode() {
        return mode;
    }

    ObjectProperty<Direction> direction() {
        return direction;
    }

    DoubleProperty opacity() {
        return opacity;
    }

    /// Whether the overlay shows maps minus the mean map of the run's clips.
    public BooleanProperty minusMean() {
        return minusMean;
    }

    public ReadOnlyObjectProperty<MeanMapState> meanMap() {
        return meanMap.getReadOnlyProperty();
    }

    /// Why there is no mean map, if there is none.
    public String meanTrouble() {
        return meanTrouble;
    }

    private void answered(ModelAnswer explained) {
        state.set(new OverlayState.Answered(explained));
        measureHeld(explained.maps());
        boolean lacking = explained.maps() != null && explained.maps().mean() == null;
        Explainer.Question question = asked;
        if (minusMean.get() && lacking && question != null && meanMap.get() == MeanMapState.RESTING) {
            meanMap.set(MeanMapState.COMPUTING);
            TaskView<Explainer.Question> task = tasks.start(
                    Messages.text("preview.task.mean"),
                    Lane.COMPUTE,
                    context -> {
                        means.measure(question, context);
                        return question;
                    },
                    _ -> {
                        meanMap.set(MeanMapState.RESTING);
                        ask();
                    },
                    cause -> {
                        meanTrouble = String.valueOf(cause.getMessage());
                        meanMap.set(MeanMapState.FAILED);
                    });
            task.state().addListener((_, _, now) -> {
                if (now instanceof JobState.Cancelled) {
                    minusMean.set(false);
                }
            });
        }
    }

    /// For maps of contributions, once they are there.
    private void measureHeld(ExplainClip.@Nullable Answer maps) {
        Explainer.Question question = asked;
        ExplanationMethod method = mode.get().method();
        boolean contributions = method == ExplanationMethod.CONTRIBUTION || method == ExplanationMethod.TOTAL;
        if (question != null && maps != null && contributions) {
            holding.submit(context -> explainer.held(question, maps, context));
        }
    }

    /// How much of a token's effect stays if the attention is held, in a sentence; empty until that is known.
    ReadOnlyStringProperty held() {
        return held.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<OverlayState> state() {
        return state.getReadOnlyProperty();
    }

    /// Maps as they are shown, with the question that they answer.
    ///
    /// @param note what the controls of this kind of map say
    /// @param opacity 0..1, of the maps' last colour
    record ShownMaps(Explainer.Question question, ExplainClip.Answer maps, MapNote note, double opacity) {}

    /// Empty while none is shown, or another is on its way.
    Optional<ShownMaps> shownMaps() {
        Explainer.Question question = asked;
        if (!mode.get().shown()
                || question == null
                || !(state.get() instanceof OverlayState.Answered(ModelAnswer answer))
                || answer.maps() == null) {
            return Optional.empty();
        }
        MapNote note = answer.note();
        return Optional.of(new ShownMaps(question, answer.maps(), note == null ? MapNote.NONE : note, opacity.get()));
    }

    ReadOnlyObjectProperty<SensitivityState> sensitivity() {
        return sensitivity.getReadOnlyProperty();
    }

    /// Asks how much the prediction depends on the marks as they are.
    void measureSensitivity() {
        OpenProject open = project.get();
        Clip now = clip.get();
        Path folder = run.get();
        if (open != null && now != null && folder != null) {
            sensitivity.set(new SensitivityState.Asking());
            AskedClip asked = new AskedClip(open.project(), open.folder(), now);
            Long of = seed.get();
            measuring.submit(context -> SensitivityQuestion.ask(marks, folder, asked, of, context));
        }
    }

    private void forgetSensitivity() {
        measuring.clear();
        sensitivity.set(new SensitivityState.Unknown());
    }

    /// Takes the overlay away, or brings the last one back.
    public void toggle() {
        mode.set(mode.get().shown() ? OverlayMode.OFF : lastShown);
    }

    public void nextMode() {
        mode.set(mode.get().next());
    }

    private void modeChanged(OverlayMode before, OverlayMode now) {
        if (now.shown()) {
            lastShown = now;
        }
        if (before.method() != now.method()) {
            ask();
        }
    }

    private void clipChanged(@Nullable Clip before, @Nullable Clip now) {
        if (before == null || now == null || !sameFrames(before, now)) {
            resting.cancel();
            forgetSensitivity();
            ask();
        } else if (!before.phases().equals(now.phases())) {
            resting.cancel();
            asking.clear();
            forgetSensitivity();
            resting = ui.after(REST, this::ask);
        }
    }

    private static boolean sameFrames(Clip before, Clip now) {
        return before.id().equals(now.id())
                && before.media().equals(now.media())
                && before.frames().equals(now.frames());
    }

    private void ask() {
        asking.clear();
        holding.clear();
        held.set("");
        OpenProject open = project.get();
        Clip now = clip.get();
        Path folder = run.get();
        if (blind.get()) {
            state.set(new OverlayState.Hidden());
        } else if (open == null
                || now == null
                || (now.media().hasFrames() && now.phases().isEmpty())) {
            state.set(new OverlayState.Nothing());
        } else if (folder == null) {
            state.set(new OverlayState.NoRun());
        } else {
            state.set(new OverlayState.Asking());
            Explainer.Question question = new Explainer.Question(
                    open, folder, now, mode.get(), seed.get(), minusMean.get(), head.get(), ground.get());
            asked = question;
            asking.submit(context -> explainer.explain(question, context));
        }
    }
}
