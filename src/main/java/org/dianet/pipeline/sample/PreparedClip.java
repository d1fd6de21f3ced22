package org.dianet.pipeline.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.dianet.evaluation.HasSubject;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.Sample;
import org.dianet.learning.motion.Plane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// A clip's images and class.
///
/// @param label index of its class
/// @param planes what the channels of its images are, image by image
/// @param content fingerprint of its files, or empty, see [ClipContent]
/// @param dataset name of the data set that it comes from, or empty
/// @param views fingerprints of the files of its further views, as far as a run uses them
/// @param ready whether its images came with the data, so that there are no frames
/// @param second index of what a second head learns of the subject, or -1, see [SecondLabels]
public record PreparedClip(
        ClipId clip,
        SubjectId subject,
        int label,
        ClipPictures pictures,
        List<List<Plane>> planes,
        String content,
        String dataset,
        List<String> views,
        boolean ready,
        int second)
        implements HasSubject {

    public PreparedClip {
        planes = List.copyOf(planes);
        views = List.copyOf(views);
    }

    /// A clip of one view, of which a network learns one thing.
    public PreparedClip(
            ClipId clip,
            SubjectId subject,
            int label,
            ClipPictures pictures,
            List<List<Plane>> planes,
            String content,
            String dataset) {
        this(clip, subject, label, pictures, planes, content, dataset, List.of(), false, -1);
    }

    /// A clip whose files do not matter.
    public PreparedClip(ClipId clip, SubjectId subject, int label, ClipPictures pictures, List<List<Plane>> planes) {
        this(clip, subject, label, pictures, planes, "", "");
    }

    /// The same images as a clip of another class.
    public PreparedClip labelled(int other) {
        return new PreparedClip(clip, subject, other, pictures, planes, content, dataset, views, ready, second);
    }

    PreparedClip with(List<List<Plane>> other) {
        return new PreparedClip(clip, subject, label, pictures, other, content, dataset, views, ready, second);
    }

    public List<MotionImage> images() {
        return pictures.images();
    }

    /// The input of a network for a prediction.
    public Sample sample(double scale) {
        return new Sample(clip, subject, scaled(images(), scale), label, planes, List.of(), List.of());
    }

    /// The training samples, with all additional samples of the same clip.
    public Sample trainingSample(double scale) {
        return new Sample(
                clip,
                subject,
                scaled(images(), scale),
                label,
                planes,
                pictures.jittered().stream()
                        .map(images -> scaled(images, scale))
                        .toList(),
                pictures.more().stream().map(images -> scaled(images, scale)).toList(),
                second);
    }

    private List<FloatImage> scaled(List<MotionImage> images, double scale) {
        return IntStream.range(0, images.size())
                .mapToObj(stream -> images.get(stream).scaled(scale, planes.get(stream)))
                .toList();
    }
}
