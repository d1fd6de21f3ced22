package org.dianet.face;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dianet.imaging.Point;
import org.dianet.imaging.Polygon;

/// The mesh of 468 facial points, numbered as in MediaPipe's canonical face model.
///
/// @param points in the frame's pixels
/// @param score how sure the network is that this is a face, 0..1
public record FaceLandmarks(List<Point> points, double score) implements Face {
    public static final int COUNT = 468;

    private static final int RIGHT_EYE_OUTER = 33;
    private static final int RIGHT_EYE_INNER = 133;
    private static final int LEFT_EYE_INNER = 362;
    private static final int LEFT_EYE_OUTER = 263;

    /// @throws IllegalArgumentException if there are not 468 points
    public FaceLandmarks {
        points = List.copyOf(points);
        if (points.size() != COUNT) {
            throw new IllegalArgumentException("a face mesh of " + points.size() + " points");
        }
    }

    public Point point(int landmark) {
        return points.get(landmark);
    }

    /// Half way between the corners, which stay where they are when the lids move.
    @Override
    public Point rightEye() {
        return point(RIGHT_EYE_OUTER).middle(point(RIGHT_EYE_INNER));
    }

    @Override
    public Point leftEye() {
        return point(LEFT_EYE_OUTER).middle(point(LEFT_EYE_INNER));
    }

    @Override
    public double widthShare(int frameWidth) {
        return extent(Point::x, frameWidth);
    }

    @Override
    public double heightShare(int frameHeight) {
        return extent(Point::y, frameHeight);
    }

    private double extent(ToDoubleFunction<Point> along, int length) {
        double low = points.stream().mapToDouble(along).min().orElseThrow();
        double high = points.stream().mapToDouble(along).max().orElseThrow();
        return (Math.min(high, length) - Math.max(low, 0)) / length;
    }

    /// A region's outline on this face.
    public Polygon outline(FaceRegion region) {
        return new Polygon(region.landmarks().stream().map(this::point).toList());
    }
}
