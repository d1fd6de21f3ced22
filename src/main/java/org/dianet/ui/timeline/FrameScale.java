package org.dianet.ui.timeline;

/// Which frames are in view, and where. A frame takes a cell; its mark is in the middle of it.
final class FrameScale {
    private static final double FEWEST = 8;
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

    /// The frame whose cell holds `x`; may lie outside the clip.
    int frameAt(double x) {
        return (int) Math.floor(from + x / width * (to - from));
    }

    void zoom(double x, double factor) {
        double at = from + x / width * (to - from);
        double span = Math.clamp((to - from) / factor, Math.min(FEWEST, count), count);
        from = Math.clamp(at - x / width * span, 0, count - span);
        to = from + span;
    }

    void pan(double pixels) {
        double span = to - from;
        from = Math.clamp(from + pixels / width * span, 0, count - span);
        to = from + span;
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
