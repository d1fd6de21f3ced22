package org.dianet.video.javacv;

import java.util.OptionalInt;
import org.dianet.video.MediaException;
import org.dianet.video.NumberedImages;

/// How many of 16 bits the values of a clip's images use. Cameras of 10, 12 and 14 bits write their counts as they are.
/// One range for all images of a folder, so that brightness can be compared between them.
///
/// @param bits 8, 10, 12, 14 or 16
/// @param largest the largest value found
record ValueRange(int bits, int largest) {
    static final ValueRange SIXTEEN_BITS = new ValueRange(16, 65535);
    private static final int SAMPLED = 24;

    /// Of the largest value in images spread over the folder. Of 16 bits where its images have 8 bits a value.
    static ValueRange of(NumberedImages images) {
        int largest = -1;
        int sampled = Math.min(SAMPLED, images.count());
        for (int i = 0; i < sampled; i++) {
            int at = sampled == 1 ? 0 : (int) ((long) i * (images.count() - 1) / (sampled - 1));
            try {
                OptionalInt here = ImageDecoder.largest(images.fileAt(at));
                if (here.isEmpty() && i == 0) {
                    return SIXTEEN_BITS;
                }
                largest = Math.max(largest, here.orElse(-1));
            } catch (MediaException e) {
                // reported when this image is requested
            }
        }
        return largest < 0 ? SIXTEEN_BITS : ofLargest(largest);
    }

    static ValueRange ofLargest(int largest) {
        int bits = 8;
        while (largest >= 1 << bits) {
            bits += 2;
        }
        return new ValueRange(bits, largest);
    }

    /// From a value to one of 0 to 255.
    double scale() {
        return 255.0 / ((1 << bits) - 1);
    }
}
