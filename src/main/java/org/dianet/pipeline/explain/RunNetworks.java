package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.EngineException;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.Plane;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.ClipContent;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// The networks of a run that may be asked about a clip. Their answer is the mean over all of them, so over all seeds
/// unless one is chosen; bars, overlay, `predict`, `explain` and `sensitivity` all ask these.
///
/// @param record of the run
/// @param keys of the networks, at least one
/// @param person whom the clip shows
public record RunNetworks(Path run, RunRecord record, List<FoldKey> keys, KnownPerson person) {
    private static final int NO_LABEL = -1;

    public RunNetworks {
        keys = List.copyOf(keys);
    }

    /// Those that never saw the person. Where there is none, because a training on all clips or every fold holds the
    /// person, those that there are: [#unseen] then says so.
    ///
    /// @param seed the seed whose networks predict, or `null` for the mean of all
    /// @throws StorageException if the run cannot be read, has not this seed or no finished network for this
    public static RunNetworks of(RunStore store, Path run, AskedClip asked, ClipContent content, @Nullable Long seed)
            throws StorageException {
        RunRecord record = store.read(run);
        record.checkOneSpec(run.toString());
        if (seed != null && !record.spec().execution().seeds().contains(seed)) {
            throw new StorageException("The run " + run + " has no seed " + seed + "; its seeds are "
                    + joined(record.spec().execution().seeds()) + ".");
        }
        KnownPerson person = KnownPerson.of(store, run, record, asked, content);
        List<FoldKey> keys = new ArrayList<>();
        for (FoldKey key : ReadRuns.folds(record)) {
            boolean wanted = key.heldOut() == null
                    || !person.known()
                    || person.leftOutBy(key)
                    || (person.split() && leavesOutSome(record, person, key));
            if (wanted
                    && (seed == null || seed == key.seed())
                    && store.finished(run, key).isPresent()) {
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            throw new StorageException("The run " + run + " has no finished network"
                    + (person.known() && record.kind() == RunRecord.Kind.LOSO
                            ? " that never saw " + person.words()
                            : "")
                    + "; continue it with --resume.");
        }
        return new RunNetworks(run, record, keys, person);
    }

    /// Of a person with several names those networks that left one of them out; of one who is in every training, all.
    private static boolean leavesOutSome(RunRecord record, KnownPerson person, FoldKey key) {
        return person.names().stream().anyMatch(name -> key.holdsOut(new SubjectId(name)))
                || ReadRuns.folds(record).stream()
                        .noneMatch(
                                other -> person.names().stream().anyMatch(name -> other.holdsOut(new SubjectId(name))));
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// Whether the networks themselves never saw the person, whatever the weights that they started from had.
    public boolean unseen() {
        return switch (record.kind()) {
            case LOSO -> !person.split();
            case TRAINING -> !person.known();
        };
    }

    /// Seeds of the networks.
    List<Long> seeds() {
        return keys.stream().map(FoldKey::seed).distinct().toList();
    }

    /// A sentence on which networks these are and whether they knew the subject.
    String basis() {
        String mean =
                (keys.size() == 1 ? "The answer of one network" : "The mean answer of " + keys.size() + " networks")
                        + (record.spec().execution().seeds().size() == 1
                                ? ""
                                : seeds().size() == 1
                                        ? " (seed " + seeds().getFirst() + ")"
                                        : " (seeds " + joined(seeds()) + ")");
        return switch (record.kind()) {
            case LOSO -> mean + loso();
            case TRAINING -> mean + trained();
        };
    }

    private String loso() {
        String of = " of a " + record.split().plan().words() + " run";
        if (person.split()) {
            return of + " that holds " + person.words()
                    + (person.names().size() > 1
                            ? ": every fold was trained on one of them, so this is not a test."
                            : ": every network of it was trained on this subject, so this is not a test.");
        }
        if (person.before()) {
            return (person.known() ? " whose fold left out " : of + " without ") + person.words()
                    + ", but whose pretrained weights were trained on it: this is not a test.";
        }
        return person.known()
                ? " that never saw " + person.words() + "."
                : of + ", none of which saw " + person.words() + "." + person.remark();
    }

    private String trained() {
        long subjects = record.clips().stream()
                .map(RunRecord.RunClip::subject)
                .distinct()
                .count();
        String of = " trained on " + Words.count(record.clips().size(), "clip") + " of "
                + Words.count(subjects, "subject") + " of the project “"
                + record.project() + "”, ";
        if (person.known()) {
            return of + "clips of " + person.words()
                    + " among them: this subject was in its training, so this is not a test.";
        }
        return of + "none of them of " + person.words()
                + (person.before()
                        ? "; but its initial weights were trained on it: this is not a test."
                        : "." + person.remark());
    }

    /// Mean probabilities for each clip's images.
    ///
    /// @param clips images of one clip each, one image per stream
    List<double[]> answers(TrainedNetwork.Loader engine, RunStore store, Clip clip, List<List<MotionImage>> clips)
            throws StorageException, EngineException {
        List<double[]> sums = new ArrayList<>();
        clips.forEach(_ -> sums.add(new double[record.classes().size()]));
        for (FoldKey key : keys) {
            double scale = scale(store, key);
            List<Sample> samples =
                    clips.stream().map(images -> sample(clip, images, scale)).toList();
            try (TrainedNetwork network = load(engine, store, key)) {
                List<double[]> answers = network.predict(samples);
                for (int i = 0; i < sums.size(); i++) {
                    for (int c = 0; c < sums.get(i).length; c++) {
                        sums.get(i)[c] += answers.get(i)[c] / keys.size();
                    }
                }
            }
        }
        return sums;
    }

    /// How much each stream counts in a clip, the mean over the networks; empty if their fusion has no gates.
    Optional<StreamShare> shares(TrainedNetwork.Loader engine, RunStore store, Clip clip, List<MotionImage> images)
            throws StorageException, EngineException {
        MotionRepresentation motion = shown(clip);
        if (motion.streams() != 2 || !record.spec().network().fusion().gated()) {
            return Optional.empty();
        }
        double sum = 0;
        for (FoldKey key : keys) {
            try (TrainedNetwork network = load(engine, store, key)) {
                sum += network.firstShare(sample(clip, images, scale(store, key)))
                        .orElseThrow();
            }
        }
        return Optional.of(
                new StreamShare(motion.names().getFirst(), motion.names().getLast(), sum / keys.size()));
    }

    /// The change, in the unit of the images, that a network's fixed scale turns into 0 and 1.
    public double scale(RunStore store, FoldKey key) throws StorageException {
        return store.finished(run, key)
                .map(FoldRecord::motionScale)
                .orElseThrow(() -> new StorageException("The network " + key.folder() + " of " + run + " is gone."));
    }

    public TrainedNetwork load(TrainedNetwork.Loader engine, RunStore store, FoldKey key) throws EngineException {
        return engine.load(record.spec(), record.classes().size(), store.folder(run, key));
    }

    /// The input of a network.
    public Sample sample(Clip clip, List<MotionImage> images, double scale) {
        List<List<Plane>> planes = shown(clip).allPlanes();
        List<FloatImage> scaled = IntStream.range(0, images.size())
                .mapToObj(stream -> images.get(stream).scaled(scale, planes.get(stream)))
                .toList();
        return new Sample(clip.id(), clip.subject(), scaled, NO_LABEL, planes, List.of(), List.of());
    }

    /// What a clip's images are: made of its frames what the spec makes, ready ones what the run took them as.
    public MotionRepresentation shown(Clip clip) {
        MotionRepresentation motion = record.spec().images().motion();
        return clip.media().hasFrames()
                ? motion
                : record.ready().map(MotionRepresentation.class::cast).orElse(motion);
    }
}
