package org.dianet.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.Films;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentPixelsTest {
    private static final Path FOLDER = Path.of("project");

    private final List<Integer> reads = new ArrayList<>();
    private int opened;
    private int closed;
    private boolean current = true;
    private final RecentPixels recent = new RecentPixels();
    private final PrepareSamples plain = new PrepareSamples(new Films(), Films.MovingFace::new);
    private final PrepareSamples remembering =
            new PrepareSamples(new Counting(), Films.MovingFace::new).remembering(recent);

    private static Clip clip(int onset, int apex, int offset) {
        Clip clip = Films.project().clips().getFirst();
        return clip.showing(clip.coding().with(Marks.of(onset, apex, offset)));
    }

    private static TrainingSpec spec(boolean aligned) {
        return TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION)
                .withFace(new FaceAlignment(aligned ? FaceAlignment.Kind.FACE : FaceAlignment.Kind.NONE, false));
    }

    private void sameAsWithoutMemory(Clip clip, TrainingSpec spec) throws MediaException {
        List<MotionImage> with = remembering.pictures(asked(clip), spec, JobContext.silent());
        List<MotionImage> without = plain.pictures(asked(clip), spec, JobContext.silent());
        assertEquals(without.size(), with.size());
        for (int i = 0; i < with.size(); i++) {
            assertArrayEquals(without.get(i).raw().values(), with.get(i).raw().values());
        }
        assertFalse(Arrays.equals(
                with.getFirst().raw().values(), with.getLast().raw().values()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherApexIsTheImageOfThatApexAndReadsNothing(boolean aligned) throws Exception {
        TrainingSpec spec = spec(aligned);
        sameAsWithoutMemory(clip(0, 4, 8), spec);
        int first = reads.size();
        assertTrue(first >= 9, "nine frames");
        for (int apex = 1; apex < 8; apex++) {
            sameAsWithoutMemory(clip(0, apex, 8), spec);
        }
        assertEquals(first, reads.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onlyWhereFramesAreAlignedAnotherOnsetIsReadAgain(boolean aligned) throws Exception {
        TrainingSpec spec = spec(aligned);
        sameAsWithoutMemory(clip(0, 4, 8), spec);
        int first = reads.size();
        sameAsWithoutMemory(clip(1, 4, 8), spec);
        assertEquals(aligned, reads.size() > first);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filesThatChangedAreReadAgainAndTheOldOnesLetGo(boolean aligned) throws Exception {
        TrainingSpec spec = spec(aligned);
        sameAsWithoutMemory(clip(0, 4, 8), spec);
        int first = reads.size();
        current = false;
        sameAsWithoutMemory(clip(0, 4, 8), spec);
        assertEquals(2 * first, reads.size());
        recent.release();
        assertEquals(opened, closed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFrameThatIsExcludedLaterIsLeftOut(boolean aligned) throws Exception {
        TrainingSpec spec = spec(aligned);
        Clip clip = clip(0, 4, 8);
        sameAsWithoutMemory(clip, spec);
        float[] whole = remembering
                .pictures(asked(clip), spec, JobContext.silent())
                .getFirst()
                .raw()
                .values();
        Clip without = clip.with(excluding(2));
        sameAsWithoutMemory(without, spec);
        float[] left = remembering
                .pictures(asked(without), spec, JobContext.silent())
                .getFirst()
                .raw()
                .values();
        assertFalse(Arrays.equals(whole, left));
    }

    private static Exclusions excluding(int frame) {
        FrameNumber number = new FrameNumber(frame);
        return new Exclusions(List.of(new Exclusion(number, number, "blink", Coder.DATASET, Instant.EPOCH)));
    }

    /// The films, with a note of what is read.
    private final class Counting implements MediaOpener {
        private final Films films = new Films();

        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) {
            FrameReader source = films.open(root, media, frames);
            opened++;
            return new FrameReader() {
                @Override
                public FrameNumbers frames() {
                    return source.frames();
                }

                @Override
                public Frame read(FrameIndex index) throws MediaException {
                    reads.add(index.value());
                    return source.read(index);
                }

                @Override
                public boolean isCurrent() {
                    return current;
                }

                @Override
                public Path file(FrameIndex index) {
                    return source.file(index);
                }

                @Override
                public List<FrameIndex> unreadable() {
                    return source.unreadable();
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }

        @Override
        public Frame image(Path file) {
            return films.image(file);
        }

        @Override
        public MediaInfo probe(Path root, Media media) {
            return films.probe(root, media);
        }
    }

    private static AskedClip asked(Clip clip) {
        return new AskedClip(Project.empty("one").withClips(List.of(clip)), FOLDER, clip);
    }
}
