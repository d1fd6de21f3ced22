package org.dianet.learning.djl;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.WeightedSum;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.model.clip.SubjectId;
import org.dianet.synthesis.ClipScript;
import org.dianet.synthesis.SyntheticClip;
import org.dianet.synthesis.SyntheticDatasetSpec;

/// Dynamic images of synthetic faces, as a training gets them.
final class SyntheticMotion {
    static final int CLASSES = 5;
    private static final List<String> LABELS = List.of("happiness", "surprise", "disgust", "repression", "others");

    private record Filmed(ClipScript script, List<Frame> frames) {}

    private final List<Filmed> clips = new ArrayList<>();

    SyntheticMotion(int subjects, int clipsPerSubject, int side) {
        SyntheticDatasetSpec syntheticDatasetSpec = new SyntheticDatasetSpec(subjects, clipsPerSubject, 1, side, 20, 0);
        for (ClipScript script : syntheticDatasetSpec.scripts()) {
            SyntheticClip take = syntheticDatasetSpec.actor(script.subject()).play(script);
            List<Frame> frames = new ArrayList<>();
            for (int f = 0; f < script.frames(); f++) {
                frames.add(take.frame(f));
            }
            clips.add(new Filmed(script, frames));
        }
    }

    int label(int clip) {
        return LABELS.indexOf(clips.get(clip).script().emotion());
    }

    List<Sample> samples(TrainingSpec spec) {
        List<List<DynamicImage>> images =
                clips.stream().map(clip -> images(clip, spec)).toList();
        double scale =
                DynamicImage.commonScale(images.stream().flatMap(List::stream).toArray(DynamicImage[]::new));
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            ClipScript script = clips.get(i).script();
            List<FloatImage> ready = images.get(i).stream()
                    .map(image -> image.normalised(pooled(spec).normalise(), scale))
                    .toList();
            samples.add(new Sample(new ClipId(script.id()), new SubjectId("s" + script.subject()), ready, label(i)));
        }
        return samples;
    }

    private static List<DynamicImage> images(Filmed clip, TrainingSpec spec) {
        ClipScript script = clip.script();
        Phases phases = new Phases(
                new FrameIndex(script.onset()), new FrameIndex(script.apex()), new FrameIndex(script.offset()));
        List<PhaseKind> kinds = spec.images().streams() == 2
                ? List.of(PhaseKind.ONSET, PhaseKind.OFFSET)
                : List.of(PhaseKind.valueOf(spec.images().motion().input().name()));
        List<DynamicImage> images = new ArrayList<>();
        for (PhaseKind kind : kinds) {
            Span span = kind.span(phases);
            int side = spec.images().imageSize();
            WeightedSum sum = new WeightedSum(
                    kind,
                    pooled(spec).form(),
                    span.length(),
                    side,
                    side,
                    pooled(spec).colour());
            for (int f = span.first(); f <= span.last(); f++) {
                sum.add(Resampler.resample(
                        clip.frames().get(f), side, side, pooled(spec).colour()));
            }
            images.add(sum.image());
        }
        return images;
    }

    private static DynamicImages pooled(TrainingSpec spec) {
        return (DynamicImages) spec.images().motion();
    }
}
