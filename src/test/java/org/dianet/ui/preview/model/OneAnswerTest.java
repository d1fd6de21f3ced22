package org.dianet.ui.preview.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.explanation.OpenedHead;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.Films;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.explain.DescribeRegions;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.KeptNetworks;
import org.dianet.pipeline.explain.MeanMaps;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.RecentPixels;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.QueuedJobRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real networks, asked in every way that there is: the run itself, `predict`, `explain` with its arrays,
/// `sensitivity`,
/// and the window's bars, maps and strips say the same.
@Tag("slow")
class OneAnswerTest {
    private static final double SAME = 1e-6;
    private static final List<Long> SEEDS = List.of(1L, 2L);
    private static final UiThread HERE = new UiThread() {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public Pending after(Duration delay, Runnable work) {
            work.run();
            return () -> {};
        }
    };

    @TempDir
    private Path folder;

    private final LearningEngine engine = new LinearEngine(new DjlEngine());
    private final JsonRunStore store = new JsonRunStore();
    /// The face is somewhere else in each frame.
    private final PrepareSamples prepare = new PrepareSamples(new Films(), Films.MovingFace::new);

    private final PredictClip predict = new PredictClip(engine, prepare, store);
    private final ExplainClip explain = new ExplainClip(engine, prepare, store);
    private final MeasureSensitivity sensitivity = new MeasureSensitivity(engine, prepare, store);
    /// As the window asks: the frames and networks of the last question are kept.
    private final PrepareSamples remembering = prepare.remembering(new RecentPixels());

    private final KeptNetworks kept = new KeptNetworks(engine, 1L << 30);
    private final ExplainClip explainAgain = new ExplainClip(kept, remembering, store);
    private final Project project = Films.project();

    @AfterEach
    void release() {
        kept.release();
    }

    static Stream<TrainingSpec> specs() {
        TrainingSpec dual = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        return Stream.of(
                        dual,
                        dual.withFace(new FaceAlignment(FaceAlignment.Kind.FACE, false)),
                        dual.withMotion(new PhaseFlow(InputMode.DUAL)),
                        dual.withNetwork(dual.network().withBackbone(Backbone.LINEAR)),
                        TestSpecs.small(InputMode.ONSET, Fusion.CROSS_ATTENTION),
                        TestSpecs.small(InputMode.OFFSET, Fusion.CROSS_ATTENTION),
                        TestSpecs.small(InputMode.FULL, Fusion.CROSS_ATTENTION))
                .map(spec -> spec.withRun(SEEDS, 1, "cpu", 1));
    }

