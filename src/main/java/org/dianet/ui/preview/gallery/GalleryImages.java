package org.dianet.ui.preview.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.MotionSettings;
import org.dianet.model.clip.Phases;
import org.dianet.pipeline.sample.MotionImageBuilder;
import org.dianet.pipeline.sample.PlanePictures;
import org.dianet.pipeline.sample.ShownMotion;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// Makes the pictures of one clip for any marks. Shrunk frames and flows are remembered, so that another apex takes
/// little. Flow is by dense inverse search, the fastest, and
/// sums are on one scale as in the phases panel.
final class GalleryImages implements ProjectFrames {
    private static final int SIDE = 128;
    private static final MotionSettings QUICK =
            MotionSettings.of(Map.of("flowAlgorithm", FlowAlgorithm.DIS, "normalise", Normalisation.FIXED));

    private record Shrunk(int index, Colour colour) {}

    private final ProjectFrames source;
    private final FlowAlgorithm.Measures flows;
    private final Map<Shrunk, byte[]> shrunk = new ConcurrentHashMap<>();

    GalleryImages(ProjectFrames source, FlowAlgorithm.Measures flows) {
        this.source = source;
        this.flows = flows;
    }

    @Override
    public Frame read(int index) throws MediaException {
        return source.read(index);
    }

    @Override
    public boolean excluded(int index) {
        return source.excluded(index);
    }

    @Override
    public byte[] pixels(int index, int width, int height, Colour colour) throws MediaException {
        Shrunk key = new Shrunk(index, colour);
        byte[] known = shrunk.get(key);
        if (known == null) {
            known = source.pixels(index, width, height, colour);
            shrunk.put(key, known);
        }
        return known;
    }

    /// A tile for each representation, whether it can be made or not.
    List<GalleryTile> of(Phases phases, JobContext context) {
        List<GalleryTile> tiles = new ArrayList<>();
        for (MotionRepresentation some : MotionRepresentation.all()) {
            context.checkCancelled();
            tiles.add(tile(some.with(QUICK), phases, context));
        }
        return tiles;
    }

    private GalleryTile tile(MotionRepresentation motion, Phases phases, JobContext context) {
        try {
            MotionImageBuilder builder = new MotionImageBuilder(motion, SIDE, flows);
            List<DynamicImage> raw = builder.build(this, builder.streams(phases), context.quiet());
            ShownMotion shown = ShownMotion.of(motion, raw);
            List<PlanePictures.Picture> pictures = new ArrayList<>();
            for (int stream = 0; stream < raw.size(); stream++) {
                String name = motion.names().get(stream);
                PlanePictures.together(shown.images().get(stream), motion.planes(stream)).stream()
                        .map(one -> one.name().equals(PlanePictures.WHOLE)
                                ? new PlanePictures.Picture(name, one.frame())
                                : one)
                        .forEach(pictures::add);
            }
            return new GalleryTile(motion, pictures, "");
        } catch (MediaException e) {
            return new GalleryTile(motion, List.of(), String.valueOf(e.getMessage()));
        }
    }
}
