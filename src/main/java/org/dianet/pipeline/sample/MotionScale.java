package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dianet.imaging.DynamicImage;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.FoldKey;

/// The scale of the fixed normalisation, which remembers whose clips it was taken from.
///
/// @param value change that becomes 0 or 1, in the unit of the images; 1 where no image needs one
/// @param subjects whose clips it was taken from
public record MotionScale(double value, Set<SubjectId> subjects) {
    public MotionScale {
        subjects = Set.copyOf(subjects);
    }

    public static MotionScale of(List<PreparedClip> clips) {
        Set<SubjectId> subjects = new HashSet<>();
        clips.forEach(clip -> subjects.add(clip.subject()));
        DynamicImage[] images =
                clips.stream().flatMap(clip -> changes(clip).stream()).toArray(DynamicImage[]::new);
        return new MotionScale(images.length == 0 ? 1 : DynamicImage.commonScale(images), subjects);
    }

    private static List<DynamicImage> changes(PreparedClip clip) {
        List<DynamicImage> changes = new ArrayList<>();
        for (int stream = 0; stream < clip.images().size(); stream++) {
            if (clip.images().get(stream) instanceof MotionImage.Pooled(DynamicImage image)) {
                changes.addAll(Planes.changes(image, clip.planes().get(stream)));
            }
        }
        return changes;
    }

    /// The value, for a fold that holds somebody out.
    ///
    /// @throws IllegalArgumentException if it was taken from a held-out subject's clips too, which would leak
    public double without(FoldKey fold) {
        subjects.stream().filter(fold::holdsOut).sorted().findFirst().ifPresent(subject -> {
            throw new IllegalArgumentException("the motion scale was taken from clips of subject " + subject
                    + ", who is held out: statistics of the test side must not enter the training");
        });
        return value;
    }
}
