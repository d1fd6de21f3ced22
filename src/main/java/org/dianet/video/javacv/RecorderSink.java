package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
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
import org.dianet.video.javacv.file.NativeLibraries;

/// One video on its way to disk.
final class RecorderSink implements VideoSink {
    private static final double RECORDING_BITS_PER_PIXEL = 0.15;
    private static final double CLEAR_BITS_PER_PIXEL = 1;
    private static final double MOST_BITS_PER_PIXEL = 8;

    private final Path file;
    private final FFmpegFrameRecorder recorder;
    private final org.bytedeco.javacv.Frame picture;
    private final IntBuffer pixels;

    RecorderSink(Path file, VideoFormat format) throws MediaException {
        NativeLibraries.requireFfmpeg();
        av_log_set_level(AV_LOG_FATAL);
        this.file = file;
        this.picture = new org.bytedeco.javacv.Frame(
                format.width(), format.height(), org.bytedeco.javacv.Frame.DEPTH_UBYTE, Integer.BYTES);
        this.pixels =
                ((ByteBuffer) picture.image[0]).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        this.recorder = new FFmpegFrameRecorder(file.toFile(), format.width(), format.height(), 0);
        recorder.setFormat("mp4");
        recorder.setPixelFormat(AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(format.framesPerSecond());
        recorder.setGopSize(format.keyFrameInterval());
        setCodec(format);
        // Slices follow the number of threads, and the bytes follow the slices.
        recorder.setVideoOption("threads", "1");
        // No build number and no time of day either: the same frames give the same file.
        recorder.setVideoOption("flags", "+bitexact");
        recorder.setOption("fflags", "+bitexact");
        try {
            recorder.start();
        } catch (FrameRecorder.Exception e) {
            throw failure(e);
        }
    }

    private void setCodec(VideoFormat format) {
        switch (format.quality()) {
            case RECORDING -> {
                // the only H.264 encoder that the LGPL build of FFmpeg has
                recorder.setVideoCodecName("libopenh264");
                recorder.setVideoBitrate(bitRate(format, RECORDING_BITS_PER_PIXEL));
            }
            case CLEAR -> {
                recorder.setVideoCodecName("libopenh264");
                recorder.setVideoBitrate(bitRate(format, CLEAR_BITS_PER_PIXEL));
            }
            case FINEST -> {
                // That encoder's quantiser ends at 12, which blurs more than MPEG-4's finest.
                recorder.setVideoCodec(AV_CODEC_ID_MPEG4);
                recorder.setMaxBFrames(0);
                recorder.setVideoBitrate(bitRate(format, MOST_BITS_PER_PIXEL));
                recorder.setVideoOption("qmin", "1");
                recorder.setVideoOption("qmax", "1");
            }
        }
    }

    private static int bitRate(VideoFormat format, double bitsPerPixel) {
        return (int) (bitsPerPixel * format.width() * format.height() * format.framesPerSecond());
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
