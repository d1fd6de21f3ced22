package org.dianet.imaging.motion;

import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;

/// Dense optical flow by total variation and the L¹ norm of the brightness change (Zach, Pock & Bischof 2007), with the
/// parameters of Sánchez, Meinhardt-Llopis & Facciolo 2013: on a pyramid of halves, each level warps the second frame
/// by what is known and solves for the rest by turns, pixel by pixel and by dual steps. In Java alone, so that a
/// machine's libraries change no number.
public final class TvL1Flow implements OpticalFlow {
    /// Weight of the brightness against smoothness, for grey levels 0..255.
    private static final float LAMBDA = 0.15f;
    /// How tightly the two solutions are coupled.
    private static final float THETA = 0.3f;
    /// Step of the dual variable; converges up to 0.25.
    private static final float TAU = 0.25f;

    private static final int WARPS = 5;
    private static final int STEPS = 40;
    private static final int SMALLEST_SIDE = 16;
    private static final int LEVELS = 5;

    @Override
    public FlowField between(Frame from, Frame to) {
        OpticalFlow.requireOneSize(from, to);
        int width = from.width();
        int height = from.height();
        return level(grey(from), grey(to), width, height, LEVELS - 1);
    }

    private static float[] grey(Frame frame) {
        byte[] bytes = Resampler.bytes(frame, Colour.GREY);
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] & 0xff;
        }
        return values;
    }

    private static FlowField level(float[] from, float[] to, int width, int height, int coarser) {
        float[] u = new float[from.length];
        float[] v = new float[from.length];
        if (coarser > 0 && Math.min(width, height) >= 2 * SMALLEST_SIDE) {
            int w = width / 2;
            int h = height / 2;
            FlowField coarse = level(halved(from, width, w, h), halved(to, width, w, h), w, h, coarser - 1);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    float cx = (x + 0.5f) / 2 - 0.5f;
                    float cy = (y + 0.5f) / 2 - 0.5f;
                    u[y * width + x] = 2 * Bilinear.at(coarse.dx(), w, h, cx, cy);
                    v[y * width + x] = 2 * Bilinear.at(coarse.dy(), w, h, cx, cy);
                }
            }
        }
        Dual dual = new Dual(width, height);
        for (int warp = 0; warp < WARPS; warp++) {
            dual.solve(new Brightness(from, to, u, v, width, height), u, v);
        }
        return new FlowField(width, height, u, v);
    }

    /// Means of 2×2 pixels.
    private static float[] halved(float[] image, int width, int w, int h) {
        float[] half = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int at = 2 * y * width + 2 * x;
                half[y * w + x] = (image[at] + image[at + 1] + image[at + width] + image[at + width + 1]) / 4;
            }
        }
        return half;
    }

    /// The change of brightness as a linear function of the flow, around a flow that is known.
    private static final class Brightness {
        private final float[] gx;
        private final float[] gy;
        private final float[] rest;
        /// Of the gradient's length; never zero, where a step along no gradient leads nowhere.
        private final float[] square;

        Brightness(float[] from, float[] to, float[] u, float[] v, int width, int height) {
            gx = new float[from.length];
            gy = new float[from.length];
            rest = new float[from.length];
            square = new float[from.length];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int i = y * width + x;
                    float px = x + u[i];
                    float py = y + v[i];
                    gx[i] = (Bilinear.at(to, width, height, px + 1, py) - Bilinear.at(to, width, height, px - 1, py))
                            / 2;
                    gy[i] = (Bilinear.at(to, width, height, px, py + 1) - Bilinear.at(to, width, height, px, py - 1))
                            / 2;
                    rest[i] = Bilinear.at(to, width, height, px, py) - gx[i] * u[i] - gy[i] * v[i] - from[i];
                    square[i] = Math.max(1e-9f, gx[i] * gx[i] + gy[i] * gy[i]);
                }
            }
        }
    }

    /// The dual variables of the total variation of both components. Arrays have a rim of zeros on the left or above,
    /// so
    /// that the loops over pixels have no case to tell apart and a processor can take several pixels at once.
    private static final class Dual {
        private final int width;
        private final int height;
        /// A zero before each row.
        private final float[][] px;
        /// A row of zeros before the first.
        private final float[][] py;

        Dual(int width, int height) {
            this.width = width;
            this.height = height;
            px = new float[2][(width + 1) * height];
            py = new float[2][width * (height + 1)];
        }

        void solve(Brightness brightness, float[] u, float[] v) {
            for (int step = 0; step < STEPS; step++) {
                for (int y = 0; y < height; y++) {
                    along(brightness, u, v, y);
                    spread(u, px[0], py[0], y);
                    spread(v, px[1], py[1], y);
                }
                for (int y = 0; y < height; y++) {
                    update(u, px[0], py[0], y);
                    update(v, px[1], py[1], y);
                }
            }
        }

        /// Goes along the gradient to the best flow nearby, by no more than a step.
        private void along(Brightness brightness, float[] u, float[] v, int y) {
            float[] gx = brightness.gx;
            float[] gy = brightness.gy;
            float[] rest = brightness.rest;
            float[] square = brightness.square;
            float most = LAMBDA * THETA;
            for (int i = y * width; i < (y + 1) * width; i++) {
                float step = -(rest[i] + gx[i] * u[i] + gy[i] * v[i]) / square[i];
                float held = Math.max(-most, Math.min(most, step));
                u[i] += held * gx[i];
                v[i] += held * gy[i];
            }
        }

        private void spread(float[] field, float[] dx, float[] dy, int y) {
            int from = y * width;
            int padded = y * (width + 1) + 1;
            for (int x = 0; x < width; x++) {
                field[from + x] += THETA * (dx[padded + x] - dx[padded + x - 1] + dy[from + width + x] - dy[from + x]);
            }
        }

        private void update(float[] field, float[] dx, float[] dy, int y) {
            int from = y * width;
            int padded = y * (width + 1) + 1;
            int below = y + 1 < height ? width : 0;
            float rate = TAU / THETA;
            for (int x = 0; x < width - 1; x++) {
                float right = field[from + x + 1] - field[from + x];
                float down = field[from + below + x] - field[from + x];
                float norm = 1 + rate * (float) Math.sqrt(right * right + down * down);
                dx[padded + x] = (dx[padded + x] + rate * right) / norm;
                dy[from + width + x] = (dy[from + width + x] + rate * down) / norm;
            }
            int last = width - 1;
            float down = field[from + below + last] - field[from + last];
            float norm = 1 + rate * Math.abs(down);
            dx[padded + last] /= norm;
            dy[from + width + last] = (dy[from + width + last] + rate * down) / norm;
        }
    }
}
