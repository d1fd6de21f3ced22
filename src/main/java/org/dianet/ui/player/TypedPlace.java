package org.dianet.ui.player;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.jspecify.annotations.Nullable;

/// A frame's number or a time as somebody types it: `2490`, `1:23.456`, `1:02:03`, `83.456 s`, `450 ms`, `2 min`. Times
/// count from the clip's first frame, as those that the window shows.
///
/// @param index the frame; `null` if there is none, and then [#sentence] says why
/// @param sentence what is to be said about it; empty if nothing
record TypedPlace(@Nullable FrameIndex index, String sentence) {
    private static final Pattern FRAME = Pattern.compile("(?:frame|f|#)?\\s*(\\d{1,15})");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{1,2}(?:[.,]\\d{1,6})?)");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,9})?)\\s*(ms|millis|s|sec|secs|seconds?|min|minutes?)");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
    private static final double SECOND = 1_000;
    private static final double MINUTE = 60 * SECOND;
    private static final int SIXTY = 60;

    static TypedPlace of(String typed, Clip clip) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (clip.frames().count() == 0) {
            return refused(Messages.text("hint.no-frames"));
        }
        Matcher frame = FRAME.matcher(text);
        if (frame.matches()) {
            return ofNumber(new FrameNumber(Long.parseLong(frame.group(1))), clip.frames());
        }
        Optional<Double> millis = millis(text);
        if (millis.isPresent()) {
            return ClipTimes.of(clip)
                    .map(times -> ofTime(millis.get(), clip, times))
                    .orElseGet(() -> refused(Messages.text("player.place.no-rate")));
        }
        return refused(Messages.text(
                DECIMAL.matcher(text).matches() ? "player.place.no-unit" : "player.place.unreadable", typed.strip()));
    }

    private static TypedPlace refused(String sentence) {
        return new TypedPlace(null, sentence);
    }

    private static TypedPlace ofNumber(FrameNumber number, FrameNumbers frames) {
        Optional<FrameIndex> index = frames.indexOf(number);
        if (index.isPresent()) {
            return new TypedPlace(index.get(), "");
        }
        FrameNumber first = frames.numberAt(FrameIndex.FIRST);
        FrameNumber last = frames.numberAt(new FrameIndex(frames.count() - 1));
        if (number.compareTo(first) < 0 || number.compareTo(last) > 0) {
            return refused(Messages.text("player.place.no-frame", number, first, last));
        }
        FrameNumber nearest = frames.nearest(number);
        return new TypedPlace(
                frames.indexOf(nearest).orElseThrow(), Messages.text("player.place.nearest", number, nearest));
    }

    private static TypedPlace ofTime(double millis, Clip clip, ClipTimes times) {
        FrameIndex last = new FrameIndex(clip.frames().count() - 1);
        double at = times.startOf(FrameIndex.FIRST) + millis;
        if (at > times.endOf(last)) {
            return refused(Messages.text("player.place.beyond", TimeWords.place(clip, last)));
        }
        // A time within the last frame is nearer to the start of one that the clip does not have.
        return new TypedPlace(times.startingAt(at).orElse(last), "");
    }

    /// Empty if it is no time.
    private static Optional<Double> millis(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            double hours = clock.group(1) == null ? 0 : Double.parseDouble(clock.group(1));
            double minutes = Double.parseDouble(clock.group(2));
            double seconds = number(clock.group(3));
            boolean usual = seconds < SIXTY && (clock.group(1) == null || minutes < SIXTY);
            return usual ? Optional.of((hours * SIXTY + minutes) * MINUTE + seconds * SECOND) : Optional.empty();
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        double unit = amount.group(2).startsWith("mi") && !amount.group(2).startsWith("mil")
                ? MINUTE
                : amount.group(2).startsWith("s") ? SECOND : 1;
        return Optional.of(number(amount.group(1)) * unit);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
