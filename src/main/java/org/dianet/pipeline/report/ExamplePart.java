package org.dianet.pipeline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.MapPainter;
import org.dianet.imaging.map.MapScale;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.dianet.storage.ExampleClips;
import org.dianet.storage.PngFile;

/// What the networks saw of a few clips, and the maps behind their answers.
final class ExamplePart {
    private static final double OPACITY = 0.75;
    private static final int LEAST_SIDE = 320;
    private static final int LEGEND_WIDTH = 240;
    private static final int LEGEND_HEIGHT = 12;

    private ExamplePart() {}

    /// Said above everything else, since a report is easily passed on.
    static Markup warning(RunReport report) {
        long clips =
                report.examples().map(examples -> examples.examples().size()).orElse(0);
        return clips == 0
                ? Markup.NOTHING
                : StatePart.badge(
                        "warn",
                        "Contains face pictures",
                        "of " + Words.count(clips, "clip") + ", under “Example clips”. Share it only as the"
                                + " data set’s licence and the people shown allow. To leave them out: dianet report RUN"
                                + " --no-pictures --out FILE.html, or a run with --no-pictures.");
    }

    static Markup of(RunReport report) {
        ExampleClips examples = report.examples()
                .orElseGet(() -> ExampleClips.none(
                        report.run().nested()
                                ? "Not drawn: " + ChoicePart.NO_ONE_NETWORK
                                : "Not drawn: an earlier version wrote this run. dianet report RUN --project PROJECT"
                                        + " draws them from the run’s networks."));
        List<Markup> parts = new ArrayList<>();
        if (!examples.examples().isEmpty()) {
            parts.add(Markup.element("p class=\"note\"", ChooseExamples.HOW + " " + how(examples)));
            parts.add(ControlsPart.at(report, examples.method()));
            MapScale scale = MapScale.of(
                    examples.examples().stream()
                            .flatMap(example -> example.streams().stream())
                            .map(ExampleClips.Stream::map)
                            .toList(),
                    examples.method().sign());
            parts.add(legend(scale));
            examples.examples()
                    .forEach(example ->
                            parts.add(example(example, scale, report.run().images())));
        } else if (examples.notes().isEmpty()) {
            parts.add(Markup.element("p", "None: no answer has probabilities."));
        }
        examples.notes().forEach(note -> parts.add(Markup.element("p class=\"note\"", note)));
        return Markup.section("Example clips", Markup.all(parts));
    }

    private static String how(ExampleClips examples) {
        String map = "Map: " + examples.method().caption("the predicted class");
        return map + ", "
                + (examples.seeds().size() == 1
                        ? "seed " + examples.seeds().getFirst()
                        : "mean of seeds " + Numbers.listed(examples.seeds()))
                + ", of the networks trained without the subject, over their input images ("
                + examples.picture() + "). All on one scale, which ends at four times the mean or above, so that"
                + " a flat map looks flat.";
    }

    private static Markup legend(MapScale scale) {
        return Markup.element(
                "p class=\"scale\"",
                Markup.text(scale.low() + " "),
                image(MapPainter.legend(scale, LEGEND_WIDTH, LEGEND_HEIGHT, OPACITY), "colour scale of the maps"),
                Markup.text(" " + scale.high()));
    }

    private static Markup example(ExampleClips.Example example, MapScale scale, MotionRepresentation motion) {
        List<Markup> figures = new ArrayList<>();
        for (int place = 0; place < example.streams().size(); place++) {
            ExampleClips.Stream stream = example.streams().get(place);
            Frame picture = picture(stream);
            String title = title(motion, stream.kind(), place);
            figures.add(figure(MapPainter.enlarged(picture, factor(picture)), title));
            figures.add(figure(
                    MapPainter.over(MapPainter.enlarged(picture, factor(picture)), stream.map(), scale, OPACITY),
                    "map over " + title));
        }
        String answer = example.right()
                ? example.truth() + ", correct"
                : example.truth() + ", classified as " + example.predicted();
        return Markup.element(
                "div class=\"example\"",
                Markup.element(
                        "h3",
                        answer + ": probability " + Numbers.score(example.probability()) + ", clip " + example.clip()
                                + ", subject " + example.subject()),
                Markup.element("div class=\"pictures\"", figures));
    }

    private static Markup figure(Frame frame, String caption) {
        return Markup.element("figure", image(frame, caption), Markup.element("figcaption", caption));
    }

    /// Several streams may show one phase.
    private static String title(MotionRepresentation motion, PhaseKind kind, int place) {
        List<String> titles = motion.titles();
        boolean known = place < titles.size() && motion.kinds().get(place) == kind;
        return (known ? titles.get(place) : motion.title(kind)).replace('\'', '’');
    }

    /// Fine enough that the map over a small picture is smooth.
    private static int factor(Frame picture) {
        return Math.ceilDiv(LEAST_SIDE, Math.max(picture.width(), picture.height()));
    }

    private static Frame picture(ExampleClips.Stream stream) {
        try {
            return PngFile.frame(Base64.getDecoder().decode(stream.png()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param alt in this program's words
    private static Markup image(Frame frame, String alt) {
        try {
            return new Markup("<img width=\"" + frame.width() + "\" height=\"" + frame.height() + "\" alt=\""
                    + Markup.text(alt).html() + "\" src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(PngFile.bytes(frame)) + "\">\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
