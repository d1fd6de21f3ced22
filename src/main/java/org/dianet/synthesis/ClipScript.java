package org.dianet.synthesis;

import java.util.List;
import org.dianet.model.clip.FrameNumbers;

/// All that is decided about a clip before a pixel is drawn.
///
/// @param id e.g. `s03_c05`
/// @param subject counted from 0
/// @param emotion its label
/// @param actionUnits in the field's notation, e.g. `4+7`
/// @param onset index of the last neutral frame before the movement
/// @param apex index of its strongest frame
/// @param offset index of the first neutral frame after it
/// @param annotatedApex what the data set's coder wrote down; sometimes wrong
/// @param firstNumber original number of the first frame of an image folder; frames of a video count from 0
public record ClipScript(
        String id,
        int subject,
        String emotion,
        String actionUnits,
        int frames,
        int onset,
        int apex,
        int offset,
        int annotatedApex,
        long firstNumber,
        Storage storage,
        Take take) {

    /// How the frames are kept.
    public enum Storage {
        /// `img` and the number.
        PLAIN_NUMBERS,
        /// `img` and the number with zeros before it.
        PADDED_NUMBERS,
        VIDEO
    }

    /// What only the drawing needs to know.
    record Take(List<Part> parts, HeadMotion head, List<Blink> blinks, Lamp lamp, long noise) {
        Take {
            parts = List.copyOf(parts);
            blinks = List.copyOf(blinks);
        }

        double closure(int frame) {
            return blinks.stream()
                    .mapToDouble(blink -> blink.closure(frame))
                    .max()
                    .orElse(0);
        }
    }

    /// Units that move together.
    record Part(List<Movement.Activation> activations, Course curve) {
        Part {
            activations = List.copyOf(activations);
        }
    }

    public FrameNumbers numbers() {
        return storage == Storage.VIDEO
                ? FrameNumbers.counted(frames)
                : new FrameNumbers(List.of(new FrameNumbers.Run(firstNumber, firstNumber + frames - 1)));
    }

    /// Name of a frame's image file.
    public String fileName(int frame) {
        String number = Long.toString(firstNumber + frame);
        return switch (storage) {
            case PLAIN_NUMBERS, VIDEO -> "img" + number + ".jpg";
            case PADDED_NUMBERS -> "reg_img" + "0".repeat(Math.max(0, 5 - number.length())) + number + ".jpg";
        };
    }
}