    private Path run(TrainingSpec spec) throws Exception {
        Path run = folder.resolve("run");
        new EvaluateLoso(engine, prepare, store, ScoresFile::write, Clock.systemUTC())
                .run(
                        new RunRequest(project, folder, spec, run, RunRequest.Start.NEW, Set.of(), Workers.NONE),
                        RunListener.SILENT,
                        JobContext.silent());
        return run;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyWayOfAskingGivesTheSameNumbers(TrainingSpec spec) throws Exception {
        Path run = run(spec);
        Clip whole = project.clips().getFirst();
        List<Long> seeds = new ArrayList<>(store.read(run).spec().execution().seeds());
        if (seeds.size() > 1) {
            seeds.add(null);
        }
        for (Long seed : seeds) {
            List<Double> predicted = predicted(run, whole, seed);
            same(kept(run, whole, seed), predicted, "predict and the run itself");
            explained(run, whole, seed, predicted);
        }
        Clip clip = whole.with(new Exclusions(List.of(excluded(whole, 2), excluded(whole, 6))));
        Long mean = seeds.getLast();
        window(run, whole, mean, predicted(run, whole, mean));
        List<Double> predicted = predicted(run, clip, mean);
        explained(run, clip, mean, predicted);
        List<MeasureSensitivity.Result> strips =
                window(run, clip, mean, predicted).get();
        assertEquals(MarkKind.values().length, strips.size());
        for (MeasureSensitivity.Result strip : strips) {
            strip(run, clip, strip, mean, predicted);
        }
    }

    private static Exclusion excluded(Clip clip, int frame) {
        return new Exclusion(
                clip.frames().numberAt(new FrameIndex(frame)),
                clip.frames().numberAt(new FrameIndex(frame)),
                "blink",
                Coder.DATASET,
                Instant.EPOCH);
    }

    private AskedClip asked(Clip clip) {
        return new AskedClip(project, folder, clip);
    }

    private List<Double> predicted(Path run, Clip clip, Long seed) throws Exception {
        return predict.predict(run, asked(clip), seed, JobContext.silent()).probabilities();
    }

    private List<Double> kept(Path run, Clip clip, Long seed) throws Exception {
        List<Prediction> said = new ReadRuns(store)
                .predictions(run, store.read(run)).stream()
                        .filter(answer -> answer.clip().equals(clip.id().value()))
                        .filter(answer -> seed == null || answer.seed() == seed)
                        .toList();
        assertEquals(seed == null ? SEEDS.size() : 1, said.size());
        return mean(said.stream().map(Prediction::probabilities).toList());
    }

    private static List<Double> mean(List<List<Double>> all) {
        return IntStream.range(0, all.getFirst().size())
                .mapToObj(c ->
                        all.stream().mapToDouble(one -> one.get(c)).average().orElseThrow())
                .toList();
    }

    /// The arrays of `explain --npy` hold the logits of each network.
    private void explained(Path run, Clip clip, Long seed, List<Double> predicted) throws Exception {
        ExplanationMethod method = store.read(run).spec().explanations().getFirst();
        ExplainClip.Answer answer = explain.explain(run, asked(clip), method, seed, JobContext.silent());
        same(predicted, answer.answer().probabilities(), "predict and explain");
        if (method.needsAttention()) {
            same(
                    predicted,
                    mean(answer.each().stream().map(OneAnswerTest::softmax).toList()),
                    "predict and the logits of explain");
        }
    }

    private static List<Double> softmax(Explanation explanation) {
        OpenedHead opened = explanation.opened();
        double[] logits = opened == null ? new double[0] : opened.logits();
        double sum = DoubleStream.of(logits).map(Math::exp).sum();
        return DoubleStream.of(logits)
                .map(logit -> Math.exp(logit) / sum)
                .boxed()
                .toList();
    }

    /// Bars and maps, and the strips where they are asked for.
    private Supplier<List<MeasureSensitivity.Result>> window(Path run, Clip clip, Long seed, List<Double> predicted)
            throws Exception {
        QueuedJobRunner jobs = new QueuedJobRunner();
        ClipExplainer asking = new ClipExplainer(
                explainAgain,
                new PredictClip(kept, remembering, store),
                new MeanMaps(explainAgain, store),
                new DescribeRegions(new Films(), Films.MovingFace::new, store),
                new ReadControls(store));
        OverlayViewModel model = new OverlayViewModel(
                new Tasks(jobs, HERE, Clock.systemUTC(), _ -> {}),
                HERE,
                asking,
                asking::measure,
                new MeasureSensitivity(kept, remembering, store)::measure);
        model.project().set(new OpenProject(folder, project));
        model.clip().set(clip);
        model.run().set(run);
        model.seed().set(seed);
        for (OverlayMode mode : List.of(
                OverlayMode.OFF,
                new OverlayMode(store.read(run).spec().explanations().getFirst()))) {
            model.mode().set(mode);
            jobs.runAll();
            ModelAnswer shown = assertInstanceOf(
                            OverlayState.Answered.class, model.state().get())
                    .explained();
            assertEquals(mode.shown(), shown.maps() != null, shown.noMaps());
            same(predicted, shown.answer().probabilities(), "predict and the window");
        }
        return () -> {
            model.measureSensitivity();
            jobs.runAll();
            return assertInstanceOf(
                            SensitivityState.Known.class, model.sensitivity().get())
                    .results();
        };
    }

    /// The window's strip and that of `sensitivity` are measured alike, so each place of one is set as a mark here.
    private void strip(Path run, Clip clip, MeasureSensitivity.Result strip, Long seed, List<Double> predicted)
            throws Exception {
        MarkKind mark = strip.mark();
        assertEquals(strip, sensitivity.measure(run, asked(clip), mark, seed, JobContext.silent()));
        same(predicted, strip.frames().get(strip.marked()).probabilities(), "predict and sensitivity");
        assertTrue(strip.frames().size() > 2, "other places than the marked one");
        for (MeasureSensitivity.AtFrame at : strip.frames()) {
            Clip marked = clip.showing(clip.coding().with(clip.coding().marks().with(mark, at.number())));
            same(predicted(run, marked, seed), at.probabilities(), mark + " at " + at.number() + " and predict");
        }
    }

    private static void same(List<Double> expected, List<Double> found, String what) {
        assertEquals(expected.size(), found.size(), what);
        for (int c = 0; c < expected.size(); c++) {
            assertEquals(expected.get(c), found.get(c), SAME, what);
        }
    }
}
