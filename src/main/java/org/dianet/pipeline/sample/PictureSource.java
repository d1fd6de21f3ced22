package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.Span;
import org.dianet.imaging.WeightedSum;
import org.dianet.job.JobContext;
import org.dianet.learning.DynamicImages;
import org.dianet.learning.InputMode;
import org.dianet.learning.ReadyImages;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.align.ClipAligner;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.NeededFrame;

/// Makes the images of one clip that a spec asks for. Frames pass by once; only the images stay in memory.
final class PictureSource {
    private static final float WHITE = 255;

    private final MediaOpener opener;
    private final ClipAligner aligner;
    private final Path root;
    private final TrainingSpec spec;
    private final DynamicImages pooled;

    PictureSource(MediaOpener opener, ClipAligner aligner, Path root, TrainingSpec spec) {
        DynamicImages pooled = pooled(spec);
        if (pooled.normalise() == Normalisation.NONE) {
            throw new IllegalArgumentException(
                    "normalise none gives plain sums, which a network cannot take; use minmax or fixed");
        }
        this.opener = opener;
        this.aligner = aligner;
        this.root = root;
        this.spec = spec;
        this.pooled = pooled;
    }

    private static DynamicImages pooled(TrainingSpec spec) {
        return switch (spec.images().motion()) {
            case DynamicImages some -> some;
            case ReadyImages _ -> throw new IllegalArgumentException("ready images are not made of frames");
        };
    }

    /// What a network is asked about.
    ///
    /// @throws MediaException if pixels are missing or unreadable, or the clip has no such images
    List<MotionPicture> pictures(Clip clip, JobContext context) throws MediaException {
        return pictures(clip, false, context).images();
    }

    /// With what else may be learnt from the clip.
    ///
    /// @throws MediaException if pixels are missing or unreadable, or the clip has no such images
    ClipPictures trainingPictures(Clip clip, JobContext context) throws MediaException {
        return pictures(clip, true, context);
    }

    /// What a network would be asked if the phases were others, in one pass over the frames.
    ///
    /// @throws MediaException if pixels are missing or unreadable, or the clip has no frames
    List<List<MotionPicture>> pictures(Clip clip, List<Phases> phases, JobContext context) throws MediaException {
        if (!clip.media().hasFrames()) {
            throw new MediaException(
                    "Clip " + clip.id() + " has ready images and no frames, so its apex cannot be moved.");
        }
        List<List<Pool>> pools = phases.stream()
                .map(of -> pools(spec.images().motion().kinds(), of))
                .toList();
        fill(pools.stream().flatMap(List::stream).toList(), clip, context);
        return pools.stream().map(PictureSource::drawn).toList();
    }

    private ClipPictures pictures(Clip clip, boolean training, JobContext context) throws MediaException {
        return switch (clip.media()) {
            case Media.MotionImage image
            when pooled.input() == InputMode.FULL -> ClipPictures.only(List.of(ready(image.path())));
            case Media.MotionImage image ->
                throw new MediaException("it has one motion image, which needs the input full");
            case Media.MotionImagePair pair -> ClipPictures.only(ready(pair));
            case Media.ImageFolder folder -> pooled(clip, training, context);
            case Media.VideoFile file -> pooled(clip, training, context);
        };
    }

    private List<MotionPicture> ready(Media.MotionImagePair pair) throws MediaException {
        return switch (pooled.input()) {
            case DUAL -> List.of(ready(pair.onsetPath()), ready(pair.offsetPath()));
            case ONSET -> List.of(ready(pair.onsetPath()));
            case OFFSET -> List.of(ready(pair.offsetPath()));
            case FULL -> throw new MediaException("it has an image for each phase, which the input full cannot use");
        };
    }

    private MotionPicture ready(String path) throws MediaException {
        Frame frame = opener.image(root.resolve(path));
        int side = spec.images().imageSize();
        byte[] bytes = Resampler.resample(frame, side, side, pooled.colour());
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = (bytes[i] & 0xff) / WHITE;
        }
        return new MotionPicture.Ready(
                new FloatImage(side, side, spec.images().motion().channels(), values));
    }

    private ClipPictures pooled(Clip clip, boolean training, JobContext context) throws MediaException {
        Phases phases = clip.phases()
                .orElseThrow(() -> new MediaException(
                        clip.coding().marks().problem(clip.frames()).orElse("its phases are not marked")));
        List<Pool> images = pools(spec.images().motion().kinds(), phases);
        List<List<Pool>> jittered = training
                ? ApexJitter.around(phases, spec.regularisation().augment().apexJitter()).stream()
                        .map(other -> pools(spec.images().motion().kinds(), other))
                        .toList()
                : List.of();
        List<List<Pool>> more = training && spec.regularisation().augment().phaseImages()
                ? Stream.of(PhaseKind.ONSET, PhaseKind.OFFSET)
                        .map(kind -> pools(List.of(kind), phases))
                        .toList()
                : List.of();
        List<Pool> all = Stream.of(List.of(images), jittered, more)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
        fill(all, clip, context);
        return new ClipPictures(
                drawn(images),
                jittered.stream().map(PictureSource::drawn).toList(),
                more.stream().map(PictureSource::drawn).toList());
    }

    private List<Pool> pools(List<PhaseKind> kinds, Phases phases) {
        return kinds.stream()
                .map(kind -> new Pool(
                        kind, Span.of(kind, phases), pooled, spec.images().imageSize()))
                .toList();
    }

    private static List<MotionPicture> drawn(List<Pool> pools) {
        List<MotionPicture> pictures = new ArrayList<>();
        pools.forEach(pool -> pictures.add(pool.picture()));
        return pictures;
    }

    private void fill(List<Pool> pools, Clip clip, JobContext context) throws MediaException {
        try (FrameReader reader = aligner.of(root, clip, context).open(root, clip.media(), clip.frames())) {
            int first = pools.stream().mapToInt(p -> p.span.first()).min().orElseThrow();
            int last = pools.stream().mapToInt(p -> p.span.last()).max().orElseThrow();
            for (int i = first; i <= last; i++) {
                context.checkCancelled();
                add(i, pixels(reader, clip, i), pools);
            }
        }
    }

    private byte[] pixels(FrameReader reader, Clip clip, int index) throws MediaException {
        return Resampler.resample(
                NeededFrame.read(reader, clip, index),
                spec.images().imageSize(),
                spec.images().imageSize(),
                pooled.colour());
    }

    private static void add(int index, byte[] pixels, List<Pool> pools) {
        for (Pool pool : pools) {
            if (pool.span.contains(index)) {
                pool.sum.add(pixels);
            }
        }
    }

    private static final class Pool {
        private final Span span;
        private final WeightedSum sum;
        private final Normalisation normalisation;

        Pool(PhaseKind kind, Span span, DynamicImages images, int side) {
            this.span = span;
            this.sum = new WeightedSum(kind, images.form(), span.length(), side, side, images.colour());
            this.normalisation = images.normalise();
        }

        MotionPicture picture() {
            DynamicImage image = sum.image();
            return normalisation == Normalisation.FIXED
                    ? new MotionPicture.Pooled(image)
                    : new MotionPicture.Ready(image.normalised(normalisation, 1));
        }
    }
}
