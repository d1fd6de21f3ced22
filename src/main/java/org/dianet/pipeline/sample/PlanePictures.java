package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Pictures;
import org.dianet.learning.motion.Plane;

/// The planes of an image as pictures.
public final class PlanePictures {
    /// Name of the only picture of an image in colour.
    public static final String WHOLE = "image";

    private static final int COLOURS = 3;
    private static final float STILL = 0.5f;

    private PlanePictures() {}

    /// @param name of its planes, such as "u" or "onset"
    public record Picture(String name, Frame frame) {}

    /// One for each plane in grey; red, green and blue together in colour.
    ///
    /// @param image values 0..1, as a network takes it
    public static List<Picture> each(FloatImage image, List<Plane> planes) {
        List<Picture> pictures = new ArrayList<>();
        for (int plane = 0; plane < planes.size(); plane++) {
            if (colours(planes, plane)) {
                pictures.add(new Picture(colourName(planes.get(plane)), frame(image, plane, plane + 1, plane + 2)));
                plane += COLOURS - 1;
            } else {
                pictures.add(new Picture(planes.get(plane).name(), frame(image, plane, plane, plane)));
            }
        }
        return pictures;
    }

    /// Fewer: a flow becomes one picture, red for movement to the right, green for down, and blue for what belongs to
    /// it.
    ///
    /// @param image values 0..1, as a network takes it
    public static List<Picture> together(FloatImage image, List<Plane> planes) {
        List<Picture> pictures = new ArrayList<>();
        for (int plane = 0; plane < planes.size(); plane++) {
            if (planes.get(plane).kind() == Plane.Kind.RIGHT) {
                boolean more = plane + 2 < planes.size() && belongs(planes.get(plane + 2));
                String name =
                        planes.get(plane).name() + ", " + planes.get(plane + 1).name();
                boolean share = more && planes.get(plane + 2).kind() == Plane.Kind.SHARE;
                pictures.add(new Picture(
                        more ? name + ", " + planes.get(plane + 2).name() : name,
                        frame(share ? halfUp(image, plane + 2) : image, plane, plane + 1, more ? plane + 2 : -1)));
                plane += more ? 2 : 1;
            } else {
                List<Picture> rest =
                        each(image, planes.subList(0, colours(planes, plane) ? plane + COLOURS : plane + 1));
                pictures.add(rest.getLast());
                plane += colours(planes, plane) ? COLOURS - 1 : 0;
            }
        }
        return pictures;
    }

    /// A share as a change from one half, so that none is grey next to a flow.
    private static FloatImage halfUp(FloatImage image, int plane) {
        float[] values = image.values().clone();
        for (int i = plane; i < values.length; i += image.channels()) {
            values[i] = STILL + STILL * values[i];
        }
        return new FloatImage(image.width(), image.height(), image.channels(), values);
    }

    private static boolean belongs(Plane plane) {
        return plane.kind() == Plane.Kind.PICTURE || plane.kind() == Plane.Kind.SHARE;
    }

    private static boolean colours(List<Plane> planes, int at) {
        return at + COLOURS <= planes.size()
                && planes.get(at).name().endsWith("red")
                && planes.get(at + 1).name().endsWith("green")
                && planes.get(at + 2).name().endsWith("blue");
    }

    /// "onset red" is of the onset; "red" alone is of the image.
    private static String colourName(Plane red) {
        String of = red.name().replaceFirst("\\s*red$", "");
        return of.isEmpty() ? WHOLE : of;
    }

    /// @param blue -1 for no motion everywhere
    private static Frame frame(FloatImage image, int red, int green, int blue) {
        int[] from = {red, green, blue};
        float[] values = new float[image.width() * image.height() * COLOURS];
        for (int i = 0; i < values.length; i++) {
            int plane = from[i % COLOURS];
            values[i] = plane < 0 ? STILL : image.values()[i / COLOURS * image.channels() + plane];
        }
        return Pictures.frame(new FloatImage(image.width(), image.height(), COLOURS, values));
    }
}
