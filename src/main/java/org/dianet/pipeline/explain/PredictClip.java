package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainedNetwork;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.abstention.FoldRule;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.abstention.Sureness;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// Asks the networks of a run about a clip, which needs phases but no label.
public final class PredictClip {
    private final TrainedNetwork.Loader engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public PredictClip(TrainedNetwork.Loader engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// @param probabilities in the order of the classes, the mean of the networks
    /// @param networks number of networks used
    /// @param seeds of the run, of which each may be chosen
    /// @param basis sentences on which networks these were, and on whether they are sure enough
    /// @param decision whether the answer is given; empty if the run always answers, or its calibration is not for
    /// these networks
    /// @param shares how much each stream counted; empty if the networks have no gates
    public record Answer(
            List<String> classes,
            List<Double> probabilities,
            int networks,
            List<Long> seeds,
            String basis,
            Optional<Sureness> decision,
            Optional<StreamShare> shares) {
        public Answer(List<String> classes, List<Double> probabilities, int networks, List<Long> seeds, String basis) {
            this(classes, probabilities, networks, seeds, basis, Optional.empty(), Optional.empty());
        }

        public Answer {
            classes = List.copyOf(classes);
            probabilities = List.copyOf(probabilities);
            seeds = List.copyOf(seeds);
        }

        /// The likeliest class, also if it is not sure enough.
        public String predicted() {
            return classes.get(Prediction.argMax(probabilities));
        }

        /// How much each stream counted, as a line; empty without gates.
        public String counted() {
            return shares.map(StreamShare::sentence).orElse("");
        }

        /// For people: the class, or that there is no answer.
        public String said() {
            return decision.filter(made -> !made.given()).isPresent()
                    ? "no answer (" + predicted() + " is likeliest)"
                    : predicted();
        }
    }

    /// @param run a run folder or an exported model
    /// @param seed the seed whose networks predict, or `null` for the mean of all
    /// @throws StorageException if the run has no finished network, or not this seed
    /// @throws MediaException if the clip has no images, or no phases
    public Answer predict(Path run, AskedClip asked, @Nullable Long seed, JobContext context)
            throws StorageException, MediaException, EngineException {
        RunNetworks networks = RunNetworks.of(store, run, asked, prepare.content(asked.folder()), seed);
        List<MotionImage> images = prepare.pictures(asked, networks.record().spec(), context);
        return answer(networks, images, asked.clip());
    }

    /// Predictions for existing images.
    Answer answer(RunNetworks networks, List<MotionImage> images, Clip clip) throws StorageException, EngineException {
        List<Double> answer = DoubleStream.of(
                        networks.answers(engine, store, clip, List.of(images)).getFirst())
                .boxed()
                .toList();
        Optional<FoldRule> rule = rule(networks);
        Optional<Sureness> decision = rule.map(one -> one.of(answer));
        Optional<StreamShare> shares = networks.shares(engine, store, clip, images);
        return new Answer(
                networks.record().classes(),
                answer,
                networks.keys().size(),
                networks.record().spec().execution().seeds(),
                networks.basis() + decision.map(made -> " " + made.sentence()).orElse(""),
                decision,
                shares);
    }

    /// A rule is of one fold, for the mean of all seeds.
    private Optional<FoldRule> rule(RunNetworks networks) throws StorageException {
        List<String> leftOut = networks.keys().stream()
                .filter(key -> key.heldOut() != null)
                .map(FoldKey::name)
                .distinct()
                .toList();
        boolean all = networks.keys().size()
                == networks.record().spec().execution().seeds().size();
        return networks.unseen() && all && leftOut.size() == 1
                ? new ReadAbstention(store).of(networks.run(), leftOut.getFirst())
                : Optional.empty();
    }
}
