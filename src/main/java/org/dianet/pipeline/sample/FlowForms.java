package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.motion.FlowMerge;
import org.dianet.learning.motion.FlowPlanes;
import org.dianet.learning.motion.FlowSequence;
import org.dianet.model.clip.Phases;
import org.dianet.pipeline.sample.FlowImages.Field;
import org.dianet.pipeline.sample.FlowImages.Form;

/// What images show of the flows of a clip.
/// See method.md 1.9, 1.11 and 1.12.
final class FlowForms {
    private FlowForms() {}

    /// From the first frame of a stretch to its last.
    static Form phase(FlowPlanes shown) {
        return (own, of) -> {
            Field field = own.between(of.span().first(), of.span().last());
            List<float[]> planes = new ArrayList<>(List.of(field.u(), field.v()));
            if (shown.magnitude()) {
                planes.add(field.magnitude());
            }
            if (shown.strain()) {
                planes.add(field.strain());
            }
            return image(field.width(), field.height(), planes);
        };
    }

    /// θ1 times the first phase's flow less θ2 times the second's, and the merged magnitude.
    static Form combined(FlowMerge merge) {
        return modulated(merge, Vectors.PLAIN, 0);
    }

    /// The same with vectors times the merged magnitude, and none below the threshold.
    static Form modulated(FlowMerge merge, double threshold) {
        return modulated(merge, Vectors.MODULATED, threshold);
    }

    private enum Vectors {
        PLAIN,
        MODULATED
    }

    private static Form modulated(FlowMerge merge, Vectors vectors, double threshold) {
        return (own, of) -> {
            Phases phases = of.phases();
            Field first = own.between(phases.onset().value(), phases.apex().value());
            Field second = own.between(phases.apex().value(), phases.offset().value());
            float[] u = merged(merge.theta1(), first.u(), -merge.theta2(), second.u());
            float[] v = merged(merge.theta1(), first.v(), -merge.theta2(), second.v());
            float[] size =
                    merged(merge.theta1(), ranged(first.magnitude()), merge.theta2(), ranged(second.magnitude()));
            if (vectors == Vectors.MODULATED) {
                for (int i = 0; i < size.length; i++) {
                    float factor = size[i] < threshold ? 0 : size[i];
                    u[i] *= factor;
                    v[i] *= factor;
                }
            }
            return image(first.width(), first.height(), List.of(u, v, size));
        };
    }

    private static float[] merged(double a, float[] x, double b, float[] y) {
        float[] sum = new float[x.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (a * x[i] + b * y[i]);
        }
        return sum;
    }

    /// (M − min)/(max − min); zero if all are alike.
    private static float[] ranged(float[] plane) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : plane) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        float[] ranged = new float[plane.length];
        if (high > low) {
            for (int i = 0; i < ranged.length; i++) {
                ranged[i] = (plane[i] - low) / (high - low);
            }
        }
        return ranged;
    }

    /// From the onset to each frame of a sequence.
    static Form sequence(FlowSequence wanted) {
        return (own, of) -> {
            List<Field> fields =
                    own.between(of.phases().onset().value(), SequenceFrames.of(wanted, own.frames(), of.phases()));
            List<float[]> planes = new ArrayList<>();
            for (Field field : fields) {
                planes.add(field.u());
                planes.add(field.v());
            }
            return image(fields.getFirst().width(), fields.getFirst().height(), planes);
        };
    }

    /// The onset and the apex frame in grey, and the flows of both phases.
    static Form withFrames() {
        return (own, of) -> {
            Phases phases = of.phases();
            FrameImages levels = new FrameImages(own.frames(), own.side());
            Field first = own.between(phases.onset().value(), phases.apex().value());
            Field second = own.between(phases.apex().value(), phases.offset().value());
            return image(
                    first.width(),
                    first.height(),
                    List.of(
                            levels.levels(phases.onset().value(), Colour.GREY),
                            levels.levels(phases.apex().value(), Colour.GREY),
                            first.u(),
                            first.v(),
                            second.u(),
                            second.v()));
        };
    }

    private static DynamicImage image(int width, int height, List<float[]> planes) {
        float[] values = new float[width * height * planes.size()];
        for (int plane = 0; plane < planes.size(); plane++) {
            float[] one = planes.get(plane);
            for (int i = 0; i < one.length; i++) {
                values[i * planes.size() + plane] = one[i];
            }
        }
        return DynamicImage.ofValues(new FloatImage(width, height, planes.size(), values));
    }
}
