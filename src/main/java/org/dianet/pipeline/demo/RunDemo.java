package org.dianet.pipeline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.evaluation.Prediction;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Pictures;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.figure.DrawExplanation;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.project.SampleProject;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.PngFile;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;

/// The whole path on the sample project: dynamic images, leave-one-subject-out, attention overlays, report.
public final class RunDemo {
    private static final String MARK = "made-by-dianet-demo.txt";
    private static final int QUICK_SUBJECTS = 3;
    private static final int QUICK_EPOCHS = 4;
    private static final double IMAGES = 0.04;
    private static final double EVALUATION = 0.96;

    private final ProjectStore projects;
    private final PrepareSamples prepare;
    private final EvaluateLoso loso;
    private final ExplainClip explain;

    public RunDemo(ProjectStore projects, PrepareSamples prepare, EvaluateLoso loso, ExplainClip explain) {
        this.projects = projects;
        this.prepare = prepare;
        this.loso = loso;
        this.explain = explain;
    }

    /// How much of it to do.
    public enum Extent {
        /// All subjects with the preset `quick`.
        FULL,
        /// A few subjects and epochs: shows that everything works, not how well.
        QUICK
    }

    /// What was made.
    public record Outcome(LosoResult loso, List<ClipId> explained) {
        public Outcome {
            explained = List.copyOf(explained);
        }
    }

    /// @param out folder for the results; an earlier demonstration there is replaced
    /// @throws StorageException if the folder holds something else
    public Outcome run(Path out, Extent extent, JobContext context) throws IOException, EngineException {
        makeRoom(out);
        ProjectStore.Opened sample = projects.open(SampleProject.locate());
        List<Clip> examples = onePerClass(sample.project().clips());
        drawPhases(
                sample.project(),
                examples,
                sample.folder(),
                out.resolve("dynamic-images"),
                context.part("phases", 0, IMAGES));
        RunRequest request = new RunRequest(
                sample.project(),
                sample.folder(),
                spec(extent),
                out.resolve("run"),
                RunRequest.Start.NEW,
                subjects(sample.project().clips(), extent),
                Workers.CHOSEN);
        LosoResult result = loso.run(request, RunListener.SILENT, context.part("evaluation", IMAGES, EVALUATION));
        List<ClipId> explained = explain(
                result,
                examples,
                sample.project(),
                sample.folder(),
                out.resolve("overlays"),
                context.part("overlays", EVALUATION, 1));
        return new Outcome(result, explained);
    }

    private static TrainingSpec spec(Extent extent) {
        TrainingSpec quick = Presets.QUICK;
        return switch (extent) {
            case FULL -> quick;
            case QUICK ->
                quick.withRun(
                        quick.execution().seeds(),
                        QUICK_EPOCHS,
                        quick.execution().device(),
                        quick.execution().threads());
        };
    }

    private static Set<SubjectId> subjects(List<Clip> clips, Extent extent) {
        return switch (extent) {
            case FULL -> Set.of();
            case QUICK ->
                clips.stream()
                        .map(Clip::subject)
                        .distinct()
                        .sorted()
                        .limit(QUICK_SUBJECTS)
                        .collect(Collectors.toSet());
        };
    }

    private static List<Clip> onePerClass(List<Clip> clips) {
        Map<String, Clip> first = new LinkedHashMap<>();
        for (Clip clip : clips) {
            String emotion = clip.coding().emotion();
            if (emotion != null && clip.phases().isPresent()) {
                first.putIfAbsent(emotion, clip);
            }
        }
        return List.copyOf(first.values());
    }

    /// Both phases of each clip on the clip's one scale, as the window shows them.
    private void drawPhases(Project project, List<Clip> clips, Path folder, Path out, JobContext context)
            throws IOException {
        for (Clip clip : clips) {
            List<MotionImage> pictures =
                    prepare.unscaled(new AskedClip(project, folder, clip), Presets.CACHED, context);
            double scale = DynamicImage.commonScale(pictures.stream()
                    .filter(MotionImage.Pooled.class::isInstance)
                    .map(picture -> ((MotionImage.Pooled) picture).image())
                    .toArray(DynamicImage[]::new));
            PngFile.write(
                    out.resolve(clip.id() + "-onset.png"),
                    Pictures.frame(pictures.get(0).scaled(scale, List.of())));
            PngFile.write(
                    out.resolve(clip.id() + "-offset.png"),
                    Pictures.frame(pictures.get(1).scaled(scale, List.of())));
        }
    }

    private List<ClipId> explain(
            LosoResult result, List<Clip> examples, Project project, Path folder, Path out, JobContext context)
            throws IOException, EngineException {
        Set<String> answered = new HashSet<>();
        result.predictions().stream().map(Prediction::clip).forEach(answered::add);
        List<ClipId> explained = new ArrayList<>();
        MapNote note = MapNote.of(ExplanationMethod.ATTENTION, Optional.empty());
        for (Clip clip : examples) {
            context.checkCancelled();
            if (answered.contains(clip.id().value())) {
                ExplainClip.Answer answer = explain.explain(
                        result.run(), new AskedClip(project, folder, clip), ExplanationMethod.ATTENTION, null, context);
                DrawExplanation.pictures(answer, note, out.resolve(clip.id().value()));
                explained.add(clip.id());
            }
        }
        return explained;
    }

    /// Only what a demonstration made is taken away.
    private static void makeRoom(Path out) throws IOException {
        Path mark = out.resolve(MARK);
        if (Files.isDirectory(out) && !Files.isRegularFile(mark)) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isPresent()) {
                    throw new StorageException("The folder " + out
                            + " contains other files than a demonstration; name an empty or a new folder with --out.");
                }
            }
        }
        for (String part : List.of("run", "overlays", "dynamic-images")) {
            delete(out.resolve(part));
        }
        Files.createDirectories(out);
        Files.writeString(
                mark, "A demonstration on the sample project. It is replaced when 'dianet demo' runs again.\n");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
