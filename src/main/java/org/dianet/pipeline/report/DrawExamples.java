package org.dianet.pipeline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.Prediction;
import org.dianet.imaging.Pictures;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.ExampleClips;
import org.dianet.storage.PngFile;
import org.dianet.video.LibraryException;

/// Asks the stored networks of a run about its example clips. What goes wrong here leaves pictures out and says so: the
/// run's numbers are there already.
final class DrawExamples {
    private final ExplainClip explain;

    DrawExamples(ExplainClip explain) {
        this.explain = explain;
    }

    ExampleClips of(
            Path run,
            RunRecord record,
            List<Prediction> predictions,
            Project project,
            Path folder,
            JobContext context) {
        List<ChooseExamples.Chosen> chosen = ChooseExamples.of(record.classes(), predictions);
        List<ExampleClips.Example> examples = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        ExplanationMethod method = record.spec().explanations().getFirst();
        List<Long> seeds = List.of();
        String picture = "";
        for (ChooseExamples.Chosen each : chosen) {
            try {
                context.report(Progress.of(examples.size(), chosen.size(), each.clip()));
                Optional<Clip> clip = clip(project, each);
                if (clip.isEmpty()) {
                    notes.add("Clip " + each.clip() + " is no longer in the project.");
                    continue;
                }
                AskedClip asked = new AskedClip(project, folder, clip.get());
                ExplainClip.Answer answer = explain.explain(run, asked, method, null, context);
                examples.add(example(each, answer));
                seeds = answer.networks().stream().map(FoldKey::seed).distinct().toList();
                picture = answer.picture();
            } catch (CancelledException e) {
                notes.add("The rest was not drawn: cancelled.");
                break;
            } catch (IOException | EngineException | LibraryException e) {
                notes.add("Clip " + each.clip() + " could not be drawn: " + e.getMessage());
            }
        }
        return new ExampleClips(method, seeds, picture, examples, notes);
    }

    private static Optional<Clip> clip(Project project, ChooseExamples.Chosen chosen) {
        return project.clips().stream()
                .filter(clip -> clip.id().value().equals(chosen.clip())
                        && clip.subject().value().equals(chosen.subject()))
                .findFirst();
    }

    private static ExampleClips.Example example(ChooseExamples.Chosen chosen, ExplainClip.Answer answer)
            throws IOException, EngineException {
        List<ExampleClips.Stream> streams = new ArrayList<>();
        for (ExplainClip.Seen seen : answer.seen()) {
            if (!Arrays.stream(seen.map().values()).allMatch(Double::isFinite)) {
                throw new EngineException("its map contains values that are not numbers");
            }
            byte[] png = PngFile.bytes(Pictures.frame(seen.image()));
            streams.add(new ExampleClips.Stream(seen.kind(), Base64.getEncoder().encodeToString(png), seen.map()));
        }
        return new ExampleClips.Example(
                chosen.subject(), chosen.clip(), chosen.truth(), chosen.predicted(), chosen.probability(), streams);
    }
}
