package org.dianet.ui.timeline;

/// Which frames are in view, and where. A frame takes a cell; its mark is in the middle of it.
final class FrameScale {
    private static final double FEWEST = 8;
    /// How far from the side of the view a frame stands that was brought into it, as a share of the view.
    private static final double NEAR = 0.1;
    private int count = 1;
    private double width = 1;
    private double from;
    private double to = 1;

    void count(int frames) {
        if (frames != count) {
            count = Math.max(1, frames);
            showAll();
        }
    }

    void width(double pixels) {
        width = Math.max(1, pixels);
    }

    double width() {
        return width;
    }

    void showAll() {
        from = 0;
        to = count;
    }

    double x(double frame) {
        return (frame + 0.5 - from) / (to - from) * width;
    }

    /// Left edge of a frame's cell.
    double edge(double frame) {
        return (frame - from) / (to - from) * width;
    }

    /// Where `x` is, in frames; the fraction is how far into the frame's cell.
    double at(double x) {
        return from + x / width * (to - from);
    }

    /// The frame whose cell holds `x`; may lie outside the clip.
    int frameAt(double x) {
        return (int) Math.floor(at(x));
    }

    void zoom(double x, double factor) {
        double at = at(x);
        double span = Math.clamp((to - from) / factor, Math.min(FEWEST, count), count);
        from = Math.clamp(at - x / width * span, 0, count - span);
        to = from + span;
    }

    void pan(double pixels) {
        double span = to - from;
        from = Math.clamp(from + pixels / width * span, 0, count - span);
        to = from + span;
    }

    /// What is in view, in frames.
    record View(double from, double to) {
        double length() {
            return to - from;
        }
    }

    View view() {
        return new View(from, to);
    }

    /// Shows as nearly this as the clip has it, and no fewer than a few frames.
    void show(View wanted) {
        double span = Math.clamp(wanted.length(), Math.min(FEWEST, count), count);
        double middle = (wanted.from() + wanted.to()) / 2;
        from = Math.clamp(middle - span / 2, 0, count - span);
        to = from + span;
    }

    boolean showsAll() {
        return to - from >= count;
    }

    int count() {
        return count;
    }

    /// Whether a frame's middle is in view.
    boolean shows(int frame) {
        return frame + 0.5 >= from && frame + 0.5 <= to;
    }

    /// Moves on so that a frame out of view is in it, near the side that it came from. After a jump
    /// back over more than a view it is near the left, so that what follows it is seen.
    void bringIntoView(int frame) {
        if (!shows(frame)) {
            double span = to - from;
            double before = frame + 0.5 > to || frame + 0.5 < from - span ? span * NEAR : span * (1 - NEAR);
            from = Math.clamp(frame + 0.5 - before, 0, count - span);
            to = from + span;
        }
    }

    int first() {
        return (int) Math.floor(from);
    }

    int last() {
        return Math.min(count - 1, (int) Math.ceil(to) - 1);
    }

    /// A round distance between tick labels that leaves `room` pixels for each.
    int tickStep(double room) {
        double least = (to - from) / width * room;
        int step = 1;
        for (int[] of = {2, 5, 10}; ; of = new int[] {of[0] * 10, of[1] * 10, of[2] * 10}) {
            if (step >= least) {
                return step;
            }
            for (int next : of) {
                if (next >= least) {
                    return next;
                }
            }
        }
    }
}
