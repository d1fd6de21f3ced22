package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.dianet.imaging.ApexSuggestion;
import org.dianet.imaging.motion.ApexCandidate;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// Where the apex may be: a row of ranges for each method, at the foot of the timeline.
final class CandidateRows extends Pane {
    private static final double ROW = 6;
    /// Of both rows, with a gap above.
    static final double HEIGHT = 2 * ROW + 2;

    private final IntFunction<String> number;
    private final List<Bar> bars = new ArrayList<>();

    private record Bar(ApexCandidate of, Region range, Region apex) {}

    /// @param number of a frame, for people
    CandidateRows(IntFunction<String> number) {
        this.number = number;
        // What lies between the ranges belongs to the timeline.
        setPickOnBounds(false);
    }

    void show(List<ApexCandidate> candidates) {
        bars.clear();
        getChildren().clear();
        for (ApexCandidate candidate : candidates) {
            Region range = region("suggestion");
            range.getStyleClass().add(style(candidate.method()));
            range.setOpacity(0.35 + 0.65 * Math.clamp(candidate.score(), 0, 1));
            Tip.set(range, words(candidate));
            Region apex = region("suggestion-apex");
            apex.setMouseTransparent(true);
            bars.add(new Bar(candidate, range, apex));
            getChildren().addAll(range, apex);
        }
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    static String style(ApexCandidate.Method method) {
        return "by-" + method.name().toLowerCase(Locale.ROOT);
    }

    private String words(ApexCandidate candidate) {
        ApexSuggestion range = candidate.range();
        return Messages.text(
                "timeline.candidate",
                Messages.text("timeline.candidates." + candidate.method()),
                number.apply(range.apex().value()),
                number.apply(range.from().value()),
                number.apply(range.to().value()),
                String.format(Locale.ROOT, "%.2f", candidate.score()));
    }

    void place(FrameScale scale, double bottom) {
        for (Bar bar : bars) {
            ApexSuggestion at = bar.of().range();
            double top = bottom - (bar.of().method() == ApexCandidate.Method.AREAS ? 2 : 1) * ROW;
            double left = scale.edge(at.from().value());
            double right = scale.edge(at.to().value() + 1.0);
            bar.range().resizeRelocate(left, top, Math.max(3, right - left), ROW - 1);
            bar.apex().resizeRelocate(Math.rint(scale.x(at.apex().value())) - 1, top, 2, ROW - 1);
        }
    }
}
