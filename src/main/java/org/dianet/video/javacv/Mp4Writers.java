package org.dianet.video.javacv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameRate;
import org.dianet.video.MediaException;
import org.dianet.video.VideoWriter;
import org.dianet.video.VideoWriters;

/// MPEG-4 part 2 in MP4 with FFmpeg's own encoder, which needs no licence beyond its own.
public final class Mp4Writers implements VideoWriters {
    private static final String FINEST_QUANTISER = "2";
    private static final int MOST_BITS_PER_SECOND = 60_000_000;

    @Override
    public VideoWriter create(Path file, int width, int height, FrameRate rate) throws MediaException {
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
        FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), width, height, 0);
        recorder.setFormat("mp4");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
        recorder.setFrameRate(rate.perSecond());
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setGopSize(12);
        recorder.setMaxBFrames(0);
        recorder.setVideoBitrate(MOST_BITS_PER_SECOND);
        recorder.setVideoOption("qmin", FINEST_QUANTISER);
        recorder.setVideoOption("qmax", FINEST_QUANTISER);
        // One thread, no build number and no time of day: the same frames give the same file.
        recorder.setVideoOption("threads", "1");
        recorder.setVideoOption("flags", "+bitexact");
        recorder.setOption("fflags", "+bitexact");
        try {
            recorder.start();
        } catch (FFmpegFrameRecorder.Exception e) {
            throw failure(file, e);
        }
        return new Open(file, recorder);
    }

    private static MediaException failure(Path file, Exception e) {
        return new MediaException("Cannot write the video " + file + ": " + e.getMessage(), e);
    }

    private record Open(Path file, FFmpegFrameRecorder recorder) implements VideoWriter {

        @Override
        public void write(Frame frame) throws MediaException {
            try (org.bytedeco.javacv.Frame picture = new org.bytedeco.javacv.Frame(
                    frame.width(), frame.height(), org.bytedeco.javacv.Frame.DEPTH_UBYTE, 4)) {
                ((ByteBuffer) picture.image[0])
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asIntBuffer()
                        .put(frame.argb());
                recorder.record(picture, avutil.AV_PIX_FMT_BGRA);
            } catch (FFmpegFrameRecorder.Exception e) {
                throw failure(file, e);
            }
        }

        @Override
        public void close() throws MediaException {
            try {
                recorder.close();
            } catch (org.bytedeco.javacv.FrameRecorder.Exception e) {
                throw failure(file, e);
            }
        }
    }
}
