package org.dianet.cli.image;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.ExtractFrame;
import org.dianet.storage.PngFile;
import org.dianet.storage.ProjectStore;
import org.dianet.video.MediaOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes one frame of a clip as PNG.
@Command(name = "frame", description = "Write one frame of a clip as PNG, by its original number.")
public final class FrameCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Folder of the project.")
    private Path project = Path.of("");

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    private String clip = "";

    @Option(
            names = "--frame",
            required = true,
            paramLabel = "N",
            description = "Original frame number: the one in the image's name; in a video the first frame is 0.")
    private long frame;

    @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "File to write.")
    private Path out = Path.of("");

    @Option(
            names = "--aligned",
            description =
                    "Warp the frame by the face in the clip's onset frame: eyes level and a fixed distance apart.")
    private boolean aligned;

    @Mixin
    private AlignOptions align = new AlignOptions();

    @Override
    protected void work(Console console) throws Exception {
        if (frame < 0) {
            throw wrongUsage("--frame must not be negative.");
        }
        refuse(align.problem(aligned, "--aligned"));
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip found = CodingRules.find(opened.project(), new ClipId(clip));
        Map<String, Object> result = new LinkedHashMap<>();
        MediaOpener media = align.media(aligned, opened.folder(), found, console, result);
        Frame pixels = new ExtractFrame(media).extract(opened.folder(), found, new FrameNumber(frame));
        PngFile.write(out, pixels);
        console.print("Frame " + frame + " of " + clip + ", " + pixels.width() + "×" + pixels.height() + " pixels: "
                + out.toAbsolutePath());
        result.put("clip", clip);
        result.put("frame", frame);
        result.put("width", pixels.width());
        result.put("height", pixels.height());
        result.put("out", out.toString());
        console.json(result);
    }
}
