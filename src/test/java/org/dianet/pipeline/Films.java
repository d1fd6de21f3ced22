package org.dianet.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.face.Face;
import org.dianet.face.FaceBox;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;

/// Clips of nine frames that exist only in memory: another picture for every frame, a face in the middle.
public final class Films implements MediaOpener {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int FRAMES = 9;

    public static Project project() {
        return new Project(
                "films",
                List.of(clip("a", "s1", "x"), clip("b", "s2", "y")),
                Vocabulary.EMPTY,
                Protocol.identity("two", List.of("x", "y")));
    }

    static Clip clip(String id, String subject, String emotion) {
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.ImageFolder(id),
                FrameNumbers.counted(FRAMES),
                new FrameRate(200),
                List.of(Coding.empty(Coder.DATASET).with(Marks.of(0, 4, 8)).withEmotion(emotion)),
                null);
    }

    /// The same clip in a recording of thirty frames, which has room for another event.
    static Clip longer(Clip clip) {
        return clip.withFrames(FrameNumbers.counted(30));
    }

    /// A finished run on the films.
    static RunRecord record(RunRecord.Kind kind, TrainingSpec spec, RunRecord.Origin origin) {
        return record(kind, spec, origin, List.of(new RunClip("a", "s1", "x", "1"), new RunClip("b", "s2", "y", "2")));
    }

    /// A finished run on other clips.
    static RunRecord record(RunRecord.Kind kind, TrainingSpec spec, RunRecord.Origin origin, List<RunClip> clips) {
        return new RunRecord(
                kind,
                RunRecord.State.COMPLETE,
                spec,
                "films",
                "two",
                origin,
                List.of("x", "y"),
                clips,
                List.of(),
                List.of(),
                "none",
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /// A box in the middle of every frame.
    static final class MiddleFace implements FaceFinder {
        @Override
        public Optional<Face> find(Frame frame) {
            return Optional.of(new FaceBox(WIDTH / 2.0 - 40, HEIGHT / 2.0 - 40, 80));
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    /// A box that is somewhere else in each frame.
    public static final class MovingFace implements FaceFinder {
        @Override
        public Optional<Face> find(Frame frame) {
            int time = (frame.argb()[1] & 0xff) - 3;
            return Optional.of(new FaceBox(WIDTH / 2.0 - 60 + 5 * time, HEIGHT / 2.0 - 40, 80));
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @Override
    public FrameReader open(Path root, Media media, FrameNumbers frames) {
        return new Reader(frames);
    }

    @Override
    public Frame image(Path file) {
        return frame(file.hashCode() % FRAMES);
    }

    @Override
    public MediaInfo probe(Path root, Media media) {
        return new MediaInfo(WIDTH, HEIGHT, FrameNumbers.counted(FRAMES), OptionalDouble.empty());
    }

    private static Frame frame(int time) {
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            int grey = (i % WIDTH * (time + 3) + i / WIDTH * (7 - time)) & 0xff;
            argb[i] = 0xff000000 | grey << 16 | grey << 8 | grey;
        }
        return new Frame(WIDTH, HEIGHT, argb);
    }

    private record Reader(FrameNumbers frames) implements FrameReader {
        @Override
        public Frame read(FrameIndex index) {
            return frame(index.value());
        }

        @Override
        public Path file(FrameIndex index) {
            return Path.of("there is no such file " + index);
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
