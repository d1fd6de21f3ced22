package org.dianet.ui.preview;

import java.util.List;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.dianet.learning.AttentionMap;
import org.dianet.learning.ExplanationMethod;
import org.dianet.ui.common.Messages;

/// One scale for the maps over both phases. It never ends below twice the mean, so that a flat map looks flat.
///
/// @param limit value with the last colour; the first is 0, or −limit for signed maps
record MapScale(ExplanationMethod method, double limit, double mean) {
    private static final int PIXELS_PER_TOKEN = 16;

    static MapScale of(List<AttentionMap> maps, ExplanationMethod method) {
        double largest = 0;
        double sum = 0;
        int count = 0;
        for (AttentionMap map : maps) {
            for (double v : map.values()) {
                largest = Math.max(largest, Math.abs(v));
                sum += Math.abs(v);
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double limit = Math.max(largest, 2 * mean);
        return new MapScale(method, limit == 0 ? 1 : limit, mean);
    }

    boolean signed() {
        return method == ExplanationMethod.CONTRIBUTION;
    }

    String lowText() {
        return signed() ? String.format(Locale.ROOT, "−%.2g", limit) : "0";
    }

    String highText() {
        if (signed()) {
            return Messages.text("preview.legend.logit", String.format(Locale.ROOT, "+%.2g", limit));
        }
        String times = String.format(Locale.ROOT, "%.1f", mean == 0 ? 0 : limit / mean);
        return Messages.text("preview.legend.mean", times);
    }

    /// The map interpolated between the middles of its tokens.
    Image paint(AttentionMap map) {
        int width = map.columns() * PIXELS_PER_TOKEN;
        int height = map.rows() * PIXELS_PER_TOKEN;
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = colour(interpolated(map, token(x), token(y)));
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }

    int colour(double value) {
        return signed()
                ? ColourMap.DIVERGING.argb(0.5 + 0.5 * value / limit)
                : ColourMap.SEQUENTIAL.argb(value / limit);
    }

    private static double token(int pixel) {
        return (pixel + 0.5) / PIXELS_PER_TOKEN - 0.5;
    }

    private static double interpolated(AttentionMap map, double column, double row) {
        double c = Math.clamp(column, 0, map.columns() - 1);
        double r = Math.clamp(row, 0, map.rows() - 1);
        int left = (int) c;
        int top = (int) r;
        int right = Math.min(left + 1, map.columns() - 1);
        int bottom = Math.min(top + 1, map.rows() - 1);
        double upper = mixed(at(map, top, left), at(map, top, right), c - left);
        double lower = mixed(at(map, bottom, left), at(map, bottom, right), c - left);
        return mixed(upper, lower, r - top);
    }

    private static double mixed(double a, double b, double share) {
        return a + share * (b - a);
    }

    private static double at(AttentionMap map, int row, int column) {
        return map.values()[row * map.columns() + column];
    }
}
