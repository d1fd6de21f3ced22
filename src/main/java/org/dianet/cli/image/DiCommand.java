package org.dianet.cli.image;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.ClipChoice;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.Pictures;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.Words;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.MotionImageBuilder;
import org.dianet.storage.NpyFile;
import org.dianet.storage.PngFile;
import org.dianet.storage.ProjectStore;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Dynamic images of clips as files.
@Command(
        name = "di",
        description = {
            "Write the dynamic images of a clip into a folder.",
            "With several clips, or with --all, each clip gets its own folder there."
        })
public final class DiCommand extends WorkCommand {

    /// Which images to write.
    enum Kind {
        ONSET,
        OFFSET,
        FULL,
        PAIR
    }

    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path project = Path.of("");

    @Mixin
    private ClipChoice clips = new ClipChoice();

    @Option(
            names = "--apex",
            paramLabel = "N",
            description = "Original number of the apex to use instead of the marked one.")
    private @Nullable Long apex;

    @Option(names = "--kind", defaultValue = "PAIR", description = "onset, offset, full or pair (default).")
    private Kind kind = Kind.PAIR;

    @Option(
            names = "--size",
            defaultValue = "0",
            paramLabel = "N",
            description = "Side in pixels; the clip's own size if left out.")
    private int size;

    @Option(names = "--colour", defaultValue = "RGB", description = "rgb (default) or grey.")
    private Colour colour = Colour.RGB;

    @Option(names = "--weights", defaultValue = "LINEAR", description = "linear (default) or exact.")
    private PoolingForm weights = PoolingForm.LINEAR;

    @Option(names = "--normalise", defaultValue = "MINMAX", description = "none, minmax (default) or fixed.")
    private Normalisation normalise = Normalisation.MINMAX;

    @Option(names = "--npy", description = "Also write float32 arrays [height, width, channels].")
    private boolean npy;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("");

    @Option(names = "--align", description = "Align the clip by the face in its onset frame first.")
    private boolean align;

    @Mixin
    private AlignOptions alignOptions = new AlignOptions();

    @Override
    protected void work(Console console) throws Exception {
        if (size < 0) {
            throw wrongUsage("--size must not be negative.");
        }
        refuse(alignOptions.problem(align, "--align"));
        refuse(clips.problem());
        ProjectStore.Opened opened = Adapters.projects().open(project);
        clips.each(opened.project(), out, console, (clip, folder) -> one(console, opened, clip, folder));
    }

    private Map<String, Object> one(Console console, ProjectStore.Opened opened, Clip found, Path folder)
            throws Exception {
        Map<String, Object> result = new LinkedHashMap<>();
        MediaOpener media = alignOptions.media(align, opened.folder(), found, console, result);
        DynamicImages how = new DynamicImages(input(), weights, colour, normalise);
        List<DynamicImage> images =
                new MotionImageBuilder(how, size).build(media, opened.folder(), found, phases(found), console);
        double scale = DynamicImage.commonScale(images.toArray(new DynamicImage[0]));
        result.put("clip", found.id().value());
        result.put("scale", scale);
        for (int stream = 0; stream < images.size(); stream++) {
            String name = how.kinds().get(stream).name().toLowerCase(Locale.ROOT);
            result.put(name, write(console, folder, name, images.get(stream), scale));
        }
        return result;
    }

    private Map<String, Object> write(Console console, Path folder, String name, DynamicImage image, double scale)
            throws Exception {
        // Plain sums have no range of their own: their picture is shown with the fixed scale that is printed.
        Normalisation shown = normalise == Normalisation.NONE ? Normalisation.FIXED : normalise;
        PngFile.write(folder.resolve(name + ".png"), Pictures.frame(image.normalised(shown, scale)));
        if (npy) {
            FloatImage values = image.normalised(normalise, scale);
            NpyFile.write(
                    folder.resolve(name + ".npy"), values.values(), values.height(), values.width(), values.channels());
        }
        String range = shown == Normalisation.FIXED
                ? String.format(Locale.ROOT, "black to white is -%1$.2f to +%1$.2f grey levels of change", scale)
                : "stretched from its smallest to its largest value";
        console.print(name + ": " + Words.count(image.frames(), "frame") + ", " + range
                + (image.zeroMotion() ? "; no motion" : ""));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("frames", image.frames());
        json.put("width", image.sum().width());
        json.put("height", image.sum().height());
        json.put("zeroMotion", image.zeroMotion());
        return json;
    }

    private Phases phases(Clip found) {
        Marks written = found.coding().marks();
        Marks marks = apex == null ? written : written.with(MarkKind.APEX, new FrameNumber(apex));
        return marks.phases(found.frames())
                .orElseThrow(() -> new IllegalArgumentException("Clip " + found.id() + " has no phases: "
                        + found.problem(marks).orElse("they are not marked") + "."));
    }

    private InputMode input() {
        return switch (kind) {
            case ONSET -> InputMode.ONSET;
            case OFFSET -> InputMode.OFFSET;
            case FULL -> InputMode.FULL;
            case PAIR -> InputMode.DUAL;
        };
    }
}
