package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.imaging.Colour;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// Refuses ready images of optical flow where a spec would make them grey, which mixes u, v and strain. The spec
/// alone tells it if its channels are flow; where they are left to the images, only these do.
final class FlowInGrey {
    private static final float WHITE = 255;

    private FlowInGrey() {}

    /// @param clips whose images would be used
    /// @throws IllegalArgumentException if those of a data set are a flow, in a sentence that says what to set
    static void check(MediaOpener opener, Path folder, List<Clip> clips, TrainingSpec spec) {
        if (!mixes(spec)) {
            return;
        }
        Map<String, List<FloatImage>> images = new TreeMap<>();
        for (Clip clip : clips) {
            if (ReadyMedia.problem(clip.media(), spec).isEmpty()) {
                for (String path : paths(clip.media())) {
                    read(opener, folder.resolve(path), spec.images().imageSize())
                            .ifPresent(image -> images.computeIfAbsent(clip.dataset(), _ -> new ArrayList<>())
                                    .add(image));
                }
            }
        }
        images.forEach((dataset, found) -> {
            if (ImageChannels.of(found) == Channels.FLOW) {
                throw new IllegalArgumentException("The ready images"
                        + (dataset.isEmpty() ? "" : " of the data set " + dataset)
                        + " look like optical flow (u, v, strain), which colour grey would mix. Set colour to rgb, or"
                        + " channels to picture if they are dynamic images");
            }
        });
    }

    /// Whether ready images would be made grey without a word of the user on what they are.
    static boolean mixes(TrainingSpec spec) {
        return spec.images().channels() == Channels.AUTO
                && spec.images()
                        .motion()
                        .ready(Channels.AUTO)
                        .filter(how -> how.colour() == Colour.GREY)
                        .isPresent();
    }

    private static List<String> paths(Media media) {
        return switch (media) {
            case Media.MotionImage image -> List.of(image.path());
            case Media.MotionImagePair pair -> List.of(pair.onsetPath(), pair.offsetPath());
            case Media.ImageFolder _, Media.VideoFile _ -> List.of();
        };
    }

    /// As the network of colours would see it; a file that cannot be read is reported where clips are prepared.
    private static Optional<FloatImage> read(MediaOpener opener, Path file, int side) {
        try {
            Frame frame = opener.image(file);
            byte[] bytes = Resampler.resample(frame, side, side, Colour.RGB);
            float[] values = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                values[i] = (bytes[i] & 0xff) / WHITE;
            }
            return Optional.of(new FloatImage(side, side, Colour.RGB.channels(), values));
        } catch (MediaException e) {
            return Optional.empty();
        }
    }
}
