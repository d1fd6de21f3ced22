package org.dianet.video.javacv.file;

import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.dianet.video.MediaException;

/// Opens a file of this computer.
public final class LocalFile {
    private LocalFile() {}

    /// The file with its streams known. Whoever asks closes it.
    ///
    /// Only local files: a playlist inside a file must not reach for the network. The prefix keeps a
    /// colon in a name from being taken for a protocol.
    ///
    /// @throws MediaException if there is nothing that FFmpeg can open
    public static AVFormatContext open(Path file) throws MediaException {
        NativeLibraries.requireFfmpeg();
        av_log_set_level(AV_LOG_FATAL);
        VideoFault.refuseEmpty(file);
        AVFormatContext format = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        try (BytePointer url = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
            VideoFault.check(avformat_open_input(format, url, null, options), file);
        } finally {
            av_dict_free(options);
        }
        try {
            VideoFault.check(avformat_find_stream_info(format, (AVDictionary) null), file);
        } catch (MediaException e) {
            avformat_close_input(format);
            throw e;
        }
        return format;
    }
}
