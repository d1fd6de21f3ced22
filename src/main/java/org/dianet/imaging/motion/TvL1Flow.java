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

        Brightness(float[] from, float[] to, float[] u, float[] v, int width, int height) {
            gx = new float[from.length];
            gy = new float[from.length];
            rest = new float[from.length];
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
                }
            }
        }

        /// How far along the gradient the best flow near `(u, v)` lies.
        float step(int i, float u, float v) {
            float square = gx[i] * gx[i] + gy[i] * gy[i];
            float rho = rest[i] + gx[i] * u + gy[i] * v;
            float most = LAMBDA * THETA;
            if (rho < -most * square) {
                return most;
            }
            if (rho > most * square) {
                return -most;
            }
            return square < 1e-9f ? 0 : -rho / square;
        }
    }

    /// The dual variables of the total variation of both components.
    private static final class Dual {
        private final int width;
        private final int height;
        private final float[][] px;
        private final float[][] py;

        Dual(int width, int height) {
            this.width = width;
            this.height = height;
            px = new float[2][width * height];
            py = new float[2][width * height];
        }

        void solve(Brightness brightness, float[] u, float[] v) {
            for (int step = 0; step < STEPS; step++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        int i = y * width + x;
                        float along = brightness.step(i, u[i], v[i]);
                        u[i] += along * brightness.gx[i] + THETA * divergence(0, x, y);
                        v[i] += along * brightness.gy[i] + THETA * divergence(1, x, y);
                    }
                }
                update(0, u);
                update(1, v);
            }
        }

        private float divergence(int of, int x, int y) {
            int i = y * width + x;
            return px[of][i] - (x > 0 ? px[of][i - 1] : 0) + py[of][i] - (y > 0 ? py[of][i - width] : 0);
        }

        private void update(int of, float[] field) {
            float rate = TAU / THETA;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int i = y * width + x;
                    float dx = x + 1 < width ? field[i + 1] - field[i] : 0;
                    float dy = y + 1 < height ? field[i + width] - field[i] : 0;
                    float norm = 1 + rate * (float) Math.sqrt(dx * dx + dy * dy);
                    px[of][i] = (px[of][i] + rate * dx) / norm;
                    py[of][i] = (py[of][i] + rate * dy) / norm;
                }
            }
        }
    }
}
