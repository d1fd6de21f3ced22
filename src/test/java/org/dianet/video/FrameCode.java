package org.dianet.video;

import java.util.Arrays;
import org.dianet.imaging.Frame;

/// Pictures that carry their number as large black and white blocks, which survive lossy compression.
public final class FrameCode {
    public static final int WIDTH = 160;
    public static final int HEIGHT = 128;
    private static final int ACROSS = 4;
    private static final int BLOCK_WIDTH = WIDTH / ACROSS;
    private static final int BLOCK_HEIGHT = HEIGHT / ACROSS;
    private static final int BITS = ACROSS * ACROSS;
    private static final int WHITE = 0xFFEEEEEE;
    private static final int BLACK = 0xFF111111;

    private FrameCode() {}

    public static Frame draw(int code) {
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = bit(code, block(i % WIDTH, i / WIDTH)) ? WHITE : BLACK;
        }
        return new Frame(WIDTH, HEIGHT, argb);
    }

    private static int block(int x, int y) {
        return y / BLOCK_HEIGHT * ACROSS + x / BLOCK_WIDTH;
    }

    /// The top two bits are the complement of the lowest, so that a black or grey picture is no code.
    private static boolean bit(int code, int block) {
        return block < BITS - 2 ? (code >> block & 1) == 1 : (code & 1) == 0;
    }

    public static int read(Frame frame) {
        if (frame.width() != WIDTH || frame.height() != HEIGHT) {
            throw new AssertionError("the frame is " + frame.width() + "×" + frame.height());
        }
        int code = 0;
        for (int block = 0; block < BITS - 2; block++) {
            code |= (isWhite(frame, block) ? 1 : 0) << block;
        }
        if (isWhite(frame, BITS - 1) == ((code & 1) == 1)) {
            throw new AssertionError("the picture holds no frame code");
        }
        return code;
    }

    private static boolean isWhite(Frame frame, int block) {
        int left = block % ACROSS * BLOCK_WIDTH + BLOCK_WIDTH / 4;
        int top = block / ACROSS * BLOCK_HEIGHT + BLOCK_HEIGHT / 4;
        int[] greens = new int[BLOCK_WIDTH / 2 * (BLOCK_HEIGHT / 2)];
        for (int i = 0; i < greens.length; i++) {
            int at = (top + i / (BLOCK_WIDTH / 2)) * WIDTH + left + i % (BLOCK_WIDTH / 2);
            greens[i] = frame.argb()[at] >> 8 & 0xFF;
        }
        return Arrays.stream(greens).average().orElseThrow() > 127;
    }
}
