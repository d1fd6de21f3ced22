package org.dianet.pipeline.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.Pictures;
import org.dianet.imaging.map.MapPainter;
import org.dianet.imaging.map.MapScale;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.model.Words;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.population.GroupMeans;
import org.dianet.pipeline.population.GroupMeans.Compared;
import org.dianet.pipeline.population.GroupMeans.Difference;
import org.dianet.pipeline.population.GroupMeans.Group;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.Palette;
import org.dianet.storage.drawing.WrappedText;

/// Means of groups as one picture, a row for each, and the difference of two of them with its mask.
public final class DrawMeans {
    private static final double OPACITY = 0.75;
    private static final int SIDE = 118;
    private static final int LARGE = 284;
    private static final int GAP = 10;
    private static final int NAMES = 118;
    private static final int STRIP = 12;
    private static final int LINE = 20;
    private static final int LEAST_PIXELS = 2;
    private static final float LEVELS = 255;
    private static final Letters INK = Letters.plain(13, Palette.INK);
    private static final Letters BOLD = Letters.bold(13, Palette.INK);
    private static final Letters QUIET = Letters.plain(12, Palette.QUIET);
    private static final Letters WARNING = Letters.bold(12, "#9a3412");

    private DrawMeans() {}

    /// The change that is black and white in all mean images, in their unit.
    public static double scale(GroupMeans means) {
        // The smallest scale is a grey level of what images are made of; ready ones are in shares of a file's levels.
        float levels = means.unit().equals(ReadyImages.UNIT) ? LEVELS : 1;
        return DynamicImage.commonScale(means.groups().stream()
                        .flatMap(group -> group.images().stream())
                        .map(image -> DynamicImage.ofValues(times(image, levels)))
                        .toArray(DynamicImage[]::new))
                / levels;
    }

    private static FloatImage times(FloatImage image, float factor) {
        float[] values = image.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new FloatImage(image.width(), image.height(), image.channels(), values);
    }

    /// A mean image as a picture, large enough for a map over it.
    public static Frame picture(FloatImage image, double scale) {
        Frame frame = Pictures.frame(DynamicImage.ofValues(image).normalised(Normalisation.FIXED, scale));
        return MapPainter.enlarged(frame, Math.max(LEAST_PIXELS, Math.ceilDiv(2 * LARGE, frame.width())));
    }

    /// The scale that the mean maps of all groups share.
    static MapScale mapScale(GroupMeans means, ExplanationMethod method) {
        return MapScale.of(
                means.groups().stream().flatMap(group -> group.maps().stream()).toList(), method.sign());
    }

    /// A row for each group: its mean image of each stream, and next to them its mean maps.
    public static Drawing gallery(GroupMeans means) {
        Drawing.Builder parts = new Drawing.Builder();
        double scale = scale(means);
        ExplanationMethod method = means.method();
        int streams = means.streams().size();
        int columns = method == null ? streams : 2 * streams;
        int below = LINE;
        for (int stream = 0; stream < streams; stream++) {
            below = Math.max(below, heading(parts, x(stream), means.streams().get(stream)));
            if (method != null) {
                below = Math.max(
                        below,
                        heading(
                                parts,
                                x(streams + stream),
                                "Map, " + means.streams().get(stream)));
            }
        }
        int y = below + GAP;
        for (Group group : means.groups()) {
            parts.words(GAP, y + LINE, BOLD, group.name());
            parts.words(GAP, y + 2 * LINE, QUIET, Words.count(group.clips(), "clip"));
            parts.words(GAP, y + 3 * LINE, QUIET, Words.count(group.subjects(), "subject"));
            for (int stream = 0; stream < streams; stream++) {
                Frame picture = picture(group.images().get(stream), scale);
                parts.picture(x(stream), y, SIDE, SIDE, picture);
                if (method != null) {
                    Frame over = MapPainter.over(picture, group.maps().get(stream), mapScale(means, method), OPACITY);
                    parts.picture(x(streams + stream), y, SIDE, SIDE, over);
                }
            }
            y += SIDE + GAP;
        }
        List<String> lines = new ArrayList<>();
        lines.add("Means over subjects of the means of their clips.");
        lines.add(String.format(
                Locale.ROOT, "Images: black to white is −%1$.2f to +%1$.2f %2$s of change.", scale, means.unit()));
        int width = x(columns);
        if (method != null) {
            legend(parts, x(streams), y, width - GAP - x(streams), mapScale(means, method), "");
            lines.add(MeansWords.maps(means, method));
        }
        lines.addAll(means.notes());
        int room = Math.max(width, 560);
        y += method == null ? 0 : 2 * LINE;
        y = words(parts, y, room, QUIET, lines);
        y = controls(parts, y, room, means);
        return parts.drawing(room, y + LINE);
    }

