package org.dianet.learning;

import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.Plane;

/// The input of a network from a clip.
///
/// @param motion which images are made of its frames
/// @param imageSize side of the square input in pixels, 16..1024
/// @param channels what the channels of ready images mean; AUTO decides by the project's images
/// @param face processing of frames before images are made
public record ImageSpec(MotionRepresentation motion, int imageSize, Channels channels, FaceAlignment face) {

    /// @throws IllegalArgumentException if a field is out of its range; the message names it as in `spec.json`
    public ImageSpec {
        TrainingSpec.require(imageSize >= 16 && imageSize <= 1024, "imageSize must lie in 16..1024");
    }

    /// Frames as they are, and ready images by what they show.
    public ImageSpec(MotionRepresentation motion, int imageSize) {
        this(motion, imageSize, Channels.AUTO, FaceAlignment.NONE);
    }

    public ImageSpec withMotion(MotionRepresentation other) {
        return new ImageSpec(other, imageSize, channels, face);
    }

    public ImageSpec withImageSize(int other) {
        return new ImageSpec(motion, other, channels, face);
    }

    public ImageSpec withFace(FaceAlignment other) {
        return new ImageSpec(motion, imageSize, channels, other);
    }

    /// What the images of clips are, where some of them may have come with the data.
    ///
    /// @param found what the ready images turned out to be
    /// @param allReady whether no clip has frames
    public MotionRepresentation shown(Channels found, boolean allReady) {
        boolean flow = found == Channels.FLOW && !Plane.directed(motion.planes());
        return allReady || flow
                ? motion.ready(found).map(MotionRepresentation.class::cast).orElse(motion)
                : motion;
    }

    /// Images of a clip, which the network takes at once.
    public int streams() {
        return motion.streams();
    }

    /// Pixels of a clip that the network takes at once.
    public long pixels() {
        return (long) streams() * imageSize * imageSize;
    }
}
