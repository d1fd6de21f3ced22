package org.dianet.cli.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.figure.FilmClip;
import org.dianet.pipeline.figure.FilmSpeed;
import org.dianet.pipeline.figure.FilmStretch;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a video of an event.
@Command(
        name = "clip-video",
        description = {
            "Write a video of an event, from onset to offset with a margin, each frame as it was recorded.",
            "Slower speeds repeat frames."
        })
public final class ClipVideoCommand extends WorkCommand {
    private static final double MARGIN_SECONDS = 0.2;
    private static final int MARGIN_FRAMES = 10;

    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path project = Path.of("");

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    private String clip = "";

    @Option(names = "--out", required = true, paramLabel = "FILE.mp4", description = "File to write.")
    private Path out = Path.of("");

    @Option(names = "--speed", paramLabel = "S", description = "1, 1/8, 0.25 …; from 1/64 to 8. Default: 1.")
    private String speed = "1";

    @Option(names = "--burn", description = "Write frame number, time and marks over the picture.")
    private boolean burn;

    @Option(names = "--curve", description = "Draw the motion curve with the marks beneath the picture.")
    private boolean curve;

    @Option(names = "--coder", paramLabel = "NAME", description = "Whose marks. Default: the coding that counts.")
    private @Nullable String coder;

    @Option(names = "--margin", paramLabel = "FRAMES", description = "Frames before and after. Default: 0.2 seconds.")
    private @Nullable Integer margin;

    @Option(names = "--from", paramLabel = "N", description = "First frame, by its original number.")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "N", description = "Last frame, by its original number.")
    private @Nullable Long to;

    @Option(names = "--fps", paramLabel = "N", description = "Frames per second where the project knows no rate.")
    private @Nullable Double fps;

    @Override
    protected void work(Console console) throws Exception {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".mp4")) {
            throw wrongUsage("--out must end with .mp4.");
        }
        if ((margin != null && margin < 0) || (fps != null && !(fps > 0))) {
            throw wrongUsage("--margin must not be negative, and --fps must be above 0.");
        }
        FilmSpeed wanted;
        try {
            wanted = FilmSpeed.of(speed);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip found = CodingRules.find(opened.project(), new ClipId(clip));
        Coding coding = coding(found);
        double rate = fps != null
                ? fps
                : found.rate()
                        .map(FrameRate::perSecond)
                        .orElseThrow(() -> new IllegalArgumentException("The frame rate of clip " + clip
                                + " is not known; give it with --fps, or for good with dianet rate."));
        int around = margin != null
                ? margin
                : found.rate()
                        .map(known -> (int) Math.round(known.perSecond() * MARGIN_SECONDS))
                        .orElse(MARGIN_FRAMES);
        FilmStretch stretch = FilmStretch.of(found, coding, from, to, around);
        List<FilmClip.Extra> extras = new ArrayList<>();
        if (burn) {
            extras.add(FilmClip.Extra.BURN);
        }
        if (curve) {
            extras.add(FilmClip.Extra.CURVE);
        }
        FilmClip.Film film = new FilmClip(Adapters.media(), Adapters.mediaWriter())
                .write(opened.folder(), new FilmClip.Order(found, coding, stretch, rate, wanted, extras), out, console);
        console.print(String.format(
                Locale.ROOT,
                "%s of %s as %s at %.3f per second: %s",
                Words.count(film.frames(), "frame"),
                clip,
                Words.count(film.shown(), "picture"),
                film.rate(),
                out.toAbsolutePath()));
        if (film.uneven()) {
            console.note("the frames of " + clip + " lie unevenly in time; the video shows them evenly");
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.put("frames", film.frames());
        json.put("pictures", film.shown());
        json.put("fps", film.rate());
        json.put("out", out.toString());
        console.json(json);
    }

    private Coding coding(Clip found) {
        return coder == null
                ? found.coding()
                : found.codingBy(new Coder(coder))
                        .orElseThrow(() ->
                                new IllegalArgumentException("Clip " + clip + " has no coding by " + coder + "."));
    }
}
