package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.imaging.Colour;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// Refuses ready images of optical flow where a spec would make them grey, which mixes u, v and strain. The spec
/// alone tells it if its channels are flow; where they are left to the images, only these do. One image says little, so
/// those of its data set decide, the same ones whichever clip is asked about.
final class FlowInGrey {
    /// Clips of a data set that are looked at, evenly spread over it; many more would make every question slow.
    private static final int LOOKED_AT = 50;

    private final MediaOpener opener;
    private final Path folder;
    private final Project project;
    private final TrainingSpec spec;
    private final Map<String, Channels> known = new HashMap<>();

    /// @param project whose images decide
    /// @param folder the project's
    FlowInGrey(MediaOpener opener, Path folder, Project project, TrainingSpec spec) {
        this.opener = opener;
        this.folder = folder;
        this.project = project;
        this.spec = spec;
    }

    /// @param clips whose images would be used
    /// @throws IllegalArgumentException if those of a data set are a flow, in a sentence that says what to set
    void check(List<Clip> clips) {
        if (!mixes(spec)) {
            return;
        }
        for (Clip clip : clips) {
            if (usable(clip) && known.computeIfAbsent(clip.dataset(), _ -> channels(clip)) == Channels.FLOW) {
                throw new IllegalArgumentException("The ready images"
                        + (clip.dataset().isEmpty() ? "" : " of the data set " + clip.dataset())
                        + " look like optical flow (u, v, strain), which colour grey would mix. Use a spec with colour"
                        + " rgb, or with channels picture if they are dynamic images");
            }
        }
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

    private boolean usable(Clip clip) {
        return !clip.media().hasFrames()
                && ReadyMedia.problem(clip.media(), spec).isEmpty();
    }

    private Channels channels(Clip asked) {
        List<Clip> alike = project.clips().stream()
                .filter(clip -> clip.dataset().equals(asked.dataset()) && usable(clip))
                .toList();
        List<Clip> all = alike.isEmpty() ? List.of(asked) : alike;
        int looked = Math.min(LOOKED_AT, all.size());
        List<FloatImage> images = new ArrayList<>();
        IntStream.range(0, looked)
                .mapToObj(i -> all.get(i * all.size() / looked))
                .flatMap(clip -> paths(clip.media()).stream())
                .forEach(path -> read(path).ifPresent(images::add));
        return ImageChannels.of(images);
    }

    private static List<String> paths(Media media) {
        return switch (media) {
            case Media.MotionImage image -> List.of(image.path());
            case Media.MotionImagePair pair -> List.of(pair.onsetPath(), pair.offsetPath());
            case Media.ImageFolder _, Media.VideoFile _ -> List.of();
        };
    }

    /// As the network of colours would see it; a file that cannot be read is reported where its clip is.
    private Optional<FloatImage> read(String path) {
        try {
            return Optional.of(ReadyInput.shares(
                    opener.image(folder.resolve(path)), spec.images().imageSize(), Colour.RGB));
        } catch (MediaException e) {
            return Optional.empty();
        }
    }
}
