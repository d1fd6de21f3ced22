package org.dianet.pipeline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dianet.face.AlignmentSpec;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.align.AlignClip;
import org.dianet.pipeline.align.AlignedClip;
import org.dianet.synthesis.SyntheticDatasetSpec;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;

/// Finding the face in a clip's onset frame, and warping one frame by it, for synthetic faces in memory.
public final class AlignBench {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FACES = 4;
    private static final int WARM_UP = 20;
    private static final int SAMPLES = 200;
    private static final double NANOS_PER_MS = 1e6;
    private static final Clip CLIP = new Clip(
            new ClipId("bench"),
            new SubjectId("bench"),
            "",
            new Media.ImageFolder("memory"),
            FrameNumbers.counted(1),
            new FrameRate(200),
            List.of(),
            null);

    /// One measurement a clip and one a frame.
    ///
    /// @throws MediaException if no face was found, so that nothing was measured
    public List<Measurement> measure(FaceFinder finder, JobContext context) throws MediaException {
        List<Memory> faces = new ArrayList<>();
        for (int i = 0; i < FACES; i++) {
            faces.add(new Memory(vga(i)));
        }
        double[] found = new double[SAMPLES];
        double[] warped = new double[SAMPLES];
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            context.checkCancelled();
            Memory memory = faces.get(Math.floorMod(i, FACES));
            long start = System.nanoTime();
            AlignedClip aligned =
                    new AlignClip(memory, finder, AlignmentSpec.DEFAULT).align(Path.of("."), CLIP, context);
            long middle = System.nanoTime();
            if (!aligned.alignment().name().equals("landmarks")) {
                throw new MediaException("No landmarks were found on a synthetic face; nothing was measured.");
            }
            try (FrameReader frames = aligned.open(Path.of("."), CLIP.media(), CLIP.frames())) {
                frames.read(FrameIndex.FIRST);
            }
            if (i >= 0) {
                found[i] = (middle - start) / NANOS_PER_MS;
                warped[i] = (System.nanoTime() - middle) / NANOS_PER_MS;
            }
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("width", WIDTH);
        settings.put("height", HEIGHT);
        settings.put("faces", FACES);
        return List.of(
                Measurement.of("align clip", "ms", found, settings),
                Measurement.of("align frame", "ms", warped, settings));
    }

    /// A face as the synthetic clips show it, in the middle of a wider frame.
    private static Frame vga(int subject) {
        SyntheticDatasetSpec syntheticDatasetSpec = new SyntheticDatasetSpec(10, 1, 7, HEIGHT, 50, 0);
        Frame face = syntheticDatasetSpec
                .actor(subject)
                .play(syntheticDatasetSpec.scripts().get(subject))
                .frame(0);
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.fill(argb, 0xff808080);
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(face.argb(), y * HEIGHT, argb, y * WIDTH + (WIDTH - HEIGHT) / 2, HEIGHT);
        }
        return new Frame(WIDTH, HEIGHT, argb);
    }

    private record Memory(Frame frame) implements MediaOpener, FrameReader {
        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) {
            return this;
        }

        @Override
        public Frame image(Path file) {
            return frame;
        }

        @Override
        public MediaInfo probe(Path root, Media media) {
            return new MediaInfo(WIDTH, HEIGHT, frames(), OptionalDouble.empty());
        }

        @Override
        public FrameNumbers frames() {
            return CLIP.frames();
        }

        @Override
        public Frame read(FrameIndex index) {
            return frame;
        }

        @Override
        public Path file(FrameIndex index) {
            return Path.of("memory");
        }

        @Override
        public List<FrameIndex> unreadable() {
            return List.of();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
