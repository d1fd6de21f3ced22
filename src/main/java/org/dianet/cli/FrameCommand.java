package org.dianet.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.pipeline.ExtractFrame;
import org.dianet.pipeline.PngFile;
import org.dianet.storage.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes one frame of a clip as PNG.
@Command(name = "frame", description = "Write one frame of a clip, by its original number, as PNG.")
final class FrameCommand extends WorkCommand {
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

    @Override
    void work(Console console) throws Exception {
        if (frame < 0) {
            throw wrongUsage("--frame must not be negative.");
        }
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Frame pixels = new ExtractFrame(Adapters.media())
                .extract(opened.project(), opened.folder(), new ClipId(clip), new FrameNumber(frame));
        PngFile.write(out, pixels);
        console.print("Frame " + frame + " of " + clip + ", " + pixels.width() + "×" + pixels.height() + " pixels: "
                + out.toAbsolutePath());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("clip", clip);
        result.put("frame", frame);
        result.put("width", pixels.width());
        result.put("height", pixels.height());
        result.put("out", out.toString());
        console.json(result);
    }
}