    /// Over a column, in as many lines as it takes.
    ///
    /// @return where the last line stands
    private static int heading(Drawing.Builder parts, int x, String words) {
        int y = 0;
        for (String line : WrappedText.within(SIDE, BOLD, words)) {
            y += LINE;
            parts.words(x, y, BOLD, line);
        }
        return y;
    }

    /// @return where the last line stands
    private static int words(Drawing.Builder parts, int top, int width, Letters letters, List<String> sentences) {
        int y = top;
        for (String sentence : sentences) {
            for (String line : WrappedText.within(width - 2 * GAP, letters, sentence)) {
                y += LINE;
                parts.words(GAP, y, letters, line);
            }
        }
        return y;
    }

    /// What the controls say of the maps, wherever means of them are drawn.
    private static int controls(Drawing.Builder parts, int top, int width, GroupMeans means) {
        MapNote note = means.controls();
        return note.text().isEmpty()
                ? top
                : words(
                        parts,
                        top,
                        width,
                        note.weight() == MapNote.Weight.BANNER ? WARNING : QUIET,
                        List.of(note.text()));
    }

    private static int x(int column) {
        return NAMES + column * (SIDE + GAP);
    }

    private static void legend(Drawing.Builder parts, int x, int y, int width, MapScale scale, String unit) {
        parts.picture(x, y, width, STRIP, MapPainter.legend(scale, 2 * width, 1, OPACITY));
        boolean other = !unit.isEmpty();
        String low = other ? String.format(Locale.ROOT, "−%.2g", scale.limit()) : scale.low();
        String high = other ? String.format(Locale.ROOT, "+%.2g %s", scale.limit(), unit) : scale.high();
        parts.words(x, y + STRIP + LINE - 4, INK, low);
        parts.words(x + width, y + STRIP + LINE - 4, Drawing.Anchor.END, INK, high);
    }

    /// The difference of two groups: coloured only where it is significant.
    public static Drawing difference(GroupMeans means, Difference difference) {
        Drawing.Builder parts = new Drawing.Builder();
        int room = Math.max(GAP + means.streams().size() * (LARGE + GAP), 640);
        int y = GAP;
        y = block(parts, means, difference, difference.motion(), means.magnitude(), means.unit(), y);
        ExplanationMethod method = means.method();
        if (method != null && difference.maps().isPresent()) {
            y = block(
                    parts,
                    means,
                    difference,
                    difference.maps().get(),
                    "Map " + method.optionName(),
                    MeansWords.unit(method),
                    y);
            y = controls(parts, y - GAP, room, means) + GAP;
        }
        return parts.drawing(room, y);
    }

    private static int block(
            Drawing.Builder parts,
            GroupMeans means,
            Difference difference,
            Compared compared,
            String what,
            String unit,
            int top) {
        double scale = scale(means);
        int y = top + LINE;
        parts.words(GAP, y, BOLD, what + ": " + difference.words());
        y += GAP;
        int streams = means.streams().size();
        for (int stream = 0; stream < streams; stream++) {
            int x = GAP + stream * (LARGE + GAP);
            Frame over = MapPainter.cells(
                    picture(difference.pictures().get(stream), scale),
                    compared.masked(stream),
                    compared.scale(),
                    OPACITY);
            parts.picture(x, y, LARGE, LARGE, over);
            parts.words(x, y + LARGE + LINE - 4, INK, means.streams().get(stream));
        }
        y += LARGE + LINE + GAP;
        legend(parts, GAP, y, streams * (LARGE + GAP) - GAP, compared.scale(), unit);
        y += STRIP + LINE;
        for (String line : MeansWords.said(compared)) {
            y += LINE;
            parts.words(GAP, y, QUIET, line);
        }
        return y + GAP;
    }
}
