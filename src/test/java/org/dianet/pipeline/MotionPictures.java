package org.dianet.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;

/// A project of ready-made motion images that exist only in memory: class `up` is bright above, `down` below.
public final class MotionPictures {
    /// For specs that align nothing.
    public static final Supplier<FaceFinder> NO_FACES = () -> {
        throw new AssertionError("no face should be looked for");
    };

    private static final int SIDE = 16;

    private MotionPictures() {}

    public static Project project(int subjects, int clipsPerSubject) {
        List<Clip> clips = new ArrayList<>();
        for (int s = 0; s < subjects; s++) {
            for (int i = 0; i < clipsPerSubject; i++) {
                clips.add(clip("s" + s + "_" + i, "s" + s, i % 2 == 0 ? "up" : "down"));
            }
        }
        return new Project(
                "pictures", clips, Vocabulary.EMPTY, Protocol.identity("two classes", List.of("up", "down")));
    }

    public static Clip clip(String id, String subject, String emotion) {
        return clip(id, subject, emotion, "");
    }

    public static Clip clip(String id, String subject, String emotion, String dataset) {
        Coding coding = new Coding(Coder.DATASET, Marks.NONE, emotion, ActionUnits.NONE, "", false, Instant.EPOCH);
        return new Clip(
                new ClipId(id),
                new SubjectId(subject),
                dataset,
                new Media.MotionImagePair(emotion + "_a_" + id, emotion + "_b_" + id),
                FrameNumbers.NONE,
                new FrameRate(200),
                List.of(coding),
                null);
    }

    /// @param read hears the name of each image that is read
    public record Opener(Consumer<String> read) implements MediaOpener {
        public Opener() {
            this(_ -> {});
        }

        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) throws MediaException {
            throw new MediaException("there are no frames");
        }

        @Override
        public Frame image(Path file) throws MediaException {
            String name = String.valueOf(file.getFileName());
            read.accept(name);
            if (name.contains("broken")) {
                throw new MediaException(name + " is not an image");
            }
            SplittableRandom random = new SplittableRandom(name.hashCode());
            int[] argb = new int[SIDE * SIDE];
            Arrays.setAll(argb, i -> {
                boolean bright = i < argb.length / 2 == name.startsWith("up");
                int grey = (bright ? 160 : 90) + random.nextInt(20);
                return 0xff000000 | grey << 16 | grey << 8 | grey;
            });
            return new Frame(SIDE, SIDE, argb);
        }

        @Override
        public MediaInfo probe(Path root, Media media) {
            return new MediaInfo(SIDE, SIDE, FrameNumbers.NONE, OptionalDouble.empty());
        }
    }
}
