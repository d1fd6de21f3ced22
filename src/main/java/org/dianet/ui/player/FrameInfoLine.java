package org.dianet.ui.player;

import java.util.Locale;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.dianet.video.ClipFrames;

/// Says exactly which frame is on the screen: its number, its file, its place and its time.
final class FrameInfoLine {
    private FrameInfoLine() {}

    /// @param hidden whether the file's name must not be shown
    static String of(Clip clip, ClipFrames frames, FrameIndex index, boolean hidden) {
        return Messages.text(
                "player.proof",
                frames.numbers().numberAt(index).toString(),
                hidden
                        ? Messages.text("plan.file")
                        : String.valueOf(frames.file(index).getFileName()),
                Integer.toString(index.value() + 1),
                Integer.toString(frames.numbers().count()),
                ClipTimes.of(clip)
                        .map(times -> time(clip, times, index))
                        .orElse(Messages.text("player.proof.no-rate")));
    }

    /// Of a short clip to a tenth of a millisecond.
    private static String time(Clip clip, ClipTimes times, FrameIndex index) {
        if (TimeWords.isLong(clip)) {
            return TimeWords.at(clip, index).orElse("");
        }
        double millis = times.sinceFirst(index);
        return String.format(Locale.ROOT, Math.abs(millis - Math.rint(millis)) < 0.05 ? "%.0f ms" : "%.1f ms", millis);
    }
}
