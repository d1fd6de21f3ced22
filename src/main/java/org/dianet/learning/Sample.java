package org.dianet.learning;

import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// One clip as a network sees it.
///
/// @param images DI-Onset and DI-Offset for a dual network, else one image; all of one size, values 0..1 around 0.5
/// @param label index of its class
public record Sample(ClipId clip, SubjectId subject, List<FloatImage> images, int label) {
    public Sample {
        images = List.copyOf(images);
    }
}
