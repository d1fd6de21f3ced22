package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.Pictures;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.pipeline.sample.MotionImageBuilder;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.DrawingFile;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;

/// Draws a clip for a paper: frames from onset over apex to offset with their numbers and times, the three marks in
/// their colours, and beneath them the pictures of both phases on one scale and the motion curve.
public final class DrawClipFigure {
    /// Frames of a strip where the user names no other number.
    public static final int FRAMES = 7;

    private static final Map<MarkKind, String> COLOURS =
            new EnumMap<>(Map.of(MarkKind.ONSET, "#0072b2", MarkKind.APEX, "#b8480b", MarkKind.OFFSET, "#00795a"));
    private static final int CELL = 168;
    private static final int GAP = 8;
    private static final int EDGE = 16;
    static final String INK = "#1f2328";
    static final String FAINT = "#59636e";
    static final double STROKE = 1.5;
    private static final int FEWEST_CELLS = 4;
    private final MediaOpener opener;

    public DrawClipFigure(MediaOpener opener) {
        this.opener = opener;
    }

    /// Kinds of files, as choosers of files take them.
    public static String[] formats() {
        return DrawingFile.patterns();
    }

    /// @param root the project's folder
    /// @param clip whose coding that counts is drawn
    /// @param frames of the strip, at least three
    /// @param out ends with `.svg`, `.pdf` or `.png`
    /// @throws IllegalArgumentException if the clip has no phases or the file's name says no format
    /// @throws IOException if a frame cannot be read or the file cannot be written, in a sentence
    public void draw(Path root, Clip clip, int frames, Path out, JobContext context) throws IOException {
        DrawingFile.check(out);
        Coding coding = clip.coding();
        Phases phases = coding.marks()
                .phases(clip.frames())
                .orElseThrow(() -> new IllegalArgumentException("Clip " + clip.id() + " cannot be drawn: "
                        + clip.problem(coding.marks()).orElse("its phases are not marked") + "."));
        DrawingFile.write(drawing(root, clip, phases, frames, context), out);
    }

    private Drawing drawing(Path root, Clip clip, Phases phases, int frames, JobContext context) throws IOException {
        Map<Integer, Frame> strip = strip(root, clip, phases, frames, context);
        Frame first = strip.values().iterator().next();
        int height = Math.max(1, Math.round((float) CELL * first.height() / first.width()));
        Drawing.Builder parts = new Drawing.Builder();
        int cells = Math.max(FEWEST_CELLS, strip.size());
        int width = 2 * EDGE + cells * CELL + (cells - 1) * GAP;
        caption(parts, clip);
        int top = EDGE + 44;
        int x = EDGE;
        for (Map.Entry<Integer, Frame> shown : strip.entrySet()) {
            parts.picture(x, top, CELL, height, shown.getValue());
            mark(parts, clip, phases, shown.getKey(), x, top + height);
            x += CELL + GAP;
        }
        int below = top + height + 52;
        phasePictures(parts, root, clip, phases, height, below, context);
        int left = EDGE + 2 * (CELL + GAP) + GAP;
        CurvePanel.read(opener, root, clip, phases, context).draw(parts, left, below, width - EDGE - left, height);
        return parts.drawing(width, below + 20 + height + 28 + EDGE);
    }

    static String colour(MarkKind markKind) {
        return COLOURS.getOrDefault(markKind, INK);
    }

    private static void caption(Drawing.Builder parts, Clip clip) {
        Coding coding = clip.coding();
        List<String> said = new ArrayList<>(List.of("subject " + clip.subject().value()));
        if (coding.emotion() != null) {
            said.add(coding.emotion());
        }
        if (!coding.actionUnits().notation().isEmpty()) {
            said.add("AU " + coding.actionUnits().notation());
        }
        said.add(clip.rate()
                .map(rate -> number(rate.perSecond()) + " frames a second")
                .orElse("frame rate not known"));
        said.add("coded by " + coding.coder());
        parts.words(EDGE, EDGE + 14, Letters.bold(14, INK), clip.id().value());
        parts.words(EDGE, EDGE + 32, Letters.plain(12, FAINT), String.join("  ·  ", said));
    }

