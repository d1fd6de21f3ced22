package org.dianet.pipeline.fold;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.motion.Plane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.sample.ClipPictures;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// The clips of a run as they were when it started, for processes that train its folds: later edits of
/// the project change nothing. Only this version of the program reads it.
public final class SampleFile {
    private static final int POOLED = 1;
    private static final int READY = 2;

    private SampleFile() {}

    /// For the worker processes of a run; deleted when it ends.
    static Path in(Path run) {
        return run.resolve("samples.tmp");
    }

    static void write(Path file, List<PreparedClip> clips) throws StorageException {
        write(file, clips, JobContext.silent());
    }

    /// @throws org.dianet.job.CancelledException if cancelled; what is written so far stays
    public static void write(Path file, List<PreparedClip> clips, JobContext context) throws StorageException {
        delete(file);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)))) {
            out.writeInt(clips.size());
            int written = 0;
            for (PreparedClip clip : clips) {
                context.checkCancelled();
                context.report(Progress.of(written++, clips.size(), "writing the clips"));
                out.writeUTF(clip.clip().value());
                out.writeUTF(clip.subject().value());
                out.writeInt(clip.label());
                writePlanes(out, clip.planes());
                out.writeUTF(clip.dataset());
                out.writeInt(clip.second());
                write(out, clip.images());
                writeLists(out, clip.pictures().jittered());
                writeLists(out, clip.pictures().more());
            }
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot write the clips of the run into " + file + ": " + AtomicFile.reason(e)
                            + ". Free some space.",
                    e);
        }
    }

    public static List<PreparedClip> read(Path file) throws StorageException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<PreparedClip> clips = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                ClipId id = new ClipId(in.readUTF());
                SubjectId subject = new SubjectId(in.readUTF());
                int label = in.readInt();
                List<List<Plane>> planes = planes(in);
                String dataset = in.readUTF();
                int second = in.readInt();
                ClipPictures pictures = new ClipPictures(images(in), lists(in), lists(in));
                clips.add(
                        new PreparedClip(id, subject, label, pictures, planes, "", dataset, List.of(), false, second));
            }
            return clips;
        } catch (IOException | IllegalArgumentException e) {
            throw new StorageException("The clips of the run in " + file + " cannot be read.", e);
        }
    }

    static void delete(Path file) throws StorageException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageException("Cannot delete " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static void writePlanes(DataOutputStream out, List<List<Plane>> planes) throws IOException {
        out.writeInt(planes.size());
        for (List<Plane> ofImage : planes) {
            out.writeInt(ofImage.size());
            for (Plane plane : ofImage) {
                out.writeUTF(plane.name());
                out.writeUTF(plane.unit());
                out.writeUTF(plane.kind().name());
            }
        }
    }

    private static List<List<Plane>> planes(DataInputStream in) throws IOException {
        List<List<Plane>> planes = new ArrayList<>();
        for (int images = in.readInt(); images > 0; images--) {
            List<Plane> ofImage = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                ofImage.add(new Plane(in.readUTF(), in.readUTF(), Plane.Kind.valueOf(in.readUTF())));
            }
            planes.add(ofImage);
        }
        return planes;
    }

    private static void writeLists(DataOutputStream out, List<List<MotionImage>> lists) throws IOException {
        out.writeInt(lists.size());
        for (List<MotionImage> pictures : lists) {
            write(out, pictures);
        }
    }

    private static void write(DataOutputStream out, List<MotionImage> pictures) throws IOException {
        out.writeInt(pictures.size());
        for (MotionImage picture : pictures) {
            switch (picture) {
                case MotionImage.Pooled pooled -> {
                    out.writeByte(POOLED);
                    out.writeInt(pooled.image().frames());
                    out.writeDouble(pooled.image().gain());
                }
                case MotionImage.Ready _ -> out.writeByte(READY);
            }
            write(out, picture.raw());
        }
    }

    private static void write(DataOutputStream out, FloatImage image) throws IOException {
        out.writeInt(image.width());
        out.writeInt(image.height());
        out.writeInt(image.channels());
        ByteBuffer bytes = ByteBuffer.allocate(image.values().length * Float.BYTES);
        bytes.asFloatBuffer().put(image.values());
        out.write(bytes.array());
    }

    private static List<List<MotionImage>> lists(DataInputStream in) throws IOException {
        List<List<MotionImage>> lists = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            lists.add(images(in));
        }
        return lists;
    }

    private static List<MotionImage> images(DataInputStream in) throws IOException {
        List<MotionImage> pictures = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            pictures.add(
                    switch (in.readByte()) {
                        case POOLED -> {
                            int frames = in.readInt();
                            double gain = in.readDouble();
                            yield new MotionImage.Pooled(new DynamicImage(image(in), frames, gain));
                        }
                        case READY -> new MotionImage.Ready(image(in));
                        default -> throw new IOException("an image of an unknown kind");
                    });
        }
        return pictures;
    }

    private static FloatImage image(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        int channels = in.readInt();
        byte[] bytes = new byte[width * height * channels * Float.BYTES];
        in.readFully(bytes);
        float[] values = new float[width * height * channels];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new FloatImage(width, height, channels, values);
    }
}
