package org.dianet.ui.player;

import java.util.Locale;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.ui.common.message.Messages;
import org.dianet.video.ClipFrames;

/// Says exactly which frame is on the screen: its number, its file, its place and its time.
final class FrameInfoLine {
    private FrameInfoLine() {}

    static String of(Clip clip, ClipFrames frames, FrameIndex index) {
        return Messages.text(
                "player.proof",
                frames.numbers().numberAt(index).toString(),
                String.valueOf(frames.file(index).getFileName()),
                Integer.toString(index.value() + 1),
                Integer.toString(frames.numbers().count()),
                ClipTimes.of(clip)
                        .map(times -> Messages.text("player.proof.time", millis(times.sinceFirst(index))))
                        .orElse(Messages.text("player.proof.no-rate")));
    }

    private static String millis(double millis) {
        return Math.abs(millis - Math.rint(millis)) < 0.05
                ? String.format(Locale.ROOT, "%.0f", millis)
                : String.format(Locale.ROOT, "%.1f", millis);
    }
}
