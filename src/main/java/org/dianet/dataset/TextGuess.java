package org.dianet.dataset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Which of the older encodings a text is in that is not UTF-8. Chinese and Japanese text holds pairs of high bytes of
/// certain ranges; in Western text a high byte mostly stands alone between letters.
final class TextGuess {
    private final byte[] bytes;
    private int chinese;
    private int taiwanese;
    private int other;
    private int kana;

    private TextGuess(byte[] bytes) {
        this.bytes = bytes;
    }

    static Charset of(byte[] bytes) {
        TextGuess guess = new TextGuess(bytes);
        guess.countPairs();
        guess.countKana();
        return guess.charset();
    }

    private int at(int i) {
        return i < bytes.length ? bytes[i] & 0xFF : 0;
    }

    private static boolean within(int value, int low, int high) {
        return value >= low && value <= high;
    }

    /// Of GB 2312 the signs and the 3,755 common characters, of Big5 the 5,401 common ones.
    private void countPairs() {
        for (int i = 0; i < bytes.length; i++) {
            int lead = at(i);
            if (lead < 0x80) {
                continue;
            }
            int trail = at(i + 1);
            boolean common = within(lead, 0xB0, 0xD7) || within(lead, 0xA1, 0xA3);
            boolean four = within(trail, 0x30, 0x39) && within(at(i + 2), 0x81, 0xFE) && within(at(i + 3), 0x30, 0x39);
            if (within(trail, 0xA1, 0xFE) && common) {
                chinese++;
            } else if (!four) {
                other++;
            }
            if (within(lead, 0xA4, 0xC6) && (within(trail, 0x40, 0x7E) || within(trail, 0xA1, 0xFE))) {
                taiwanese++;
            }
            i += four ? 3 : trail >= 0x40 ? 1 : 0;
        }
    }

    private void countKana() {
        for (int i = 0; i < bytes.length; i++) {
            int lead = at(i);
            int trail = at(i + 1);
            if ((lead == 0x82 && within(trail, 0x9F, 0xF1)) || (lead == 0x83 && within(trail, 0x40, 0x96))) {
                kana++;
            }
            i += within(lead, 0x81, 0x9F) || within(lead, 0xE0, 0xFC) ? 1 : 0;
        }
    }

    private Charset charset() {
        Charset gb = Charset.forName("GB18030");
        if (chinese >= 3 * other && chinese > 0 && TextFile.strict(bytes, gb).isPresent()) {
            return gb;
        }
        Charset japanese = Charset.forName("windows-31j");
        if (kana > 0 && TextFile.strict(bytes, japanese).isPresent()) {
            return japanese;
        }
        Charset big5 = Charset.forName("Big5");
        if (taiwanese > 1
                && taiwanese >= 3 * (chinese + other - taiwanese)
                && TextFile.strict(bytes, big5).isPresent()) {
            return big5;
        }
        Charset western = Charset.forName("windows-1252");
        return TextFile.strict(bytes, western).isPresent() ? western : StandardCharsets.ISO_8859_1;
    }
}
