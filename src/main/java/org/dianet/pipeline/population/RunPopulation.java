package org.dianet.pipeline.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.RunNetworks;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// The clips of a run with their images, each with the networks that never saw its subject.
final class RunPopulation implements AutoCloseable {
    private static final int BATCH = 16;

    private final SpooledImages images;
    private final List<Member> members = new ArrayList<>();
    private final List<RunNetworks> unseen = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private RunPopulation(Path scratch) {
        images = new SpooledImages(scratch);
    }

    /// A run and the project whose clips it holds.
    ///
    /// @param seed the seed whose networks answer, or `null` for the mean of all
    /// @param scratch folder that has room for the images
    record Source(
            Project project,
            Path folder,
            Path run,
            RunRecord record,
            @Nullable Long seed,
            Path scratch) {}

    /// What else is done with a clip while its images are in memory.
    interface Extra {
        void take(RunNetworks networks, Clip clip, List<MotionImage> raw) throws StorageException, EngineException;
    }

    /// @throws StorageException if none of the run's clips can be used
    static RunPopulation read(
            Source source, PrepareSamples prepare, ExplainClip explain, Extra extra, JobContext context)
            throws StorageException, EngineException {
        RunPopulation population = new RunPopulation(source.scratch());
        try {
            List<Member> wanted = Member.of(source.project(), source.record());
            population.notes.addAll(prepare.each(
                    source.project(),
                    wanted.stream().map(Member::clip).toList(),
                    source.folder(),
                    source.record().spec(),
                    population.new Reading(wanted, source, explain, extra),
                    context));
            long knew = population.unseen.stream()
                    .filter(networks -> networks.person().before())
                    .count();
            if (knew > 0) {
                population.notes.add("The weights that the networks started from were trained on the subjects of "
                        + knew + " of these clips, so what the networks say of them is no test.");
            }
            if (population.members.isEmpty()) {
                throw new StorageException("None of the clips of " + source.run() + " can be used in this project."
                        + population.skipped.stream()
                                .findFirst()
                                .map(first -> " The first, " + first.id() + ": " + first.reason())
                                .orElse(""));
            }
            return population;
        } catch (StorageException | EngineException | RuntimeException e) {
            population.close();
            throw e;
        }
    }

    private final class Reading implements PrepareSamples.Images {
        private final Map<ClipId, Member> wanted;
        private final Source source;
        private final ExplainClip explain;
        private final Extra extra;

        Reading(List<Member> wanted, Source source, ExplainClip explain, Extra extra) {
            this.wanted = Member.byClip(wanted);
            this.source = source;
            this.explain = explain;
            this.extra = extra;
        }

        @Override
        public void take(Clip clip, List<MotionImage> raw) throws StorageException, EngineException {
            RunNetworks networks;
            try {
                networks = explain.unseen(
                        source.run(), new AskedClip(source.project(), source.folder(), clip), source.seed());
            } catch (StorageException e) {
                leaveOut(clip, String.valueOf(e.getMessage()));
                return;
            }
            extra.take(networks, clip, raw);
            images.add(raw);
            unseen.add(networks);
            members.add(Objects.requireNonNull(wanted.get(clip.id())));
        }

        @Override
        public void leaveOut(Clip clip, String reason) {
            skipped.add(new Skipped(clip.id().value(), reason));
        }
    }

    List<Member> members() {
        return members;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    /// How the clips were aligned, in sentences.
    List<String> notes() {
        return notes;
    }

    SpooledImages images() {
        return images;
    }

    /// Whether a network was trained on a clip's subject.
    boolean seen(int clip, FoldKey network) {
        return !unseen.get(clip).keys().contains(network);
    }

    /// The networks that never saw a clip's subject.
    RunNetworks networks(int clip) {
        return unseen.get(clip);
    }

    /// The vectors of all clips by one network.
    float[][] vectors(FoldKey key, LearningEngine engine, RunStore store, JobContext context)
            throws StorageException, EngineException {
        RunNetworks any = unseen.getFirst();
        double scale = any.scale(store, key);
        float[][] vectors = new float[members.size()][];
        try (TrainedNetwork network = any.load(engine, store, key)) {
            for (int from = 0; from < vectors.length; from += BATCH) {
                context.checkCancelled();
                context.report(Progress.of(from, vectors.length, FoldNetworks.name(key)));
                List<Sample> samples = new ArrayList<>();
                for (int i = from; i < Math.min(vectors.length, from + BATCH); i++) {
                    samples.add(sample(i, scale));
                }
                List<float[]> found = network.embed(samples);
                for (int i = 0; i < found.size(); i++) {
                    vectors[from + i] = found.get(i);
                }
            }
        }
        return vectors;
    }

    /// A clip as a network sees it.
    ///
    /// @param scale of the network
    Sample sample(int clip, double scale) throws StorageException {
        MotionRepresentation motion = unseen.get(clip).record().spec().images().motion();
        return unseen.get(clip).sample(members.get(clip).clip(), MotionImage.fed(images.images(clip), motion), scale);
    }

    @Override
    public void close() throws StorageException {
        images.close();
    }
}
