package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.Pictures;
import org.dianet.imaging.map.MapScale;
import org.dianet.imaging.map.MotionShare;
import org.dianet.imaging.map.TokenMap;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.StillClip;
import org.dianet.run.FoldKey;
import org.dianet.storage.MeanMap;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// Explains a clip by the networks of a run that never saw the clip's subject: the mean of their maps, over the
/// pictures that they saw.
public final class ExplainClip {
    private final TrainedNetwork.Loader engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public ExplainClip(TrainedNetwork.Loader engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// An image that a network saw, and the map over it.
    ///
    /// @param kind which stretch of the clip it shows
    /// @param name what the image is called
    /// @param magnitude what the size of its values is called, e.g. `|DI|`
    /// @param image the very values that the network was fed; where the scales of several networks differ, those
    /// of the first
    /// @param picture what the map is drawn over
    /// @param motion the same before any scale: zero is no motion
    /// @param share how much of the map lies where the image moves
    public record Seen(
            PhaseKind kind,
            String name,
            String magnitude,
            FloatImage image,
            Frame picture,
            FloatImage motion,
            TokenMap map,
            MotionShare share) {
        Seen under(TokenMap other, MotionShare shareOfOther) {
            return new Seen(kind, name, magnitude, image, picture, motion, other, shareOfOther);
        }

        Seen over(Frame other) {
            return new Seen(kind, name, magnitude, image, other, motion, map, share);
        }

        /// How much of the map lies where the image moves, as a sentence.
        public String moving() {
            return share.sentence(magnitude);
        }
    }

    /// What a run's networks say about a clip.
    ///
    /// @param seen one a stream
    /// @param explanation the mean of the networks'
    /// @param each what each network says, in the order of `networks`
    /// @param picture what the maps are drawn over, for a caption
    /// @param networks the trainings that answered, the same that gave the answer
    /// @param mean the map subtracted from the shown maps, or `null` for the plain maps
    /// @param ground what kind of picture the maps are drawn over
    /// @param head whose maps are shown, counted from 1, or `null` for all heads
    public record Answer(
            PredictClip.Answer answer,
            Explanation explanation,
            List<Explanation> each,
            List<Seen> seen,
            String picture,
            List<FoldKey> networks,
            @Nullable MeanMap mean,
            @Nullable Integer head,
            Ground ground) {
        public Answer {
            each = List.copyOf(each);
            seen = List.copyOf(seen);
            networks = List.copyOf(networks);
        }

        /// The same with what is seen minus what the maps of the run's clips have in common. The shares in moving cells
        /// stay those of the maps themselves.
        public Answer minus(MeanMap common) {
            List<Seen> rest = new ArrayList<>();
            for (int stream = 0; stream < seen.size(); stream++) {
                Seen one = seen.get(stream);
                rest.add(one.under(own(stream).minus(common.maps().get(stream)), one.share()));
            }
            return new Answer(answer, explanation, each, rest, picture, networks, common, head, ground);
        }

        /// The same with the maps of one head.
        ///
        /// @param number counted from 1
        /// @throws IllegalArgumentException if there are no maps of this head
        public Answer ofHead(int number) {
            List<List<TokenMap>> heads = explanation.heads();
            if (number < 1 || number > heads.size()) {
                throw new IllegalArgumentException(
                        !explanation.method().directed()
                                ? "This kind of map has no heads."
                                : heads.isEmpty()
                                        ? "Heads of different networks have nothing in common. Choose one seed to see the"
                                                + " maps of a head."
                                        : "There is no head " + number + "; the network has heads 1 to " + heads.size()
                                                + ".");
            }
            List<Seen> ofHead = new ArrayList<>();
            for (int stream = 0; stream < seen.size(); stream++) {
                TokenMap map = heads.get(number - 1).get(stream);
                Seen one = seen.get(stream);
                ofHead.add(one.under(map, MotionShare.of(map, one.motion())));
            }
            return new Answer(answer, explanation, each, ofHead, picture, networks, mean, number, ground);
        }

        private Answer over(Ground other, Frame frame, String what) {
            return new Answer(
                    answer,
                    explanation,
                    each,
                    seen.stream().map(one -> one.over(frame)).toList(),
                    what,
                    networks,
                    mean,
                    head,
                    other);
        }

        /// The map of an image with nothing taken from it.
        public TokenMap own(int stream) {
            return head == null
                    ? explanation.maps().get(stream)
                    : explanation.heads().get(head - 1).get(stream);
        }

        /// Whose maps are shown, for the end of a caption; empty for all heads.
        public String headWords() {
            return head == null ? "" : ", head " + head;
        }

        /// The scale that all maps of the answer share.
        public MapScale scale() {
            List<TokenMap> maps = seen.stream().map(Seen::map).toList();
            MapScale.Sign sign = explanation.method().sign();
            return mean == null ? MapScale.of(maps, sign) : MapScale.relative(maps, mean.maps(), sign);
        }

        /// The map that was subtracted and what this does not change, for a caption; empty if none.
        public String minusWhat() {
            return mean == null
                    ? ""
                    : "Minus the mean map over " + Words.count(mean.clips(), "clip")
                            + " of the run. Numbers, parts of the face and controls are of the map itself.";
        }

        /// What the maps are the mean of, for a caption; empty for one network.
        public String meanOf() {
            long seeds = networks.stream().map(FoldKey::seed).distinct().count();
            return networks.size() == 1
                    ? ""
                    : seeds == networks.size()
                            ? "Mean of the maps of " + seeds + " seeds."
                            : "Mean of the maps of " + networks.size() + " networks.";
        }
    }

    /// @param seed the seed whose networks predict, or `null` for the mean of all
    /// @throws LearntFromException if the run has no network that never saw the subject
    /// @throws StorageException if the run has no finished network, or not this seed
    /// @throws MediaException if the clip has no images
    /// @throws EngineException if the networks have no such map
    public Answer explain(Path run, AskedClip asked, ExplanationMethod method, @Nullable Long seed, JobContext context)
            throws StorageException, MediaException, EngineException {
        RunNetworks networks = unseen(run, asked, seed);
        List<MotionImage> raw = prepare.unscaled(asked, networks.record().spec(), context);
        return explain(networks, asked.clip(), raw, method, context);
    }

    /// The networks of a run that may explain a clip.
    ///
    /// @param seed the seed whose networks predict, or `null` for all
    /// @throws LearntFromException if the run has no network that never saw the subject
    /// @throws StorageException if the run has no finished network, or not this seed
    public RunNetworks unseen(Path run, AskedClip asked, @Nullable Long seed) throws StorageException {
        RunNetworks networks = RunNetworks.of(store, run, asked, prepare.content(asked.folder()), seed);
        if (!networks.unseen()) {
            throw new LearntFromException("Every network of " + run + " was trained on "
                    + networks.person().words()
                    + ", so none can explain this clip; use a leave-one-subject-out run.");
        }
        return networks;
    }

    /// Explains a clip whose images were read already.
    ///
    /// @param networks that may explain it
    /// @param raw its images as the run makes them, before any normalisation
    /// @throws EngineException if the networks have no such map
    public Answer explain(
            RunNetworks networks, Clip clip, List<MotionImage> raw, ExplanationMethod method, JobContext context)
            throws StorageException, EngineException {
        TrainingSpec spec = networks.record().spec();
        List<MotionImage> pictures = MotionImage.fed(raw, spec.images().motion());
        PredictClip.Answer answer = new PredictClip(engine, prepare, store).answer(networks, pictures, clip);
        int explained = answer.classes().indexOf(answer.predicted());
        List<Explanation> each = new ArrayList<>();
        for (FoldKey key : networks.keys()) {
            context.checkCancelled();
            Sample sample = networks.sample(clip, pictures, networks.scale(store, key));
            try (TrainedNetwork network = networks.load(engine, store, key)) {
                each.add(network.explain(sample, method, explained));
            }
        }
        Explanation mean = Explanation.mean(each);
        double scale = networks.scale(store, networks.keys().getFirst());
        List<Seen> seen = new ArrayList<>();
        MotionRepresentation shown = spec.images().motion();
        // Ready images are called by what they are, not by what the spec makes of frames.
        List<String> titles = networks.shown(clip).titles();
        for (int stream = 0; stream < pictures.size(); stream++) {
            TokenMap map = mean.maps().get(stream);
            FloatImage motion = raw.get(stream).motion(shown.part(stream));
            PhaseKind kind = shown.kinds().get(stream);
            FloatImage fed =
                    pictures.get(stream).scaled(scale, networks.shown(clip).planes(stream));
            seen.add(new Seen(
                    kind,
                    titles.get(stream),
                    networks.shown(clip).magnitude(),
                    fed,
                    Pictures.frame(fed),
                    motion,
                    map,
                    MotionShare.of(map, motion)));
        }
        return new Answer(answer, mean, each, seen, picture(spec, clip), networks.keys(), null, null, Ground.MOTION);
    }

    /// How much of a token's effect on the explained class stays if the attention is held, the mean over networks;
    /// empty without attention and for maps that are not of it. It takes several times as long as a map.
    ///
    /// @throws MediaException if the clip has no images
    public OptionalDouble heldShare(Path run, AskedClip asked, Answer answer, JobContext context)
            throws StorageException, MediaException, EngineException {
        if (!answer.explanation().method().needsAttention()) {
            return OptionalDouble.empty();
        }
        Clip clip = asked.clip();
        RunNetworks networks = RunNetworks.of(store, run, asked, prepare.content(asked.folder()), null);
        TrainingSpec spec = networks.record().spec();
        if (spec.explanations().stream().noneMatch(ExplanationMethod::needsAttention)) {
            return OptionalDouble.empty();
        }
        MotionRepresentation motion = spec.images().motion();
        List<MotionImage> raw = prepare.unscaled(asked, spec, context);
        int explained = answer.answer().classes().indexOf(answer.answer().predicted());
        List<Double> shares = new ArrayList<>();
        for (FoldKey key : answer.networks()) {
            context.checkCancelled();
            double scale = networks.scale(store, key);
            Sample sample = networks.sample(clip, MotionImage.fed(raw, motion), scale);
            List<Sample> still = StillClip.of(sample, raw, motion, scale).noisy();
            try (TrainedNetwork network = networks.load(engine, store, key)) {
                network.heldShare(sample, still, explained, context).ifPresent(shares::add);
            }
        }
        return shares.stream().mapToDouble(Double::doubleValue).average();
    }

    /// The maps of an answer over another ground.
    ///
    /// @throws MediaException if the clip has no such frame
    public Answer over(Ground ground, Path run, AskedClip asked, Answer answer, JobContext context)
            throws StorageException, MediaException {
        Clip clip = asked.clip();
        Marks marks = clip.coding().marks();
        FrameNumber number = switch (ground) {
            case MOTION -> null;
            case ONSET -> marks.onset();
            case APEX -> marks.apex();
        };
        if (ground == Ground.MOTION) {
            return answer;
        }
        if (!clip.media().hasFrames() || number == null) {
            throw new MediaException("Clip " + clip.id() + " has ready images without their frames. Draw its maps over"
                    + " these (motion).");
        }
        TrainingSpec spec = store.read(run).spec();
        Frame frame = prepare.frame(clip, number, asked.folder(), spec, context);
        return answer.over(
                ground,
                frame,
                (ground == Ground.ONSET ? "onset" : "apex") + " frame " + number + ", " + picture(spec, clip));
    }

    private static String picture(TrainingSpec spec, Clip clip) {
        boolean mirrored = spec.regularisation().testMirror() || spec.network().linear();
        String size = spec.images().imageSize() + "×" + spec.images().imageSize() + " px"
                + (mirrored ? ", without the mirror image that the answer also counts" : "");
        return !clip.media().hasFrames()
                ? size
                : switch (spec.images().face().kind()) {
                    case NONE -> size;
                    case FACE -> size + ", face aligned";
                };
    }
}
