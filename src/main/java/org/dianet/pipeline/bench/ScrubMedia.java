package org.dianet.pipeline.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.Media;
import org.dianet.video.MediaWriter;
import org.dianet.video.VideoFormat;
import org.dianet.video.VideoSink;

/// Media to measure scrubbing with where the user names none: textured, noisy pictures that drift, so that
/// neither codec has it easy.
public final class ScrubMedia {
    private static final int IMAGES = 200;
    private static final int FIRST_NUMBER = 17;
    private static final int KEY_FRAME_INTERVAL = 250;
    private static final double FRAMES_PER_SECOND = 200;
    private static final int RECORDED_PER_SECOND = 30;
    private static final int NOISE = 12;

    private final int width;
    private final int height;
    private final int videoFrames;
    private final int[] texture;
    private final Random random = new Random(1);

    /// Pictures of 640×480; the video has 600 of them.
    public ScrubMedia() {
        this(640, 480, 600);
    }

    /// @param videoFrames how many frames a video gets
    public ScrubMedia(int width, int height, int videoFrames) {
        this.width = width;
        this.height = height;
        this.videoFrames = videoFrames;
        this.texture = new int[2 * width * height];
        for (int i = 0; i < texture.length; i++) {
            double x = i % (2 * width);
            double y = i / (2.0 * width);
            double wave = 40 * Math.sin(x / 9) * Math.cos(y / 7) + 30 * Math.sin((x + 2 * y) / 31);
            texture[i] = (int) (125 + wave + random.nextInt(-20, 21));
        }
    }

    /// Writes a folder of numbered JPEG files.
    public Media images(Path folder, JobContext context) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < IMAGES; i++) {
            context.checkCancelled();
            Frame frame = picture(i);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, width, height, frame.argb(), 0, width);
            ImageIO.write(
                    image,
                    "jpg",
                    folder.resolve("img%05d.jpg".formatted(FIRST_NUMBER + i)).toFile());
            context.report(Progress.of(i + 1, IMAGES, "writing images"));
        }
        return new Media.ImageFolder(slashes(folder));
    }

    /// Writes a video with few key frames.
    public Media video(Path file, MediaWriter writer, JobContext context) throws IOException {
        return video(file, FRAMES_PER_SECOND, KEY_FRAME_INTERVAL, writer, context);
    }

    private Media video(Path file, double perSecond, int keyEvery, MediaWriter writer, JobContext context)
            throws IOException {
        VideoFormat format = new VideoFormat(width, height, perSecond, keyEvery, VideoFormat.Quality.RECORDING);
        try (VideoSink sink = writer.video(file, format)) {
            for (int i = 0; i < videoFrames; i++) {
                context.checkCancelled();
                sink.add(picture(i));
                context.report(Progress.of(i + 1, videoFrames, "writing the video"));
            }
        }
        return new Media.VideoFile(slashes(file));
    }

    /// Writes a long video of 30 frames a second: the pictures of this one, again and again.
    ///
    /// @param folder for the video, and one that is only made on the way
    /// @param seconds the length; rounded up to a whole number of repeats
    public Media recording(Path folder, int seconds, int keyEvery, MediaWriter writer, JobContext context)
            throws IOException {
        Path part = folder.resolve("part.mp4");
        video(part, RECORDED_PER_SECOND, keyEvery, writer, context);
        Path whole = folder.resolve("recording.mp4");
        writer.repeat(part, whole, Math.ceilDiv(seconds * RECORDED_PER_SECOND, videoFrames));
        Files.delete(part);
        return new Media.VideoFile(slashes(whole));
    }

    private static String slashes(Path path) {
        return path.toAbsolutePath().toString().replace('\\', '/');
    }

    private Frame picture(int number) {
        int[] argb = new int[width * height];
        int drift = number % width;
        for (int i = 0; i < argb.length; i++) {
            int grey = texture[i / width * 2 * width + i % width + drift] + (random.nextInt() >>> 16) % NOISE;
            int level = Math.clamp(grey, 0, 255);
            argb[i] = 0xFF000000 | (level << 16) | ((level * 4 / 5) << 8) | (level * 3 / 5);
        }
        return new Frame(width, height, argb);
    }
}
