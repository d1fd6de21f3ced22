package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainedNetwork;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// How much a prediction depends on where a mark was set: the answer for every frame that the mark could be at, the
/// other two marks staying. A mark is not moved to excluded frames.
public final class MeasureSensitivity {
    /// Frames beyond a mark that are tried at least; as many as the expression is long, if that is more.
    private static final int LEAST_REACH = 10;

    private final TrainedNetwork.Loader engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public MeasureSensitivity(TrainedNetwork.Loader engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// The answer with the mark at one frame.
    ///
    /// @param number original frame number
    /// @param probabilities in the order of the classes
    public record AtFrame(FrameIndex index, FrameNumber number, List<Double> probabilities) {
        public AtFrame {
            probabilities = List.copyOf(probabilities);
        }
    }

    /// @param frames in order
    /// @param marked position in `frames` of the mark as it is set
    /// @param basis a sentence about the networks used
    public record Result(MarkKind mark, List<String> classes, List<AtFrame> frames, int marked, String basis) {
        public Result {
            classes = List.copyOf(classes);
            frames = List.copyOf(frames);
        }

        public String predicted(int position) {
            return classes.get(Prediction.argMax(frames.get(position).probabilities()));
        }

        /// First and last frame around the mark for which the predicted class stays the same.
        public AtFrame[] unchanged() {
            String answer = predicted(marked);
            int first = marked;
            int last = marked;
            while (first > 0 && predicted(first - 1).equals(answer)) {
                first--;
            }
            while (last < frames.size() - 1 && predicted(last + 1).equals(answer)) {
                last++;
            }
            return new AtFrame[] {frames.get(first), frames.get(last)};
        }

        /// Whether the mark one frame earlier or later gives another class.
        public boolean hangsOnOneFrame() {
            int set = place(marked);
            return IntStream.range(0, frames.size())
                    .filter(position -> Math.abs(place(position) - set) == 1)
                    .anyMatch(position -> !predicted(position).equals(predicted(marked)));
        }

        private int place(int position) {
            return frames.get(position).index().value();
        }

        /// The tried frame that is nearest to one of the clip's frames; of two, that nearer to the mark.
        private int nearest(int place) {
            return IntStream.range(0, frames.size())
                    .boxed()
                    .min(Comparator.comparingInt((Integer position) -> Math.abs(place(position) - place))
                            .thenComparingInt(position -> Math.abs(position - marked)))
                    .orElse(marked);
        }

        /// How often the predicted class would be another if the mark were moved as coders differ; a mark at a frame
        /// that was not tried counts as at the nearest one that was.
        ///
        /// @return share, 0..1; 0 without any difference
        public double changeUnder(MarkDisagreement coders) {
            return coders.differences().stream()
                    .map(difference -> nearest(place(marked) + difference))
                    .mapToDouble(position -> predicted(position).equals(predicted(marked)) ? 0 : 1)
                    .average()
                    .orElse(0);
        }

        /// For people.
        public String sentence() {
            String name = mark.name().toLowerCase(Locale.ROOT);
            AtFrame[] range = unchanged();
            boolean all = range[0].equals(frames.getFirst()) && range[1].equals(frames.getLast());
            return all
                    ? "Prediction " + predicted(marked) + " for every " + name + " from " + range[0].number() + " to "
                            + range[1].number() + "."
                    : "Prediction " + predicted(marked) + " unchanged for " + name + " " + range[0].number() + "–"
                            + range[1].number() + (hangsOnOneFrame() ? ": it hangs on one frame." : ".");
        }
    }

    /// @param mark that is moved: the apex from onset to offset, the onset up to the apex, the offset from it on
    /// @param seed the seed whose networks predict, or `null` for the mean of all
    /// @throws StorageException if the run has no finished network, or not this seed
    /// @throws MediaException if the clip has no frames or no phases
    public Result measure(Path run, AskedClip asked, MarkKind mark, @Nullable Long seed, JobContext context)
            throws StorageException, MediaException, EngineException {
        Clip clip = asked.clip();
        Phases marked = clip.phases()
                .orElseThrow(() -> new MediaException("Clip " + clip.id() + " needs onset, apex and offset first."));
        RunNetworks networks = RunNetworks.of(store, run, asked, prepare.content(asked.folder()), seed);
        List<FrameIndex> places = places(clip, marked, mark);
        List<Phases> candidates =
                places.stream().map(place -> moved(marked, mark, place)).toList();
        List<List<MotionImage>> images =
                prepare.pictures(asked, candidates, networks.record().spec(), context);
        List<double[]> answers = networks.answers(engine, store, clip, images);
        List<AtFrame> frames = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            frames.add(new AtFrame(
                    places.get(i),
                    clip.frames().numberAt(places.get(i)),
                    DoubleStream.of(answers.get(i)).boxed().toList()));
        }
        return new Result(
                mark, networks.record().classes(), frames, places.indexOf(placeOf(marked, mark)), networks.basis());
    }

    private static FrameIndex placeOf(Phases phases, MarkKind mark) {
        return switch (mark) {
            case ONSET -> phases.onset();
            case APEX -> phases.apex();
            case OFFSET -> phases.offset();
        };
    }

    private static Phases moved(Phases phases, MarkKind mark, FrameIndex to) {
        return switch (mark) {
            case ONSET -> new Phases(to, phases.apex(), phases.offset());
            case APEX -> new Phases(phases.onset(), to, phases.offset());
            case OFFSET -> new Phases(phases.onset(), phases.apex(), to);
        };
    }

    private static List<FrameIndex> places(Clip clip, Phases phases, MarkKind mark) {
        int onset = phases.onset().value();
        int offset = phases.offset().value();
        int reach = Math.max(LEAST_REACH, offset - onset + 1);
        int first = switch (mark) {
            case ONSET -> Math.max(0, onset - reach);
            case APEX -> onset;
            case OFFSET -> phases.apex().value();
        };
        int last = switch (mark) {
            case ONSET -> phases.apex().value();
            case APEX -> offset;
            case OFFSET -> Math.min(clip.frames().count() - 1, offset + reach);
        };
        FrameIndex set = placeOf(phases, mark);
        return IntStream.rangeClosed(first, last)
                .mapToObj(FrameIndex::new)
                .filter(place -> place.equals(set) || !clip.excludes(place))
                .toList();
    }
}
