package org.dianet.learning;

import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.motion.Plane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// One clip as a network sees it.
///
/// @param images DI-Onset and DI-Offset for a dual network, otherwise one image; all of one size, values 0..1
///     around 0.5
/// @param label index of its class
/// @param planes what the channels of each image are, image by image
/// @param jittered the images for other apexes that are as likely; one of these or `images` is drawn while training
/// @param more further training samples of the same clip and class, e.g. its phases next to the whole
/// @param second index of what the second head learns of the subject, or -1 if it is not known or asked
public record Sample(
        ClipId clip,
        SubjectId subject,
        List<FloatImage> images,
        int label,
        List<List<Plane>> planes,
        List<List<FloatImage>> jittered,
        List<List<FloatImage>> more,
        int second) {

    public Sample {
        images = List.copyOf(images);
        planes = List.copyOf(planes);
        jittered = List.copyOf(jittered);
        more = List.copyOf(more);
    }

    /// Of one task.
    public Sample(
            ClipId clip,
            SubjectId subject,
            List<FloatImage> images,
            int label,
            List<List<Plane>> planes,
            List<List<FloatImage>> jittered,
            List<List<FloatImage>> more) {
        this(clip, subject, images, label, planes, jittered, more, -1);
    }

    /// A sample as it is tested: pictures, and nothing to draw from.
    public Sample(ClipId clip, SubjectId subject, List<FloatImage> images, int label) {
        this(
                clip,
                subject,
                images,
                label,
                images.stream().map(image -> Plane.pictures(image.channels())).toList(),
                List.of(),
                List.of());
    }

    /// The same clip with other images.
    public Sample with(List<FloatImage> others) {
        return new Sample(clip, subject, others, label, planes, List.of(), List.of(), second);
    }
}
