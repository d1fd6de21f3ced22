package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.ActiveImage;
import org.dianet.learning.motion.ApexPooling;
import org.dianet.learning.motion.CombinedFlow;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.FlowSequence;
import org.dianet.learning.motion.FrameSequence;
import org.dianet.learning.motion.ImagePair;
import org.dianet.learning.motion.IntensityRanked;
import org.dianet.learning.motion.KeyFrames;
import org.dianet.learning.motion.KeyFramesFlow;
import org.dianet.learning.motion.ModulatedFlow;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.learning.motion.ViewImages;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;

/// The one road from a clip's frames to its motion images, whoever wants them: files, training, explanations. Frames
/// pass by; only the images stay in memory.
///
/// @param motion which images
/// @param side of the square images in pixels; 0 keeps the clip's own pixels
/// @param flows what measures optical flow
public record MotionImageBuilder(MotionRepresentation motion, int side, FlowAlgorithm.Measures flows) {

    /// @throws IllegalArgumentException if the side is negative
    public MotionImageBuilder {
        if (side < 0) {
            throw new IllegalArgumentException("the size of a motion image is negative");
        }
    }

    /// For images that need no flow, or only by TV-L1.
    public MotionImageBuilder(MotionRepresentation motion, int side) {
        this(motion, side, FlowAlgorithm.Measures.TV_L1_ALONE);
    }

    /// A stretch of a clip that becomes an image.
    ///
    /// @param motion what it becomes
    public record Stretch(PhaseKind kind, Phases phases, MotionRepresentation motion) {
        public Span span() {
            return kind.span(phases);
        }
    }

    /// What a network sees of a clip with these phases: a stretch per stream.
    public List<Stretch> streams(Phases phases) {
        List<PhaseKind> kinds = motion.kinds();
        return IntStream.range(0, kinds.size())
                .mapToObj(stream -> new Stretch(kinds.get(stream), phases, motion.part(stream)))
                .toList();
    }

    /// The image of each stream.
    ///
    /// @param root the project's folder
    /// @throws MediaException if a frame is missing or unreadable, or the clip has too few for such images
    public List<DynamicImage> build(MediaOpener opener, Path root, Clip clip, Phases phases, JobContext context)
            throws MediaException {
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            return build(ProjectFrames.of(reader, clip), streams(phases), context);
        }
    }

    /// Images of any stretches, in their order, before they are scaled.
    ///
    /// @throws MediaException if a frame that one of them needs is missing or unreadable, or there are too few
    public List<DynamicImage> build(ProjectFrames frames, List<Stretch> wanted, JobContext context)
            throws MediaException {
        Map<MotionRepresentation, List<Stretch>> together = new LinkedHashMap<>();
        wanted.forEach(of ->
                together.computeIfAbsent(of.motion(), _ -> new ArrayList<>()).add(of));
        Map<Stretch, DynamicImage> made = new HashMap<>();
        for (Map.Entry<MotionRepresentation, List<Stretch>> group : together.entrySet()) {
            List<Stretch> stretches = group.getValue().stream().distinct().toList();
            List<DynamicImage> images = made(group.getKey(), frames, stretches, context);
            for (int i = 0; i < stretches.size(); i++) {
                made.put(stretches.get(i), images.get(i));
            }
        }
        return wanted.stream().map(of -> Objects.requireNonNull(made.get(of))).toList();
    }

    private List<DynamicImage> made(
            MotionRepresentation how, ProjectFrames frames, List<Stretch> wanted, JobContext context)
            throws MediaException {
        return switch (how) {
            case DynamicImages sums -> PooledImages.of(sums).build(frames, wanted, side, context);
            case ActiveImage _ -> PooledImages.active().build(frames, wanted, side, context);
            case ApexPooling sums -> PooledImages.of(sums).build(frames, wanted, side, context);
            case IntensityRanked sums -> PooledImages.of(sums).build(frames, wanted, side, context);
            case PhaseFlow flow -> flows(frames, flow.algorithm()).each(wanted, context, FlowForms.phase(flow.shown()));
            case CombinedFlow flow ->
                flows(frames, flow.algorithm()).each(wanted, context, FlowForms.combined(flow.merge()));
            case ModulatedFlow flow ->
                flows(frames, flow.algorithm())
                        .each(wanted, context, FlowForms.modulated(flow.merge(), flow.threshold()));
            case FlowSequence flow -> flows(frames, flow.algorithm()).each(wanted, context, FlowForms.sequence(flow));
            case KeyFramesFlow flow -> flows(frames, flow.algorithm()).each(wanted, context, FlowForms.withFrames());
            case KeyFrames _ -> new FrameImages(frames, side).each(wanted, context, FrameImages::ofMarks);
            case FrameSequence some ->
                new FrameImages(frames, side).each(wanted, context, (own, of) -> own.sequence(of, some));
            case ImagePair _ -> throw new IllegalArgumentException("a pair of images is built part by part");
            case ViewImages _ -> throw new IllegalArgumentException("images of several views are built view by view");
            case ReadyImages _ -> throw new MediaException("ready images are not made from frames");
        };
    }

    private FlowImages flows(ProjectFrames frames, FlowAlgorithm algorithm) {
        return new FlowImages(flows.of(algorithm), frames, side);
    }
}
