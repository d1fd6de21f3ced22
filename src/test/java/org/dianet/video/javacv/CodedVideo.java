package org.dianet.video.javacv;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.dianet.imaging.Frame;
import org.dianet.video.FrameCode;

/// Writes videos whose frames carry their index.
///
/// @param micros time stamp of each frame in microseconds
public record CodedVideo(
        String container,
        String encoder,
        int frames,
        int keyFrameInterval,
        int betweenFrames,
        IntToLongFunction micros,
        Map<String, String> options) {

    public static CodedVideo constant(
            String container, String encoder, int frames, int keyFrameInterval, int betweenFrames) {
        return new CodedVideo(container, encoder, frames, keyFrameInterval, betweenFrames, i -> i * 40_000L, Map.of());
    }

    public CodedVideo with(IntToLongFunction newMicros, Map<String, String> newOptions) {
        return new CodedVideo(container, encoder, frames, keyFrameInterval, betweenFrames, newMicros, newOptions);
    }

    public Path write(Path file) throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toFile(), FrameCode.WIDTH, FrameCode.HEIGHT, 0)) {
            recorder.setFormat(container);
            recorder.setVideoCodecName(encoder);
            recorder.setFrameRate(25);
            recorder.setVideoBitrate(800_000);
            recorder.setPixelFormat(encoder.equals("mjpeg") ? avutil.AV_PIX_FMT_YUVJ420P : avutil.AV_PIX_FMT_YUV420P);
            recorder.setGopSize(keyFrameInterval);
            recorder.setMaxBFrames(betweenFrames);
            options.forEach(recorder::setOption);
            recorder.start();
            for (int i = 0; i < frames; i++) {
                recorder.setTimestamp(micros.applyAsLong(i));
                recorder.record(picture(FrameCode.draw(i)), avutil.AV_PIX_FMT_BGRA);
            }
        }
        return file;
    }

    private static org.bytedeco.javacv.Frame picture(Frame frame) {
        org.bytedeco.javacv.Frame picture =
                new org.bytedeco.javacv.Frame(frame.width(), frame.height(), org.bytedeco.javacv.Frame.DEPTH_UBYTE, 4);
        ((ByteBuffer) picture.image[0])
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .put(frame.argb());
        return picture;
    }
}
