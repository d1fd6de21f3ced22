package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// How much a prediction depends on the marked apex: the answer for every frame from onset to offset as apex.
public final class MeasureSensitivity {
    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public MeasureSensitivity(LearningEngine engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// The answer with one frame as apex.
    ///
    /// @param number original frame number
    /// @param probabilities in the order of the classes
    public record AtApex(FrameIndex index, FrameNumber number, List<Double> probabilities) {
        public AtApex {
            probabilities = List.copyOf(probabilities);
        }
    }

    /// @param apexes in the order of frames, without gaps
    /// @param marked position in `apexes` of the apex as marked
    /// @param basis a sentence about the networks used
    public record Result(List<String> classes, List<AtApex> apexes, int marked, String basis) {
        public Result {
            classes = List.copyOf(classes);
            apexes = List.copyOf(apexes);
        }

        public String predicted(int position) {
            return classes.get(Prediction.argMax(apexes.get(position).probabilities()));
        }

        /// First and last apex around the marked one for which the predicted class stays the same.
        public AtApex[] unchanged() {
            String answer = predicted(marked);
            int first = marked;
            int last = marked;
            while (first > 0 && predicted(first - 1).equals(answer)) {
                first--;
            }
            while (last < apexes.size() - 1 && predicted(last + 1).equals(answer)) {
                last++;
            }
            return new AtApex[] {apexes.get(first), apexes.get(last)};
        }

        /// For people.
        public String sentence() {
            AtApex[] range = unchanged();
            boolean all = range[0].equals(apexes.getFirst()) && range[1].equals(apexes.getLast());
            return all
                    ? "Prediction " + predicted(marked) + " for every apex from onset to offset."
                    : "Prediction " + predicted(marked) + " unchanged for apex " + range[0].number() + "–"
                            + range[1].number() + ".";
        }
    }

    /// @param seed the seed whose networks predict, or `null` for the mean of all
    /// @throws StorageException if the run has no finished network, or not this seed
    /// @throws MediaException if the clip has no frames or no phases
    public Result measure(Path run, AskedClip asked, @Nullable Long seed, JobContext context)
            throws StorageException, MediaException, EngineException {
        Clip clip = asked.clip();
        Phases marked = clip.phases()
                .orElseThrow(() -> new MediaException("Clip " + clip.id() + " needs onset, apex and offset first."));
        RunNetworks networks = RunNetworks.of(store, run, asked, prepare.content(asked.folder()), seed);
        List<Phases> candidates = new ArrayList<>();
        for (int apex = marked.onset().value(); apex <= marked.offset().value(); apex++) {
            candidates.add(new Phases(marked.onset(), new FrameIndex(apex), marked.offset()));
        }
        List<List<MotionImage>> images = prepare.pictures(
                clip, candidates, asked.folder(), networks.record().spec(), context);
        List<double[]> answers = networks.answers(engine, store, clip, images);
        List<AtApex> apexes = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            FrameIndex apex = candidates.get(i).apex();
            apexes.add(new AtApex(
                    apex,
                    clip.frames().numberAt(apex),
                    DoubleStream.of(answers.get(i)).boxed().toList()));
        }
        int position = marked.apex().value() - marked.onset().value();
        return new Result(networks.record().classes(), apexes, position, networks.basis());
    }
}
