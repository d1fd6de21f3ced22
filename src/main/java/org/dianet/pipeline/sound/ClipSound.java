package org.dianet.pipeline.sound;

import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameTimes;
import org.dianet.sound.Waveform;

/// What can be heard in a clip.
///
/// @param rate samples a second
/// @param wave in milliseconds from the start of the recording, as its frames' times are
/// @param times when the file shows its frames; a rate that was set by hand does not change them
/// @param pictures how many frames the file has
public record ClipSound(int rate, int channels, Waveform wave, FrameTimes times, int pictures) {
    /// Sound and picture never end in the same millisecond; less than this is no reason for a word.
    private static final double NOTEWORTHY = 500;

    /// Milliseconds from the file's first frame to the first sound; negative if the sound begins earlier.
    public double lead() {
        return wave.first() - times.startOf(0);
    }

    public double duration() {
        return wave.end() - (double) wave.first();
    }

    /// How many milliseconds the sound goes on after the last frame; negative if it ends earlier.
    public double overhang() {
        return wave.end() - times.endOf(pictures - 1L);
    }

    /// Whether that is so long that people should know.
    public boolean outlasts() {
        return overhang() >= NOTEWORTHY;
    }

    /// When a frame begins, in the time of the sound.
    public double startOf(FrameNumbers frames, FrameIndex index) {
        return times.startOf(frames.numberAt(index).value());
    }

    /// When a frame is no longer shown.
    public double endOf(FrameNumbers frames, FrameIndex index) {
        return times.endOf(frames.numberAt(index).value());
    }

    /// The time at a place among the frames: 2.5 is half way through the frame at 2.
    public double timeAt(FrameNumbers frames, double place) {
        int index = Math.clamp((long) Math.floor(place), 0, frames.count() - 1);
        FrameIndex frame = new FrameIndex(index);
        double begin = startOf(frames, frame);
        return begin + (place - index) * (endOf(frames, frame) - begin);
    }

    /// The frame that is shown at a time; the first or last of the clip where none of it is.
    public FrameIndex frameAt(FrameNumbers frames, double millis) {
        int low = 0;
        int high = frames.count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (startOf(frames, new FrameIndex(middle)) <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new FrameIndex(low);
    }
}