    private static void mark(Drawing.Builder parts, Clip clip, Phases phases, int index, int x, int y) {
        FrameIndex at = new FrameIndex(index);
        List<MarkKind> here = marks(phases, index);
        if (!here.isEmpty()) {
            int share = CELL / here.size();
            for (int i = 0; i < here.size(); i++) {
                parts.bar(x + i * share, y, share, 4, colour(here.get(i)));
            }
        }
        String names = String.join(
                " = ", here.stream().map(l -> l.name().toLowerCase(Locale.ROOT)).toList());
        Letters letters = here.isEmpty() ? Letters.plain(12, INK) : Letters.bold(12, colour(here.getFirst()));
        String frame = clip.frames().numberAt(at).toString();
        parts.words(x, y + 20, letters, names.isEmpty() ? frame : names + " " + frame);
        ClipTimes.of(clip)
                .ifPresent(times -> parts.words(
                        x, y + 35, Letters.plain(11, FAINT), number(times.between(phases.onset(), at)) + " ms"));
    }

    private static List<MarkKind> marks(Phases phases, int index) {
        List<MarkKind> here = new ArrayList<>();
        if (phases.onset().value() == index) {
            here.add(MarkKind.ONSET);
        }
        if (phases.apex().value() == index) {
            here.add(MarkKind.APEX);
        }
        if (phases.offset().value() == index) {
            here.add(MarkKind.OFFSET);
        }
        return here;
    }

    private void phasePictures(
            Drawing.Builder parts, Path root, Clip clip, Phases phases, int height, int y, JobContext context)
            throws MediaException {
        DynamicImages both = new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.RGB, Normalisation.FIXED);
        List<DynamicImage> images = new MotionImageBuilder(both, 0).build(opener, root, clip, phases, context);
        double scale = DynamicImage.commonScale(images.toArray(new DynamicImage[0]));
        int x = EDGE;
        for (int stream = 0; stream < images.size(); stream++) {
            boolean onset = both.kinds().get(stream) == PhaseKind.ONSET;
            String title = both.names().get(stream);
            String colour = colour(onset ? MarkKind.ONSET : MarkKind.OFFSET);
            parts.words(x, y + 12, Letters.bold(12, colour), title);
            Frame picture = Pictures.frame(images.get(stream).normalised(Normalisation.FIXED, scale));
            parts.picture(x, y + 20, CELL, height, picture);
            x += CELL + GAP;
        }
        String range = String.format(Locale.ROOT, "black to white: −%1$.1f to +%1$.1f grey levels of change", scale);
        parts.words(EDGE, y + 20 + height + 18, Letters.plain(11, FAINT), range);
    }

    /// The marks' frames and as many between them, evenly, as there is room for.
    private Map<Integer, Frame> strip(Path root, Clip clip, Phases phases, int frames, JobContext context)
            throws MediaException {
        TreeSet<Integer> wanted = new TreeSet<>(List.of(
                phases.onset().value(), phases.apex().value(), phases.offset().value()));
        while (wanted.size() < frames) {
            Optional<Integer> middle = middleOfWidestGap(wanted);
            if (middle.isEmpty()) {
                break;
            }
            wanted.add(middle.get());
        }
        Map<Integer, Frame> strip = new TreeMap<>();
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            for (int index : wanted) {
                context.checkCancelled();
                strip.put(index, ProjectFrames.of(reader, clip).read(index));
            }
        }
        return strip;
    }

    private static Optional<Integer> middleOfWidestGap(NavigableSet<Integer> places) {
        int widest = 1;
        Optional<Integer> middle = Optional.empty();
        for (int place : places) {
            Integer next = places.higher(place);
            if (next != null && next - place > widest) {
                widest = next - place;
                middle = Optional.of(place + widest / 2);
            }
        }
        return middle;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
