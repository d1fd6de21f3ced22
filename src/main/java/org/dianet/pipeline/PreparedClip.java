package org.dianet.pipeline;

import java.util.List;
import org.dianet.evaluation.HasSubject;
import org.dianet.learning.Sample;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// A clip's images and class.
///
/// @param label index of its class
public record PreparedClip(ClipId clip, SubjectId subject, int label, List<MotionPicture> images)
        implements HasSubject {
    public PreparedClip {
        images = List.copyOf(images);
    }

    Sample sample(double scale) {
        return new Sample(
                clip, subject, images.stream().map(image -> image.scaled(scale)).toList(), label);
    }
}
