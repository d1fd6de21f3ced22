package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.imaging.Colour;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// The one road from ready images to a network's input, whoever wants it. What must not become an input is refused
/// here, so that no command can forget to ask.
final class ReadyInput {
    private static final float WHITE = 255;

    private final MediaOpener opener;
    private final Path root;
    private final TrainingSpec spec;
    private final FlowInGrey flow;

    /// @param root the project's folder
    ReadyInput(MediaOpener opener, Path root, Project project, TrainingSpec spec) {
        this.opener = opener;
        this.root = root;
        this.spec = spec;
        this.flow = new FlowInGrey(opener, root, project, spec);
    }

    /// @throws IllegalArgumentException if one of the clips has images of flow that the spec would mix to grey
    void check(List<Clip> clips) {
        flow.check(clips);
    }

    /// @param clip without frames
    /// @throws MediaException if an image is missing or unreadable, or the clip has none that the spec asks for
    /// @throws IllegalArgumentException if it is a flow that the spec would mix to grey
    List<MotionImage> of(Clip clip) throws MediaException {
        Optional<String> problem = ReadyMedia.problem(clip.media(), spec);
        if (problem.isPresent()) {
            throw new MediaException(problem.get());
        }
        flow.check(List.of(clip));
        ReadyImages how = spec.images().motion().ready(spec.images().channels()).orElseThrow();
        return switch (clip.media()) {
            case Media.MotionImage image -> List.of(read(image.path(), how));
            case Media.MotionImagePair pair ->
                switch (how.input()) {
                    case DUAL, FULL -> List.of(read(pair.onsetPath(), how), read(pair.offsetPath(), how));
                    case ONSET -> List.of(read(pair.onsetPath(), how));
                    case OFFSET -> List.of(read(pair.offsetPath(), how));
                };
            case Media.ImageFolder _, Media.VideoFile _ -> throw new MediaException("it has frames, no ready images");
        };
    }

    private MotionImage read(String path, ReadyImages how) throws MediaException {
        return new MotionImage.Ready(
                shares(opener.image(root.resolve(path)), spec.images().imageSize(), how.colour()));
    }

    /// A picture of a square's side, in shares of white.
    static FloatImage shares(Frame frame, int side, Colour colour) {
        byte[] bytes = Resampler.resample(frame, side, side, colour);
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = (bytes[i] & 0xff) / WHITE;
        }
        return new FloatImage(side, side, colour.channels(), values);
    }
}
