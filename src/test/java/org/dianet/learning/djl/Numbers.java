package org.dianet.learning.djl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The numbers that `src/test/python/named_numbers.py` computes from names, so that no weights need be stored.
final class Numbers {
    private Numbers() {}

    /// In 0..1: splitmix64 after an FNV-1a hash of the name.
    static double[] of(String name, int count) {
        long seed = 0xcbf29ce484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            seed = (seed ^ (b & 0xff)) * 0x100000001b3L;
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            long z = seed + (i + 1) * 0x9e3779b97f4a7c15L;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            z = z ^ (z >>> 31);
            numbers[i] = (z >>> 40) / (double) (1 << 24);
        }
        return numbers;
    }

    /// Weights of a layer by its published name.
    static float[] weights(String name, long[] shape) {
        int count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        long inputs = Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b);
        double[] numbers = of(name, count);
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            double u = numbers[i];
            if (name.endsWith("running_var")) {
                weights[i] = (float) (0.5 + u);
            } else if (name.endsWith("layer_scale")) {
                weights[i] = (float) (0.1 + 0.2 * u);
            } else if (shape.length > 1) {
                weights[i] = (float) ((2 * u - 1) * Math.sqrt(4.0 / inputs));
            } else if (name.endsWith("weight")) {
                weights[i] = (float) (0.75 + 0.5 * u);
            } else {
                weights[i] = (float) (0.2 * (u - 0.5));
            }
        }
        return weights;
    }

    /// An input in -1..1.
    static float[] image(String name, int count) {
        double[] numbers = of(name, count);
        float[] image = new float[count];
        for (int i = 0; i < count; i++) {
            image[i] = (float) numbers[i] * 2 - 1;
        }
        return image;
    }
}
