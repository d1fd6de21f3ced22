package org.dianet.imaging.motion;

/// A complex plane whose sides are powers of two, and its discrete Fourier transform in place. In the frequency domain
/// it is kept transposed, which saves half of the turning: frequency (u, v) is at `u · rows + v`.
///
/// @param rows of the plane in space
/// @param columns of the plane in space
record Spectrum(int rows, int columns, float[] re, float[] im) {
    Spectrum {
        if (Integer.bitCount(rows) != 1 || Integer.bitCount(columns) != 1) {
            throw new IllegalArgumentException("a plane of " + columns + "×" + rows + " is not a power of two");
        }
    }

    static Spectrum of(int rows, int columns) {
        return new Spectrum(rows, columns, new float[rows * columns], new float[rows * columns]);
    }

    /// From space to frequency: Σ f · exp(−2πi(ux/columns + vy/rows)).
    void forward() {
        rowsOf(columns, rows, -1);
        turn(rows, columns);
        rowsOf(rows, columns, -1);
    }

    /// From frequency to space, divided by the number of values.
    void inverse() {
        rowsOf(rows, columns, 1);
        turn(columns, rows);
        rowsOf(columns, rows, 1);
        float factor = 1f / re.length;
        for (int i = 0; i < re.length; i++) {
            re[i] *= factor;
            im[i] *= factor;
        }
    }

    private void rowsOf(int length, int count, int sign) {
        float[] cosines = new float[length / 2 + 1];
        float[] sines = new float[length / 2 + 1];
        for (int i = 0; i < length / 2; i++) {
            cosines[i] = (float) Math.cos(2 * Math.PI * i / length);
            sines[i] = (float) (sign * Math.sin(2 * Math.PI * i / length));
        }
        int bits = Integer.numberOfTrailingZeros(length);
        for (int row = 0; row < count; row++) {
            transform(row * length, length, bits, cosines, sines);
        }
    }

    /// Cooley and Tukey's transform of one row.
    private void transform(int at, int length, int bits, float[] cosines, float[] sines) {
        for (int i = 1; i < length - 1; i++) {
            int j = Integer.reverse(i) >>> (Integer.SIZE - bits);
            if (i < j) {
                swap(re, at + i, at + j);
                swap(im, at + i, at + j);
            }
        }
        for (int half = 1; half < length; half *= 2) {
            int stride = length / (2 * half);
            for (int block = at; block < at + length; block += 2 * half) {
                for (int k = 0; k < half; k++) {
                    float c = cosines[k * stride];
                    float s = sines[k * stride];
                    int upper = block + k;
                    int lower = upper + half;
                    float a = c * re[lower] - s * im[lower];
                    float b = c * im[lower] + s * re[lower];
                    re[lower] = re[upper] - a;
                    im[lower] = im[upper] - b;
                    re[upper] += a;
                    im[upper] += b;
                }
            }
        }
    }

    private static void swap(float[] values, int i, int j) {
        float value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    private void turn(int height, int width) {
        turn(re, height, width);
        turn(im, height, width);
    }

    private static void turn(float[] values, int height, int width) {
        float[] before = values.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[x * height + y] = before[y * width + x];
            }
        }
    }
}
