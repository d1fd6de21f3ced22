package org.dianet.pipeline.sample;

import java.util.List;

/// The images that one clip gives.
///
/// @param images what a network sees of it, one a stream
/// @param jittered the same for other apexes within the jitter that a spec allows
/// @param more further training samples, one image each
public record ClipPictures(List<MotionImage> images, List<List<MotionImage>> jittered, List<List<MotionImage>> more) {

    public ClipPictures {
        images = List.copyOf(images);
        jittered = List.copyOf(jittered);
        more = List.copyOf(more);
    }

    public static ClipPictures only(List<MotionImage> images) {
        return new ClipPictures(images, List.of(), List.of());
    }
}
