package org.dianet.video.javacv;

import java.nio.file.Path;
import org.dianet.video.MediaException;
import org.dianet.video.MediaWriter;
import org.dianet.video.VideoFormat;
import org.dianet.video.VideoSink;

/// Writes videos with FFmpeg.
public final class JavaCvWriter implements MediaWriter {

    @Override
    public VideoSink video(Path file, VideoFormat format) throws MediaException {
        return new RecorderSink(file, format);
    }

    @Override
    public void repeat(Path video, Path file, int times) throws MediaException {
        PacketRepeater.repeat(video, file, times);
    }
}
