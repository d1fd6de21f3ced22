package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.FrameRecorder;
import org.dianet.imaging.Frame;
import org.dianet.video.MediaException;
import org.dianet.video.VideoFormat;
import org.dianet.video.VideoSink;

/// One video on its way to disk, through the only H.264 encoder that the LGPL build of FFmpeg has.
final class RecorderSink implements VideoSink {
    private static final String ENCODER = "libopenh264";

    private final Path file;
    private final FFmpegFrameRecorder recorder;
    private final org.bytedeco.javacv.Frame picture;
    private final IntBuffer pixels;

    RecorderSink(Path file, VideoFormat format) throws MediaException {
        av_log_set_level(AV_LOG_FATAL);
        this.file = file;
        this.picture = new org.bytedeco.javacv.Frame(
                format.width(), format.height(), org.bytedeco.javacv.Frame.DEPTH_UBYTE, Integer.BYTES);
        this.pixels =
                ((ByteBuffer) picture.image[0]).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        this.recorder = new FFmpegFrameRecorder(file.toFile(), format.width(), format.height(), 0);
        recorder.setFormat("mp4");
        recorder.setVideoCodecName(ENCODER);
        recorder.setPixelFormat(AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(format.framesPerSecond());
        recorder.setGopSize(format.keyFrameInterval());
        recorder.setVideoBitrate(
                (int) (format.bitsPerPixel() * format.width() * format.height() * format.framesPerSecond()));
        // Slices follow the number of threads, and the bytes follow the slices.
        recorder.setVideoOption("threads", "1");
        try {
            recorder.start();
        } catch (FrameRecorder.Exception e) {
            throw failure(e);
        }
    }

    @Override
    public void add(Frame frame) throws MediaException {
        if (frame.argb().length != pixels.capacity() || frame.width() != picture.imageWidth) {
            throw new IllegalArgumentException("the frame is " + frame.width() + "×" + frame.height() + ", the video "
                    + picture.imageWidth + "×" + picture.imageHeight);
        }
        pixels.rewind().put(frame.argb());
        try {
            recorder.record(picture, AV_PIX_FMT_BGRA);
        } catch (FrameRecorder.Exception e) {
            throw failure(e);
        }
    }

    @Override
    public void close() throws MediaException {
        try {
            recorder.close();
        } catch (FrameRecorder.Exception e) {
            throw failure(e);
        } finally {
            picture.close();
        }
    }

    private MediaException failure(Exception e) {
        return new MediaException("The video " + file + " cannot be written: " + e.getMessage(), e);
    }
}
