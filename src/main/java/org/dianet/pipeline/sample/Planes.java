package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Normalisation;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.learning.motion.Plane;

/// How the planes of an image become 0..1: levels and shares by the range that is known of them, changes by a scale.
/// See method.md 1.5.
final class Planes {
    private static final float WHITE = 255;
    private static final float STILL = 0.5f;

    private Planes() {}

    private static boolean byScale(Plane plane) {
        return switch (plane.kind()) {
            case PICTURE, RIGHT, DOWN -> true;
            case LEVEL, SHARE -> false;
        };
    }

    /// @param planes none if all are changes
    static FloatImage byScale(DynamicImage image, double scale, List<Plane> planes) {
        if (planes.stream().allMatch(Planes::byScale)) {
            return image.normalised(Normalisation.FIXED, scale);
        }
        float[] values = image.sum().values().clone();
        float change = (float) (0.5 / (image.gain() * scale));
        for (int plane = 0; plane < planes.size(); plane++) {
            float factor = factor(planes.get(plane), change);
            float zero = byScale(planes.get(plane)) ? STILL : 0;
            for (int i = plane; i < values.length; i += planes.size()) {
                values[i] = Math.clamp(zero + factor * values[i], 0f, 1f);
            }
        }
        return like(image, values);
    }

    private static float factor(Plane plane, float change) {
        return switch (plane.kind()) {
            case PICTURE, RIGHT, DOWN -> change;
            case LEVEL -> 1 / WHITE;
            case SHARE -> 1;
        };
    }

    /// Those of its planes that a scale is taken from; empty if there are none.
    static List<DynamicImage> changes(DynamicImage image, List<Plane> planes) {
        if (planes.stream().allMatch(Planes::byScale)) {
            return List.of(image);
        }
        List<Integer> kept = new ArrayList<>();
        for (int plane = 0; plane < planes.size(); plane++) {
            if (byScale(planes.get(plane))) {
                kept.add(plane);
            }
        }
        if (kept.isEmpty()) {
            return List.of();
        }
        FloatImage all = image.sum();
        int pixels = all.width() * all.height();
        float[] values = new float[pixels * kept.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.values()[i / kept.size() * all.channels() + kept.get(i % kept.size())];
        }
        return List.of(new DynamicImage(
                new FloatImage(all.width(), all.height(), kept.size(), values), image.frames(), image.gain()));
    }

    /// By the range of the image, over its colours together; of a flow by that of each plane.
    static FloatImage byOwnRange(DynamicImage image, MotionRepresentation motion) {
        return motion instanceof PhaseFlow
                ? eachByItsRange(image, image.sum())
                : image.normalised(motion.normalise(), 1);
    }

    /// @param shown what is mapped as the values of the image are
    private static FloatImage eachByItsRange(DynamicImage image, FloatImage shown) {
        int channels = image.sum().channels();
        float[] measured = image.sum().values();
        float[] values = shown.values().clone();
        for (int plane = 0; plane < channels; plane++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = plane; i < measured.length; i += channels) {
                low = Math.min(low, measured[i]);
                high = Math.max(high, measured[i]);
            }
            for (int i = plane; i < values.length; i += channels) {
                values[i] = high > low ? (values[i] - low) / (high - low) : STILL;
            }
        }
        return like(image, values);
    }

    /// What a network takes if nothing moves: zero change, and levels as they were at rest.
    static FloatImage still(DynamicImage image, MotionRepresentation motion, double scale) {
        float[] rest = atRest(image.sum(), motion);
        if (motion.normalise() == Normalisation.FIXED) {
            DynamicImage still = new DynamicImage(like(image, rest), image.frames(), image.gain());
            return byScale(still, scale, motion.planes());
        }
        if (motion instanceof PhaseFlow) {
            return eachByItsRange(image, like(image, rest));
        }
        Arrays.fill(rest, image.zero(motion.normalise()));
        return like(image, rest);
    }

    /// How far values are from those at rest.
    static FloatImage change(FloatImage image, MotionRepresentation motion) {
        float[] values = atRest(image, motion);
        for (int i = 0; i < values.length; i++) {
            values[i] = image.values()[i] - values[i];
        }
        return new FloatImage(image.width(), image.height(), image.channels(), values);
    }

    private static float[] atRest(FloatImage image, MotionRepresentation motion) {
        float[] rest = new float[image.values().length];
        int channels = image.channels();
        for (int plane = 0; plane < channels; plane++) {
            OptionalInt from = motion.rest(plane);
            if (from.isPresent()) {
                for (int i = 0; i < rest.length; i += channels) {
                    rest[i + plane] = image.values()[i + from.getAsInt()];
                }
            }
        }
        return rest;
    }

    private static FloatImage like(DynamicImage image, float[] values) {
        return new FloatImage(
                image.sum().width(), image.sum().height(), image.sum().channels(), values);
    }
}
